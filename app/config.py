"""Desk settings: what this computer's window and command line use, kept as TOML.

Settings that belong to the data (accounts, phrases) are in the database and not here.
"""

from __future__ import annotations

import contextlib
import getpass
import locale
import os
import re
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

import tomli_w

from app import paths
from app.core.errors import FileError
from app.desk_region import region_of_system

APPEARANCES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "af")
UNLOCKS = ("ask", "keyring")
REPLY_TIME_ZONES = ("", "SAST", "UTC")
FALLBACK_REGION = "ZA"
_REGION = re.compile("[A-Z]{2}")


@dataclass(frozen=True, slots=True)
class Config:
    """The desk settings.

    ``database`` is None for the usual place. ``region`` is ISO 3166 (``"ZA"``). ``operator`` is the name
    written beside every action; empty means the name of the account the person is signed in with.
    ``updates`` is the folder in which Check for Updates looks; None until one is named.
    ``watch_folder`` is where files of replies are taken in from while the window is open, None for nowhere, and
    ``watch_account`` the name of the account they belong to as it was when it was noted, ``watch_account_id`` its id in
    the database of that time; the store knows it by both after a rename.
    ``reply_time_zone`` is of the times in replies that name none, empty for this computer's own: what is taken in
    by hand, by the watched folder and by the command line are read alike, or the same replies would be stored twice.
    ``unlock`` says where the passphrase of an encrypted database is taken from: asked for, or the system's
    keyring. It is never the passphrase itself.
    """

    database: Path | None = None
    appearance: str = "system"
    region: str = FALLBACK_REGION
    operator: str = ""
    language: str = "system"
    updates: Path | None = None
    watch_folder: Path | None = None
    watch_account: str = ""
    watch_account_id: int | None = None
    reply_time_zone: str = ""
    unlock: str = "ask"

    @property
    def database_path(self) -> Path:
        """Where the database is: the chosen place or the usual one."""
        return self.database or paths.default_database()

    @property
    def operator_name(self) -> str:
        """Who is at this desk: the chosen name or the one signed in with; empty when neither is known."""
        if self.operator:
            return self.operator
        try:
            return getpass.getuser()
        except (OSError, KeyError, ImportError):  # no such user in this session, or a system that cannot say
            return ""


def config_path() -> Path:
    """Return the file of the desk settings."""
    return paths.config_dir() / "settings.toml"


def load_config(path: Path | None = None) -> Config:
    """Read the desk settings; a missing file gives the first settings of a new desk.

    A value this program does not know, from a newer or an edited file, counts as not set.

    Raises:
        FileError: ``settings_unreadable`` or ``settings_damaged``; nothing was changed.
    """
    path = path or config_path()
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8-sig"))  # an editor may have put a mark there
    except FileNotFoundError:
        return Config(region=region_of_locale())
    except OSError as error:
        text = (
            f"The settings file {path} could not be read ({error.strerror or error}). "
            "It was left as it is and the usual settings are used."
        )
        raise FileError("settings_unreadable", path, text) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        text = (
            f"The settings file {path} is damaged and was left as it is. The usual settings are used; "
            "mend or delete the file, then start again."
        )
        raise FileError("settings_damaged", path, text) from error
    return _config_of(values)


def save_config(config: Config, path: Path | None = None) -> None:
    """Write the desk settings in one step, so that a crash leaves the old file or the new one.

    Raises:
        FileError: ``settings_not_saved``; the old settings are still there.
    """
    path = path or config_path()
    values = {name: str(value) for name, value in asdict(config).items() if value is not None}
    unfinished = path.with_name(path.name + ".new")
    try:
        paths.private_file(unfinished).write_text(tomli_w.dumps(values), encoding="utf-8")
        unfinished.replace(path)
    except (OSError, UnicodeEncodeError) as error:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise FileError("settings_not_saved", path, _why_not_saved(path, error)) from error


def _why_not_saved(path: Path, error: OSError | UnicodeEncodeError) -> str:
    if isinstance(error, UnicodeEncodeError):
        return (
            f"The settings could not be saved to {path}: a file or folder chosen in them has a name that is no text. "
            "They hold until the program is closed; give it another name."
        )
    return (
        f"The settings could not be saved to {path} ({error.strerror or error}). They hold until the "
        "program is closed; check that the folder can be written to."
    )


def region_of_locale() -> str:
    """Return the country of the system's locale as ISO 3166 (``"ZA"``); South Africa when it names none."""
    names = [os.environ.get(variable, "") for variable in ("LC_ALL", "LC_CTYPE", "LANG")]
    if not any(names):  # Windows, or a program started from the dock: nothing is said in the environment
        told = region_of_system()
        if told is not None:
            return told
        with contextlib.suppress(ValueError):  # a locale that Python does not know, such as ka-GE on Windows
            names = [locale.getlocale()[0] or ""]
    for name in names:
        territory = name.partition(".")[0].partition("_")[2]
        if len(territory) == 2 and territory.isalpha() and territory.isascii():
            return territory.upper()
    return FALLBACK_REGION


def _config_of(values: dict[str, object]) -> Config:
    usual = Config(region=region_of_locale())

    def choice(name: str, allowed: tuple[str, ...]) -> str:
        value = values.get(name)
        return value if isinstance(value, str) and value in allowed else str(getattr(usual, name))

    def place(name: str) -> Path | None:
        value = values.get(name)
        return Path(value) if isinstance(value, str) and value else None

    def number(name: str) -> int | None:
        value = values.get(name)
        return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() else None

    region, operator = values.get("region"), values.get("operator")
    account = values.get("watch_account")
    return Config(
        database=place("database"),
        appearance=choice("appearance", APPEARANCES),
        region=region if isinstance(region, str) and _REGION.fullmatch(region) else usual.region,
        operator=operator if isinstance(operator, str) else "",
        language=choice("language", LANGUAGES),
        updates=place("updates"),
        watch_folder=place("watch_folder"),
        watch_account=account if isinstance(account, str) else "",
        watch_account_id=number("watch_account_id"),
        reply_time_zone=choice("reply_time_zone", REPLY_TIME_ZONES),
        unlock=choice("unlock", UNLOCKS),
    )
