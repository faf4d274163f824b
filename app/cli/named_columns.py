"""The columns of a replies file that are named on the command line, and the others as they are detected."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any

from app.cli.commands import Desk
from app.cli.file_reading import column_index
from app.cli.reply_words import NO_COLUMN
from app.core.direction_columns import direction_column
from app.core.replies import Doubt, ReplyColumns, ReplyRequest
from app.core.replies_shape import RepliesShape, inspect_replies
from app.core.reply_columns import guess_columns, unsure_replies
from app.core.reply_headings import plain_heading
from app.services import replies

_COLUMNS = {
    "number": "number",
    "text": "text",
    "received": "received",
    "id": "provider_id",
    "sent": "sent",
    "campaign": "campaign",
    "direction": "direction",
}


def named_columns(desk: Desk, request: ReplyRequest, words: argparse.Namespace) -> ReplyColumns | None:
    """The columns as detected, with those named on the command line in their place; None where none is named."""
    asked = {field: getattr(words, f"{name}_column") for name, field in _COLUMNS.items()}
    asked = {field: text for field, text in asked.items() if text is not None}
    if not asked:
        return None
    region = replies.reading_region(desk.database, request)
    shape = inspect_replies(
        request.path,
        region=region,
        columns=ReplyColumns(0, 1),
        encoding=request.encoding,
        delimiter=request.delimiter,
        sheet=request.sheet,
        has_heading=request.has_heading,
    )
    headings = [plain_heading(column.heading) for column in shape.file.columns]
    found: dict[str, Any] = {}  # None only for columns that may be missing
    for field, text in asked.items():
        if text.strip().lower() == NO_COLUMN and field not in {"number", "text"}:
            found[field] = None
            continue
        plain = plain_heading(text)
        at = headings.index(plain) if plain in headings else column_index(text)
        found[field] = shape.file.column(at)
    return replace(_others(shape, region, found), **found)


def _others(shape: RepliesShape, region: str, found: dict[str, Any]) -> ReplyColumns:
    """The columns that were not named, as detected. Raises ``FileError`` where they cannot be told."""
    if shape.file.delimiter is None and shape.file.kind != "excel":
        return shape.columns
    guess = guess_columns(shape.file, region, number=found.get("number"), text=found.get("text"))
    doubts = guess.doubts - {Doubt.DIRECTION} if "direction" in found else guess.doubts
    if doubts:
        raise unsure_replies(shape.file.path, doubts)
    if "direction" in found:
        return guess.columns
    return replace(guess.columns, direction=direction_column(shape.file, set(found.values())))
