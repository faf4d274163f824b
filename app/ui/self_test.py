"""``opt-outs self-test``: the real window driven through the main job on a throw-away database, step by step."""

from __future__ import annotations

import gc
import json
import os
import platform
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app import desk_keyring, paths
from app.parts import this_build
from app.ui.application import has_screen

FAILED = 3
FILE_LINES = (
    "Cell;Name\n0831234567;Nomsa\n721112222;Pieter\n2,78312E+10;Thabo\n083123456;Anna\n083 123 4567;Nomsa\n"
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step and how it went."""

    name: str
    ok: bool
    detail: str
    seconds: float


def run_self_test(report: Path | None = None, picture: Path | None = None, *, as_json: bool = False) -> int:
    """Run the self-test and tell its steps; return the exit status: 0 passed, 3 not.

    ``report`` is where the steps are written as JSON, ``picture`` where a picture of the window is (PNG).
    """
    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = (
            "offscreen"  # a server, or a build machine: the window needs no screen
        )
    before, passing = os.environ.get(paths.HOME_VARIABLE), tempfile.tempdir
    with tempfile.TemporaryDirectory(prefix="opt-outs self-test é ", ignore_cleanup_errors=True) as folder:
        os.environ[paths.HOME_VARIABLE] = tempfile.tempdir = folder
        try:
            steps = _SelfTest(Path(folder), picture).run()
        finally:
            tempfile.tempdir = passing
            if before is None:
                del os.environ[paths.HOME_VARIABLE]
            else:
                os.environ[paths.HOME_VARIABLE] = before
    return _tell(steps, report, as_json=as_json)


def _tell(steps: Sequence[Step], place: Path | None, *, as_json: bool) -> int:
    ok = all(step.ok for step in steps)
    report = {
        "ok": ok,
        "version": this_build().version,
        "build": this_build().form,
        "python": platform.python_version(),
        "system": platform.system(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "steps": [
            {"step": step.name, "ok": step.ok, "detail": step.detail, "seconds": round(step.seconds, 3)}
            for step in steps
        ],
    }
    if place is not None:
        place.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    if sys.stdout is not None:  # None in a windowed program on Windows
        if as_json:
            print(json.dumps(report, ensure_ascii=False))  # noqa: T201 - this is the command's answer
        else:
            for step in steps:
                print(f"{'ok  ' if step.ok else 'FAIL'}  {step.name}: {step.detail}")  # noqa: T201 - likewise
            print("The self-test passed." if ok else "The self-test FAILED.")  # noqa: T201 - likewise
    return 0 if ok else FAILED


class _SelfTest:
    """The steps, on one window; a step that fails ends the test, for the next ones stand on it."""

    def __init__(self, folder: Path, picture: Path | None) -> None:
        self._folder = folder
        self._picture = picture

    def run(self) -> list[Step]:
        """Do every step until one fails."""
        done: list[Step] = []
        for name, act in self._steps():
            started = time.monotonic()
            try:
                detail, ok = act(), True
            except Exception as error:  # noqa: BLE001 - whatever goes wrong is this test's finding
                place = traceback.extract_tb(error.__traceback__)[-1]
                detail, ok = (
                    f"{type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})",
                    False,
                )
            done.append(Step(name, ok, detail, time.monotonic() - started))
            if not ok:
                break
        self._close()
        return done

    def _steps(self) -> list[tuple[str, Callable[[], str]]]:
        return [
            ("sqlite", self._sqlite),
            ("migration", self._migration),
            ("passphrase", self._passphrase),
            ("replies", self._replies),
            ("window", self._window),
            ("images", self._images),
            ("add", self._add),
            ("import", self._import),
            ("search", self._search),
            ("history", self._history),
            ("remove", self._remove),
            ("undo", self._undo),
            ("download", self._download),
            ("check", self._check),
        ]

    def _sqlite(self) -> str:
        from app.services.self_check import sqlite_abilities

        return sqlite_abilities()

    def _migration(self) -> str:
        from app.services.self_check import migrate_old_file

        return migrate_old_file(self._folder)

    def _passphrase(self) -> str:
        from app.services.self_check import encrypt_and_decrypt

        there = desk_keyring.is_there()
        if not there and sys.platform in {"win32", "darwin"}:
            raise AssertionError("the keyring of this computer cannot be used")
        return f"{encrypt_and_decrypt(self._folder)}; {'a' if there else 'no'} keyring could keep it"

    def _replies(self) -> str:
        from app.services.self_check import reply_abilities

        return reply_abilities()

    def _window(self) -> str:
        from app.config import Config
        from app.ui.hand import Hand
        from app.ui.starter import Starter, make_application

        config = Config(region="ZA", operator="Self-test", appearance="light", language="en")
        self._app = make_application(config)
        self._database_path = self._folder / "lists é" / "opt-outs.sqlite"
        self._starter = Starter(self._app, config, self._database_path, [], [])
        self._hand = Hand(self._app)
        self._main = self._hand.wait(lambda: self._app.window if self._visible() else None, "the window")
        self._page = self._main.show_page("opt-outs")
        self._retail()
        size = self._main.size()
        return f"{self._app.platformName()}, {size.width()} x {size.height()}"

    def _visible(self) -> bool:
        return self._app.window is not None and self._app.window.isVisible()

    def _retail(self) -> None:
        from app.services.accounts import add_account

        add_account(self._main.session.database, "Retail", "ZA", operator="Self-test")
        self._main.session.accounts_changed.emit()

    def _images(self) -> str:
        from PySide6.QtGui import QImageReader

        formats = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
        if "svg" not in formats:
            raise AssertionError("SVG pictures cannot be read")
        return ", ".join(sorted(formats & {"svg", "png", "ico"}))

    def _dialog(self, title: str):  # type: ignore[no-untyped-def]  # Qt is imported when the test runs
        from PySide6.QtWidgets import QDialog

        def look() -> QDialog | None:
            for widget in self._app.topLevelWidgets():
                if (
                    isinstance(widget, QDialog)
                    and widget.isVisible()
                    and widget.windowTitle().startswith(title)
                ):
                    return widget
            return None

        return self._hand.wait(look, f"the dialog “{title}”")

    def _strip(self, text: str) -> str:
        strip = self._page.strip
        self._hand.wait(lambda: strip.isVisible() and text in strip.text, f"the message “{text}”")
        return strip.text

    def _add(self) -> str:
        self._hand.choose(self._page.add_menu, "Single Number")
        dialog = self._dialog("Add Opt-Out")
        self._hand.type(dialog.number_field, "079 338 2045")
        self._hand.wait(dialog.ok_button.isEnabled, "OK for a valid number")
        self._hand.click(dialog.ok_button)
        return self._strip("+27 79 338 2045")

    def _import(self) -> str:
        path = self._folder / "branch list é.CSV"
        path.write_text(FILE_LINES, encoding="utf-8")
        self._hand.drop(self._main, path)
        dialog = self._dialog("Import Opt-Outs")
        self._hand.wait(dialog.import_button.isEnabled, "the preview")
        self._hand.click(dialog.import_button)
        report = self._hand.wait(
            lambda: getattr(getattr(dialog, "report_view", None), "report", None), "the import's report"
        )
        counts = (report.rows, report.added, report.duplicates, report.repaired, report.rejected)
        if counts != (5, 2, 1, 1, 2):
            raise AssertionError(f"rows, added, duplicates, repaired, rejected are {counts}")
        self._hand.press("Close", dialog)
        self._hand.wait_gone(dialog)
        return "5 rows = 2 added + 1 twice in the file + 2 rejected; 1 repaired"

    def _search(self) -> str:
        self._hand.type(self._page.search.field, "083 123 4567")
        card = self._page.search.card
        self._hand.wait(lambda: card.isVisible() and card.answer is not None, "the answer card")
        if not card.answer.listed or card.answer.msisdn != 27831234567:
            raise AssertionError("the imported number is not answered as on the list")
        self._hand.wait(lambda: self._page.list.view.model().rowCount() == 2, "two rows in the table")
        if self._picture is not None:
            self._main.grab().save(str(self._picture))
        return "+27 83 123 4567 is on the list in two accounts"

    def _history(self) -> str:
        self._hand.click(self._page.search.card.history_button)
        dialog = self._dialog("History of +27 83 123 4567")
        self._hand.wait(lambda: dialog.events.count() == 2, "two events")
        self._hand.click(dialog.close_button)
        self._hand.wait_gone(dialog)
        return "2 events"

    def _remove(self) -> str:
        from PySide6.QtWidgets import QCheckBox

        self._hand.click(self._page.search.card.remove_button)
        dialog = self._dialog("Remove from Opt-Out List")
        box = self._hand.find(QCheckBox, "Retail", dialog)
        if dialog.remove_button.isEnabled():
            raise AssertionError("Remove Opt-Outs is enabled before a box is ticked")
        box.setFocus()
        from PySide6.QtCore import Qt

        self._hand.key(box, Qt.Key.Key_Space)
        self._hand.type(dialog.form.reason_field, "self-test")
        self._hand.wait(dialog.remove_button.isEnabled, "Remove Opt-Outs")
        self._hand.click(dialog.remove_button)
        card = self._page.search.card
        self._hand.wait(lambda: card.answer is not None and len(card.answer.opt_outs) == 1, "the new answer")
        return self._strip("Retail")

    def _undo(self) -> str:
        self._hand.press("Undo", self._page.strip)
        card = self._page.search.card
        self._hand.wait(
            lambda: card.answer is not None and len(card.answer.opt_outs) == 2, "the answer as before"
        )
        return "the removal was undone"

    def _download(self) -> str:
        from app.services.imports import inspect
        from app.ui.file_dialogs import set_next_answer

        for entry in self._page.download_menu.actions():
            if not entry.isCheckable() or not entry.isChecked():
                continue
            entry.trigger()
        for name, ending in (("CSV", "csv"), ("Text", "txt"), ("Excel", "xlsx"), ("JSON", "json")):
            path = self._folder / f"download é.{ending}"
            set_next_answer(path)
            self._hand.choose(self._page.download_menu, f"{name} (.{ending})")
            self._hand.wait(path.exists, f"the {name} file")
            inspect(path)
        return "CSV, text, Excel and JSON written and read back"

    def _check(self) -> str:
        from app.services.database_check import check

        report = check(self._main.session.database)
        if not report.ok:
            raise AssertionError(report.problems[0])
        return f"{report.actions} actions, {report.changes} changes, {report.opt_outs} opt-outs fit together"

    def _close(self) -> None:
        starter = getattr(self, "_starter", None)
        if starter is None:
            return
        window = self._app.window
        if window is not None:
            window.close()
        starter.finish()
        # What Python collects after the application takes the process with it.
        for name in ("_page", "_main", "_hand", "_starter"):
            self.__dict__.pop(name, None)
        del window, starter
        gc.collect()
