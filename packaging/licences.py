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
    told = [
        f"{part['name']} ({part['holder']}), {part['licence']}; in {texts}: {' '.join(part['texts'])}\n"
        for part in listed_parts()
    ]
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {product.NAME}\nComment: {' '.join(told)}\n"
        f"Files: *\nCopyright: {product.release_date().year} {product.PUBLISHER}\nLicense: proprietary\n"
        " All rights reserved.\n"
    )


def build_note(form: str, mark: str = "") -> str:
    """Return ``resources/build.toml`` of a package: its form, a mark, the commit, the key of releases."""
    found = subprocess.run(
        ["git", "-C", str(product.ROOT), "rev-parse", "--short=10", "HEAD"],
        capture_output=True,
        text=True,
        check=False,
    )
    return (
        f'form = "{form}"\nmark = "{mark}"\ncommit = "{found.stdout.strip()}"\n'
        f'release_key = "{release_key.public_key()}"\n'
    )
