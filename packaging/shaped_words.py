"""Bring the words that are recognised by their parts up to date: ``python packaging/shaped_words.py [--check]``.

Writes ``resources/phrases/shaped_words.txt`` anew from the phrase files. ``--check`` changes nothing, and ends with 1
where running it would change something. Without it the program works as well, but is slower to begin.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.core.phrases import ReplySettings  # noqa: E402
from app.core.reply_rules import rule_book  # noqa: E402 - the checkout's own, wherever this is run from
from app.core.shaped_words import FILE, as_text  # noqa: E402


def main(words: list[str]) -> int:
    if words not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    path = ROOT / "resources" / "phrases" / FILE
    text = as_text(rule_book(tuple(ReplySettings().languages)).lexicon.found_by_shape())
    if not words:
        path.write_text(text, encoding="utf-8")
        return 0
    if path.read_text(encoding="utf-8") == text:
        return 0
    print(f"{FILE} is not up to date. Run: python packaging/shaped_words.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
