"""What every package says of the program: its names, its version, its date, and the packages that ship with it."""

from __future__ import annotations

import ast
import calendar
import datetime as dt
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
BUILD = ROOT / "build"

NAME = "Opt-Outs"
COMMAND = "opt-outs"
IDENTIFIER = "org.optouts.OptOuts"
PUBLISHER = "Opt-Outs"
SUMMARY = "Look after SMS opt-out lists"
DESCRIPTION = (
    "Keeps the list of people who must no longer be messaged: by which account, since when, why, and the proof. "
    "It works on this computer alone and sends nothing anywhere."
)

# What the requirements in pyproject.toml bring along.
BROUGHT_ALONG = {
    "shiboken6", "python-dateutil", "six",
    # of keyring, on Windows and macOS
    "jaraco-classes", "jaraco-context", "jaraco-functools", "more-itertools", "pywin32-ctypes",
    # of keyring, with Python 3.11
    "backports-tarfile", "importlib-metadata", "lazy-importer", "zipp",
}  # fmt: skip


def version() -> str:
    """Return the version written in ``app/__init__.py``, the one place where it is."""
    for statement in ast.parse((ROOT / "app" / "__init__.py").read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and statement.targets[0].id == "__version__":
            return str(ast.literal_eval(statement.value))
    raise SystemExit("app/__init__.py names no __version__.")


def release_date() -> dt.date:
    """Return the date of this version in CHANGELOG.md; a version without an entry is not built."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(rf"^## {re.escape(version())} - (\d{{4}}-\d\d-\d\d)$", text, re.MULTILINE)
    if found is None:
        raise SystemExit(f"CHANGELOG.md has no heading '## {version()} - YYYY-MM-DD'; write it first.")
    return dt.date.fromisoformat(found[1])


def source_date_epoch() -> int:
    """Return the release date as seconds since 1970: every date inside a package, so that rebuilds are identical."""
    return calendar.timegm(release_date().timetuple())


@dataclass(frozen=True)
class Pin:
    """One package of ``constraints.txt``: its name, version, marker (empty for none) and the file's own lines."""

    name: str
    version: str
    marker: str
    lines: str

    def is_for(self, system: str, python: str) -> bool:
        """Return whether it is meant for a system (``win32``, ``darwin``, ``linux``) with a Python (``3.12``).

        pip would hold the marker against the machine that builds, not against the one meant.
        """
        return all(_holds(clause, system, python) for clause in self.marker.split(" and ") if clause)

    @property
    def lines_without_marker(self) -> str:
        """The file's own lines, for a list that was chosen from already."""
        first, newline, rest = self.lines.partition("\n")
        return f"{first.partition(' ; ')[0].removesuffix(chr(92)).rstrip()} {chr(92)}{newline}{rest}"


def _holds(clause: str, system: str, python: str) -> bool:
    found = re.fullmatch(r"(sys_platform|python_full_version) (==|!=|<|>=) '([^']+)'", clause.strip())
    if found is None or (found[1] == "sys_platform") != (found[2] in {"==", "!="}):
        raise SystemExit(f"The marker {clause!r} of packaging/constraints.txt is not known.")
    if found[1] == "sys_platform":
        return (system == found[3]) == (found[2] == "==")
    ours, meant = ([int(number) for number in text.split(".")[:2]] for text in (python, found[3]))
    return (ours < meant) == (found[2] == "<")


def runtime_pins() -> list[Pin]:
    """Return the pins of what ships: the requirements of pyproject.toml and what they bring along."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split(r"[<>=~!; \[]", line, maxsplit=1)[0].lower() for line in project["dependencies"]}
    wanted |= BROUGHT_ALONG
    pins = [pin for pin in all_pins() if pin.name in wanted]
    missing = wanted - {pin.name for pin in pins}
    if missing:
        raise SystemExit(
            f"packaging/constraints.txt does not pin {', '.join(sorted(missing))}; make it anew."
        )
    return pins


def all_pins() -> list[Pin]:
    """Return every pin of ``constraints.txt``."""
    text = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8")
    blocks = re.findall(r"^[A-Za-z0-9][^\n]*==(?:[^\n]*\\\n)+[^\n]*\n", text, re.MULTILINE)
    pins = []
    for block in blocks:
        name, number, marker = re.match(r"([\w.-]+)==([^\s;]+)(?: ; ([^\\]+?))? \\", block).groups()
        pins.append(Pin(name, number, marker or "", block))
    return pins


def write_runtime_requirements(path: Path) -> Path:
    """Write the pins of what ships, hashes, markers and all, as a requirements file; return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(pin.lines for pin in runtime_pins()), encoding="utf-8", newline="\n")
    return path


def write_requirements_for(path: Path, system: str, python: str) -> Path:
    """Write those for one system and Python (see ``Pin.is_for``), without markers; return the file's path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    chosen = [pin.lines_without_marker for pin in runtime_pins() if pin.is_for(system, python)]
    path.write_text("".join(chosen), encoding="utf-8", newline="\n")
    return path
