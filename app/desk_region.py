"""The country this desk is set to, where the system says it elsewhere than in the environment: Windows and macOS.

Python's ``locale`` knows it by words on Windows ("English_Namibia"), and not at all in a program that macOS started.
"""

from __future__ import annotations

import importlib
import re
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

_REGION = re.compile(r"(?:^|[-_])([A-Z]{2})$")
_OVERRIDE = re.compile(r"[@;]rg=([a-z]{2})zzzz")  # https://unicode.org/reports/tr35/#RegionOverride


def region_of_system() -> str | None:
    """Return the country as ISO 3166 (``"ZA"``); None where the system does not say."""
    told: str | None = None
    if sys.platform == "win32":
        told = _region_of_windows()
    elif sys.platform == "darwin":
        told = _region_of_macos()
    return told


def _region_of_windows() -> str | None:
    """Of the person's settings: *Country or region*, else the regional format (``en-ZA``)."""
    registry: Any = importlib.import_module("winreg")  # there on Windows alone
    places = (
        (r"Control Panel\International\Geo", "Name"),
        (r"Control Panel\International", "LocaleName"),
    )
    for key, name in places:
        with suppress(OSError), registry.OpenKey(registry.HKEY_CURRENT_USER, key) as opened:
            found = _REGION.search(str(registry.QueryValueEx(opened, name)[0]))
            if found is not None:
                return found[1]
    return None


def _region_of_macos() -> str | None:
    """Of the person's settings: *Region* (``en_ZA``, or ``en_US@rg=zazzzz``)."""
    import plistlib  # late: it brings an XML parser, which no other system needs at start
    from xml.parsers.expat import ExpatError

    place = Path("~/Library/Preferences/.GlobalPreferences.plist").expanduser()
    try:
        values = plistlib.loads(place.read_bytes())
    except (OSError, ValueError, ExpatError, plistlib.InvalidFileException):
        return None
    told = str(values.get("AppleLocale", "")) if isinstance(values, dict) else ""
    override = _OVERRIDE.search(told)
    if override is not None:
        return override[1].upper()
    found = _REGION.search(told.partition("@")[0])
    return None if found is None else found[1]
