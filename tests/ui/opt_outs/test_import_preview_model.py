from __future__ import annotations

from PySide6.QtCore import Qt

from app.services.imports import PreviewOutcome
from app.ui.opt_outs.import_preview_model import OUTCOME, STORED, ImportPreviewModel
from app.ui.pills import NOTE_ROLE, TONE_ROLE


class Preview:
    rows = (
        PreviewOutcome(2, "0831234567", 27831234567, "already_listed", False, ""),
        PreviewOutcome(3, "614400921", 27614400921, "new", True, "lost zero put back"),
        PreviewOutcome(4, "2.7E+10", None, "rejected", False, "A sentence.", None, ("digits_lost",)),
        PreviewOutcome(5, "0614400921", 27614400921, "duplicate", False, "", 3),
    )


def test_each_row_says_what_becomes_of_it(themed, qtmodeltester):
    model = ImportPreviewModel()
    model.show_preview(Preview())
    qtmodeltester.check(model)
    cells = [[model.index(row, column).data() for column in range(4)] for row in range(4)]
    assert cells[1] == ["3", "614400921", "+27 61 440 0921", "New"]
    assert cells[2][STORED] == "–"
    outcomes = [model.index(row, OUTCOME) for row in range(4)]
    assert [one.data(TONE_ROLE) for one in outcomes] == ["plain", "good", "bad", "warning"]
    assert outcomes[3].data(NOTE_ROLE) == "first in row 3"
    spoken = outcomes[2].data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Rejected. digits lost in a spreadsheet"


def test_counts_name_only_what_there_is(themed):
    model = ImportPreviewModel()
    model.show_preview(Preview())
    assert model.counts() == "1 new, 1 already listed, 1 twice in the file, 1 rejected, 1 repaired"
    model.show_preview(None)
    assert model.counts() == ""
    assert model.rowCount() == 0
