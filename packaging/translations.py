"""Bring the window's translations up to date: ``python packaging/translations.py [--check]``.

Gathers every text of ``app/ui`` into ``resources/translations/opt-outs_*.ts`` and compiles each ``.ts`` of that folder
to the ``.qm`` beside it. Translate the messages marked ``unfinished`` in the ``.ts`` by hand or in Qt Linguist, then
run it again; texts the source no longer has are dropped. ``--check`` changes nothing, and ends with 1 where
running it would change something.

``qtbase_*.ts`` holds Qt's own words (the menu of a text field) for languages that Qt does not speak. It is kept by
hand: its texts come from Qt, not from here.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
OWN = "opt-outs_*.ts"


def main(words: list[str]) -> int:
    if words not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    if not words:
        bring_up_to_date(FOLDER)
        return 0
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for path in FOLDER.glob("*.ts"):
            shutil.copy(path, fresh)
        bring_up_to_date(fresh)
        old = [path.name for path in sorted(fresh.iterdir()) if not _same(path, FOLDER / path.name)]
    for file in old:
        print(f"{file} is not up to date. Run: python packaging/translations.py", file=sys.stderr)
    return 1 if old else 0


def bring_up_to_date(folder: Path) -> None:
    """Gather the source's texts into the ``.ts`` files of a folder, and compile all of them there."""
    for path in sorted(folder.glob(OWN)):
        extract(path)
    for path in sorted(folder.glob("*.ts")):
        compile_messages(path, path.with_suffix(".qm"))


def extract(path: Path) -> None:
    """Add the source's texts that a ``.ts`` lacks, marked unfinished, and drop those the source lost.

    Made anew where there is none: then the name says the language (``opt-outs_af.ts``).
    """
    language = path.stem.partition("_")[2]
    sources = sorted(source.relative_to(ROOT).as_posix() for source in (ROOT / "app" / "ui").rglob("*.py"))
    # Without line numbers, for these change with every edit; without guesses, which look like translations.
    options = ["-silent", "-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext"]
    options += ["-source-language", "en", "-target-language", language]
    _run("lupdate", *options, *sources, "-ts", str(path))


def compile_messages(source: Path, target: Path) -> None:
    """Compile the finished messages of a ``.ts`` to a ``.qm``; the window shows the others in English."""
    _run("lrelease", "-silent", "-nounfinished", str(source), "-qm", str(target))


def _run(tool: str, *words: str) -> None:
    # Qt's tools lie beside the library, wherever this Python keeps it.
    program = shutil.which(tool, path=str(Path(PySide6.__file__).parent))
    if program is None:
        raise FileNotFoundError(f"{tool} does not come with this PySide6")
    subprocess.run([program, *words], cwd=ROOT, check=True)


def _same(one: Path, other: Path) -> bool:
    return other.exists() and one.read_bytes() == other.read_bytes()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
