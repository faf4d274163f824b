"""Guides strange bytes by coverage through everything that reads what strangers wrote: ``python -m tests.faults.fuzz``.

Wants the package ``atheris`` (Linux, macOS), which is not among the project's own. Words after it go to libFuzzer;
without any, 100,000 inputs are tried, each in at most 5 seconds and no piece of memory over 500 MB (the fuzzer's own
memory grows too). What breaks a reader is left in a file ``crash-…``; make a test of it.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["app"]):
    from app.core import number_reader
    from app.core.classifier import Classifier
    from app.core.errors import UserError
    from app.core.jobs import Job
    from app.core.keyed_hash import read_key
    from app.core.list_shape import inspect_list
    from app.core.list_writer import ListBlock, write_list
    from app.core.msisdn import parse
    from app.core.replies_shape import inspect_replies
    from app.core.reply_reader import ReplyReader
    from app.core.reply_times import parse_time

FOLDER = Path(tempfile.mkdtemp(prefix="opt-outs-fuzz-"))
ENDINGS = (".csv", ".txt", ".tsv", ".json", ".xlsx", ".xls", ".ods", "")
REGIONS = ("ZA", "US", "IT", "BR")
CLASSIFIER = Classifier()
USUAL = [
    "-runs=100000",
    "-timeout=5",
    "-rss_limit_mb=2000",
    "-malloc_limit_mb=500",
    "-max_len=8192",
    "-len_control=0",
]
LINES = b"""Number;Message;Received
0831234567;STOP please;2026-03-03 10:15:00
+27 (0)83 123-4568;"don't; stop";03/Mar/2026 10:15:00
27831234569.0;=1+1;1772532900
2.7831E+10;\xf0\x9f\x9b\x91;yesterday
"""


def file_of(content: bytes, ending: str) -> Path:
    path = FOLDER / f"strange{ending}"
    path.write_bytes(content)
    return path


def read_as_numbers(content: bytes, ending: str) -> None:
    path = file_of(content, ending)
    shape = inspect_list(path)
    read = number_reader.read_numbers(
        path, region="ZA", column=shape.number_column, job=Job(), spool=FOLDER / "spool"
    )
    assert read.rows == len(read.msisdns) + read.duplicates + read.rejected


def read_as_replies(content: bytes, ending: str) -> None:
    shape = inspect_replies(file_of(content, ending), region="ZA")
    reader = ReplyReader(shape, region="ZA")
    taken = sum(map(len, reader))
    assert reader.rows == taken + sum(reader.rejections.values())


def read_as_text(content: bytes, ending: str) -> None:
    text = content.decode("utf-8", "surrogateescape")
    found = CLASSIFIER.classify(text)
    if found.start is not None:
        assert 0 <= found.start < found.end <= len(text)
    parse_time(text[:200])
    parse(text[:200], REGIONS[len(ending) % len(REGIONS)])
    read_key(text)


READERS: tuple[Callable[[bytes, str], None], ...] = (read_as_numbers, read_as_replies, read_as_text)


def good_files() -> Path:
    """A folder of readable files to begin from, each behind the two bytes that choose how it is read."""
    folder = FOLDER / "good"
    folder.mkdir()
    block = ListBlock([27831234567, 27831234568], "Main", datetime(2026, 1, 1, tzinfo=UTC), "manual", "=1+1")
    contents = [(0, LINES), (2, LINES.replace(b";", b"\t")), (1, LINES.decode().encode("utf-16"))]
    for ending, kind in ((0, "csv"), (3, "json"), (4, "xlsx")):
        path = FOLDER / f"good.{kind}"
        write_list(path, kind, [block], job=Job(), total=2)
        contents.append((ending, path.read_bytes()))
    for ending, content in contents:
        for reader in range(len(READERS)):
            (folder / f"{reader}-{ending}-{len(content)}").write_bytes(bytes([reader, ending]) + content)
    return folder


def try_one(data: bytes) -> None:
    """Read the bytes; the first two choose how. Only a ``UserError`` may come of it."""
    if len(data) < 2:
        return
    reader, ending = READERS[data[0] % len(READERS)], ENDINGS[data[1] % len(ENDINGS)]
    with contextlib.suppress(UserError):
        reader(data[2:], ending)


if __name__ == "__main__":
    atheris.Setup([sys.argv[0], *(sys.argv[1:] or USUAL), str(good_files())], try_one)
    atheris.Fuzz()
