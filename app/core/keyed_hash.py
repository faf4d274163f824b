"""Numbers as digests, so that two companies can compare lists without showing them to each other.

A plain hash of a telephone number hides nothing: a country's numbers are fewer than 10^9 and are hashed in seconds.
So the digest is an HMAC-SHA256 with a secret key of 256 bits, over the number as E.164 text (``+27831234567``, ASCII),
in hexadecimal. The key goes to the one recipient by another way than the list. Plain SHA-256 over the same text is
there for partners whose tools know nothing else.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets

from app.core.errors import UserError

KEY_BYTES = 32
_KEY = re.compile(r"[0-9a-fA-F]{64}")


def new_key() -> bytes:
    """A fresh key; every recipient gets one of their own."""
    return secrets.token_bytes(KEY_BYTES)


def read_key(text: str) -> bytes:
    """A key written as 64 hexadecimal digits. Raises ``UserError`` ``key_unreadable``."""
    text = text.strip()
    if not _KEY.fullmatch(text):
        raise UserError(
            "key_unreadable",
            "This is no key: a key is 64 digits from 0 to 9 and a to f. Nothing was written. Ask for the key's file.",
        )
    return bytes.fromhex(text)


def digest(msisdn: int, key: bytes | None) -> bytes:
    """The digest of a number, 32 bytes; a plain hash, which hides nothing, where ``key`` is None."""
    text = b"+%d" % msisdn
    return hashlib.sha256(text).digest() if key is None else hmac.digest(key, text, "sha256")
