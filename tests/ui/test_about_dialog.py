"""About: the version, the build, and every licence that ships."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from app import __version__
from app.parts import Build, licence_text, parts
from app.ui import about_dialog
from app.ui.about_dialog import AboutDialog
from app.ui.licences_dialog import LicencesDialog


def texts(dialog):
    return "\n".join(found.text() for found in dialog.findChildren(QLabel))


def test_it_names_the_version_and_the_build(qtbot, themed):
    dialog = AboutDialog("/data/ops.sqlite")
    qtbot.addWidget(dialog)
    assert f"Version {__version__}\n" in texts(dialog) + "\n"
    assert "checkout" in texts(dialog)


def test_a_build_for_checks_is_marked_twice(qtbot, themed, monkeypatch):
    monkeypatch.setattr(about_dialog, "this_build", lambda: Build("Windows", "testruntime", "0123456789"))
    dialog = AboutDialog("/data/ops.sqlite")
    qtbot.addWidget(dialog)
    assert f"{__version__}+testruntime" in texts(dialog)
    assert "for checks only" in texts(dialog)
    assert "0123456789" in texts(dialog)


def test_every_part_shows_its_licence_word_for_word(qtbot, themed):
    dialog = LicencesDialog()
    qtbot.addWidget(dialog)
    assert dialog.part_list.count() == len(parts())
    for row, part in enumerate(parts()):
        dialog.part_list.setCurrentRow(row)
        shown = dialog.licence_view.toPlainText()
        assert all(licence_text(name) in shown + "\n" for name in part.texts)
        assert part.licence in dialog.holder_label.text()


def test_qt_comes_with_both_of_its_texts():
    [qt] = [part for part in parts() if part.name == "Qt 6"]
    shown = "".join(licence_text(name) for name in qt.texts)
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in shown
    assert "GNU GENERAL PUBLIC LICENSE" in shown
