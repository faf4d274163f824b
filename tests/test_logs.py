"""The log: no telephone number reaches it, by whatever way it comes."""

from __future__ import annotations

import logging
import os
import sys
from logging.handlers import RotatingFileHandler

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import FileError
from app.logs import MaskingFormatter, log_file, mask_numbers, start_logging


@pytest.fixture
def root_logger():
    root = logging.getLogger()
    before, level, raising = list(root.handlers), root.level, logging.raiseExceptions
    yield root
    for handler in set(root.handlers) - set(before):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.raiseExceptions = raising


@pytest.mark.parametrize(
    "number",
    [
        "27831234567",
        "+27 83 123 4567",
        "083-123-4567",
        "(083) 123 4567",
        "+27 (0)83 123 4567",
        "０８３１２３４５６７",
    ],
)
def test_a_number_keeps_its_last_three_digits(number):
    masked = mask_numbers(f"cannot store {number}, busy")
    assert masked == "cannot store ***" + "".join(filter(str.isdigit, number))[-3:] + ", busy"


@given(st.integers(10**8, 10**15 - 1), st.sampled_from(["", " ", "-", ".", "\u00a0"]), st.integers(1, 4))
def test_no_number_survives_however_it_is_grouped(number, separator, group):
    digits = str(number)
    spelled = separator.join(digits[place : place + group] for place in range(0, len(digits), group))
    left = "".join(filter(str.isdigit, mask_numbers(f"x {spelled} y")))
    assert left == digits[-3:]


@pytest.mark.parametrize(
    "text", ["2026-11-23 14:05", "row 1204 of 48211", "line 204", "3.11.7", "took 12.5 s"]
)
def test_what_is_no_number_stays(text):
    assert mask_numbers(text) == text


def test_messages_arguments_traces_and_stacks_are_masked():
    try:
        raise ValueError("27831234567")
    except ValueError:
        record = logging.LogRecord(
            "app", logging.ERROR, __file__, 1, "refused %s", ("27831234567",), sys.exc_info()
        )
    record.stack_info = 'File "x", line 1, in call("27831234567")'
    logging.Formatter().format(record)  # keeps an unmasked trace in the record, as another handler would
    written = MaskingFormatter("%(asctime)s %(message)s").format(record)
    assert "27831234567" not in written
    assert "ValueError: ***567" in written
    assert record.args == ("27831234567",)


def test_the_log_file_is_written(root_logger):
    start_logging()
    logging.getLogger("app.test").info("stored +27 83 123 4567")
    assert "INFO app.test: stored ***567" in log_file().read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_told(home, root_logger):
    home.mkdir()
    (home / "logs").write_text("in the way", encoding="utf-8")
    with pytest.raises(FileError) as caught:
        start_logging()
    assert caught.value.code == "log_not_writable"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a person's folder to that person")
def test_the_log_is_read_by_its_owner_alone_as_are_the_older_ones(root_logger, monkeypatch):
    monkeypatch.setattr("app.logs.LOG_BYTES", 200)
    log_file().parent.mkdir(parents=True)
    log_file().touch(0o644)
    start_logging()
    for number in range(20):
        logging.getLogger("app.test").info("line %d of a log that is rotated", number)
    logs = list(log_file().parent.iterdir())
    assert len(logs) > 1
    assert {file.stat().st_mode & 0o077 for file in logs} == {0}


def test_a_log_that_cannot_be_rotated_goes_on_and_keeps_the_older_ones(root_logger, monkeypatch):
    # Windows renames no file that another program has open, and the command line may have the log open for days.
    monkeypatch.setattr("app.logs.LOG_BYTES", 200)
    log_file().parent.mkdir(parents=True)
    older = {number: log_file().with_name(f"opt-outs.log.{number}") for number in (1, 2)}
    for number, path in older.items():
        path.write_text(f"older {number}", encoding="utf-8")
    _hold(monkeypatch, log_file())
    start_logging()
    for number in range(20):
        logging.getLogger("app.test").info("line %d of a log that is held", number)
    written = log_file().read_text(encoding="utf-8")
    assert [number for number in range(20) if f"line {number} of" not in written] == []
    assert {path.read_text(encoding="utf-8") for path in older.values()} == {"older 1", "older 2"}


def _hold(monkeypatch, held):
    for name in ("rename", "replace"):
        real = getattr(os, name)

        def refuse(source, target, real=real):
            if str(source) == str(held):
                raise PermissionError(13, "The process cannot access the file", str(source))
            real(source, target)

        monkeypatch.setattr(os, name, refuse)


def test_a_file_name_that_is_no_text_is_logged(root_logger):
    start_logging()
    record = logging.makeLogRecord(
        {"levelno": logging.INFO, "msg": "read %s", "args": ("Afmeldings-\udceb.csv",)}
    )
    for (
        handler
    ) in root_logger.handlers:  # ours alone: what the tests' own keeps goes from one process to another
        if isinstance(handler, RotatingFileHandler):
            handler.handle(record)
    assert "read Afmeldings-\\udceb.csv" in log_file().read_text(encoding="utf-8")
