"""The window's language: our own translations and Qt's, from ``resources/translations``."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.paths import resource


def locale_for(language: str) -> QLocale:
    """Return the locale of a language in the settings (``system``, ``en``, ``af``), for words and counts."""
    if language != "system":
        return QLocale(language)
    system = QLocale.system()
    # A system without a language (as on bare machines) would write counts without grouping.
    return QLocale("en") if system.language() == QLocale.Language.C else system


def languages() -> list[tuple[str, str]]:
    """Return code and own name of every language the window can speak: English, and those with a file here."""
    found = [("en", "English")]
    for path in sorted(resource("translations").glob("opt-outs_*.qm")):
        code = path.stem.removeprefix("opt-outs_")
        found.append((code, QLocale(code).nativeLanguageName()))
    return found


def spoken(wishes: Iterable[str]) -> str:
    """Return the first of the wished languages (BCP 47, such as ``af-ZA``) that the window speaks, else ``en``."""
    ours = {code for code, _name in languages()}
    codes = (wish.partition("-")[0] for wish in wishes)
    return next((code for code in codes if code in ours), "en")


def load_translations(app: QApplication, language: str) -> None:
    """Set the program's language; English needs no file, and a missing file leaves English."""
    locale = locale_for(language)
    QLocale.setDefault(locale)
    # Not the system's locale itself: Qt would try all its languages for each file, find no English one of ours,
    # and speak Afrikaans to people who wish for English first.
    chosen = QLocale(spoken(locale.uiLanguages()))
    own = str(resource("translations"))
    for name, folder in (("opt-outs", own), ("qtbase", own), ("qtbase", _qt_folder())):
        translator = QTranslator(app)
        if translator.load(chosen, name, "_", folder):
            app.installTranslator(translator)


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
