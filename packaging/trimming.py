"""What is left out of every package: parts of the wheels that this program never loads.

The names are matched against paths with forward slashes, from the wheel's own folder on (``PySide6/...``) or as
PyInstaller lays it out. A test holds that the program imports nothing of it.
"""

from __future__ import annotations

import re

QT_MODULES_KEPT = frozenset({"QtCore", "QtGui", "QtWidgets", "QtSvg"})
"""Of PySide6's modules, those the program imports (QtSvgWidgets and the like come as no part of it)."""

# Libraries Qt's kept modules and plugins load, beyond those modules' own.
QT_LIBRARIES_KEPT = QT_MODULES_KEPT | {
    "QtDBus",  # the file dialogs and appearance of Linux desktops
    "QtXcbQpa",
    "QtWaylandClient",
    "QtWaylandEglClientHwIntegration",
    "QtWlShellIntegration",
    "QtEglFSDeviceIntegration_",
    "QtOpenGL",  # the Wayland and X11 plugins link to it
}

LINUX_ONLY = {"QtDBus", "QtOpenGL"}
"""Of these, what nothing links to on Windows."""

PLUGINS_KEPT = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "imageformats": {"qsvg", "qico", "qjpeg", "qgif", "qicns"},
    "iconengines": {"qsvgicon"},
    "styles": None,
    "platformthemes": {"qxdgdesktopportal"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "xcbglintegrations": None,
    "wayland-shell-integration": None,
    "wayland-graphics-integration-client": None,
    "wayland-decoration-client": None,
}
"""Folder of plugins -> the plugins in it that ship; None for all. A folder that is not named ships nothing."""

TRANSLATIONS_KEPT = ("qtbase_en", "qtbase_af")
"""Qt's words in the program's own languages: a German button in an English window helps nobody."""

HOLIDAYS_KEPT = ("south_africa", "united_states", "canada", "australia")
"""The countries whose public holidays count in a deadline (``app/core/deadlines.py``)."""

MODULES_EMPTIED = ("holidays.countries",)
"""Packages whose own file imports all that is in them, of which most does not ship: an empty file takes its place."""

MODULES_LEFT_OUT = (
    "tkinter", "unittest", "pydoc", "pydoc_data", "doctest", "lib2to3", "test", "idlelib", "turtledemo", "turtle",
    "ensurepip", "venv", "distutils", "setuptools", "pip", "pytest", "ssl", "_ssl", "ftplib", "imaplib", "smtplib",
    "poplib", "nntplib", "telnetlib", "xmlrpc", "curses", "_curses", "readline", "dbm", "sqlite3.test",
    "asyncio", "_asyncio", "_overlapped", "multiprocessing", "_multiprocessing", "pdb", "profile", "cProfile", "pstats",
    "mailbox", "wsgiref", "cgi", "cgitb", "pickletools", "zipapp",
    "_pydecimal", "_pydatetime", "_pyio",
    "holidays.financial", "dateutil.zoneinfo", "playhouse.pwasyncio", "pwiz",
    "phonenumbers.geodata", "phonenumbers.carrierdata", "phonenumbers.tzdata",
    "phonenumbers.geocoder", "phonenumbers.carrier", "phonenumbers.timezone",
    "numpy._core._simd", "numpy._core._multiarray_tests", "numpy._core._umath_tests", "numpy._core._rational_tests",
    "numpy._core._operand_flag_tests", "numpy._core._struct_ufunc_tests",
    "numpy.f2py", "numpy.testing", "numpy.distutils", "numpy.random", "numpy.polynomial", "numpy.fft",
    "numpy.ma", "numpy.matlib", "numpy.conftest", "numpy._pyinstaller", "numpy.lib.recfunctions",
    "playhouse.flask_utils", "playhouse.postgres_ext", "playhouse.psycopg3_ext", "playhouse.mysql_ext",
    "playhouse.cockroachdb", "playhouse.pydantic_utils",
)  # fmt: skip
"""Python modules (with all below them) that no package carries."""

# Packages read their own version from METADATA and find their plug-ins by entry_points.txt; the rest is for pip.
_OF_PIP_ALONE = re.compile(r"\.dist-info/(?!(METADATA|entry_points\.txt)$)")

