"""The look at Mach-O libraries, held against small ones made here."""

from __future__ import annotations

import struct

import pytest
from macos.check_wheels import troubles


def library(*wanted, system=(12, 0), architecture=0x0100000C):
    """A Mach-O library that has nothing but its load commands."""
    loads = [struct.pack("<IIIIII", 0x32, 24, 1, system[0] << 16 | system[1] << 8, 0, 0)]
    for name in wanted:
        text = name.encode() + b"\0"
        text += bytes(-len(text) % 8)
        loads.append(struct.pack("<IIIIII", 0xC, 24 + len(text), 24, 0, 0, 0) + text)
    head = struct.pack("<IIIIIIII", 0xFEEDFACF, architecture, 0, 6, len(loads), sum(map(len, loads)), 0, 0)
    return head + b"".join(loads)


def fat(*parts):
    head, body, place = struct.pack(">II", 0xCAFEBABE, len(parts)), b"", 8 + 20 * len(parts)
    for kind, part in zip((0x01000007, 0x0100000C), parts, strict=True):
        head += struct.pack(">IIIII", kind, 0, place + len(body), len(part), 0)
        body += part
    return head + body


def test_libraries_that_ship_or_are_the_systems_are_no_trouble():
    files = {
        "a/one.dylib": fat(
            library("@rpath/two.dylib", "/usr/lib/libSystem.B.dylib"), library("@rpath/two.dylib")
        ),
        "b/two.dylib": library("/System/Library/Frameworks/AppKit.framework/AppKit"),
        "b/notes.txt": b"no library at all, though long enough to be one",
    }
    assert troubles(files) == (3, [])


@pytest.mark.parametrize("wrap", [lambda part: part, lambda part: fat(library(), part)])
def test_a_library_that_does_not_ship_is_told(wrap):
    _count, found = troubles({"one.dylib": wrap(library("@rpath/gone.dylib"))})
    assert found == ["one.dylib asks for @rpath/gone.dylib, which does not ship"]


def test_a_library_for_a_newer_system_is_told():
    _count, found = troubles({"one.dylib": library(system=(13, 3))})
    assert len(found) == 1
    assert "(13, 3)" in found[0]
