"""Python sources compiled once and for all, with no dates in them: same source, same bytes."""

from __future__ import annotations

import importlib.util
import marshal
import struct
import zipfile
from pathlib import Path

ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def compiled(source: Path, name: str) -> bytes:
    """Return the ``.pyc`` of a source that is never compared with it again; ``name`` is told in tracebacks."""
    data = source.read_bytes()
    code = compile(data, name, "exec", dont_inherit=True)
    # PEP 552: the magic number, flags (1: by hash, and not to be checked), the source's hash, the code.
    return (
        importlib.util.MAGIC_NUMBER
        + struct.pack("<I", 1)
        + importlib.util.source_hash(data)
        + marshal.dumps(code)
    )


def write_zip(modules: list[tuple[str, bytes]], path: Path) -> None:
    """Write an archive to import from: each module by its name in it, and its bytes.

    They are not compressed: what packs the folder does so better, all together, and Python loads them faster.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, data in modules:
            archive.writestr(zipfile.ZipInfo(name, ZIP_DATE), data)


def write_compiled_tree(sources: list[tuple[Path, str]], folder: Path) -> None:
    """Write each source, by its name below ``folder``, as a ``.pyc`` in the place of the ``.py``."""
    for source, name in sources:
        target = folder / (name + "c")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(compiled(source, name))
