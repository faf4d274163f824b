"""Authenticode signatures, where there is a certificate.

``OPT_OUTS_SIGN_PFX`` names it, ``OPT_OUTS_SIGN_PASSWORD_FILE`` the file with its password, and
``OPT_OUTS_SIGN_TIMESTAMP`` the address of a timestamp server (none: no timestamp).

Without a certificate nothing is signed, and the packages work all the same; Windows then asks before the first start.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import product


def has_certificate() -> bool:
    """Return whether this build signs."""
    return bool(os.environ.get("OPT_OUTS_SIGN_PFX"))


def sign(path: Path) -> None:
    """Sign an executable in place and check the signature; does nothing without a certificate."""
    if not has_certificate():
        return
    signed = path.with_name(path.name + ".signed")
    command = ["osslsigncode", "sign", "-pkcs12", os.environ["OPT_OUTS_SIGN_PFX"], "-h", "sha256"]
    if password := os.environ.get("OPT_OUTS_SIGN_PASSWORD_FILE"):
        command += ["-readpass", password]
    if server := os.environ.get("OPT_OUTS_SIGN_TIMESTAMP"):
        command += ["-ts", server]
    command += ["-n", product.NAME, "-in", str(path), "-out", str(signed)]
    subprocess.check_call(command, stdout=sys.stderr)
    signed.replace(path)


def setup_definitions() -> list[str]:
    """Return makensis options that sign the uninstaller and the setup program as they are made."""
    return [f'-DSIGN="{sys.executable}" "{Path(__file__).resolve()}"'] if has_certificate() else []


if __name__ == "__main__":
    sign(Path(sys.argv[1]))
