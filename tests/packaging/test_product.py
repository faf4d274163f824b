"""The version in one place, a changelog that goes with it, and pins for everything that ships."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys

import product
import pytest

from app import __version__


def tracked_files():
    listed = subprocess.run(
        ["git", "-C", str(product.ROOT), "ls-files"], capture_output=True, text=True, check=False
    ).stdout
    return [product.ROOT / name for name in listed.splitlines()]


def test_the_version_is_read_from_the_program():
    assert product.version() == __version__
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)


def test_no_package_file_writes_the_version_a_second_time():
    folder = product.ROOT / "packaging"
    pins = {"constraints.txt", "build-tools.txt", "test-runtime.txt"}
    written = [
        path.relative_to(product.ROOT)
        for path in folder.rglob("*")
        if path.is_file() and path.name not in pins and path.suffix != ".pyc"
        if re.search(rf"(?<![\d.]){re.escape(__version__)}(?![\d.])", path.read_text(encoding="utf-8"))
    ]
    assert written == []


def test_this_version_has_its_entry_at_the_head_of_the_changelog():
    text = (product.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    [first, *_others] = re.findall(r"^## (\S+)", text, re.MULTILINE)
    assert first == __version__
    assert product.source_date_epoch() % 86400 == 0


def test_every_requirement_of_what_ships_is_pinned_with_hashes():
    pins = product.runtime_pins()
    names = {pin.name for pin in pins}
    assert {"pyside6-essentials", "shiboken6", "peewee", "numpy"} <= names
    assert all(pin.lines.count("--hash=sha256:") >= 1 for pin in pins)
    for pin in pins:
        if not pin.is_for(sys.platform, f"{sys.version_info.major}.{sys.version_info.minor}"):
            continue  # it is not installed here
        for needed in importlib.metadata.requires(pin.name) or []:
            if "extra ==" not in needed and "python_version <" not in needed:
                assert re.match(r"[\w.-]+", needed)[0].lower().replace("_", "-") in names, needed


@pytest.mark.parametrize(
    ("marker", "system", "python", "meant"),
    [
        ("", "linux", "3.11", True),
        ("python_full_version < '3.12'", "linux", "3.11", True),
        ("python_full_version < '3.12'", "linux", "3.13", False),
        ("python_full_version >= '3.12'", "darwin", "3.12", True),
        ("sys_platform != 'linux'", "win32", "3.12", True),
        ("sys_platform != 'linux'", "linux", "3.12", False),
        ("sys_platform == 'win32'", "darwin", "3.12", False),
        ("python_full_version < '3.12' and sys_platform != 'linux'", "win32", "3.11", True),
        ("python_full_version < '3.12' and sys_platform != 'linux'", "win32", "3.12", False),
    ],
)
def test_a_pin_is_for_the_system_that_is_meant_not_the_one_that_builds(marker, system, python, meant):
    assert product.Pin("x", "1", marker, "").is_for(system, python) is meant


def test_a_marker_nobody_thought_of_stops_the_build():
    with pytest.raises(SystemExit):
        product.Pin("x", "1", "os_name == 'nt'", "").is_for("linux", "3.12")


def test_what_is_chosen_for_a_system_has_no_markers_left(tmp_path):
    text = product.write_requirements_for(tmp_path / "r.txt", "win32", "3.12").read_text(encoding="utf-8")
    assert " ; " not in text
    assert "pywin32-ctypes==" in text
    assert "zipp==" not in text


def test_nothing_for_tests_or_builds_ships():
    assert not {"pytest", "hypothesis", "ruff", "mypy", "openpyxl"} & {
        pin.name for pin in product.runtime_pins()
    }


def test_no_pin_file_names_an_address():
    for name in ("constraints.txt", "build-tools.txt", "windows/test-runtime.txt"):
        text = (product.ROOT / "packaging" / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index" not in text.replace("--no-emit-index-url", "")
