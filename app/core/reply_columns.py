"""Which column of a replies export holds what: by its heading, else by what stands in it.

Heading synonyms: SMSPortal's webhook names (docs.smsportal.com, "Webhooks V1") and those other gateways' exports use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from pathlib import Path

from app.core import msisdn
from app.core.errors import FileError, InvalidNumber
from app.core.file_shape import FileShape
from app.core.replies import ReplyColumns
from app.core.reply_directions import DIRECTION_HEADINGS, TYPE_HEADINGS, Directions
from app.core.reply_times import parse_time
from app.core.swallowed_rows import usual_width

SAMPLE_ROWS = 50

# The better a name says it, the further left: "Message" is the reply only where nothing is called "Reply".
HEADINGS: dict[str, str] = {
    "number": (
        "phonenumber msisdn mobilenumber cellnumber cellphonenumber mobile cell cellphone from fromnumber sender "
        "sendernumber source sourcenumber originator phone telephone number selnommer selfoon nommer van contact"
    ),
    "text": (
        "incomingdata reply replytext replymessage incomingmessage receivedmessage response responsetext messagetext "
        "messagebody body message text content data antwoord boodskap teks sms comment comments"
    ),
    "received": (
        "incomingdatatime incomingdatetime receivedat receiveddate receiveddatetime datereceived timereceived received "
        "receivedtime replydate replytime replydatetime timestamp datetime createdat date time datum tyd ontvang"
    ),
    "provider_id": "incomingid replyid messageid incomingmessageid id guid uuid",
    "sent": "sentdata sentmessage sentmessagetext senttext originalmessage outgoingmessage outboundmessage",
    "campaign": "campaign campaignname veldtog",
}


def plain_heading(heading: str) -> str:
    """A heading as it is compared: letters only, small (``Incoming Data`` is ``incomingdata``)."""
    return re.sub(r"[\W_]+", "", heading.casefold())


def guess_columns(shape: FileShape, region: str) -> ReplyColumns:
    """The columns of a replies file.

    Raises:
        FileError: ``no_reply_column`` where no column could hold replies.
    """
    rows = [row for row in shape.first_rows if any(cell.strip() for cell in row)]
    body = (rows[1:] if shape.has_heading else rows)[:SAMPLE_ROWS]
    # A reply with delimiters makes its row wider than the others, and no column of its own.
    width = max(len(rows[0]) if rows and shape.has_heading else 0, usual_width(body))
    named = _by_heading(rows[0]) if rows and shape.has_heading else {}
    number = named.get("number", -1)
    if number < 0:
        number = _numbers_column(body, width, region, taken=set(named.values()))
    direction = direction_column(shape, {number, *named.values()})
    taken = {number, *named.values()} | (set() if direction is None else {direction})
    received = named.get("received")
    if received is None:
        received = _times_column(body, width, taken)
        taken.add(-1 if received is None else received)
    text = named.get("text", -1)
    if text < 0:
        text = _words_column(shape.path, body, width, taken)
    return ReplyColumns(
        number, text, received, named.get("provider_id"), named.get("sent"), named.get("campaign"), direction
    )


def direction_column(shape: FileShape, taken: Container[int] = ()) -> int | None:
    """The column whose heading may mean directions, by its first values rather than by its place; None for none."""
    rows = [row for row in shape.first_rows if any(cell.strip() for cell in row)]
    if not rows or not shape.has_heading:
        return None
    named = [
        place
        for headings in (DIRECTION_HEADINGS, TYPE_HEADINGS)
        for place, heading in enumerate(rows[0])
        if place not in taken and plain_heading(heading) in headings
    ]
    return next(
        (place for place in named if directions_of(shape, place).rule.counts), next(iter(named), None)
    )


def directions_of(shape: FileShape, column: int | None, *, noting: bool = True) -> Directions:
    """What a column says of directions; with what stands in the first rows, where ``noting``."""
    rows = [row for row in shape.first_rows if any(cell.strip() for cell in row)]
    heading = (
        rows[0][column] if rows and shape.has_heading and column is not None and column < len(rows[0]) else ""
    )
    found = Directions(certain=plain_heading(heading) not in TYPE_HEADINGS)
    if noting and column is not None:
        for cell in _cells(rows[1:] if shape.has_heading else rows, column):
            found.note(cell)
    return found


def says_replies(shape: FileShape, columns: ReplyColumns) -> bool:
    """Whether anything says that a file holds replies: a heading that replies have, or a time with each of them.

    Without headings nobody can say, and it is taken for what it is given as. A customer list has headings, and none
    of these.
    """
    if not shape.has_heading or columns.received is not None:
        return True
    rows = [row for row in shape.first_rows if any(cell.strip() for cell in row)]
    return bool({"text", "provider_id", "sent"} & _by_heading(rows[0]).keys()) if rows else True


def _by_heading(headings: Sequence[str]) -> dict[str, int]:
    plain = [plain_heading(heading) for heading in headings]
    found: dict[str, int] = {}
    for what, names in HEADINGS.items():
        for name in names.split():
            if name in plain and plain.index(name) not in found.values():
                found[what] = plain.index(name)
                break
    return found


def _cells(rows: Sequence[Sequence[str]], index: int) -> list[str]:
    return [row[index].strip() for row in rows if index < len(row) and row[index].strip()]


def _share(cells: Sequence[str], holds: Callable[[str], bool]) -> float:
    return sum(map(holds, cells)) / len(cells) if cells else 0.0


def _numbers_column(rows: Sequence[Sequence[str]], width: int, region: str, taken: set[int]) -> int:
    def is_number(cell: str) -> bool:
        try:
            msisdn.parse(cell, region)
        except InvalidNumber:
            return False
        return True

    shares = [0.0 if index in taken else _share(_cells(rows, index), is_number) for index in range(width)]
    return max(range(width), key=lambda index: (shares[index], -index), default=0)


def _times_column(rows: Sequence[Sequence[str]], width: int, taken: set[int]) -> int | None:
    shares = [
        0.0 if index in taken else _share(_cells(rows, index), lambda cell: parse_time(cell) is not None)
        for index in range(width)
    ]
    best = max(range(width), key=lambda index: (shares[index], -index), default=0)
    return best if shares and shares[best] >= 0.8 else None


def _words_column(path: Path, rows: Sequence[Sequence[str]], width: int, taken: set[int]) -> int:
    """The column with the most letters in it."""
    letters = [
        -1 if index in taken else sum(sum(map(str.isalpha, cell)) for cell in _cells(rows, index))
        for index in range(width)
    ]
    best = max(range(width), key=lambda index: (letters[index], -index), default=0)
    if not letters or letters[best] < 1:
        raise FileError(
            "no_reply_column",
            path,
            f"{path.name} has no column with replies in it. Nothing was read. It needs the sender's number and the "
            "reply in two columns.",
        )
    return best
