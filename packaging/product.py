"""What every package says of the program: its names, its version, its date, and the packages that ship with it."""

from __future__ import annotations

import ast
import calendar
import datetime as dt
import os
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

SYSTEMS = {
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
    "macos": {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
    "linux": {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
}  # fmt: skip
"""What markers of requirements see on each system."""


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
    """One package of ``constraints.txt``.

    ``marker`` is empty where it is for every system and Python, ``via`` names what asks for it, ``lines`` are the
    file's own, hashes and all.
    """

    name: str
    version: str
    marker: str
    via: frozenset[str]
    lines: str

    def is_for(self, system: str, python: str) -> bool:
        """Return whether the pin is meant for a system of ``SYSTEMS`` and a Python such as ``3.12``."""
        if not self.marker:
            return True
        from pip._vendor.packaging.markers import Marker  # the standard library reads no markers, pip does

        versions = {"python_version": python, "python_full_version": f"{python}.0", "extra": ""}
        kind = {"implementation_name": "cpython", "platform_python_implementation": "CPython"}
        return Marker(self.marker).evaluate({**SYSTEMS[system], **versions, **kind})

    @property
    def bare_lines(self) -> str:
        """The lines without the marker, for a pip that runs elsewhere than what it fetches for."""
        return self.lines.replace(f" ; {self.marker} ", " ", 1) if self.marker else self.lines


def runtime_pins() -> list[Pin]:
    """Return the pins of what ships: the requirements of pyproject.toml and what they bring along."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {_name(re.split(r"[<>=~!; \[]", line, maxsplit=1)[0]) for line in project["dependencies"]}
    pins = all_pins()
    missing = wanted - {pin.name for pin in pins}
    if missing:
        raise SystemExit(
            f"packaging/constraints.txt does not pin {', '.join(sorted(missing))}; make it anew."
        )
    while brought := {pin.name for pin in pins if pin.via & wanted} - wanted:
        wanted |= brought
    return [pin for pin in pins if pin.name in wanted]


def all_pins() -> list[Pin]:
    """Return every pin of ``constraints.txt``."""
    text = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8")
    block = r"^([A-Za-z0-9][\w.-]*)==([^\s;]+)(?: ; ([^\n]+?))? \\\n((?:    --hash=[^\n]*\n)+)(?:    # via ([^\n]*)\n)?"
    pins = []
    for found in re.finditer(block, text, re.MULTILINE):
        name, number, marker, _hashes, via = found.groups()
        lines = text[found.start() : found.end(4)]
        pins.append(
            Pin(_name(name), number, marker or "", frozenset(map(_name, (via or "").split(", "))), lines)
        )
    return pins


def _name(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def write_runtime_requirements(path: Path, system: str = "", python: str = "") -> Path:
    """Write the pins of what ships, hashes and all, as a requirements file; return its path.

    With a system and a Python only what is meant for these, and without markers; else with them.
    """
    pins = runtime_pins()
    lines = (
        [pin.bare_lines for pin in pins if pin.is_for(system, python)]
        if system
        else [pin.lines for pin in pins]
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_whole(path, "".join(lines).encode("utf-8"))


def write_whole(path: Path, data: bytes) -> Path:
    """Write a file so that a build beside this one sees the old one or the new one, never half; return its path."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_bytes(data)
    return unfinished.replace(path)
