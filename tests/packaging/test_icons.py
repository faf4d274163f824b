"""The icon in the systems' own forms."""

from __future__ import annotations

import struct

import icons
import product
from PySide6.QtGui import QImage


def pictures(sizes):
    picture = product.ROOT / "resources" / "icons" / "app.svg"
    return {size: icons.draw(picture, size) for size in sizes}


def test_a_windows_icon_is_read_back_in_every_size(tmp_path):
    drawn = pictures(icons.ICO_SIZES)
    data = icons.ico(drawn)
    assert struct.unpack_from("<HHH", data) == (0, 1, len(drawn))
    for number, size in enumerate(icons.ICO_SIZES):
        width, length, place = struct.unpack_from("<B7xII", data, 6 + 16 * number)
        assert width == size % 256
        image = QImage.fromData(data[place : place + length], "PNG")
        assert (image.width(), image.height()) == (size, size)


def test_a_macos_icon_is_a_list_of_whole_pictures():
    data = icons.icns(pictures(icons.SIZES))
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4)[0] == len(data)
    place, kinds = 8, {}
    while place < len(data):
        kind, length = data[place : place + 4], struct.unpack_from(">I", data, place + 4)[0]
        kinds[kind] = QImage.fromData(data[place + 8 : place + length], "PNG").width()
        place += length
    assert kinds == icons.ICNS_KINDS


def test_the_picture_is_drawn_and_its_corners_are_clear():
    image = QImage.fromData(pictures([64])[64], "PNG")
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(32, 5).alpha() == 255
