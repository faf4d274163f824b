"""The Windows folder's parts: a runtime that is the one meant, and compiled code without dates."""

from __future__ import annotations

import hashlib
import io
import marshal
import os
import sys
import zipfile

import pytest
from product import ROOT
from windows import runtime
from windows.compiled import compiled, write_zip

from app.__main__ import OUR_FILES
from app.paths import WINDOWS_PROGRAM


@pytest.fixture
def archive(tmp_path):
    """A runtime as it is published, in small."""
    path = tmp_path / "python-embed.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name in (
            f"python{runtime.TAG}.dll",
            "python3.dll",
            "_ssl.pyd",
            "python.exe",
            f"python{runtime.TAG}._pth",
        ):
            packed.writestr(name, name)
        library = io.BytesIO()
        with zipfile.ZipFile(library, "w", zipfile.ZIP_DEFLATED) as modules:
            for name in ("json/__init__.pyc", "tkinter/__init__.pyc", "asyncio/events.pyc", "csv.pyc"):
                modules.writestr(name, name)
        packed.writestr(f"python{runtime.TAG}.zip", library.getvalue())
    return path


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_runtime_meant_is_unpacked_without_what_is_not_used(archive, tmp_path):
    folder = tmp_path / "folder"
    runtime.place_release(archive, digest(archive).upper(), folder)
    library = f"python{runtime.TAG}.zip"
    assert {path.name for path in folder.iterdir()} == {f"python{runtime.TAG}.dll", "python3.dll", library}
    with zipfile.ZipFile(folder / library) as packed:
        assert {entry.filename: entry.compress_type for entry in packed.infolist()} == {
            "csv.pyc": zipfile.ZIP_STORED,
            "json/__init__.pyc": zipfile.ZIP_STORED,
        }
        assert packed.read("csv.pyc") == b"csv.pyc"


def test_another_runtime_than_the_one_meant_stops_the_build(archive, tmp_path):
    with pytest.raises(SystemExit, match="is not the file meant"):
        runtime.place_release(archive, "0" * 64, tmp_path / "folder")
    assert not (tmp_path / "folder").exists()


def test_a_runtime_of_another_python_stops_the_build(tmp_path):
    path = tmp_path / "other.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("python27.dll", "")
    with pytest.raises(SystemExit, match=f"python{runtime.TAG}.dll"):
        runtime.place_release(path, digest(path), tmp_path / "folder")


def test_compiled_code_depends_on_its_source_alone(tmp_path):
    source = tmp_path / "one.py"
    source.write_text("answer = 42\n", encoding="utf-8")
    first = compiled(source, "one.py")
    os.utime(source, (0, 0))
    assert compiled(source, "one.py") == first
    values: dict[str, object] = {}
    exec(marshal.loads(first[16:]), values)
    assert values["answer"] == 42


def test_code_in_an_archive_is_imported_from_it(tmp_path, monkeypatch):
    source = tmp_path / "shipped_alone.py"
    source.write_text("answer = 42\n", encoding="utf-8")
    write_zip([("shipped_alone.pyc", compiled(source, "shipped_alone.py"))], tmp_path / "library.zip")
    source.unlink()
    monkeypatch.syspath_prepend(str(tmp_path / "library.zip"))
    assert __import__("shipped_alone").answer == 42
    del sys.modules["shipped_alone"]


def test_setup_offers_the_program_for_every_file_it_takes():
    script = (ROOT / "packaging" / "windows" / "setup.nsi").read_text(encoding="utf-8")
    assert {ending for ending in OUR_FILES if f'OfferFor "{ending}"' in script} == OUR_FILES


def test_setup_removes_the_folder_the_program_is_in_and_never_the_data():
    script = (ROOT / "packaging" / "windows" / "setup.nsi").read_text(encoding="utf-8")
    removed = [line.split('"')[1] for line in script.splitlines() if "RMDir /r" in line]
    assert f"$INSTDIR\\{WINDOWS_PROGRAM}" in removed
    assert "$INSTDIR" not in removed
    assert not any("data" in place.lower().removeprefix("$localappdata") for place in removed)