# Of a library's versions for several processors, the one for every processor; of what has a slower twin in Python and
# is never called (rapidfuzz's fuzzy ratios), the twin.
_VARIANTS_LEFT_OUT = re.compile(r"rapidfuzz/(.*_(avx2|sse2)|fuzz_cpp)\.")
_HOLIDAYS_LEFT_OUT = re.compile(rf"holidays/countries/(?!(__init__|{'|'.join(HOLIDAYS_KEPT)})\.)")

_FOLDERS_LEFT_OUT = re.compile(
    r"(^|/)(PySide6(/Qt)?/(qml|metatypes|resources|libexec|modules|include|typesystems|glue|doc|scripts|support|examples)"
    r"|holidays/locale|rapidfuzz/__pyinstaller|shiboken6_generator|tests?|__pycache__|bin|[^/]+\.data)/"
)
_FILES_LEFT_OUT = re.compile(
    r"(\.pyi|\.pyx|\.pxd|\.ts|\.lib|\.a|\.h|\.prl|\.qmltypes|py\.typed)$"
    r"|(^|/)(opengl32sw|d3dcompiler_\d+|dxcompiler|dxil|vcamp140|vccorlib140|vcomp140|concrt140)\.dll$"
    r"|PySide6/[^/]+\.exe$|PySide6/[^/]+\.app/|PySide6/[a-z0-9]+$"
    r"|pyside6qml"
)
_PLUGIN = re.compile(r"(?:^|/)plugins/([^/]+)/(?:.*/)?(?:lib)?([^/.]+)\.(?:so|dll|dylib)$")
_QT_BINDING = re.compile(r"(?:^|/)(Qt[A-Z]\w*)\.(?:abi3\.so|pyd)$")
_QT_LIBRARY = re.compile(r"(?:^|/)(?:lib)?Qt6?([A-Z]\w*)(?:\.(so|dll|dylib)(?:\.[\d.]+)?$|\.framework/)")
_TRANSLATION = re.compile(r"(?:^|/)translations/([^/]+)$")


def is_left_out(path: str) -> bool:
    """Return whether a file of a wheel, named by its path, does not ship."""
    path = path.replace("\\", "/")
    return bool(
        _FOLDERS_LEFT_OUT.search(path)
        or _FILES_LEFT_OUT.search(path)
        or _OF_PIP_ALONE.search(path)
        or _VARIANTS_LEFT_OUT.search(path)
        or _HOLIDAYS_LEFT_OUT.search(path)
        or _is_unused_plugin(path)
        or _is_unused_qt(path)
        or _is_unused_translation(path)
        or is_left_out_module(module_of(path))
    )


def is_left_out_module(name: str) -> bool:
    """Return whether a Python module, named with dots, does not ship."""
    return any(name == left_out or name.startswith(left_out + ".") for left_out in MODULES_LEFT_OUT)


def module_of(path: str) -> str:
    """Return the dotted name of the module a file would be, counted from the folder on the path."""
    folder, _slash, name = path.removesuffix("/__init__.py").rpartition("/")
    return f"{folder}/{name.partition('.')[0]}".strip("/").replace("/", ".")


def _is_unused_plugin(path: str) -> bool:
    found = _PLUGIN.search(path)
    if found is None or "PySide6" not in path:
        return False
    kept = PLUGINS_KEPT.get(found[1], set())
    return kept is not None and not any(found[2] == name or found[2].startswith(name + "-") for name in kept)


def _is_unused_qt(path: str) -> bool:
    if binding := _QT_BINDING.search(path):
        return binding[1] not in QT_MODULES_KEPT
    library = _QT_LIBRARY.search(path)
    if library is None or "/plugins/" in path:
        return False
    kept = QT_LIBRARIES_KEPT - LINUX_ONLY if library[2] == "dll" else QT_LIBRARIES_KEPT
    return "Qt" + library[1] not in kept


def _is_unused_translation(path: str) -> bool:
    found = _TRANSLATION.search(path)
    return found is not None and "PySide6" in path and not found[1].startswith(TRANSLATIONS_KEPT)
