"""The key that signs the version file of a release: an Ed25519 key in a PEM file that ``OPT_OUTS_RELEASE_KEY`` names.

``openssl genpkey -algorithm ed25519 -out release-key.pem`` makes one, once; it is kept away from the project. Without
it a package is built that says, when asked for updates, that it cannot check them.
"""

from __future__ import annotations

import base64
import os
import subprocess
from pathlib import Path


def private_key() -> str | None:
    """Return the path of the key; None where this build has none."""
    return os.environ.get("OPT_OUTS_RELEASE_KEY") or None


def public_key() -> str:
    """Return the public key in base64; empty where this build has none."""
    key = private_key()
    if key is None:
        return ""
    told = subprocess.check_output(["openssl", "pkey", "-in", key, "-pubout", "-outform", "DER"])
    return base64.b64encode(told[-32:]).decode("ascii")  # the 32 bytes end what wraps them (RFC 8410)


def sign(path: Path) -> Path:
    """Write the signature of a file, in base64, beside it; return its path."""
    signature = path.with_name(path.name + ".sig")
    command = ["openssl", "pkeyutl", "-sign", "-rawin", "-inkey", str(private_key()), "-in", str(path)]
    signature.write_bytes(base64.b64encode(subprocess.check_output(command)) + b"\n")
    return signature
