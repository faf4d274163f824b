"""The theme: contrast measured, light and dark switched live, icons drawn in the theme's ink."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from app.paths import resource
from app.ui import theme
from app.ui.style_sheet import _SHEET
from app.ui.theme import COLOURS, apply_theme, colour, icon


def luminance(text):
    parts = [part / 255 for part in QColor(text).getRgb()[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The contrast ratio of WCAG 2.2, 1.4.3."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


GROUNDS = ("background", "surface", "raised", "alternate", "hover", "selection")
TEXTS = [
    *((ink, ground) for ink in ("text", "muted") for ground in GROUNDS),
    *((ink, ground) for ink in ("bad", "good", "warning", "accent") for ground in ("surface", "raised")),
    *((tone, f"{tone}_ground") for tone in ("good", "warning", "bad", "info", "accent")),
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("bad_text", "bad"),
    ("bad_text", "bad_hover"),
    ("muted", "line"),
    ("text", "marked"),
    *(("sidebar_text", ground) for ground in ("sidebar", "sidebar_selected", "sidebar_hover")),
    ("sidebar_muted", "sidebar"),
]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_can_be_read(ink, ground, dark):
    assert contrast(COLOURS[ink][dark], COLOURS[ground][dark]) >= 4.5


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("edge", "ground"),
    [
        ("edge", "surface"),
        ("edge", "raised"),
        ("focus", "surface"),
        ("focus", "background"),
        ("sidebar_focus", "sidebar"),
    ],
)
def test_edges_of_what_is_operated_can_be_seen(edge, ground, dark):
    assert contrast(COLOURS[edge][dark], COLOURS[ground][dark]) >= 3


def test_theme_switches_live(qapp, qtbot):
    label = QLabel("text")
    qtbot.addWidget(label)
    with qtbot.waitExposed(label):
        label.show()
    apply_theme(qapp, "dark")
    assert theme.is_dark()
    assert qapp.palette().color(QPalette.ColorRole.Base) == colour("surface") == QColor("#1C2126")
    assert label.palette().color(QPalette.ColorRole.WindowText) == colour("text")
    apply_theme(qapp, "light")
    assert not theme.is_dark()
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor("#FFFFFF")


def test_system_theme_follows_the_system(qapp):
    apply_theme(qapp, "system")
    assert theme.is_dark() == (qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    apply_theme(qapp, "light")


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_stands_in_an_empty_field_can_be_read(qapp, qtbot, kind, look):
    field = kind()
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    apply_theme(qapp, look)
    ink = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert ink.alpha() == 255  # half of the text's ink is 3.2:1
    assert contrast(ink.name(), colour("surface").name()) >= 4.5
    apply_theme(qapp, "light")


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_draws_something_in_the_ink_asked_for(qapp, path):
    picture = icon(path.stem, "accent").pixmap(QSize(48, 48)).toImage()
    seen = [picture.pixelColor(x, y) for x in range(48) for y in range(48)]
    solid = [pixel for pixel in seen if pixel.alpha() == 255]
    assert len(solid) > 20
    if path.stem != "app":
        assert {pixel.name().upper() for pixel in solid} == {colour("accent").name().upper()}


def test_an_icon_changes_with_the_theme(qapp):
    drawn = icon("history", "text")
    apply_theme(qapp, "light")
    light = drawn.pixmap(48, 48).toImage()
    apply_theme(qapp, "dark")
    assert drawn.pixmap(48, 48).toImage() != light
    apply_theme(qapp, "light")
    assert drawn.pixmap(48, 48).toImage() == light


def test_a_disabled_icon_is_muted(themed):
    picture = icon("history").pixmap(QSize(48, 48), QIcon.Mode.Disabled).toImage()
    assert picture != icon("history").pixmap(QSize(48, 48)).toImage()


def test_the_sheet_uses_only_colours_there_are():
    names = set(re.findall(r"\$\{?(\w+)", _SHEET.template))
    sizes = {f"size_{kind}" for kind in theme.TYPE_SIZES}
    assert names - sizes - {"theme"} <= set(COLOURS)


def test_the_pictures_the_sheet_names_exist():
    for name in re.findall(r"controls:([\w$-]+)\.svg", _SHEET.template):
        for kind in ("light", "dark"):
            assert resource("icons", "controls", f"{name.replace('$theme', kind)}.svg").is_file()


def test_sizes_grow_with_the_systems_font(themed, monkeypatch):
    usual = theme.pixel_size("page"), theme.row_height()
    monkeypatch.setattr(theme, "_system_font_size", lambda: 28)
    assert (theme.pixel_size("page"), theme.row_height()) == (44, pytest.approx(usual[1] * 2, abs=1))
