"""The packages that were built last, where ``dist`` has some: their sizes, and what must not be in them."""

from __future__ import annotations

import re
import subprocess
import zipfile

import pytest
from linux.build_deb import LARGEST as LARGEST_DEB
from product import DIST
from windows.build_windows import LARGEST as LARGEST_SETUP

FORBIDDEN = re.compile(r"qml|quick|webengine|designer|\.pyi$|qt6?test|sqldrivers", re.IGNORECASE)


def built(pattern):
    found = sorted(DIST.glob(pattern))
    if not found:
        pytest.skip(f"no {pattern} was built here")
    return found


def test_the_debian_package_is_small_and_holds_nothing_forbidden():
    for path in built("*.deb"):
        assert path.stat().st_size <= LARGEST_DEB
        listed = subprocess.run(
            ["dpkg-deb", "-c", str(path)], capture_output=True, text=True, check=True
        ).stdout
        names = [line.split(maxsplit=5)[5] for line in listed.splitlines()]
        assert [name for name in names if FORBIDDEN.search(name)] == []
        assert any(name.endswith("licences/LGPL-3.0.txt") for name in names)


def test_the_windows_setup_program_is_small():
    for path in built("*-setup.exe"):
        assert path.stat().st_size <= LARGEST_SETUP


def test_the_portable_zip_holds_nothing_forbidden_and_a_data_folder():
    for path in built("*-windows-portable.zip"):
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
        assert [name for name in names if FORBIDDEN.search(name)] == []
        assert "Opt-Outs/data/" in names
        assert any(name.endswith("licences/LGPL-3.0.txt") for name in names)


def test_no_two_names_of_a_windows_package_differ_by_case_alone():
    for path in built("*-windows-portable.zip"):
        with zipfile.ZipFile(path) as packed:
            names = [name.lower() for name in packed.namelist()]
        assert len(names) == len(set(names))
