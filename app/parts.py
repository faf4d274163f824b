"""What this copy of the program is made of: its build, and the parts it stands on with their licences."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from app import __version__
from app.paths import resource


@dataclass(frozen=True, slots=True)
class Part:
    """A part that ships with the program: ``licence`` is an SPDX expression, ``texts`` are files of licences."""

    name: str
    licence: str
    holder: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Build:
    """How this copy came to be.

    ``form`` is the kind of package, ``mark`` empty or ``testruntime``; ``commit`` and ``release_key`` (the Ed25519 key
    that signs releases, base64) may be empty.
    """

    form: str
    mark: str = ""
    commit: str = ""
    release_key: str = ""

    @property
    def version(self) -> str:
        """The version, with the mark of a build that is not for people: ``0.1.0+testruntime``."""
        return f"{__version__}+{self.mark}" if self.mark else __version__


def this_build() -> Build:
    """Return how this copy was built; a checkout has no note of it and says so."""
    path = resource("build.toml")
    if not path.is_file():
        return Build("checkout")
    note = tomllib.loads(path.read_text(encoding="utf-8"))
    return Build(**{name: str(note[name]) for name in ("form", "mark", "commit", "release_key")})


def parts() -> list[Part]:
    """Return the parts in the order they are told."""
    listed = tomllib.loads(resource("licences", "parts.toml").read_text(encoding="utf-8"))["part"]
    return [Part(part["name"], part["licence"], part["holder"], tuple(part["texts"])) for part in listed]


def licence_text(name: str) -> str:
    """Return one of the licence texts a part names."""
    return resource("licences", name).read_text(encoding="utf-8")
