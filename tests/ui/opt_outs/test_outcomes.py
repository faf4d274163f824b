from __future__ import annotations

from pathlib import Path

import pytest

from app.core.records import ActionReport, ImportReport
from app.ui.opt_outs.outcomes import added_words, imported_words, removed_words

ONE, TWO = (27831234567,), (27729051180, 27831234567)


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (ActionReport(7, added=2, accounts=("Retail", "Support"), numbers=ONE),
         "+27 83 123 4567 is on the opt-out list of Retail and Support now."),
        (ActionReport(None, already_listed=1, accounts=("Retail",), numbers=ONE),
         "Already listed for Retail: +27 83 123 4567. Nothing was changed."),
        (ActionReport(7, already_listed=1, accounts=("Retail",), numbers=ONE),
         "Already listed for Retail: +27 83 123 4567. The request is on record."),
        (ActionReport(7, added=1, already_listed=1, accounts=("Retail",), numbers=TWO),
         "1 opt-outs added to Retail; 1 were already listed."),
    ],
)  # fmt: skip
def test_adding_says_what_became_of_the_numbers(qapp, report, said):
    assert added_words(report) == said


def test_removal_names_the_number_or_counts(qapp):
    one = ActionReport(7, removed=1, accounts=("Retail",), numbers=ONE)
    assert removed_words(one) == "+27 83 123 4567 was removed from the opt-out list of Retail."
    many = ActionReport(7, removed=3, accounts=("Retail", "Support"), numbers=TWO)
    assert removed_words(many) == "3 opt-outs were removed from Retail and Support."
    assert "Nothing was changed" in removed_words(ActionReport(None, not_listed=1, numbers=ONE))


def imported(action, added, rejected):
    path = Path("/somewhere/november.csv")
    return ImportReport(action, path, 9, added, 0, 0, 0, rejected, added, ("Retail",))


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (imported(7, 9, 0), "9 numbers added to Retail from november.csv."),
        (imported(7, 1, 0), "1 number added to Retail from november.csv."),
        (imported(7, 8, 1), "8 numbers added to Retail from november.csv. One row was rejected."),
        (imported(7, 6, 3), "6 numbers added to Retail from november.csv. 3 rows were rejected."),
        (imported(None, 0, 0), "No new numbers in november.csv. Nothing was changed."),
    ],
)
def test_import_says_what_came_in_and_what_did_not(qapp, report, said):
    assert imported_words(report) == said
