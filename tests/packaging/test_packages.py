"""Looking into packages: sizes, what must not be in them, and what must."""

from __future__ import annotations

import zipfile

import contents
import pytest
from product import DIST

QT = "Opt-Outs/lib/PySide6/plugins/"
PORTABLE = [
    "Opt-Outs/data/",
    "Opt-Outs/Opt-Outs.exe",
    *(QT + name for name in contents.NEEDED["-windows-portable.zip"] if name.endswith(".dll")),
    "Opt-Outs/lib/tzdata/zoneinfo/Africa/Johannesburg",
    *(f"Opt-Outs/program/resources/{name}" for name in contents.NEEDED_EVERYWHERE),
]


def portable(folder, names):
    path = folder / "Opt-Outs-windows-portable.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name in names:
            packed.writestr(name, b"")
    return path


def test_a_package_with_all_it_needs_is_in_order(tmp_path):
    assert contents.troubles(portable(tmp_path, PORTABLE)) == []


@pytest.mark.parametrize(
    "name",
    ["Qt6Qml.dll", "plugins/qmltooling/x.dll", "Qt6QuickWidgets.dll", "QtWebEngineCore.pyd", "designer.exe"],
)
def test_a_part_of_qt_that_is_not_used_is_told(tmp_path, name):
    path = portable(tmp_path, [*PORTABLE, f"Opt-Outs/lib/PySide6/{name}"])
    assert contents.troubles(path) == [f"{path.name} holds Opt-Outs/lib/PySide6/{name}"]


@pytest.mark.parametrize("lacking", PORTABLE[2:])
def test_a_part_no_desk_can_do_without_is_missed(tmp_path, lacking):
    [told] = contents.troubles(portable(tmp_path, [name for name in PORTABLE if name != lacking]))
    assert told.rpartition(" ")[2] in lacking


def test_names_that_differ_by_case_alone_are_told(tmp_path):
    [told] = contents.troubles(portable(tmp_path, [*PORTABLE, "Opt-Outs/opt-outs.exe"]))
    assert "case" in told


def test_a_package_that_grew_too_large_is_told(tmp_path):
    path = tmp_path / "Opt-Outs-setup.exe"
    with path.open("wb") as file:
        file.truncate(contents.LARGEST["-setup.exe"] + 1)
    [told] = contents.troubles(path)
    assert "more than" in told


def test_a_folder_without_packages_is_not_in_order(tmp_path, capsys):
    assert contents.main([str(tmp_path)]) == 1
    assert "There is no *.deb" in capsys.readouterr().out


def test_the_packages_built_here_last_are_in_order():
    built = [path for ending in (".deb", ".exe", ".zip") for path in DIST.glob(f"*{ending}")]
    if not built:
        pytest.skip("nothing was built here; packaging/check.sh builds and looks")
    assert [trouble for path in built for trouble in contents.troubles(path)] == []
