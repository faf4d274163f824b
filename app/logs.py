"""The log: what happened on this desk, for whoever helps, without telephone numbers in it."""

from __future__ import annotations

import copy
import logging
import logging.handlers
import re
import sys
from io import TextIOWrapper
from pathlib import Path

from app import paths
from app.core.errors import FileError

LOG_BYTES = 1_000_000
LOG_FILES = 5  # kept beside the present one: some 6 MB in all

_DATE_OR_NUMBER = re.compile(r"(?P<date>\b\d{4}-\d\d-\d\d\b)|\+?\(?\d(?:[ \u00a0().\-/]{0,2}\d){6,}")


def mask_numbers(text: str) -> str:
    """Return the text with whatever may be a telephone number (seven digits or more) cut to its last three.

    Numbers are personal data; three digits are enough to recognise one in a conversation. ISO dates stay.
    """
    return _DATE_OR_NUMBER.sub(_mask_match, text)


def _mask_match(match: re.Match[str]) -> str:
    if match["date"]:
        return match[0]
    digits = [character for character in match[0] if character.isdigit()]
    return "***" + "".join(digits[-3:])


class MaskingFormatter(logging.Formatter):
    """Formats a record with the numbers in its message, its trace and its stack masked."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line or lines to write."""
        masked = copy.copy(record)
        masked.msg, masked.args = mask_numbers(record.getMessage()), None
        masked.exc_text = None  # another handler may have kept an unmasked trace there
        if masked.stack_info:
            masked.stack_info = mask_numbers(masked.stack_info)
        return super().format(masked)

    def formatException(self, ei: object) -> str:  # noqa: N802 - the name logging calls
        """Return the trace, masked: the text of an exception may hold what it choked on."""
        return mask_numbers(super().formatException(ei))  # type: ignore[arg-type]  # logging's own private alias


class _PrivateLog(logging.handlers.RotatingFileHandler):
    """A log that its owner alone may read: it names files and people at work, though no numbers."""

    def _open(self) -> TextIOWrapper:
        paths.private_file(Path(self.baseFilename))
        return super()._open()

    def doRollover(self) -> None:  # noqa: N802 - the name logging calls
        """Begin a new file; go on with the present one where Windows does not rename it, for another program has it.

        Found out before the older ones are moved along: each record that failed would drop one of them.
        """
        if self.stream is not None:
            self.stream.close()
        try:
            Path(self.baseFilename).replace(self._full)
        except OSError:
            self.stream = self._open()
            return
        super().doRollover()

    def rotate(self, source: str, dest: str) -> None:
        """Put the full file, which has left its place already, where the newest of the older ones belongs."""
        (self._full if source == self.baseFilename else Path(source)).replace(dest)

    @property
    def _full(self) -> Path:
        return Path(f"{self.baseFilename}.full")


def log_file() -> Path:
    """Return the present log file; older ones stand beside it."""
    return paths.log_dir() / "opt-outs.log"


def start_logging() -> None:
    """Send log records to the rotating log file. Call once, at the start of the program.

    Raises:
        FileError: ``log_not_writable``; the program can go on without a log.
    """
    path = log_file()
    try:
        handler = _PrivateLog(
            path,
            maxBytes=LOG_BYTES,
            backupCount=LOG_FILES,
            encoding="utf-8",
            delay=False,
            errors="backslashreplace",  # names of files may be no text
        )
    except OSError as error:
        text = f"The log {path} cannot be written ({error.strerror or error}). The program works without it."
        raise FileError("log_not_writable", path, text) from error
    handler.setFormatter(MaskingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    # A full disk must not print a traceback for every record into a console nobody watches.
    logging.raiseExceptions = sys.stderr is not None and sys.stderr.isatty()
