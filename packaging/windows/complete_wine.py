"""Give wine 10 the functions of Windows' C library that NumPy calls and wine leaves out, for the check alone.

``complete_wine.py ROOT``: they take a complex number apart, each in an instruction or two, and are written over the
stubs in ``ucrtbase.dll``, which would end the program. Nothing of this ships.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

LIBRARY = "usr/lib/x86_64-linux-gnu/wine/x86_64-windows/ucrtbase.dll"

_FIRST_OF_DOUBLES = bytes.fromhex("f20f1001c3")  # movsd xmm0, [rcx]; ret
_SECOND_OF_DOUBLES = bytes.fromhex("f20f104108c3")  # movsd xmm0, [rcx+8]; ret
CODE = {
    "creal": _FIRST_OF_DOUBLES,
    "creall": _FIRST_OF_DOUBLES,
    "cimag": _SECOND_OF_DOUBLES,
    "cimagl": _SECOND_OF_DOUBLES,
    "crealf": bytes.fromhex("660f6ec1c3"),  # movd xmm0, ecx; ret: two floats come in one register
    "cimagf": bytes.fromhex("48c1e920660f6ec1c3"),  # shr rcx, 32; movd xmm0, ecx; ret
}


def completed(data: bytes) -> bytes:
    """Return the library with the functions in it; the same again where they are there."""
    patched = bytearray(data)
    for name, place in _exports(data).items():
        if name in CODE:
            patched[place : place + len(CODE[name])] = CODE[name]
    return bytes(patched)


def _exports(data: bytes) -> dict[str, int]:
    """Return where in the file each exported function begins."""
    head = struct.unpack_from("<I", data, 0x3C)[0]
    sections, optional = (
        struct.unpack_from("<H", data, head + 6)[0],
        struct.unpack_from("<H", data, head + 20)[0],
    )
    table = struct.unpack_from("<I", data, head + 24 + 112)[0]
    places = [struct.unpack_from("<8xIIII", data, head + 24 + optional + 40 * n) for n in range(sections)]

    def offset(address: int) -> int:
        for size, start, raw_size, raw in places:
            if start <= address < start + max(size, raw_size):
                return address - start + raw
        raise ValueError(address)

    count, functions, names, numbers = struct.unpack_from("<IIII", data, offset(table) + 24)
    found = {}
    for n in range(count):
        place = offset(struct.unpack_from("<I", data, offset(names) + 4 * n)[0])
        number = struct.unpack_from("<H", data, offset(numbers) + 2 * n)[0]
        name = data[place : data.index(b"\0", place)].decode("ascii")
        found[name] = offset(struct.unpack_from("<I", data, offset(functions) + 4 * number)[0])
    return found


if __name__ == "__main__":
    library = Path(sys.argv[1]) / LIBRARY
    library.write_bytes(completed(library.read_bytes()))
