"""Templates that the phrase files name many forms of a word by."""

from __future__ import annotations


def expand(template: str) -> list[str]:
    """All words a template stands for.

    ``(ni|)nga(phinde|)`` gives four. Groups do not nest, each is a closed list.
    """
    head, opening, rest = template.partition("(")
    if not opening:
        return [head]
    group, closing, tail = rest.partition(")")
    if not closing:
        raise ValueError(f"missing ) in {template!r}")
    tails = expand(tail)
    return [head + choice + end for choice in group.split("|") for end in tails]
