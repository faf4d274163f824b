"""Many pass at once, one may be alone, and nobody waits for himself."""

from __future__ import annotations

import threading

from app.store.gate import Gate


def test_it_is_shut_only_when_nobody_is_inside() -> None:
    gate = Gate()
    with gate.passing():
        assert not gate.shut(0.05)
        with gate.passing():
            pass
    assert gate.shut(0.05)
    assert not gate.shut(0.05)
    gate.open()
    with gate.passing():
        pass


def test_whoever_comes_while_it_is_shut_waits() -> None:
    gate = Gate()
    assert gate.shut(1)
    through = threading.Event()

    def pass_it() -> None:
        with gate.passing():
            through.set()

    thread = threading.Thread(target=pass_it)
    thread.start()
    assert not through.wait(0.1)
    gate.open()
    assert through.wait(5)
    thread.join()
