"""The licences as packages want them told, and the note of the build that About shows."""

from __future__ import annotations

import subprocess
import tomllib

import product
import release_key


def listed_parts() -> list[dict[str, object]]:
    """Return the parts of ``resources/licences/parts.toml`` as they are written there."""
    path = product.ROOT / "resources" / "licences" / "parts.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["part"]


def debian_copyright() -> str:
    """Return the copyright file of the .deb, which names the folder of the full texts."""
    texts = f"/opt/{product.COMMAND}/_internal/resources/licences"
    stanzas = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {product.NAME}\n",
        f"Files: *\nCopyright: {product.release_date().year} {product.PUBLISHER}\nLicense: proprietary\n",
        "License: proprietary\n All rights reserved.\n",
    ]
    for part in listed_parts():
        names = " ".join(part["texts"])
        told = f"Comment: {part['name']} ({part['holder']}), {part['licence']}; in {texts}: {names}\n"
        stanzas[0] += told if "Comment:" not in stanzas[0] else " " + told.removeprefix("Comment: ")
    return "\n".join(stanzas)


def build_note(form: str, mark: str = "") -> str:
    """Return ``resources/build.toml`` of a package: its form, a mark such as ``testruntime``, the commit and the key of releases."""
    found = subprocess.run(
        ["git", "-C", str(product.ROOT), "rev-parse", "--short=10", "HEAD"], capture_output=True, text=True, check=False
    )
    return (
        f'form = "{form}"\nmark = "{mark}"\ncommit = "{found.stdout.strip()}"\n'
        f'release_key = "{release_key.public_key()}"\n'
    )
