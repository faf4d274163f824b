"""Finding numbers by a part of them gives what going through the whole list gives, however few accounts there are."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.records import Filter, Order
from app.services import accounts, listing, suppression_list
from app.store.database import Database

NUMBERS = [
    27831234567, 27831234568, 27831239999, 27829990000, 27829990001, 2783123456, 278312345678,
    264811275541, 447911123456, 27711112222,
]  # fmt: skip

parts = st.sampled_from(
    [
        "+27",
        "+2783",
        "+278312345",
        "+27831234567",
        "+9",
        "831",
        "999",
        "0000",
        "55",
        "+0",
        "+",
        "0000 +26",
        "999 +2782",
        "+27 +447",
    ]
)


def fits(part: str, number: str) -> bool:
    if part.startswith("+"):
        return part != "+" and number.startswith(part[1:])
    return part in number


@pytest.fixture(params=[1, 2])
def filled(request: pytest.FixtureRequest, database: Database) -> Database:
    """The numbers on the list of one account, by two actions; or some on a second as well."""
    suppression_list.add(database, NUMBERS[::2], reason="first")
    suppression_list.add(database, NUMBERS[1::2], reason="second")
    if request.param == 2:
        other = accounts.add_account(database, "Also")
        suppression_list.add(database, NUMBERS[:4], [other.id], reason="third")
    return database


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=parts, order=st.sampled_from(list(Order)), descending=st.booleans())
def test_a_part_finds_what_the_whole_list_has(
    filled: Database, text: str, order: Order, descending: bool
) -> None:
    every = listing.open_listing(filled, order=order, descending=descending).rows(0, 100)
    wanted = [row for row in every if any(fits(part, str(row.msisdn)) for part in text.split())]
    found = listing.open_listing(filled, Filter(text=text), order, descending=descending)
    assert found.count == len(wanted)
    rows = found.rows(0, 100)
    assert sorted(rows, key=lambda row: (row.msisdn, row.account_id)) == sorted(
        wanted, key=lambda row: (row.msisdn, row.account_id)
    )
    if order in {Order.SINCE, Order.NUMBER}:
        assert rows == wanted
    assert found.rows(1, 2) == rows[1:3]
