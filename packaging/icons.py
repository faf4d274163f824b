"""The program's icon in the forms the systems want, drawn from ``resources/icons/app.svg`` by Qt.

Runs in an environment with PySide6: ``python packaging/icons.py FOLDER`` writes ``16.png`` to ``1024.png``,
``opt-outs.ico`` and ``opt-outs.icns``. The same picture gives the same bytes.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import product

SIZES = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS = {b"icp4": 16, b"icp5": 32, b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256, b"ic08": 256,
              b"ic14": 512, b"ic09": 512, b"ic10": 1024}  # fmt: skip
"""Apple's names of a size, the second of a size being the doubled one of half of it."""


def draw(picture: Path, size: int) -> bytes:
    """Return the picture as a PNG of size by size pixels."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(picture)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return data.data()


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return PNG pictures by size (at most 256) as a Windows icon."""
    place = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, png in pictures.items():
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), place + len(body))
        body += png
    return head + body


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return PNG pictures by size as a macOS icon."""
    body = b"".join(
        kind + struct.pack(">I", len(pictures[size]) + 8) + pictures[size]
        for kind, size in ICNS_KINDS.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main(folder: Path) -> None:
    picture = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app.svg"
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: draw(picture, size) for size in SIZES}
    for size, png in pictures.items():
        product.write_whole(folder / f"{size}.png", png)
    product.write_whole(folder / "opt-outs.ico", ico({size: pictures[size] for size in ICO_SIZES}))
    product.write_whole(folder / "opt-outs.icns", icns(pictures))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
