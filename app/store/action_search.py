"""Actions looked for by what is said of them."""

from __future__ import annotations

from app.core.action_search import ActionFilter
from app.store.text_search import pattern_of

_NAMES = ("file", "name", "was")
_ACCOUNT = (
    "EXISTS (SELECT 1 FROM json_each(d.details, '$.changes') AS c JOIN account AS n "
    "ON n.id = json_extract(c.value, '$[0]') WHERE n.name GLOB ?)"
)
_SORT = (
    "(a.kind = ? AND "
    "coalesce(json_extract(a.details, '$.event'), json_extract(a.details, '$.decision'), '') GLOB ?)"
)


def conditions(wanted: ActionFilter) -> tuple[str, list[object]]:
    """A filter as SQL over the action ``a``, and its parameters; an undo is like what it undoes."""
    text = wanted.text.strip()
    if not text:
        return "", []
    pattern = pattern_of(text)
    inside = [f"json_extract(d.details, '$.{name}') GLOB ?" for name in _NAMES]
    parameters: list[object] = [pattern, pattern, *[pattern] * len(inside), pattern]
    inside.append(_ACCOUNT)
    part = wanted.part
    if part is not None:
        likes = [f"{part.digits}%" if part.anchored else f"%{part.digits}%"]
        likes += [f"{part.beginning}%"] if part.beginning else []
        inside += ["CAST(json_extract(d.details, '$.number') AS TEXT) LIKE ?"] * len(likes)
        parameters += likes
    ways = ["a.operator GLOB ?", "a.reason GLOB ?"]
    said = " OR ".join(inside)
    ways.append(f"EXISTS (SELECT 1 FROM action AS d WHERE d.id IN (a.id, a.undoes) AND ({said}))")  # noqa: S608 - our own words
    if part is not None:  # of a whole number, also what was done to many at once
        ways.append("a.id IN (SELECT action FROM change WHERE msisdn IN (?, ?))")
        parameters += [int(part.digits), int(part.beginning or part.digits)]
    if wanted.day is not None:
        ways.append("(a.at >= ? AND a.at < ?)")
        parameters += wanted.day
    if wanted.undone:
        ways.append("EXISTS (SELECT 1 FROM action AS b WHERE b.undoes = a.id)")
    for kind, sort in wanted.sorts:
        ways.append(_SORT)
        parameters += [kind.value, sort or "*"]
    return f" AND ({' OR '.join(ways)})", parameters
