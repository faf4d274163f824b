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
    [system] = [system for system, seen in product.SYSTEMS.items() if seen["sys_platform"] == sys.platform]
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    for pin in (pin for pin in pins if pin.is_for(system, python)):
        for needed in importlib.metadata.requires(pin.name) or []:
            if "extra ==" not in needed and "python_version <" not in needed:
                assert re.match(r"[\w.-]+", needed)[0].lower().replace("_", "-") in names, needed


def test_every_pin_says_what_asks_for_it():
    """By this it is known what ships: without it, something brought along would not."""
    assert [pin.name for pin in product.all_pins() if not pin.via - {""}] == []


PINS = """\
backend==2.0 ; sys_platform == 'win32' \\
    --hash=sha256:aa
    # via wanted
deeper_still==3.0 ; python_full_version < '3.12' \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via backend, tests
tests==4.0 \\
    --hash=sha256:dd
    # via wanted (pyproject.toml)
wanted==1.0 \\
    --hash=sha256:ee
    # via opt-outs (pyproject.toml)
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project with one requirement that brings others along."""
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "constraints.txt").write_text(PINS, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\ndependencies = ['Wanted>=1']\n", encoding="utf-8")
    monkeypatch.setattr(product, "ROOT", tmp_path)
    return tmp_path


def test_what_a_requirement_brings_along_ships_and_nothing_else(project):
    assert [pin.name for pin in product.runtime_pins()] == ["backend", "deeper-still", "wanted"]


@pytest.mark.parametrize(
    ("system", "python", "names"),
    [
        ("windows", "3.11", ["backend==2.0", "deeper_still==3.0", "wanted==1.0"]),
        ("windows", "3.13", ["backend==2.0", "wanted==1.0"]),
        ("linux", "3.11", ["deeper_still==3.0", "wanted==1.0"]),
    ],
)
def test_a_system_gets_what_is_meant_for_it_without_markers(project, system, python, names):
    text = product.write_runtime_requirements(project / "some.txt", system, python).read_text("utf-8")
    assert [line.removesuffix(" \\") for line in text.splitlines() if "==" in line] == names
    assert ";" not in text
    assert text.count("--hash") == len(names) + ("deeper_still==3.0" in names)


def test_a_requirement_without_a_pin_stops_the_build(project):
    (project / "pyproject.toml").write_text("[project]\ndependencies = ['other']\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="other"):
        product.runtime_pins()


def test_nothing_for_tests_or_builds_ships():
    assert not {"pytest", "hypothesis", "ruff", "mypy", "openpyxl"} & {
        pin.name for pin in product.runtime_pins()
    }


def test_no_pin_file_names_an_address():
    for name in ("constraints.txt", "build-tools.txt", "windows/test-runtime.txt"):
        text = (product.ROOT / "packaging" / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index" not in text.replace("--no-emit-index-url", "")
