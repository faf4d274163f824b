"""A folder that is watched: every file of replies put into it is taken in once and then moved away, with a note."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.core.errors import Cancelled, FileError, StoreError, UserError
from app.core.jobs import Job
from app.core.replies import RepliesReport, ReplyRequest, left_out_sentence, undated_sentence
from app.services.reply_account import check_request
from app.services.reply_intake import import_file
from app.store.database import Database

log = logging.getLogger(__name__)

DONE, FAILED = "done", "failed"  # folders inside the watched one
SETTLE = 3.0  # seconds a file must stay as it is before it is read: a copy over the network comes in pieces
INTERVAL = 2.0  # seconds between two looks
PATIENCE = 30.0  # seconds a file may be held by another program, or be empty, before that is told
AFTERMATH = 900.0  # seconds a file that was moved away is looked at: its writer may go on after a pause
_UNFINISHED = (".part", ".partial", ".crdownload", ".tmp", ".download", ".filepart")
_OF_THE_DESKTOP = ("thumbs.db", "desktop.ini")  # Windows puts them into folders; nobody else sees them
_IN_THE_WAY = {
    "no_permission",
    "missing",
    "unreadable",
}  # may be over by the next look: another program holds the file


Settled = tuple[Path, tuple[int, int]]
"""A file, with its size in bytes and its time of change in nanoseconds."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A file that was read: its state then, the folder it belongs into, and the note to put beside it there."""

    state: tuple[int, int]
    folder: Path
    note: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file. ``report`` is None where it could not be taken in, for the reason ``trouble``.

    ``moved_to`` is where it is now; None where it could not be moved, or was not: another program was faster, or more
    of it came while it was read.
    """

    path: Path
    report: RepliesReport | None
    trouble: str
    moved_to: Path | None


class WatchedFolder:
    """Takes in what is put into a folder. ``request`` says for which account and how; its path is not used.

    Replies are known again by their content, so a file that is put there twice, or that two programs watch, adds
    nothing the second time. ``say`` puts trouble, and ``note`` what became of a file, into the reader's language;
    without them it is English.
    """

    def __init__(
        self,
        database: Database,
        folder: Path,
        request: ReplyRequest,
        *,
        cache_dir: Path | None = None,
        settle: float | None = None,
        say: Callable[[UserError], str] | None = None,
        note: Callable[[RepliesReport | None, str], str] | None = None,
    ) -> None:
        self.folder = folder
        self._database = database
        self._request = request
        self._cache_dir = cache_dir
        self._say = say or _in_english
        self._words_of_note = note or _note
        self._settle = SETTLE if settle is None else settle
        self._seen: dict[Path, tuple[tuple[int, int], float]] = {}
        self._unmoved: dict[Path, _Read] = {}  # could not be moved away yet, and shall not be read again
        self._patience = PATIENCE
        self._held: dict[Settled, float] = {}  # could not be opened, since when
        self._told: set[Settled] = set()
        self._moved: dict[Path, tuple[tuple[int, int], float]] = {}  # where to, as it was read, and when

    def run(self, *, once: bool = False, interval: float = INTERVAL) -> Iterator[Outcome]:
        """Look again and again and give what became of each file; if ``once``, only of those there now.

        A folder or database that is out of reach later on is told once, as what became of the folder, and looked for
        again: nobody may be there to begin anew.

        Raises:
            FileError: the folder is not there at the first look. StoreError: the database cannot be used then.
            UserError: as ``take_in``.
        """
        check_request(self._database, self._request)
        yield from self.look()
        if once:
            self._patience = 0  # there is no later look that could tell
            time.sleep(self._settle)
            while outcomes := self.look():
                yield from outcomes
            return
        told = ""
        while True:
            time.sleep(interval)
            try:
                outcomes = self.look()
            except (FileError, StoreError) as error:
                if error.text != told:
                    yield Outcome(self.folder, None, error.text, None)
                told = error.text
                continue
            told = ""
            yield from outcomes

    def look(self, job: Job | None = None) -> list[Outcome]:
        """Take in what is ready.

        Raises:
            FileError: the folder is not there. StoreError: the database cannot be used; the files stay. UserError: as
            ``take_in``. Cancelled.
        """
        return self.take_in(self.ready(), job)

    def ready(self) -> list[Settled]:
        """The files that have not changed since an earlier look at least ``settle`` seconds ago, the oldest first.

        Raises:
            FileError: the folder is not there.
        """
        self._bring_back()
        self._move_unmoved()
        return [
            (path, state)
            for path, state in self._candidates()
            if path not in self._unmoved and self._is_settled(path, state)
        ]

    def take_in(self, settled: Sequence[Settled], job: Job | None = None) -> list[Outcome]:
        """Take in files that were ready, and move them away.

        Raises:
            UserError: ``account_needed``, ``time_zone_unknown``, ``NotFound``: not the files are wrong but how they are
            to be read, so all of them stay. StoreError: none was taken in; where some were before it came, they are
            given, and the next look raises. Cancelled: the rest stays.
        """
        if settled:
            check_request(self._database, self._request)
        outcomes: list[Outcome] = []
        for path, state in settled:
            try:
                outcome = self._take_in(path, state, job) or self._waiting(path, state)
            except StoreError:
                if outcomes:
                    break
                raise
            if outcome is not None:
                outcomes.append(outcome)
        return outcomes

    def _waiting(self, path: Path, state: tuple[int, int]) -> Outcome | None:
        """What is told, once, of a file that was ready and could not even be opened for a while."""
        file = (path, state)
        if _changed(path, state):
            self._held.pop(file, None)
            return None
        now = time.monotonic()
        if file in self._told or now - self._held.setdefault(file, now) < self._patience:
            return None
        self._told.add(file)
        trouble = FileError(
            "watched_held",
            path,
            f"{path.name} cannot be read: another program has it open, or you may not read it. It stays in the folder "
            "and is tried again.",
        )
        return Outcome(path, None, self._say(trouble), None)

    def _candidates(self) -> list[Settled]:
        """The files in the folder, the oldest first, with size and time of change."""
        found = []
        try:
            for path in self.folder.iterdir():
                with suppress(OSError):  # it may be gone by now
                    state = path.stat()
                    if path.is_file() and not _is_unfinished(path):
                        found.append((path, (state.st_size, state.st_mtime_ns)))
        except OSError as error:
            raise FileError(
                "folder_missing",
                self.folder,
                f"The watched folder {self.folder} cannot be opened ({error.strerror or error}). Nothing was taken in. "
                "Check that it is there, or choose another.",
            ) from error
        there = {path for path, _ in found}
        self._seen = {path: seen for path, seen in self._seen.items() if path in there}
        return sorted(found, key=lambda each: each[1][1])

    def _is_settled(self, path: Path, state: tuple[int, int]) -> bool:
        now = time.monotonic()
        known = self._seen.get(path)
        if known is None or known[0] != state:
            self._seen[path] = (state, now)
            return False
        begun = state[0] > 0  # a program that writes a file makes it first, and may think before it fills it
        return now - known[1] >= (self._settle if begun else max(self._settle, self._patience))

    def _bring_back(self) -> None:
        """Put files that were moved away and are written on since back, to be read anew.

        What was read adds nothing again where it has a time; a reply without one may be the same words sent again.
        """
        now = time.monotonic()
        for moved, (state, since) in list(self._moved.items()):
            if now - since > AFTERMATH:
                del self._moved[moved]
                continue
            with suppress(OSError):  # it was taken away, or is held: the next look tries again
                written = moved.stat()
                if (written.st_size, written.st_mtime_ns) == state:
                    continue
                moved.rename(_free(self.folder / moved.name))
                del self._moved[moved]
                _note_of(moved).unlink(missing_ok=True)

    def _import(self, path: Path, job: Job | None) -> tuple[RepliesReport | None, str]:
        """What came of a file, and what is wrong with it, if anything."""
        request = replace(self._request, path=path)
        report = import_file(self._database, request, job, cache_dir=self._cache_dir)
        if report.rejected and report.rejected + report.left_out == report.rows:
            trouble = FileError(
                "watched_no_reply",
                path,
                f"No row of {path.name} could be read as a reply. Import it by hand to choose its columns.",
            )
            return report, self._say(trouble)
        if report.sheets_unread:
            return report, self._say(_of_other_sheets(path, report))
        return report, ""

    def _take_in(self, path: Path, state: tuple[int, int], job: Job | None) -> Outcome | None:
        try:
            report, trouble = self._import(path, job)
        except (StoreError, Cancelled):
            raise
        except UserError as error:
            if error.code in _IN_THE_WAY:
                return None
            report, trouble = None, self._say(error)
        except Exception:  # a bug of ours: one file must not keep the opt-outs in the others waiting
            log.exception("A file of the watched folder could not be taken in")
            report, trouble = None, self._say(_of_its_own(path))
        if _changed(path, state):  # more of it came while it was read, or another program moved it away
            return _stored_by(path, report)
        read = _Read(state, self.folder / (FAILED if trouble else DONE), self._words_of_note(report, trouble))
        try:
            moved_to = self._move(path, read)
        except FileNotFoundError:  # another program watches the same folder, and was faster
            return _stored_by(path, report)
        except OSError as error:
            self._unmoved[path] = read
            unmoved = FileError(
                "watched_unmoved",
                path,
                f"{path.name} was read, but cannot be moved out of the folder ({error.strerror or error}).",
            )
            return Outcome(path, report, self._say(unmoved), None)
        return Outcome(path, report, trouble, moved_to)

    def _move(self, path: Path, read: _Read) -> Path:
        """Move a file that was read to where it belongs, and put its note beside it. Raises ``OSError``."""
        read.folder.mkdir(exist_ok=True)
        moved_to = path.rename(_free(read.folder / path.name))
        self._moved[moved_to] = (read.state, time.monotonic())
        with suppress(OSError):  # the note is a courtesy; what was done is in the database
            _note_of(moved_to).write_text(read.note, encoding="utf-8")
        return moved_to

    def _move_unmoved(self) -> None:
        """Move what could not be moved so far: on Windows nothing can that is open, as in Excel, until it is closed."""
        for path, read in list(self._unmoved.items()):
            if _changed(path, read.state):  # gone, or to be read anew
                del self._unmoved[path]
                continue
            with suppress(OSError):
                self._move(path, read)
                del self._unmoved[path]


def _in_english(error: UserError) -> str:
    return error.text


def _of_its_own(path: Path) -> FileError:
    return FileError(
        "watched_fault",
        path,
        f"{path.name} was not taken in: Opt-Outs met a fault of its own. Nothing of it was stored. The details are in "
        "the log. Put it there anew in another format, such as CSV, and keep this file for support.",
    )


def _of_other_sheets(path: Path, report: RepliesReport) -> FileError:
    others = ", ".join(f"“{sheet}”" for sheet in report.sheets_unread)
    return FileError(
        "watched_sheets",
        path,
        f"Of {path.name} only the sheet “{report.sheet}” was taken in. These seem to hold replies too: {others}. "
        "Import it by hand and choose each of them.",
        sheet=report.sheet or "",
        others=others,
    )


def _stored_by(path: Path, report: RepliesReport | None) -> Outcome | None:
    """What is told of a file that is not where or as it was: what was stored of it, for nobody else tells that."""
    return None if report is None or report.action is None else Outcome(path, report, "", None)


def _is_unfinished(path: Path) -> bool:
    """Whether a file is still being made, or is of another program's own."""
    name = path.name.lower()
    return name.startswith((".", "~$")) or path.suffix.lower() in _UNFINISHED or name in _OF_THE_DESKTOP


