"""Standard output that may be lost: a command that changes lists goes on where nobody can read what it says."""

from __future__ import annotations

import contextlib
import os
from typing import TextIO


class Heard:
    """Passes on what is printed to ``stream``, until that fails; the rest is dropped.

    The reader of a pipe may go away (``head``) and the disk of a log fill up. Of several files that are to be taken in
    all are taken in nevertheless. ``trouble`` is then why nothing more was written.
    """

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream  # None in a windowed program on Windows
        self.trouble: OSError | None = None

    def write(self, text: str) -> int:
        """Write a text, or drop it."""
        if self._stream is not None and self.trouble is None:
            try:
                self._stream.write(text)
            except OSError as error:
                self._lose(self._stream, error)
        return len(text)

    def flush(self) -> None:
        """Write what waits, or drop it."""
        if self._stream is not None and self.trouble is None:
            try:
                self._stream.flush()
            except OSError as error:
                self._lose(self._stream, error)

    def _lose(self, stream: TextIO, error: OSError) -> None:
        self.trouble = error
        # What waits in the stream would be tried again, and complained about, when the program ends.
        with contextlib.suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
