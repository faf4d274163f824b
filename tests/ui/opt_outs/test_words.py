from __future__ import annotations

import pytest

from app.ui import figures
from app.ui.opt_outs.words import cause_words, joined, numbers_phrase, shortened


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["Retail"], "Retail"),
        (["Retail", "Support"], "Retail and Support"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D", "E"], "A, B, C and 2 more"),
    ],
)
def test_names_are_listed_as_a_person_would(qapp, names, said):
    assert joined(names) == said


@pytest.mark.parametrize(
    ("source", "reason", "account", "said"),
    [
        ("reply", "Stop", "Retail", "replied “Stop” to Retail"),
        ("reply", "Stop", "", "replied “Stop”"),
        ("file", "november.csv", "", "from file november.csv"),
        ("manual", "", "", "added by hand"),
        ("manual", "Letter of 14 Nov", "", "Letter of 14 Nov"),
    ],
)
def test_cause_says_where_an_opt_out_came_from(qapp, source, reason, account, said):
    assert cause_words(source, reason, account) == said


def test_shortened_keeps_short_texts_and_one_line():
    assert shortened("Stop\nplease", 40) == "Stop please"
    cut = shortened("x" * 50, 10)
    assert len(cut) == 10
    assert cut.endswith("…")


def test_one_number_is_written_out_and_many_are_counted(qapp):
    assert numbers_phrase([27831234567]) == "+27 83 123 4567"
    assert numbers_phrase(range(1, 1501)) == f"{figures.count(1500)} numbers"
