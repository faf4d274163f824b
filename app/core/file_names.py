"""Names of files as they can be kept and written: on Linux a name may be bytes that are no text."""

from __future__ import annotations

from pathlib import Path


def told_name(path: Path) -> str:
    """The name of a file with a question mark for each byte of it that is not UTF-8.

    Such names come from old archives and sticks. Python keeps their bytes as lone surrogates, which neither a database
    nor a text file takes.
    """
    return writable(path.name)


def writable(text: str) -> str:
    """A text with a question mark for each lone surrogate in it."""
    return text.encode("utf-8", "replace").decode("utf-8")
