"""The layers: who may import whom, read from the source, so that no arrow grows upward unnoticed."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DESK = {"app.config", "app.paths", "app.logs", "app.parts", "app.desk_keyring", "app.desk_region"}
DATA_LIBRARIES = {
    "phonenumbers",
    "numpy",
    "python_calamine",
    "xlsxwriter",
    "ahocorasick",
    "rapidfuzz",
    "holidays",
}
ALLOWED = {
    "app.core": {"app.core", "resources", *DATA_LIBRARIES},
    # Services take a transaction from store and hand it back to store: peewee's name for its type is all they use.
    "app.services": {
        "app",
        "app.core",
        "app.store",
        "app.services",
        "app.parts",
        "app.paths",
        "peewee",
        "numpy",
        "resources",
    },
    "app.store": {"app", "app.core", "app.store", "peewee", "playhouse", "sqlcipher3", "numpy"},
    "app.cli": {"app", "app.core", "app.services", "app.cli", *DESK},
    "app.ui": {"app", "app.core", "app.services", "app.ui", "PySide6", "shiboken6", *DESK},
    "app.config": {"app", "app.core", "app.paths", "app.desk_region", "tomli_w", "resources"},
    "app.desk_region": set(),
    "app.parts": {"app", "app.paths"},
    "app.desk_keyring": {"app.core", "keyring"},
    "app.paths": {"app.core", "platformdirs", "resources"},
    "app.logs": {"app", "app.core", "app.paths"},
    "app.__main__": {"app.cli", "app.ui"},
}


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted((ROOT / "app").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            if node.module == "app":
                yield from (
                    f"app.{name.name}" if name.name != "__version__" else "app" for name in node.names
                )
            else:
                yield node.module


def layer_of(module: str) -> str:
    return next((layer for layer in ALLOWED if module == layer or module.startswith(f"{layer}.")), module)


def is_allowed(name: str, layer: str) -> bool:
    root = name.partition(".")[0]
    if root == "__future__" or (root in sys.stdlib_module_names and root != "resources"):
        return True
    wanted = layer_of(name) if root == "app" else root
    return wanted in ALLOWED[layer]


def test_no_import_goes_upward():
    wrong = [
        f"{module} imports {name}"
        for module, path in modules()
        if module != "app"
        for name in imported(path)
        if not is_allowed(name, layer_of(module))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("app.core.jobs", "app.store.models"),
        ("app.core.jobs", "PySide6.QtCore"),
        ("app.store.models", "app.services.imports"),
        ("app.services.imports", "app.ui.session"),
        ("app.services.imports", "PySide6.QtCore"),
        ("app.ui.session", "app.store.database"),
        ("app.ui.session", "peewee"),
        ("app.cli.main", "app.ui.theme"),
    ],
)
def test_the_rule_itself_refuses(module, name):
    assert not is_allowed(name, layer_of(module))


def test_the_command_line_does_not_load_qt():
    code = (
        "import sys, pkgutil, importlib, app.cli\n"
        "for found in pkgutil.walk_packages(app.cli.__path__, 'app.cli.'):\n"
        "    importlib.import_module(found.name)\n"
        "sys.exit(any(name.partition('.')[0] in ('PySide6', 'shiboken6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
