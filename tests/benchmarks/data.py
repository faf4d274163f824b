"""Lists made up for measuring: every spelling and damage that real ones have, always the same for one size.

60 % 27831234567, 20 % 0831234567, 8 % bare nine digits, 5 % +27 83 123 4567, 3 % (083) 123-4567, 1 % foreign,
1 % digits lost in a spreadsheet, 2 % other junk; a tenth of the rows repeat an earlier number. Four columns, CR LF, a
quoted comma in an eighth of the rows.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

MOBILE = np.array([60, 61, 62, 63, 65, 66, 71, 72, 73, 74, 76, 78, 79, 81, 82, 83, 84], np.int64)
ROWS_A_PIECE = 100_000
CITIES = ("Cape Town", '"Town, North"')

_SPELLINGS: tuple[tuple[float, Callable[[str], str]], ...] = (
    (0.60, lambda n: "27" + n),
    (0.20, lambda n: "0" + n),
    (0.08, lambda n: n),
    (0.05, lambda n: f"+27 {n[:2]} {n[2:5]} {n[5:]}"),
    (0.03, lambda n: f"(0{n[:2]}) {n[2:5]}-{n[5:]}"),
    (0.01, lambda n: "+2648112" + n[4:]),
    (0.01, lambda n: f"2.7{n[:4]}E+10"),
    (0.02, lambda n: "n/a" if n[-1] in "01234" else n[:6]),
)


def numbers(rows: int, seed: int) -> NDArray[np.int64]:
    """South African mobile numbers without their country code, a tenth of them said before."""
    random = np.random.default_rng(seed)
    found = MOBILE[random.integers(0, len(MOBILE), rows)] * 10_000_000 + random.integers(0, 10_000_000, rows)
    again = np.flatnonzero(random.random(rows) < 0.1)
    found[again] = found[(again * random.random(len(again))).astype(np.int64)]
    return found


def write_list(path: Path, rows: int, seed: int = 1) -> None:
    """A CSV file with the numbers in column A, unless it is there already."""
    if path.exists():
        return
    random = np.random.default_rng(seed + 1_000)
    limits = np.cumsum([share for share, _spell in _SPELLINGS])
    spell = [function for _share, function in _SPELLINGS]
    every = numbers(rows, seed)
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        file.write(b"Number,Name,City,Points\r\n")
        for begin in range(0, rows, ROWS_A_PIECE):
            texts = [str(n) for n in every[begin : begin + ROWS_A_PIECE].tolist()]
            ways = np.minimum(np.searchsorted(limits, random.random(len(texts))), len(spell) - 1).tolist()
            file.write(
                "".join(
                    f"{spell[way](text)},Person {row},{CITIES[row % 8 == 0]},{row % 977}\r\n"
                    for row, (way, text) in enumerate(zip(ways, texts, strict=True), begin)
                ).encode("ascii")
            )
    part.replace(path)
