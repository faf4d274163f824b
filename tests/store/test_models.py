"""The models say what the migrations made."""

from __future__ import annotations

import peewee
import pytest

from app.store import models
from app.store.database import Database

MODELS = [
    model for model in vars(models).values()
    if isinstance(model, type) and issubclass(model, peewee.Model) and model.__module__ == models.__name__
]  # fmt: skip


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_columns_and_keys_are_those_of_the_table(database: Database, model: type[peewee.Model]) -> None:
    table = model._meta.table_name
    with database.reading() as engine:
        info = engine.execute_sql(f"PRAGMA table_info({table})").fetchall()
    assert {row[1] for row in info} == {field.column_name for field in model._meta.sorted_fields}
    key = model._meta.primary_key
    names = key.field_names if isinstance(key, peewee.CompositeKey) else [key.column_name]
    in_order = [row[1] for row in sorted(info, key=lambda row: row[5]) if row[5]]
    assert in_order == [model._meta.fields[name].column_name for name in names]


def test_every_table_has_a_model(database: Database) -> None:
    with database.reading() as engine:
        rows = engine.execute_sql("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    virtual = [name for name, sql in rows if sql.startswith("CREATE VIRTUAL TABLE")]
    shadows = {
        f"{name}_{part}" for name in virtual for part in ("data", "idx", "content", "docsize", "config")
    }
    ours = {name for name, _ in rows if not name.startswith("sqlite_")} - shadows - set(virtual)
    assert ours == {model._meta.table_name for model in MODELS}
