"""Pictures of the real window, light and dark: the colours of the theme where they belong, and nothing unpainted.

``OPT_OUTS_PICTURES=folder`` keeps the pictures, for a person to look at.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from app.services import suppression_list
from app.services.accounts import add_account
from app.ui.theme import apply_theme, colour

SIZES = [QSize(1024, 640), QSize(1440, 900), QSize(2560, 1440)]


def pixels(picture: QImage) -> np.ndarray:
    """A picture's colours, a number 0xRRGGBB a pixel."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(plain.constBits(), dtype=np.uint32) & 0xFFFFFF


def count(seen: np.ndarray, wanted: QColor) -> int:
    return int((seen == (wanted.rgb() & 0xFFFFFF)).sum())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_the_page_wears_its_theme_at_every_size(main_window, qapp, qtbot, database, appearance, size) -> None:
    retail = add_account(database, "Retail")
    suppression_list.add(
        database, range(27831234500, 27831234600), [1, retail.id], reason="Asked by telephone"
    )
    main_window.session.accounts_changed.emit()
    main_window.session.lists_changed.emit(None)
    apply_theme(qapp, appearance)
    main_window.resize(size)
    main_window.show()
    page = main_window.show_page("opt-outs")
    page.search.field.setText("083 123 4567")
    page.search.search_button.click()
    qtbot.waitUntil(
        lambda: page.search.card.isVisible() and page.list.view.model().rowCount() == 2, timeout=10_000
    )
    picture = main_window.grab().toImage()
    folder = os.environ.get("OPT_OUTS_PICTURES")
    if folder:
        picture.save(str(Path(folder) / f"opt-outs-{appearance}-{size.width()}.png"))
    seen = pixels(picture)
    for name, least in (("surface", 0.3), ("background", 0.05), ("sidebar", 0.02)):
        assert count(seen, colour(name)) / len(seen) > least, name
    for name, least in (("text", 50), ("accent", 20), ("bad", 5)):
        assert count(seen, colour(name)) > least, name
    apply_theme(qapp, "light")
