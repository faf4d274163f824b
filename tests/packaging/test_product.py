"""The version in one place, a changelog that goes with it, and pins for everything that ships."""

from __future__ import annotations

import importlib.metadata
import re
import subprocess

import product

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
        for needed in importlib.metadata.requires(pin.name) or []:
            if "extra ==" not in needed and "python_version <" not in needed:
                assert re.match(r"[\w.-]+", needed)[0].lower().replace("_", "-") in names, needed


def test_nothing_for_tests_or_builds_ships():
    assert not {"pytest", "hypothesis", "ruff", "mypy", "openpyxl"} & {
        pin.name for pin in product.runtime_pins()
    }


def test_no_pin_file_names_an_address():
    for name in ("constraints.txt", "build-tools.txt", "windows/test-runtime.txt"):
        text = (product.ROOT / "packaging" / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index" not in text.replace("--no-emit-index-url", "")
