"""Python's csv reader for the files of strangers: cells as long as the longest row we read."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

LONGEST_ROW = 1 << 20  # bytes; a longer row is a file without line ends, or a quotation mark never closed

# The module's own limit of 131,072 characters is one for the whole process; a reply may be longer.
csv.field_size_limit(max(csv.field_size_limit(), 2 * LONGEST_ROW))


def csv_rows(
    lines: Iterable[str], delimiter: str | None = None, *, strict: bool = False
) -> Iterator[list[str]]:
    """The cells of each row; ``delimiter`` None is the comma.

    Raises:
        csv.Error: a cell is longer than twice ``LONGEST_ROW``; with ``strict`` also, quotation marks do not pair up.
    """
    return csv.reader(lines, delimiter=delimiter or ",", strict=strict)
