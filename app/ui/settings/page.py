"""The page Settings: how this desk works. Every change holds at once; there is nothing to confirm."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, Qt, Slot
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.paths import log_dir
from app.ui.backing_up import BackingUp
from app.ui.boxes import ChoiceBox
from app.ui.buttons import button
from app.ui.cards import Card, Notice
from app.ui.file_dialogs import choose_place_to_save
from app.ui.folder_opening import show_folder
from app.ui.forms import Form
from app.ui.labels import label
from app.ui.page import Page
from app.ui.path_label import PathLabel
from app.ui.region_box import RegionBox
from app.ui.session import Session
from app.ui.settings.database_place import trouble_with_place
from app.ui.settings.passphrase_card import PassphraseCard
from app.ui.settings.retention_card import RetentionCard
from app.ui.settings.watched_folder_card import WatchedFolderCard
from app.ui.theme import STEP_L, STEP_M, apply_theme
from app.ui.translations import languages


class SettingsPage(Page):
    """Appearance, language, region, operator, the database's place and passphrase, and where the logs are."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, self.tr("Settings"), parent)
        self._backing_up = BackingUp(session, self)
        self.heading_row.addStretch(1)
        self._make_fields()
        inside = QWidget()
        inside.setProperty("ground", "none")
        inside.setMaximumWidth(self.fontMetrics().averageCharWidth() * 120)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, STEP_M, 0)
        column.setSpacing(STEP_L)
        column.addWidget(self._desk_card())
        column.addWidget(self._work_card())
        self.watched_card = WatchedFolderCard(session)
        column.addWidget(self.watched_card)
        column.addWidget(self._database_card())
        self.passphrase_card = PassphraseCard(session)
        column.addWidget(self.passphrase_card)
        self.retention_card = RetentionCard(session)
        column.addWidget(self.retention_card)
        column.addWidget(self._log_card())
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.body.addWidget(scroll, 1)
        session.accounts_changed.connect(self._follow_accounts)
        session.replaced.connect(self._follow_database)

    def activate(self) -> None:
        """Put the focus on the first setting."""
        self.watched_card.reload()
        self._follow_database()
        self.appearance_box.setFocus()

    @Slot()
    def _follow_accounts(self) -> None:
        if self.shown:  # else they are read when it is
            self.watched_card.reload()

    @Slot()
    def _follow_database(self) -> None:
        """Show how things stand in the database; accounts are told of by themselves."""
        if self.shown:
            self.passphrase_card.reload()
            self.retention_card.reload()

    def _make_fields(self) -> None:
        config = self.session.config
        self.appearance_box = ChoiceBox()
        for text, value in (
            (self.tr("As the system"), "system"),
            (self.tr("Light"), "light"),
            (self.tr("Dark"), "dark"),
        ):
            self.appearance_box.addItem(text, value)
        self.appearance_box.setCurrentIndex(self.appearance_box.findData(config.appearance))
        self.appearance_box.currentIndexChanged.connect(self._change_appearance)
        self.language_box = ChoiceBox()
        self.language_box.addItem(self.tr("As the system"), "system")
        for code, name in languages():
            self.language_box.addItem(name, code)
        self.language_box.setCurrentIndex(max(0, self.language_box.findData(config.language)))
        self.language_box.currentIndexChanged.connect(self._change_language)
        self.region_box = RegionBox(config.region)
        self.region_box.region_changed.connect(self._change_region)
        self.operator_field = QLineEdit(config.operator, maxLength=100)
        self.operator_field.setPlaceholderText(config.operator_name)
        self.operator_field.editingFinished.connect(self._change_operator)

    def _desk_card(self) -> Card:
        self._language_note = label(
            self.tr("The language changes when the program is started the next time."),
            "note",
            "muted",
            wraps=True,
        )
        self._language_note.hide()
        card, form = _card_with_form(self.tr("Window"))
        form.add(self.tr("&Appearance"), self.appearance_box)
        form.add(self.tr("&Language"), self.language_box, self._language_note)
        return card

    def _work_card(self) -> Card:
        card, form = _card_with_form(self.tr("Work"))
        hint = self.tr("Written beside everything that is done from this desk.")
        form.add(self.tr("&Your name"), self.operator_field, hint)
        hint = self.tr("How numbers without a country prefix are read, unless you choose otherwise.")
        form.add(self.tr("Usual &country"), self.region_box, hint)
        return card

    def _database_card(self) -> Card:
        card = Card(self.tr("Database"))
        place = QDir.toNativeSeparators(str(self.session.database.path))
        self.place_label = PathLabel(self.tr("Database"), place)
        self.back_up_button = button(self.tr("&Back Up…"), icon_name="download")
        self.back_up_button.setAccessibleName(self.tr("Back Up the Database…"))
        self.back_up_button.clicked.connect(self._backing_up.choose_place)
        change = button(self.tr("Cha&nge…"))
        change.setAccessibleName(self.tr("Change the Database…"))
        change.clicked.connect(self.change_place)
        row = QHBoxLayout()
        row.setSpacing(STEP_M)
        row.addWidget(self.place_label, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.back_up_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
        self.place_notice = Notice("warning")
        card.body.addWidget(self.place_notice)
        self._warn_of_place(Path(self.session.database.path))
        return card

    def _log_card(self) -> Card:
        card = Card(self.tr("Log"))
        self.log_label = PathLabel(self.tr("Log"), QDir.toNativeSeparators(str(log_dir())))
        open_button = button(self.tr("&Open Folder"), icon_name="folder")
        open_button.setAccessibleName(self.tr("Open Folder of the Log"))
        open_button.clicked.connect(self._open_logs)
        row = QHBoxLayout()
        row.setSpacing(STEP_M)
        row.addWidget(self.log_label, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(open_button, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(row)
        card.body.addWidget(_hint(self.tr("For support. Telephone numbers are masked in it.")))
        return card

    @Slot()
    def change_place(self) -> None:
        """Ask for another database file: an existing one, or a new name for an empty one."""
        choose_place_to_save(
            self,
            self.tr("Choose the Database, or Name a New One"),
            self.tr("Opt-out databases (*.sqlite);;All files (*)"),
            str(self.session.database.path),
            self._take_place,
            existing_too=True,
        )

    def _take_place(self, path: Path) -> None:
        """A new name gets its database at once: from then on a missing file is a lost one, not a new one."""
        self.session.runner.write(
            self,
            _begin_database,
            path,
            self.session.config.region,
            done=self._use_place,
            failed=self.session.report_error,
        )

    @Slot(object)
    def _use_place(self, path: Path) -> None:
        self.session.change_config(database=path)
        self.place_label.setText(QDir.toNativeSeparators(str(path)))
        self._warn_of_place(path)
        if path != Path(self.session.database.path):
            self.session.announce(
                "info", self.tr("The database {name} is used from the next start on.").format(name=path.name)
            )

    def _warn_of_place(self, path: Path) -> None:
        trouble = trouble_with_place(path)
        self.place_notice.show_text("warning", trouble)
        self.place_notice.setVisible(bool(trouble))

    @Slot()
    def _change_appearance(self) -> None:
        appearance = str(self.appearance_box.currentData())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, appearance)
        self.session.change_config(appearance=appearance)

    @Slot()
    def _change_language(self) -> None:
        self.session.change_config(language=str(self.language_box.currentData()))
        self._language_note.show()

    @Slot(str)
    def _change_region(self, region: str) -> None:
        self.session.change_config(region=region)

    @Slot()
    def _change_operator(self) -> None:
        name = " ".join(self.operator_field.text().split())
        if name != self.session.config.operator:
            self.session.change_config(operator=name)

    @Slot()
    def _open_logs(self) -> None:
        if not show_folder(log_dir()):
            words = self.tr("The log is in the folder {folder}.")
            self.session.announce("info", words.format(folder=QDir.toNativeSeparators(str(log_dir()))))


def _hint(text: str) -> QWidget:
    return label(text, "note", "muted", wraps=True)


def _card_with_form(title: str) -> tuple[Card, Form]:
    card, form = Card(title), Form()
    card.body.addLayout(form)
    return card, form


def _begin_database(path: Path, region: str) -> Path:
    from app.services.opening import open_database

    if not path.exists():
        open_database(path, region=region).close()
    return path
