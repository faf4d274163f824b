"""The country a desk is set to, on systems that do not tell it by the environment."""

from __future__ import annotations

import plistlib
import sys
from contextlib import nullcontext
from types import SimpleNamespace

import pytest

from app.config import region_of_locale
from app.desk_region import region_of_system

GEO, INTERNATIONAL = r"Control Panel\International\Geo", r"Control Panel\International"


@pytest.fixture
def silent_environment(monkeypatch):
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("locale.getlocale", lambda: (None, "UTF-8"))


def windows(monkeypatch, values):
    def query(key, name):
        if (key, name) not in values:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return values[key, name], 1

    registry = SimpleNamespace(
        HKEY_CURRENT_USER=1, OpenKey=lambda _root, key: nullcontext(key), QueryValueEx=query
    )
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("locale.getlocale", lambda: ("English_Namibia", "utf8"))


@pytest.mark.parametrize(
    ("values", "region"),
    [
        ({(GEO, "Name"): "NA", (INTERNATIONAL, "LocaleName"): "en-US"}, "NA"),
        ({(INTERNATIONAL, "LocaleName"): "en-GB"}, "GB"),
        ({(INTERNATIONAL, "LocaleName"): "sr-Latn-RS"}, "RS"),
        ({(GEO, "Name"): "001", (INTERNATIONAL, "LocaleName"): "de-DE"}, "DE"),
        ({(INTERNATIONAL, "LocaleName"): "en"}, "ZA"),
        ({}, "ZA"),
    ],
)
def test_windows_says_the_country_in_its_registry(monkeypatch, silent_environment, values, region):
    windows(monkeypatch, values)
    assert region_of_locale() == region


@pytest.mark.parametrize(
    ("value", "region"),
    [
        ("en_NA", "NA"),
        ("zh-Hans_CN", "CN"),
        ("en_US@rg=gbzzzz", "GB"),
        ("de_DE@currency=EUR", "DE"),
        ("en", "ZA"),
    ],
)
def test_macos_says_the_country_in_its_preferences(monkeypatch, silent_environment, tmp_path, value, region):
    preferences = tmp_path / "Library" / "Preferences" / ".GlobalPreferences.plist"
    preferences.parent.mkdir(parents=True)
    preferences.write_bytes(plistlib.dumps({"AppleLocale": value}, fmt=plistlib.FMT_BINARY))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "darwin")
    assert region_of_locale() == region


@pytest.mark.parametrize("content", [None, b"", b"bplist00 but no more", b"<plist><array/></plist>"])
def test_preferences_that_say_nothing(monkeypatch, tmp_path, content):
    preferences = tmp_path / "Library" / "Preferences" / ".GlobalPreferences.plist"
    preferences.parent.mkdir(parents=True)
    if content is not None:
        preferences.write_bytes(content)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "darwin")
    assert region_of_system() is None


def test_a_locale_python_does_not_know_keeps_nothing_from_starting(monkeypatch, silent_environment):
    # Windows names some "ka-GE", which getlocale takes for a mistake.
    def unknown():
        raise ValueError("unknown locale: ka-GE")

    monkeypatch.setattr("locale.getlocale", unknown)
    assert region_of_locale() == "ZA"
