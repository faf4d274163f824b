"""A database with two accounts, and ways to wait for what comes through the runner."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.core.records import ActionKind, Source
from app.services import accounts
from app.services.opening import open_database
from app.store import actions

STOP = 27831234567


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Any]:
    opened = open_database(tmp_path / "opt-outs.sqlite")
    accounts.change_account(opened, accounts.list_accounts(opened)[0].id, name="Retail")
    accounts.add_account(opened, "Support")
    yield opened
    opened.close()


@pytest.fixture
def retail(database: Any) -> int:
    return accounts.find_account(database, "Retail").id


@pytest.fixture
def support(database: Any) -> int:
    return accounts.find_account(database, "Support").id


@pytest.fixture
def add_by_reply(database: Any) -> Callable[..., None]:
    """Opt numbers out as a reply from the person does."""

    def add(account: int, *msisdns: int, reply: str = "Stop") -> None:
        numbers = np.array(sorted(msisdns), dtype=np.int64)
        with database.writing() as engine:
            draft = actions.Draft(ActionKind.REPLY, "", Source.REPLY.value, reply)
            actions.record(engine, draft, [actions.ChangeSet(account, actions.OPTED_OUT, numbers)])

    return add


@pytest.fixture
def announced(session: Any) -> list[Any]:
    """Everything that was said in the message strip."""
    said: list[Any] = []
    session.announced.connect(said.append)
    return said


@pytest.fixture
def settle(qtbot: Any, runner: Any) -> Callable[[], None]:
    """Wait until nothing is under way: pauses of the fields included."""

    def wait() -> None:
        qtbot.wait(170)
        qtbot.waitUntil(lambda: not runner.busy, timeout=10_000)
        qtbot.wait(10)
        qtbot.waitUntil(lambda: not runner.busy, timeout=10_000)

    return wait


@pytest.fixture
def window(themed: Any, qtbot: Any) -> Any:
    """A window for dialogs to belong to: they delete themselves when they are closed."""
    from PySide6.QtWidgets import QWidget

    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    return made


@pytest.fixture(autouse=True)
def no_bugs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which work in the background broke, even where the window coped with it."""
    bugs: list[BaseException] = []
    if "runner" in request.fixturenames:
        request.getfixturevalue("runner").broke.connect(bugs.append)
    yield
    for bug in bugs:
        raise bug
