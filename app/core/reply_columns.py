"""Which column of a replies export holds what: what its heading says, held against what stands in it.

Where two columns can still be meant, that is a doubt for a person to settle, never a guess: our own number or message
taken for the customer's loses an opt-out.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.core.column_guesses import NUMBERS_FROM
from app.core.direction_columns import (
    SAMPLE_ROWS,
    cell_in,
    direction_column,
    direction_doubts,
    directions_of,
    filled_rows,
)
from app.core.errors import FileError
from app.core.file_shape import JUDGED_COLUMNS, FileShape
from app.core.replies import Doubt, ReplyColumns
from app.core.reply_cells import ColumnCells
from app.core.reply_headings import (
    IDS_OF_INCOMING,
    Role,
    is_receipt_time,
    is_sending_time,
    plain_heading,
    roles_of,
)
from app.core.swallowed_rows import usual_width

_FEW_ROWS = 5  # do not tell what a column holds: all that came on a day may be one reply, and that a number
TIMES_FROM = 0.8  # share of the filled cells from which a column without a heading holds times

# The better a name says it, the further left.
HEADINGS: dict[str, str] = {
    "received": (
        "incomingdatatime incomingdatetime receivedat receiveddate receiveddatetime datereceived timereceived received "
        "receivedtime replydate replytime replydatetime timestamp datetime createdat date time datum tyd ontvang"
    ),
    "provider_id": "incomingid replyid messageid incomingmessageid id guid uuid",
    "campaign": "campaign campaignname veldtog",
}
_ZONE = re.compile(r"(?<=.)(?:utc|gmt|sast)\d*\Z")  # at the end of a plain heading: receivedutc
_ID_OF_REPLIES = IDS_OF_INCOMING | {"replyid"}
_THEIRS = (Role.SENDER, Role.PHONE)


@dataclass(frozen=True, slots=True)
class ColumnsFound:
    """The columns of a replies file, and what about them a person has to settle.

    ``formerly`` are the columns by which earlier versions of the program read it, None where these are the same.
    """

    columns: ReplyColumns
    doubts: frozenset[Doubt] = frozenset()
    formerly: ReplyColumns | None = None


def guess_columns(
    shape: FileShape, region: str, *, number: int | None = None, text: int | None = None
) -> ColumnsFound:
    """The columns of a replies file; ``number`` and ``text`` are those that a person chose.

    Raises:
        FileError: ``no_reply_column`` where no column could hold replies.
    """
    return _Guess(shape, region).columns(number, text)


class _Guess:
    """What the first rows of a file say about its columns."""

    def __init__(self, shape: FileShape, region: str) -> None:
        rows = filled_rows(shape)
        self._path: Path = shape.path
        self._has_heading = shape.has_heading and bool(rows)
        body = rows[1:] if self._has_heading else rows
        self._headings = list(rows[0]) if self._has_heading else []
        # A reply with delimiters makes its row wider than the others, and no column of its own.
        width = max(len(self._headings), usual_width(body[:SAMPLE_ROWS]))
        self._headings += [""] * (width - len(self._headings))
        self._roles = roles_of(self._headings)
        self._named = _by_heading(self._headings)
        self._direction = direction_column(shape, self._named.values())
        said = directions_of(shape, self._direction)
        rule = said.rule
        self._unsaid = direction_doubts(shape, said)
        received = [row for row in body if not rule.is_sent(cell_in(row, self._direction))]
        self._cells = ColumnCells(received[:SAMPLE_ROWS], region)
        self._judged = [
            place
            for place, role in enumerate(self._roles)
            if place < JUDGED_COLUMNS or role is not Role.UNKNOWN
        ]

    def columns(self, number: int | None, text: int | None) -> ColumnsFound:
        doubts: set[Doubt] = set(self._unsaid)
        formerly = self._times_column({number, text})
        received = self._receipt_column({number, text}, formerly)
        taken = {self._direction, received, self._named.get("provider_id"), self._named.get("campaign")}
        if number is None:
            number, unsure = self._numbers_column(taken | {text})
            doubts |= {Doubt.NUMBER} if unsure else set()
        if text is None:
            text, more = self._words_column(taken | {number}, received)
            doubts |= more
        places = {name: None if at in {number, text} else at for name, at in self._named.items()}
        columns = ReplyColumns(
            number,
            text,
            received,
            places.get("provider_id"),
            self._sent_column(number, text),
            places.get("campaign"),
            None if self._direction in {number, text} else self._direction,
        )
        if columns.direction is None:
            doubts.discard(Doubt.DIRECTION)
        former = None if received == formerly else replace(columns, received=formerly)
        return ColumnsFound(columns, frozenset(doubts), former)

    def _of(self, *roles: Role, but: Container[int | None] = ()) -> list[int]:
        return [place for place in self._judged if self._roles[place] in roles and place not in but]

    def _times_column(self, taken: Container[int | None]) -> int | None:
        cells, named = self._cells, self._named.get("received")
        if named is not None and named not in taken:
            empty = not cells.filled(named)
            counted = cells.dates(named) >= (TIMES_FROM if self._roles[named] is Role.TIME else 1.0)
            if empty or cells.times(named) or cells.clocks(named) or counted:
                return named
        return min(
            self._dated(taken),
            key=lambda place: (
                self._roles[place] is not Role.TIME,
                is_sending_time(self._headings[place]),
                -self._times(place),
                place,
            ),
            default=None,
        )

    def _dated(self, taken: Container[int | None]) -> list[int]:
        """The columns of times."""
        cells = self._cells
        return [
            place
            for place in self._judged
            if place not in taken
            and self._roles[place] not in (Role.CUSTOMER, Role.OTHER)
            # A number of ten digits can be a count of seconds as well.
            and (self._roles[place] is Role.TIME or cells.numbers(place) < NUMBERS_FROM)
            and self._times(place) >= TIMES_FROM
        ]

    def _times(self, place: int) -> float:
        """The share of times in a column: figures are counted days only where the heading says that it has times."""
        return self._cells.dates(place) if self._roles[place] is Role.TIME else self._cells.times(place)

    def _receipt_column(self, taken: Container[int | None], times: int | None) -> int | None:
        """The column of times whose heading names the receipt; ``times`` where none does, or that itself."""
        if times is not None and is_receipt_time(self._headings[times]):
            return times
        named = [place for place in self._judged if place not in taken and self._is_receipt(place)]
        return min(named, key=lambda place: (-self._cells.dates(place), place), default=times)

    def _is_receipt(self, place: int) -> bool:
        """Whether a column of times is that of the receipt by its heading.

        ``Reply Received`` may be the words of replies as well: some of them are nothing but dates.
        """
        cells, role = self._cells, self._roles[place]
        if not is_receipt_time(self._headings[place]):
            return False
        if role not in (Role.REPLY, Role.MESSAGE):
            return self._times(place) >= TIMES_FROM
        others = self._of(Role.REPLY, Role.MESSAGE, but={place})
        return cells.dates(place) == 1.0 and any(map(self._are_messages, others))

    def _numbers_column(self, taken: Container[int | None]) -> tuple[int, bool]:
        """The column of the senders' numbers, and whether another can be meant as well."""
        cells = self._cells
        holding = [
            place
            for place in self._judged
            if place not in taken and cells.numbers(place) >= NUMBERS_FROM and self._roles[place] != Role.TIME
        ]
        if not holding:
            return self._named_number(taken), False
        theirs = [place for place in holding if self._roles[place] in _THEIRS]
        unsaid = [place for place in holding if self._roles[place] is Role.UNKNOWN]
        ours = [place for place in holding if self._roles[place] is Role.OWN_NUMBER]
        likely = self._distinct(theirs or unsaid or [place for place in holding if place not in ours] or ours)
        if any(map(cells.varies, likely)):
            likely = [place for place in likely if not cells.repeats_one(place)]
        likely.sort(key=lambda place: (self._roles[place] != Role.SENDER, -cells.numbers(place), place))
        chosen, rest = likely[0], [place for place in unsaid + ours if place not in likely]
        others_vary = any(cells.varies(place) and not cells.same(place, chosen) for place in rest)
        return chosen, len(likely) > 1 or (cells.repeats_one(chosen) and others_vary)

    def _named_number(self, taken: Container[int | None]) -> int:
        """Where nothing is a number of the region: the column that is called one, so that its rows say why not."""
        named = self._of(*_THEIRS, but=taken) or self._of(Role.UNKNOWN, Role.OWN_NUMBER, but=taken)
        named = named or [place for place in self._judged if place not in taken]
        return max(named, key=lambda place: (self._cells.digits(place), -place), default=0)

    def _words_column(self, taken: Container[int | None], received: int | None) -> tuple[int, set[Doubt]]:
        """The column of the replies, and what is in doubt about it."""
        cells = self._cells
        replies, messages, remarks, unsaid = (
            [place for place in self._of(role, but=taken) if cells.are_words(place)]
            for role in (Role.REPLY, Role.MESSAGE, Role.REMARK, Role.UNKNOWN)
        )
        called = None if replies or messages else self._called_replies(taken)
        if called is not None:
            return called, set()
        unsaid = self._full([place for place in unsaid if cells.letters(place)])
        likely = self._likeliest(replies or messages or remarks or unsaid)
        if not likely:
            return self._most_letters(taken), {Doubt.REPLIES}
        chosen = likely[0]
        if replies:
            unsure = self._is_no_reply(chosen, messages)
        else:
            unsure = self._is_better_said(chosen, [place for place in remarks + unsaid if place != chosen])
        if len(likely) > 1 or unsure:
            return chosen, {Doubt.TEXT}
        return chosen, set() if self._says_replies(chosen, received) else {Doubt.REPLIES}

    def _called_replies(self, taken: Container[int | None]) -> int | None:
        """The one column that is called the replies, where few rows hold nothing but numbers or dates in it."""
        called = self._of(Role.REPLY, but=taken) or self._of(Role.MESSAGE, but=taken)
        if len(called) != 1 or is_receipt_time(self._headings[called[0]]):
            return None
        return called[0] if 0 < len(self._cells.filled(called[0])) <= _FEW_ROWS else None

    def _is_no_reply(self, chosen: int, messages: Iterable[int]) -> bool:
        """Whether a column that is called a reply may be our answer to a message, or say whether there was one."""
        cells = self._cells
        others = [place for place in messages if cells.letters(place)]
        flags = bool(others) and bool(cells.filled(chosen)) and cells.are_yes_or_no(chosen)
        return flags or self._is_better_said(chosen, others)

    def _is_better_said(self, chosen: int, others: Sequence[int]) -> bool:
        """Whether others look like replies rather: the chosen says one thing in all rows, or only they have a stop."""
        cells = self._cells
        if cells.repeats_a_message(chosen) and any(map(cells.varies, others)):
            return True
        return any(map(cells.asks, others)) and not cells.asks(chosen)

    def _likeliest(self, places: list[int]) -> list[int]:
        """Those of the columns that can be the replies, the likeliest first: more than one is a doubt."""
        cells = self._cells
        worded = self._distinct([place for place in places if cells.letters(place)] or places)
        if len(worded) > 1:
            asking = [place for place in worded if cells.asks(place)]
            worded = asking if len(asking) == 1 else worded
        if len(worded) > 1 and any(map(cells.varies, worded)):
            worded = [place for place in worded if not cells.repeats_a_message(place)]
        return sorted(worded, key=lambda place: (-cells.letters(place), place))

    def _distinct(self, places: Iterable[int]) -> list[int]:
        """The columns without those that say the same as an earlier one."""
        found: list[int] = []
        for place in places:
            if not any(self._cells.same(place, earlier) for earlier in found):
                found.append(place)
        return found

    def _full(self, places: list[int]) -> list[int]:
        """The columns without those that are hardly filled: the rest of words with a delimiter in them."""
        most = max((len(self._cells.filled(place)) for place in places), default=0)
        return [place for place in places if 2 * len(self._cells.filled(place)) >= most]

    def _most_letters(self, taken: Container[int | None]) -> int:
        """The column with the most letters of those that are no message of ours. Raises ``no_reply_column``."""
        cells = self._cells
        places = [
            place
            for place in self._judged
            if place not in taken and self._roles[place] is not Role.SENT and self._are_messages(place)
        ]
        if places:
            return max(places, key=lambda place: (cells.letters(place), -place))
        raise FileError(
            "no_reply_column",
            self._path,
            f"{self._path.name} has no column with replies in it. Nothing was read. It needs the sender's number and "
            "the reply in two columns.",
        )

    def _says_replies(self, text: int, received: int | None) -> bool:
        """Whether anything says that a file holds replies: the heading of the words, or a time with each of them.

        Without headings nobody can say, and it is taken for what it is given as. A customer list has headings, among
        them some that only such a list has.
        """
        if not self._has_heading or self._roles[text] in (Role.REPLY, Role.MESSAGE):
            return True
        if any(plain_heading(heading) in _ID_OF_REPLIES for heading in self._headings):
            return True
        if any(map(self._are_messages, self._of(Role.SENT))):
            return True
        if self._of(Role.CUSTOMER):
            return False
        return received is not None or self._roles[text] is Role.REMARK

    def _sent_column(self, number: int, text: int) -> int | None:
        """The column of the messages that were answered, None where there is none or two could be it."""
        cells = self._cells
        sent = [place for place in self._of(Role.SENT, but={number, text}) if self._are_messages(place)]
        if not sent:
            others = [
                place for place in self._of(Role.MESSAGE, but={number, text}) if self._are_messages(place)
            ]
            is_reply = self._roles[text] is Role.REPLY
            ours = [place for place in others if is_reply or cells.repeats_a_message(place)]
            sent = ours if len(others) == 1 and not any(cells.meet(place, text) for place in ours) else []
        return next(iter(sent), None)

    def _are_messages(self, place: int) -> bool:
        return self._cells.are_words(place) and self._cells.letters(place) > 0


def _by_heading(headings: Sequence[str]) -> dict[str, int]:
    plain = [_ZONE.sub("", plain_heading(heading)) for heading in headings]
    found: dict[str, int] = {}
    for what, names in HEADINGS.items():
        place = next((plain.index(name) for name in names.split() if name in plain), None)
        if place is not None:
            found[what] = place
    return found


def unsure_replies(path: Path, doubts: Container[Doubt]) -> FileError:
    """What to tell of a file whose columns a person has to name."""
    if Doubt.REPLIES in doubts:
        cause = "does not look like a file of replies: none of its headings says that it holds any"
    elif Doubt.NUMBER in doubts:
        cause = "has more than one column that could hold the numbers of those who replied"
    elif Doubt.TEXT in doubts:
        cause = "has more than one column that could hold the replies"
    else:
        return FileError(
            "unsure_directions",
            path,
            f"{path.name} seems to hold messages that were sent beside the replies, but no column says for certain "
            "which rows these are. Nothing was stored. Say which column does, or that none does.",
        )
    return FileError(
        "unsure_replies",
        path,
        f"{path.name} {cause}. Nothing was stored. Say which columns hold the number and the reply.",
    )
