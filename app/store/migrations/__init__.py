"""The schema's steps. A step is frozen once released: plain SQL, never today's models.

``PRAGMA user_version`` says how many steps a file has taken. peewee's own runner finds its scripts by a glob over
a folder, which a frozen build does not have; these are ordinary imports.
"""

from __future__ import annotations

from collections.abc import Callable

from app.store.migrations import (
    step_0001_lists,
    step_0002_number_index,
    step_0003_replies,
    step_0004_erasure,
)

STEPS: tuple[tuple[str, Callable[[Callable[[str], object]], None]], ...] = (
    ("0001_lists", step_0001_lists.up),
    ("0002_number_index", step_0002_number_index.up),
    ("0003_replies", step_0003_replies.up),
    ("0004_erasure", step_0004_erasure.up),
)

SCHEMA_VERSION = len(STEPS)