def _changed(path: Path, state: tuple[int, int]) -> bool:
    try:
        now = path.stat()
    except OSError:
        return True
    return (now.st_size, now.st_mtime_ns) != state


def _free(target: Path) -> Path:
    """A path, or where there is a file already one beside it."""
    if not target.exists():
        return target
    return target.with_name(f"{target.stem}-{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}{target.suffix}")


def _note_of(path: Path) -> Path:
    return path.with_name(path.name + ".note.txt")


def _note(report: RepliesReport | None, trouble: str) -> str:
    """What became of a file, for whoever looks into the folder; no telephone numbers in it."""
    when = f"{datetime.now().astimezone():%Y-%m-%d %H:%M}"
    if report is None:
        return f"{when}\nNot taken in. {trouble}\n"
    lines = [
        when,
        (
            f"Taken in for the account {report.account}: {report.rows} rows, {report.stored} replies stored, "
            f"{report.seen_before} stored before, {report.duplicates} twice in the file, {report.rejected} rejected, "
            f"{report.added} opted out."
        ),
        *([f"Sheet “{report.sheet}” was read."] if report.sheet else []),
        *([trouble] if trouble else []),
        *([left_out_sentence(report.left_out)] if report.left_out else []),
        *([undated_sentence(report.undated)] if report.undated and report.stored else []),
        *(f"Row {row.row} was rejected: {row.cause}." for row in report.rejected_rows),
    ]
    return "\n".join(lines) + "\n"
