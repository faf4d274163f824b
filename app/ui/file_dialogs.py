"""The one place that opens file dialogs: they block nothing, know the last folder, and tests can answer."""

from __future__ import annotations

import os
import re
import sys
from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.window_memory import window_memory

QT_DIALOGS_VARIABLE = "OPT_OUTS_QT_DIALOGS"
"""Set to 1 for Qt's own dialogs, where the system's hang or are missing (some Linux desktops)."""

_LAST_FOLDER = "files/last_folder"
_ENDING = re.compile(r"\(\*\.(\w+)\)")
_next_answers: deque[tuple[Path | None, str]] = deque()


def set_next_answer(answer: Path | None, kind: str = "") -> None:
    """Answer the next file dialog without showing it; None cancels it. ``kind`` is the kind chosen. For tests."""
    _next_answers.append((answer, kind))


def choose_file(parent: QWidget, title: str, filters: str, done: Callable[[Path], None]) -> None:
    """Ask for a file to read; ``filters`` as Qt writes them. ``done`` is not called if the person cancels."""
    _open(parent, title, QFileDialog.FileMode.ExistingFile, filters, "", lambda path, _kind: done(path))


def choose_folder(parent: QWidget, title: str, done: Callable[[Path], None]) -> None:
    """Ask for a folder."""
    _open(parent, title, QFileDialog.FileMode.Directory, "", "", lambda path, _kind: done(path))


def semicolons_words() -> str:
    """Return what CSV with semicolons is called as a kind of file."""
    return QCoreApplication.translate("FileDialogs", "CSV for Excel, with semicolons (*.csv)")


def choose_csv_to_save(
    parent: QWidget, title: str, suggestion: str, done: Callable[[Path, str], None]
) -> None:
    """Ask where to write a CSV file, and whether commas or semicolons are to part its columns.

    ``done`` gets the path and the mark.
    """
    commas, semicolons = QCoreApplication.translate("FileDialogs", "CSV (*.csv)"), semicolons_words()

    def take(path: Path, kind: str) -> None:
        done(path, ";" if kind == semicolons else ",")

    _open(parent, title, QFileDialog.FileMode.AnyFile, f"{commas};;{semicolons}", suggestion, take)


def choose_place_to_save(
    parent: QWidget,
    title: str,
    filters: str,
    suggestion: str,
    done: Callable[[Path], None],
    *,
    existing_too: bool = False,
) -> None:
    """Ask where to write a file; with ``existing_too`` one that exists is taken without a question.

    ``suggestion`` is a file name, or a whole path to begin elsewhere than in the last folder; its ending is
    added when the person types none.
    """
    _open(
        parent,
        title,
        QFileDialog.FileMode.AnyFile,
        filters,
        suggestion,
        lambda path, _kind: done(path),
        existing_too=existing_too,
    )


def _open(
    parent: QWidget,
    title: str,
    mode: QFileDialog.FileMode,
    filters: str,
    suggestion: str,
    done: Callable[[Path, str], None],
    *,
    existing_too: bool = False,
) -> None:
    """Ask; ``done`` gets the path and the kind of file that was chosen, as ``filters`` has it."""
    if _next_answers:
        answer, kind = _next_answers.popleft()
        if answer is not None:
            done(answer, kind)
        return
    dialog = QFileDialog(parent.window(), title)
    dialog.setFileMode(mode)
    # The panel of macOS asks whether to replace a file, whatever it is told (https://bugreports.qt.io/browse/QTBUG-39791):
    # no question for who wants to open the list that is there.
    if os.environ.get(QT_DIALOGS_VARIABLE) == "1" or (existing_too and sys.platform == "darwin"):
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    if existing_too:
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    if filters:
        dialog.setNameFilter(filters)
    dialog.setDirectory(str(window_memory().value(_LAST_FOLDER, str(Path.home()))))
    if suggestion:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(suggestion).suffix.lstrip("."))
        dialog.selectFile(suggestion)
        dialog.filterSelected.connect(lambda kind: _name_as(dialog, kind))
    dialog.fileSelected.connect(lambda chosen: _take(Path(chosen), mode, dialog.selectedNameFilter(), done))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _name_as(dialog: QFileDialog, kind: str) -> None:
    """Give the file the ending of the kind of file that was chosen."""
    ending = _ENDING.search(kind)
    if ending:
        dialog.setDefaultSuffix(ending[1])
        chosen = Path(next(iter(dialog.selectedFiles()), ""))
        if chosen.name:  # the system's own dialog may know none yet, and sees to the ending itself
            dialog.selectFile(str(chosen.with_suffix(f".{ending[1]}")))


def _take(path: Path, mode: QFileDialog.FileMode, kind: str, done: Callable[[Path, str], None]) -> None:
    folder = path if mode == QFileDialog.FileMode.Directory else path.parent
    window_memory().setValue(_LAST_FOLDER, str(folder))
    done(path, kind)
