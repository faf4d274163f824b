"""Match a Partner's Hashes: who of their list is on ours."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.core.jobs import Job
from app.services import hashes
from app.services.hashes import MatchReport
from app.ui import figures
from app.ui.buttons import button
from app.ui.cards import Notice
from app.ui.error_words import error_words
from app.ui.file_dialogs import choose_file, choose_place_to_save
from app.ui.hashes.hashes_dialog import HashesDialog
from app.ui.hashes.key_choice import KeyChoice
from app.ui.opt_outs.drop_area import DropArea
from app.ui.session import Session
from app.ui.sums import sum_card


def _match_with_key_of(
    database: Any, path: Path, key_path: Path | None, account_ids: list[int], job: Job | None = None
) -> MatchReport:
    key = None if key_path is None else hashes.load_key(key_path)
    return hashes.match(database, path, key, account_ids, job)


class HashMatchDialog(HashesDialog):
    """Settles the file, the key and the accounts, compares, and saves who is on both."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        key = KeyChoice(
            "",
            self.tr("Made with a &key they gave us, or we gave them"),
            self.tr("&Plain SHA-256, without a key"),
        )
        intro = self.tr(
            "Says which numbers of your lists are also in a file of hashes that a partner sent. Nothing is changed."
        )
        area = DropArea(
            self.tr("Drop the partner's file here"), self.tr("One hash of 64 digits a line, as text or CSV.")
        )
        area.set_large(False)
        super().__init__(session, self.tr("Match a Partner's Hashes"), intro, key, parent, first=area)
        self._path: Path | None = None
        self._report: MatchReport | None = None
        self._saved_to = Path()
        self.area = area
        self.said = Notice("good")
        self.said.hide()
        self.match_button = self.add_button(self.tr("&Match"), "primary")
        self.save_button = button(self.tr("&Save Result…"), icon_name="download")
        self.match_button.clicked.connect(self._match)
        self.save_button.clicked.connect(self._choose_place)
        self.area.choose_asked.connect(self._choose)
        self.area.dropped.connect(self.take_file)
        self.area.refused.connect(self._refuse)
        self._follow()

    @Slot(object)
    def take_file(self, path: Path) -> None:
        """Take the partner's file."""
        self._path = Path(path)
        self.area.show_file(self._path.name, "")
        self.trouble.hide()
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.match_button.setEnabled(self.ready and self._path is not None)
        self.area.pass_focus_to(self.match_button)

    @Slot()
    def _choose(self) -> None:
        filters = self.tr("Text (*.txt *.csv);;All files (*)")
        choose_file(self, self.tr("Choose the Partner's File"), filters, self.take_file)

    @Slot(str)
    def _refuse(self, text: str) -> None:
        self.trouble.show_text("bad", text)
        self.trouble.show()

    @Slot()
    def _match(self) -> None:
        key_path = self.key.key_file if self.key.file_box.isChecked() else None
        self._start(
            self.tr("Comparing…"),
            _match_with_key_of,
            self._path,
            key_path,
            self.boxes.ticked_ids(),
            done=self._tell,
        )

    @Slot(object)
    def _tell(self, report: MatchReport) -> None:
        self._report = report
        matched = figures.count(len(report.matched))
        terms = (
            (report.lines, self.tr("lines in the file"), "text"),
            (report.lines - report.unreadable, self.tr("hashes"), "text"),
            (report.unreadable, self.tr("no hash"), "bad" if report.unreadable else "text"),
        )
        words = self.tr("{matched} of your {compared} listed numbers are in the partner's file.")
        found = Notice("info", words.format(matched=matched, compared=figures.count(report.compared)))
        parts: list[QWidget] = [sum_card(terms, "warning" if report.unreadable else ""), found]
        if not report.matched:
            words = self.tr(
                "If you expected some, make sure that the partner's hashes were made with this very key, over numbers "
                "written like +27831234567."
            )
            parts.append(Notice("warning", words))
        self.match_button.hide()
        if report.matched:
            self.buttons.insertWidget(0, self.save_button)
        self._show_outcome(*parts, self.said)

    @Slot()
    def _choose_place(self) -> None:
        suggestion = self.tr("{name}-matched").format(name=self._path.stem if self._path else "") + ".csv"
        choose_place_to_save(self, self.tr("Save Result"), self.tr("CSV (*.csv)"), suggestion, self._save)

    def _save(self, path: Path) -> None:
        self._saved_to = path
        self._session.runner.save(
            self, hashes.save_matched, self._report, path, done=self._say_saved, failed=self._say_not_saved
        )

    @Slot(object)
    def _say_saved(self, _nothing: None) -> None:
        words = self.tr("The numbers on both lists were saved as {name}.").format(name=self._saved_to.name)
        self._say("good", words)

    @Slot(object)
    def _say_not_saved(self, error: Any) -> None:
        self._say("bad", error_words(error))

    def _say(self, tone: str, words: str) -> None:
        self.said.show_text(tone, words)
        self.said.show()
