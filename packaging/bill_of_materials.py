"""What ships, as a CycloneDX 1.6 document for whoever audits: each part with its version, licence and digests.

It names no address to fetch anything from; the digests are those of ``packaging/constraints.txt``.
"""

from __future__ import annotations

import json
import re
import sys
import uuid
from pathlib import Path

import licences
import product

PARTS_WITHOUT_A_PIN = {"Qt 6": "pyside6-essentials", "Python": "", "SQLCipher": "sqlcipher3"}
"""Parts that come inside another: Qt has the version of PySide6, SQLCipher of sqlcipher3, Python of what builds."""


def document() -> dict[str, object]:
    """Return the document; the same sources give the same document."""
    components = [_component(part) for part in licences.listed_parts()]
    seed = json.dumps(components, sort_keys=True) + product.version()
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, seed)}",
        "version": 1,
        "metadata": {
            "timestamp": f"{product.release_date().isoformat()}T00:00:00Z",
            "component": {
                "type": "application",
                "bom-ref": product.COMMAND,
                "name": product.NAME,
                "version": product.version(),
                "description": product.SUMMARY,
            },
        },
        "components": components,
        "dependencies": [{"ref": product.COMMAND, "dependsOn": [part["bom-ref"] for part in components]}],
    }


def _component(part: dict[str, object]) -> dict[str, object]:
    name = str(part["package"]) or PARTS_WITHOUT_A_PIN[str(part["name"])]
    pins = [pin for pin in product.runtime_pins() if pin.name == name]
    version = " or ".join(pin.version for pin in pins) or sys.version.split()[0]
    digests = sorted({found for pin in pins for found in re.findall(r"sha256:([0-9a-f]{64})", pin.lines)})
    component: dict[str, object] = {
        "type": "library" if pins else "platform",
        "bom-ref": str(part["name"]),
        "name": str(part["name"]),
        "version": version,
        "copyright": str(part["holder"]),
        "licenses": [{"expression": str(part["licence"])}],
    }
    if part["package"]:
        component["purl"] = f"pkg:pypi/{name}@{pins[0].version}"
        component["properties"] = [{"name": "wheel:sha256", "value": digest} for digest in digests]
    return component


def write(folder: Path) -> Path:
    """Write the document into ``folder``; return its path."""
    path = folder / f"{product.NAME}-{product.version()}.cdx.json"
    path.write_text(
        json.dumps(document(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n"
    )
    return path
