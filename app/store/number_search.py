"""Finding numbers on the list by a part of them."""

from __future__ import annotations

from peewee import SqliteDatabase

from app.store import number_index

LONGEST = 15  # digits of an MSISDN (E.164)
SHORTEST_INDEXED = 3


def prefix_ranges(digits: str) -> list[tuple[int, int]]:
    """The ranges of MSISDNs that begin with ``digits``, one for each length there can be."""
    if not digits or digits[0] == "0":
        return []
    ranges = []
    for more in range(LONGEST - len(digits) + 1):
        first = int(digits) * 10**more
        ranges.append((first, first + 10**more - 1))
    return ranges


def matching_pairs(
    engine: SqliteDatabase, text: str, limit: int, where: str = "", parameters: list[object] | None = None
) -> list[tuple[int, int]]:
    """The listed (account, MSISDN) pairs whose number holds the digits of ``text``, by number, at most ``limit``.

    A ``text`` that starts with ``+`` asks for numbers that begin so. ``where`` narrows further, over ``o`` (opt_out)
    and ``a`` (action).
    """
    anchored, digits = text.startswith("+"), text.lstrip("+")
    if not digits.isascii() or not digits.isdigit() or len(digits) > LONGEST:
        return []
    if anchored:
        found: list[tuple[int, int]] = []
        for first, last in prefix_ranges(digits):
            more = limit - len(found)
            found += _select(engine, "c.msisdn BETWEEN ? AND ?", [first, last], where, parameters or [], more)
            if len(found) >= limit:
                break
        return found
    condition = "CAST(c.msisdn AS TEXT) LIKE ?"
    values: list[object] = [f"%{digits}%"]
    if len(digits) >= SHORTEST_INDEXED and number_index.is_complete(engine):
        condition += " AND c.msisdn IN (SELECT rowid FROM number_index WHERE number_index MATCH ?)"
        values.append(number_index.candidates(digits))
    return _select(engine, condition, values, where, parameters or [], limit)


def _select(
    engine: SqliteDatabase,
    condition: str,
    values: list[object],
    where: str,
    parameters: list[object],
    limit: int,
) -> list[tuple[int, int]]:
    join = "JOIN action AS a ON a.id = o.action" if "a." in where else ""
    rows: list[tuple[int, int]] = engine.execute_sql(
        "SELECT o.account, o.msisdn FROM change AS c CROSS JOIN opt_out AS o "  # noqa: S608 - values are parameters
        f"ON o.account = c.account AND o.msisdn = c.msisdn AND o.action = c.action {join} "
        f"WHERE c.kind = 1 AND {condition}{where} ORDER BY c.msisdn, c.account LIMIT ?",
        [*values, *parameters, limit],
    ).fetchall()
    return rows
