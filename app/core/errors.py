"""The two kinds of trouble: the user's (``UserError``, shown as one sentence) and ours (anything else, a bug)."""

from __future__ import annotations

from pathlib import Path


class UserError(Exception):
    """Trouble a person can do something about.

    The text is one clear sentence or two: what happened, what was not changed, what to do.
    ``code`` is stable and names the trouble for scripts and tests. ``facts`` are what the text tells besides, by name,
    for those who say it in another language.
    """

    def __init__(self, code: str, text: str, **facts: object) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.facts = facts


class InvalidNumber(UserError):  # noqa: N818 - it is shown beside a field, as a finding about a number
    """A text that is not a number which can be messaged; ``code`` is one of ``app.core.msisdn.REFUSALS``."""

    def __init__(self, code: str, raw: str, text: str) -> None:
        super().__init__(code, text)
        self.raw = raw


class FileError(UserError):
    """A file that cannot be read or written, or is not what its name says."""

    def __init__(self, code: str, path: Path | str, text: str, **facts: object) -> None:
        super().__init__(code, text, **facts)
        self.path = Path(path)


class StoreError(UserError):
    """The database is busy, full, read-only, damaged, newer than this program, or out of reach."""


class NotFound(UserError):  # noqa: N818 - reads as what was found out, not as a failure of the program
    """An account, action or reply that is named but does not exist."""


class Cancelled(Exception):  # noqa: N818 - a wish that was followed, not an error
    """Work stopped because the person asked; nothing was changed."""
