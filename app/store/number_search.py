"""Finding numbers on the list by a part of them."""

from __future__ import annotations

from peewee import SqliteDatabase

from app.store import number_index

LONGEST = 15  # digits of an MSISDN (E.164)
SHORTEST_INDEXED = 3

Keys = list[tuple[int, int, int]]


def prefix_ranges(digits: str) -> list[tuple[int, int]]:
    """The ranges of MSISDNs that begin with ``digits``, one for each length there can be."""
    if not digits or digits[0] == "0":
        return []
    ranges = []
    for more in range(LONGEST - len(digits) + 1):
        first = int(digits) * 10**more
        ranges.append((first, first + 10**more - 1))
    return ranges


def matching_keys(
    engine: SqliteDatabase, text: str, limit: int, where: str = "", parameters: list[object] | None = None
) -> Keys:
    """(MSISDN, account, action) of the rows whose number holds the digits of ``text``, by number, at most ``limit``.

    A ``text`` that starts with ``+`` asks for numbers that begin so; of several, with a blank between, one has to fit.
    ``where`` narrows further, over ``o`` (opt_out) and ``a`` (action).
    """
    parts = text.split()
    if len(parts) > 1:
        # Each part has an index of its own; one condition over all of them would have none.
        keys = {key for part in parts for key in matching_keys(engine, part, limit, where, parameters)}
        return sorted(keys)[:limit]
    anchored, digits = text.startswith("+"), text.lstrip("+")
    if not digits.isascii() or not digits.isdigit() or len(digits) > LONGEST:
        return []
    if anchored:
        account = None if where else _only_account(engine)
        if account is not None:
            return _beginning_on_one_list(engine, account, digits, limit)
        found: Keys = []
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


def _only_account(engine: SqliteDatabase) -> int | None:
    """The one account that has any number on its list, None where several have or none."""
    rows = engine.execute_sql("SELECT DISTINCT account FROM tally WHERE listed > 0 LIMIT 2").fetchall()
    return int(rows[0][0]) if len(rows) == 1 else None


def _beginning_on_one_list(engine: SqliteDatabase, account: int, digits: str, limit: int) -> Keys:
    """As ``matching_keys`` for ``digits`` at the beginning: one list is in order, its rows are read as they stand."""
    found: Keys = []
    for first, last in prefix_ranges(digits):
        found += engine.execute_sql(
            "SELECT msisdn, account, action FROM opt_out WHERE account = ? AND msisdn BETWEEN ? AND ? "
            "ORDER BY msisdn LIMIT ?",
            (account, first, last, limit - len(found)),
        ).fetchall()
        if len(found) >= limit:
            break
    return found


def _select(
    engine: SqliteDatabase,
    condition: str,
    values: list[object],
    where: str,
    parameters: list[object],
    limit: int,
) -> Keys:
    join = "JOIN action AS a ON a.id = o.action" if "a." in where else ""
    rows: Keys = engine.execute_sql(
        "SELECT o.msisdn, o.account, o.action FROM change AS c CROSS JOIN opt_out AS o "  # noqa: S608 - values are parameters
        f"ON o.account = c.account AND o.msisdn = c.msisdn AND o.action = c.action {join} "
        f"WHERE c.kind = 1 AND {condition}{where} ORDER BY c.msisdn, c.account LIMIT ?",
        [*values, *parameters, limit],
    ).fetchall()
    return rows
