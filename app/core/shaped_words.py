"""Which words of the phrase files are recognised by their parts, worked out beforehand.

Finding them takes a fifth of the time in which the rules are built. What is stored is used only where it was made from
the very words and templates at hand, told by their digest; where these were changed it is worked out anew. Make the
file afresh after a change of the phrases: ``python packaging/shaped_words.py``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import resources

FILE = "shaped_words.txt"


def digest(expression: str, words: str) -> str:
    """What tells one choice of templates and words, one a line in order, from another."""
    return hashlib.sha256(f"{expression}\n{words}".encode()).hexdigest()


@lru_cache(maxsize=1)
def stored() -> dict[str, tuple[tuple[str, str], ...]]:
    """By digest, the words that are in a list, each with the list's name."""
    text = (resources.files("resources") / "phrases" / FILE).read_text(encoding="utf-8")
    found: dict[str, list[tuple[str, str]]] = {}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        name, _, words = line.partition(" ")
        if name == "digest":
            pairs = found.setdefault(words, [])
        else:
            pairs.extend((word, name) for word in words.split())
    return {key: tuple(pairs) for key, pairs in found.items()}


def as_text(found: Mapping[str, Iterable[tuple[str, str]]]) -> str:
    """The file's text for what was found by digest."""
    lines = ["# Made by packaging/shaped_words.py from the phrase files beside it; not to be edited by hand."]
    for key, pairs in found.items():
        lines.append(f"digest {key}")
        by_name: dict[str, list[str]] = {}
        for word, name in pairs:
            by_name.setdefault(name, []).append(word)
        lines += [f"{name} {' '.join(words)}" for name, words in by_name.items()]
    return "\n".join(lines) + "\n"
