"""Notices: icon, words and tone together, in the colours of the theme there is now."""

from __future__ import annotations

import pytest

from app.ui.cards import Notice
from app.ui.labels import IconLabel
from app.ui.theme import apply_theme, colour


def is_inked(notice, wanted):
    """Whether the icon's most solid point has the colour; anti-aliased lines are never quite solid."""
    picture = notice.findChild(IconLabel).pixmap().toImage()
    points = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    seen = max(points, key=lambda point: point.alpha())
    return all(
        abs(one - other) <= 3 for one, other in zip(seen.getRgb()[:3], wanted.getRgb()[:3], strict=True)
    )


@pytest.mark.parametrize("tone", ["good", "info", "warning", "bad"])
def test_icon_and_words_are_in_the_tones_colour(themed, qtbot, tone):
    notice = Notice(tone, "Added.")
    qtbot.addWidget(notice)
    notice.show()
    assert is_inked(notice, colour(tone))
    assert notice.accessibleName() == "Added."
    assert notice.grab().toImage().pixelColor(notice.width() // 2, 4) == colour(f"{tone}_ground")


def test_a_notice_follows_a_changed_theme(themed, qtbot):
    notice = Notice("good", "Added.")
    qtbot.addWidget(notice)
    notice.show()
    apply_theme(themed, "dark")
    assert is_inked(notice, colour("good"))
    assert notice.grab().toImage().pixelColor(notice.width() // 2, 4) == colour("good_ground")
    apply_theme(themed, "light")


def test_the_tone_can_change(themed, qtbot):
    notice = Notice("good", "Added.")
    qtbot.addWidget(notice)
    notice.show()
    notice.show_text("bad", "The disk is full.")
    assert notice.text == "The disk is full."
    assert is_inked(notice, colour("bad"))
