"""Settling a file: what is found out, what may be corrected, and when its owner may go on."""

from __future__ import annotations

import pytest

from app.services import imports
from app.ui.opt_outs.file_settling import FileSettling, SettlingWords


@pytest.fixture
def settling(session, qtbot):
    made = FileSettling(session, imports.preview, SettlingWords("Rows", "Number", "", "Choose", ""))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("0831234567\n083\n")
    return path


def test_without_boxes_a_readable_file_is_enough(settling, settle, file):
    assert not settling.ready
    settling.take_file(file)
    assert not settling.ready  # it looks
    settle()
    assert settling.ready
    assert not settling.boxes.isVisible()
    assert settling.model.rowCount() == 2
    settling.forget_file()
    assert not settling.ready
    assert not settling.table.isVisible()


def test_only_the_answer_about_the_last_file_counts(settling, settle, file, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("0821112222\n0821112223\n0821112224\n")
    settling.take_file(file)
    settling.take_file(other)
    settle()
    assert settling.found.request.path == other
    assert settling.model.rowCount() == 3


def test_a_file_after_one_that_could_not_be_read_takes_the_trouble_away(settling, settle, file, tmp_path):
    settling.take_file(tmp_path)
    settle()
    assert settling.trouble.isVisible()
    assert settling.found is None
    settling.take_file(file)
    settle()
    assert not settling.trouble.isVisible()


def test_the_file_is_told_before_it_is_looked_at(settling, file):
    seen = []
    settling.taken.connect(lambda: seen.append("taken"))
    settling.changed.connect(lambda: seen.append(settling.found))
    settling.take_file(file)
    assert seen == ["taken", None]
