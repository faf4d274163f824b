"""Text as a database and a file in UTF-8 can hold it."""

from __future__ import annotations


def storable(text: str) -> str:
    """The text with a question mark for each half of a character.

    Linux gives a file's name so where its bytes are no UTF-8, as an archive made on an old Windows leaves them; the
    words of a command line likewise.
    """
    return text.encode("utf-8", "replace").decode("utf-8")
