"""Export Hashes for a Partner: the list as digests, and the key to them in a file of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDir, Slot
from PySide6.QtWidgets import QWidget

from app.core.jobs import Job
from app.services import hashes
from app.ui import figures
from app.ui.cards import Notice
from app.ui.file_dialogs import choose_place_to_save
from app.ui.hashes.hashes_dialog import HashesDialog
from app.ui.hashes.key_choice import KeyChoice
from app.ui.session import Session


def _export_with_key_of(
    database: Any, path: Path, key_path: Path | None, account_ids: list[int], job: Job | None = None
) -> int:
    key = None if key_path is None else hashes.load_key(key_path)
    return hashes.export(database, path, key, account_ids, job)


class HashExportDialog(HashesDialog):
    """Settles key, accounts and places, writes, and says how the key is handed over."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        key = KeyChoice(
            self.tr("With a &new key for this partner"),
            self.tr("With the key this partner &has already"),
            self.tr("&Plain SHA-256, which hides nothing"),
        )
        intro = self.tr(
            "The partner can find out which of their own numbers are on your list, and learns none of the others. Give "
            "each partner a key of their own."
        )
        super().__init__(session, self.tr("Export Hashes for a Partner"), intro, key, parent)
        self._path = Path()
        self._key_path: Path | None = None
        self.export_button = self.add_button(self.tr("&Export…"), "primary")
        self.export_button.clicked.connect(self._choose_place)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.export_button.setEnabled(self.ready)

    @Slot()
    def _choose_place(self) -> None:
        day = datetime.now(UTC).astimezone().strftime("%Y-%m-%d")
        suggestion = self.tr("opt-out hashes {day}").format(day=day) + ".txt"
        choose_place_to_save(
            self, self.tr("Save the Hashes"), self.tr("Text (*.txt)"), suggestion, self._take_place
        )

    def _take_place(self, path: Path) -> None:
        self._path = path
        if self.key.new_box.isChecked():
            suggestion = self.tr("key to {name}").format(name=path.stem) + ".key"
            choose_place_to_save(
                self,
                self.tr("Save the Key, Apart From the Hashes"),
                self.tr("Keys (*.key)"),
                suggestion,
                self._export_with_new_key,
                existing_too=True,  # never overwritten: the service says so in its own words
            )
            return
        key_path = self.key.key_file if self.key.file_box.isChecked() else None
        self._start(
            self._words(),
            _export_with_key_of,
            path,
            key_path,
            self.boxes.ticked_ids(),
            done=self._tell,
            saves=True,
        )

    def _export_with_new_key(self, key_path: Path) -> None:
        self._key_path = key_path
        self._start(
            self._words(),
            hashes.export_with_new_key,
            self._path,
            key_path,
            self.boxes.ticked_ids(),
            done=self._tell,
            saves=True,
        )

    def _words(self) -> str:
        return self.tr("Saving {name}…").format(name=self._path.name)

    @Slot(object)
    def _tell(self, count: int) -> None:
        words = self.tr("{count} hashes were saved as {path}.")
        if count == 1:
            words = self.tr("1 hash was saved as {path}.")
        path = QDir.toNativeSeparators(str(self._path))
        parts = [Notice("good" if count else "info", words.format(count=figures.count(count), path=path))]
        if self.key.new_box.isChecked() and self._key_path is not None:
            words = self.tr(
                "The key is in {path}. Hand it over by another way than the hashes: if these go by e-mail, give the "
                "key in person or by a courier. Whoever has both can find out every number. Keep the key: this "
                "partner's next export needs the same one."
            )
            parts.append(Notice("warning", words.format(path=QDir.toNativeSeparators(str(self._key_path)))))
        elif self.key.plain_box.isChecked():
            parts.append(Notice("warning", self.key.hides_nothing.text))
        self.export_button.hide()
        self._show_outcome(*parts)
