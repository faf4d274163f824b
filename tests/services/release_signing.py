"""A release key for tests, and its signatures: the other half of ``app.core.signatures``, RFC 8032, section 5.1.6."""

from __future__ import annotations

import base64
import hashlib

from app.core import signatures

_SECRET = hashlib.sha512(b"a key for tests only, known to everybody").digest()
_SCALAR = (int.from_bytes(_SECRET[:32], "little") & ((1 << 254) - 8)) | (1 << 254)


def _compressed(point) -> bytes:
    x, y, z, _t = point
    inverse = pow(z, signatures._P - 2, signatures._P)
    x, y = x * inverse % signatures._P, y * inverse % signatures._P
    return (y | (x & 1) << 255).to_bytes(32, "little")


_PUBLIC = _compressed(signatures._times(_SCALAR, signatures._BASE))
RELEASE_KEY = base64.b64encode(_PUBLIC).decode("ascii")


def signed(message: bytes) -> bytes:
    """Return the signature of a message."""
    nonce = int.from_bytes(hashlib.sha512(_SECRET[32:] + message).digest(), "little") % signatures._Q
    commitment = _compressed(signatures._times(nonce, signatures._BASE))
    digest = hashlib.sha512(commitment + _PUBLIC + message).digest()
    answer = (nonce + int.from_bytes(digest, "little") * _SCALAR) % signatures._Q
    return commitment + answer.to_bytes(32, "little")
