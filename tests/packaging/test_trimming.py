"""What is left out of the packages: nothing the program imports, and all of what no package may hold."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys

import product
import pytest
import trimming

from app.core.deadlines import RULES


def imported_modules():
    for folder in ("app", "resources"):
        for path in sorted((product.ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    yield from ((name.name, path) for name in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module:
                    yield node.module, path
                    yield from ((f"{node.module}.{name.name}", path) for name in node.names)


def test_the_program_imports_nothing_that_is_left_out():
    assert [found for found in imported_modules() if trimming.is_left_out_module(found[0])] == []


def test_the_program_imports_no_module_of_qt_that_is_left_out():
    found = {name.split(".")[1] for name, _path in imported_modules() if name.startswith("PySide6.Qt")}
    assert found <= trimming.QT_MODULES_KEPT
    assert found >= trimming.QT_MODULES_KEPT


def test_nothing_left_out_is_loaded_when_every_module_of_the_program_is():
    names = sorted(
        ".".join(path.relative_to(product.ROOT).with_suffix("").parts)
        for path in (product.ROOT / "app").rglob("*.py")
        if path.name not in {"__init__.py", "__main__.py"}
    )
    script = (
        "import importlib, json, sys\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=product.ROOT, capture_output=True, text=True, check=True
    )
    loaded = json.loads(told.stdout.splitlines()[-1])
    # What the environment's own start-up loads is not the program's.
    assert [name for name in loaded if trimming.is_left_out_module(name)] == []


WITHOUT_WHAT_IS_LEFT_OUT = """
import importlib, importlib.machinery, importlib.util, sys
sys.path.insert(0, "packaging")
import trimming

class Packaged:
    \"\"\"Finds what a package holds: nothing that is left out, and emptied modules empty.\"\"\"

    def find_spec(self, name, path=None, target=None):
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        parts = name.count(".") + 1
        if spec is None or not spec.origin:
            return spec
        file = spec.origin.replace("\\\\", "/").removesuffix("/__init__.py")
        if trimming.is_left_out_module(name) or trimming.is_left_out("/".join(file.split("/")[-parts:])):
            raise ModuleNotFoundError(f"{name} does not ship", name=name)
        if name in trimming.MODULES_EMPTIED:
            empty = importlib.util.spec_from_loader(name, None, is_package=True)
            empty.submodule_search_locations = spec.submodule_search_locations
            return empty
        return spec

for name in list(sys.modules):
    if trimming.is_left_out_module(name):
        del sys.modules[name]
sys.meta_path.insert(0, Packaged())
"""


def test_the_program_works_without_what_is_left_out():
    """In a fresh Python that finds only what ships, every module loads and every step of the self-test passes."""
    names = sorted(
        ".".join(path.relative_to(product.ROOT).with_suffix("").parts)
        for path in (product.ROOT / "app").rglob("*.py")
        if path.name not in {"__init__.py", "__main__.py"}
    )
    script = (
        f"{WITHOUT_WHAT_IS_LEFT_OUT}\nfor name in {names!r}: importlib.import_module(name)\n"
        "from app.__main__ import main\nsys.exit(main(['self-test']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=product.ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "The self-test passed." in done.stdout


def test_the_countries_whose_holidays_ship_are_those_deadlines_count_by():
    from holidays.registry import COUNTRIES

    files = {codes[1]: name for name, codes in COUNTRIES.items()}
    assert {files[rule.country] for rule in RULES if rule.country} == set(trimming.HOLIDAYS_KEPT)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt6Qml.dll",
        "PySide6/Qt6Quick.dll",
        "PySide6/Qt6WebEngineCore.dll",
        "PySide6/Qt6Designer.dll",
        "PySide6/QtQml.abi3.so",
        "PySide6/QtOpenGL.pyd",
        "PySide6/Qt6OpenGL.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/qml/QtQuick/qmldir",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/lib/QtQuick.framework/Versions/A/QtQuick",
        "PySide6/plugins/sqldrivers/qsqlite.dll",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/designer.exe",
        "PySide6/lupdate",
        "PySide6/Designer.app/Contents/MacOS/Designer",
        "PySide6/QtCore.pyi",
        "PySide6/translations/qtbase_de.qm",
        "numpy/random/mtrand.cp312-win_amd64.pyd",
        "numpy/_core/_simd.cp312-win_amd64.pyd",
        "numpy/_core/tests/test_umath.py",
        "phonenumbers/geodata/data0.py",
        "phonenumbers/geocoder.py",
        "holidays/locale/af/LC_MESSAGES/ZA.mo",
        "holidays/countries/zambia.py",
        "holidays-0.109.dist-info/RECORD",
        "holidays-0.109.dist-info/licenses/LICENSE",
        "numpy-2.5.5.data/scripts/f2py",
        "holidays/countries/united_states_virgin_islands.py",
        "holidays/financial/ny_stock_exchange.py",
        "rapidfuzz/fuzz_cpp.cp312-win_amd64.pyd",
        "rapidfuzz/distance/metrics_cpp_avx2.cpython-312-x86_64-linux-gnu.so",
        "dateutil/zoneinfo/dateutil-zoneinfo.tar.gz",
        "resources/translations/opt-outs_af.ts",
    ],
)
def test_what_no_package_holds(path):
    assert trimming.is_left_out(path)
    assert trimming.is_left_out(path.replace("/", "\\"))


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt6Core.dll",
        "PySide6/QtWidgets.pyd",
        "PySide6/QtCore.abi3.so",
        "PySide6/Qt/lib/libQt6XcbQpa.so.6",
        "PySide6/Qt/lib/libQt6OpenGL.so.6",
        "PySide6/Qt/lib/QtSvg.framework/Versions/A/QtSvg",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland-egl.so",
        "PySide6/plugins/imageformats/qsvg.dll",
        "PySide6/translations/qtbase_en.qm",
        "PySide6/__init__.py",
        "numpy/linalg/_umath_linalg.cp312-win_amd64.pyd",
        "numpy/_core/_multiarray_umath.cp312-win_amd64.pyd",
        "numpy.libs/libscipy_openblas64_.dll",
        "phonenumbers/data/region_ZA.py",
        "holidays/countries/south_africa.py",
        "holidays-0.109.dist-info/METADATA",
        "keyring-25.0.dist-info/entry_points.txt",
        "holidays/countries/__init__.py",
        "rapidfuzz/fuzz_py.py",
        "rapidfuzz/distance/metrics_cpp.cp312-win_amd64.pyd",
        "tzdata/zoneinfo/Africa/Johannesburg",
        "resources/translations/opt-outs_af.qm",
        "resources/icons/app.svg",
    ],
)
def test_what_every_package_holds(path):
    assert not trimming.is_left_out(path)


def test_numpy_is_not_asked_for_what_is_left_out():
    """``numpy.unique`` loads ``numpy.ma``: in a package that is a fault of whoever uses the window."""
    users = [
        path
        for path in (product.ROOT / "app").rglob("*.py")
        if "np.unique(" in path.read_text(encoding="utf-8")
    ]
    assert users == []
