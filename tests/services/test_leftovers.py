"""Old files with numbers are removed at a start; those of others and those in use are not."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

from app.core.records import ImportRequest
from app.services import imports
from app.services.leftovers import remove_left_over


def age(path: Path, hours: float) -> None:
    then = time.time() - hours * 3600
    os.utime(path, (then, then))


def test_what_a_killed_import_left_is_removed_after_a_day(database, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("0831234567\nno number\n")
    report = imports.run(database, ImportRequest(file))
    spools = list(Path(tempfile.gettempdir()).glob("opt-outs-*"))
    assert len(spools) == 1
    assert report.rejected == 1
    assert remove_left_over() == 0
    assert imports.rejected_rows(report)
    age(spools[0], 25)
    assert remove_left_over() == 1
    assert not spools[0].exists()


def test_a_folder_goes_whole_and_what_is_not_ours_stays(tmp_path):
    place = Path(tempfile.gettempdir())
    folder = place / "opt-outs-clean-abc"
    folder.mkdir()
    (folder / "part").write_text("27831234567")
    other = place / "opt-ins"
    other.write_text("x")
    target = tmp_path / "kept"
    target.mkdir()
    link = place / "opt-outs-link"
    link.symlink_to(target)
    for path in (folder, other):
        age(path, 48)
    os.utime(link, (0, 0), follow_symlinks=False)
    assert remove_left_over() == 2
    assert not folder.exists()
    assert not link.is_symlink()
    assert other.exists()
    assert target.is_dir()
