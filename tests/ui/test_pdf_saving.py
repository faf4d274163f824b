"""PDFs are written whole or not at all, from any thread."""

from __future__ import annotations

import pytest

from app.core.errors import FileError
from app.services import proof, suppression_list
from app.ui.pdf_saving import save_pdf, save_pdf_beside

NUMBER = 27831234567


def test_a_pdf_is_written_whole(qapp, database, tmp_path):
    suppression_list.add(database, [NUMBER], [1], reason="letter of 12 May", operator="t.botha")
    save_pdf(proof.prove_number(database, NUMBER, operator="t.botha"), tmp_path / "proof.pdf")
    content = (tmp_path / "proof.pdf").read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")


def test_a_folder_that_is_gone_is_told(qapp, database, tmp_path):
    with pytest.raises(FileError):
        save_pdf(proof.prove_number(database, NUMBER), tmp_path / "gone" / "proof.pdf")


def test_what_goes_wrong_beside_the_window_is_raised_where_it_was_asked(qapp, database, tmp_path):
    with pytest.raises(FileError):
        save_pdf_beside(proof.prove_number(database, NUMBER), tmp_path / "gone" / "proof.pdf")
