"""The search for garbage is paused, and goes on as it was before."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from app.core.collection_pause import collection_paused


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


@pytest.mark.parametrize("was_on", [True, False])
def test_it_is_paused_and_then_as_it_was(was_on: bool) -> None:
    (gc.enable if was_on else gc.disable)()
    with collection_paused():
        assert not gc.isenabled()
    assert gc.isenabled() is was_on


def test_it_goes_on_after_trouble() -> None:
    gc.enable()
    with pytest.raises(OSError, match="full"), collection_paused():
        raise OSError("full")
    assert gc.isenabled()
