"""Files whose names are bytes that are no text: from old archives and sticks, on Linux."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Said

Call = Callable[..., Said]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are always text")


@pytest.fixture
def odd(tmp_path: Path) -> Callable[[str], Path]:
    def made(content: str) -> Path:
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/Afmeldings-\xeb.csv"))
        path.write_text(content)
        return path

    return made


def test_a_list_of_such_a_name_is_taken_in(opt_outs: Call, odd: Callable[[str], Path]) -> None:
    said = opt_outs("import", odd("Number\n0831234567\n"), "--json")
    assert said.status == 0
    assert said.json["added"] == 1
    assert opt_outs("search", "0831234567", "--json").json[0]["accounts"][0]["reason"] == "Afmeldings-?.csv"


def test_replies_of_such_a_name_are_taken_in(opt_outs: Call, odd: Callable[[str], Path]) -> None:
    said = opt_outs("replies", "import", odd("Number,Message\n0831234567,STOP\n"), "--json")
    assert said.status == 0, said.err
    assert opt_outs("search", "0831234567").status == 0


def test_a_send_list_of_such_a_name_is_cleaned_and_summed_up(
    opt_outs: Call, odd: Callable[[str], Path], tmp_path: Path
) -> None:
    said = opt_outs(
        "clean", odd("Number\n0831234567\n"), "--kept", "k.csv", "--removed", "r.csv", "--summary", "s.json"
    )
    assert (said.status, said.err) == (0, "")
    assert json.loads((tmp_path / "s.json").read_text())["file"].endswith("Afmeldings-?.csv")
