"""The hash chain: what makes a change to the past visible.

Each action carries the digest of its changes, the digest of the action before it, and its own digest over both and
over everything else it says. All are SHA-256.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping

import numpy as np
import numpy.typing as npt

START = bytes(32)  # stands where the first action would have a predecessor

GroupKey = tuple[int, int]  # account, code of the change


def numbers_digest(msisdns: npt.NDArray[np.int64]) -> bytes:
    """The digest of numbers in rising order: SHA-256 over them as little-endian 64-bit integers."""
    # The array itself, not a copy: copying millions holds every other thread up, the window's with them.
    return hashlib.sha256(np.ascontiguousarray(msisdns, dtype="<i8").data).digest()


def changes_digest(groups: Mapping[GroupKey, tuple[int, bytes]]) -> bytes:
    """The digest of an action's changes: for each account and kind of change, how many and which numbers.

    ``groups`` maps (account, code of the change) to (count, ``numbers_digest`` of the numbers).
    """
    whole = hashlib.sha256()
    for (account, kind), (count, digest) in sorted(groups.items()):
        whole.update(f"{account}:{kind}:{count}:{digest.hex()}\n".encode())
    return whole.digest()


def action_digest(fields: Mapping[str, object], changes: bytes, previous: bytes) -> bytes:
    """An action's own digest, over its fields by name, its changes' digest and its predecessor's digest."""
    text = json.dumps(
        {**fields, "changes": changes.hex(), "previous": previous.hex()},
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
        default=repr,  # bytes where text belongs: altered by hand, and so digested as something else
    )
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def chained_fields(columns: Iterable[str], row: Iterable[object]) -> dict[str, object]:
    """The fields that go into an action's digest, from a row of the action table."""
    return {
        name: value
        for name, value in zip(columns, row, strict=True)
        if name not in {"changes_digest", "previous_digest", "digest"}
    }
