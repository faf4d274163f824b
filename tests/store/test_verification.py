"""A row altered by hand, anywhere, is found; and an untouched database is content."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from app.core.records import ImportRequest
from app.services import imports, suppression_list
from app.services.accounts import add_account, archive_account, change_account
from app.services.database_check import check
from app.services.opening import Database, open_database

NUMBER = 27831234567


@pytest.fixture
def worked_with(database: Database, tmp_path: Path) -> Database:
    retail = add_account(database, "Retail", notes="the shops")
    change_account(database, retail.id, name="Shops")
    archive_account(database, add_account(database, "Old").id)
    added = suppression_list.add(database, range(NUMBER, NUMBER + 50), reason="asked")
    suppression_list.remove(database, [(1, NUMBER), (2, NUMBER + 1)], reason="a mistake")
    suppression_list.undo(database)
    suppression_list.remove(database, [(1, NUMBER + 7)])
    path = tmp_path / "list.csv"
    path.write_text("0831234000\n0831234001\n")
    imports.discard(imports.run(database, ImportRequest(path)))
    assert added.action
    return database


def test_what_the_program_did_is_in_order(worked_with: Database) -> None:
    report = check(worked_with)
    assert report.problems == ()
    assert report.actions > 5


TAMPERINGS = [
    "UPDATE action SET at = at - 1 WHERE id = 3",
    "UPDATE action SET operator = 'somebody else' WHERE id = 2",
    "UPDATE action SET reason = 'another' WHERE added > 0",
    "UPDATE action SET details = '{}' WHERE kind = 'import'",
    "UPDATE action SET kind = 'import', details = '{}' WHERE id = 6",
    "UPDATE action SET details = 'not json' WHERE kind = 'account'",
    "UPDATE action SET undoes = NULL WHERE undoes IS NOT NULL",
    "UPDATE action SET digest = x'00' WHERE id = 4",
    "UPDATE action SET previous_digest = x'00' WHERE id = 4",
    "UPDATE action SET changes_digest = x'00' WHERE id = 6",
    "DELETE FROM action WHERE id = 2",
    "DELETE FROM action WHERE id = (SELECT max(id) FROM action)",
    "DELETE FROM sqlite_sequence",
    "UPDATE change SET msisdn = 27831239999 WHERE msisdn = 27831234570 AND account = 1",
    "UPDATE change SET kind = 2 WHERE msisdn = 27831234570 AND account = 1",
    "DELETE FROM change WHERE msisdn = 27831234570 AND account = 2",
    "INSERT INTO change VALUES (27831239999, 1, 6, 1)",
    "INSERT INTO change VALUES (27831239999, 1, 99, 1)",
    "INSERT INTO opt_out VALUES (1, 27831239999, 6)",
    "DELETE FROM opt_out WHERE msisdn = 27831234571 AND account = 1",
    "UPDATE opt_out SET action = 3 WHERE msisdn = 27831234571",
    "UPDATE opt_out SET msisdn = 27831239999 WHERE msisdn = 27831234571 AND account = 1",
    "UPDATE tally SET listed = listed + 1",
    "DELETE FROM tally",
    "UPDATE account SET name = 'Other' WHERE id = 1",
    "UPDATE account SET archived_at = NULL",
    "DELETE FROM account WHERE id = 3",
    "INSERT INTO account VALUES (9, 'Ghost', 'ZA', '', 0, NULL)",
    "UPDATE change SET msisdn = msisdn + 0.5 WHERE msisdn = 27831234570 AND account = 1",
    "UPDATE change SET msisdn = 'many' WHERE msisdn = 27831234570 AND account = 1",
    "UPDATE opt_out SET msisdn = msisdn + 0.5 WHERE msisdn = 27831234571 AND account = 1",
    "UPDATE opt_out SET msisdn = x'00' WHERE msisdn = 27831234571 AND account = 1",
    "UPDATE tally SET listed = 'many'",
    "UPDATE action SET at = 'today' WHERE id = 3",
    "UPDATE action SET reason = x'00ff' WHERE id = 3",
    "UPDATE action SET digest = 'text' WHERE id = 4",
    "UPDATE account SET name = x'00ff' WHERE id = 1",
    "UPDATE file_seen SET name = 'other.csv'",
    "DELETE FROM file_seen",
]


@pytest.mark.parametrize("statement", TAMPERINGS)
def test_one_statement_by_hand_is_found(worked_with: Database, statement: str) -> None:
    by_hand = sqlite3.connect(worked_with.path)
    changed = by_hand.execute(statement).rowcount
    by_hand.commit()
    by_hand.close()
    assert changed > 0
    report = check(worked_with)
    assert not report.ok
    assert all(problem.endswith(".") for problem in report.problems)


def test_a_flipped_byte_in_the_file_is_found(worked_with: Database) -> None:
    worked_with.close()
    flat = sqlite3.connect(worked_with.path)
    flat.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    flat.close()
    raw = worked_with.path.read_bytes()
    places = [found.start() for found in re.finditer(re.escape((NUMBER + 20).to_bytes(6, "big")), raw)]
    assert len(places) >= 6  # in the changes, the list, and the list's index by action, of two accounts each
    for number, place in enumerate(places):
        spoilt = bytearray(raw)
        spoilt[place + 5] ^= 1
        path = worked_with.path.with_name(f"spoilt{number}.sqlite")
        path.write_bytes(spoilt)
        opened = open_database(path)
        assert not check(opened).ok, f"{number} of {len(places)}"
        opened.close()
