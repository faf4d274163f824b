"""The tables as peewee models, for queries; how they come to be is told by ``app.store.migrations``.

The models are bound to no database: every query is run with ``.execute(engine)``, so that two databases can be
open in one process (the working one and a backup) and tests need no global switch.
"""

from __future__ import annotations

from peewee import (
    AutoField,
    BigIntegerField,
    BlobField,
    CharField,
    CompositeKey,
    ForeignKeyField,
    IntegerField,
    Model,
    SmallIntegerField,
    TextField,
)
from playhouse.sqlite_ext import AutoIncrementField


class Account(Model):
    """A sender whose suppression list is kept. Times are milliseconds since 1970, UTC, here and below."""

    id = AutoField()
    name = CharField(unique=True)
    region = CharField()
    notes = TextField()
    created_at = BigIntegerField()
    archived_at = BigIntegerField(null=True)

    class Meta:
        table_name = "account"


class Action(Model):
    """One thing somebody did: a link of the hash chain. Rows are never changed after their transaction."""

    id = AutoIncrementField()
    kind = CharField()
    at = BigIntegerField()
    operator = TextField()
    source = TextField()
    reason = TextField()
    details = TextField()
    added = BigIntegerField()
    removed = BigIntegerField()
    undoes = ForeignKeyField("self", null=True, column_name="undoes", backref="undone_by")
    changes_digest = BlobField()
    previous_digest = BlobField()
    digest = BlobField()

    class Meta:
        table_name = "action"


class Change(Model):
    """What one action did to one number in one account's list; ``kind`` is a code of ``CHANGE_CODES``."""

    msisdn = BigIntegerField()
    account = ForeignKeyField(Account, column_name="account")
    action = ForeignKeyField(Action, column_name="action")
    kind = SmallIntegerField()

    class Meta:
        table_name = "change"
        primary_key = CompositeKey("msisdn", "account", "action")
        without_rowid = True


class OptOut(Model):
    """The present list: nothing that the action does not already say."""

    account = ForeignKeyField(Account, column_name="account")
    msisdn = BigIntegerField()
    action = ForeignKeyField(Action, column_name="action")

    class Meta:
        table_name = "opt_out"
        primary_key = CompositeKey("account", "msisdn")
        without_rowid = True


class Tally(Model):
    """How many numbers of an account's present list each action accounts for, so that nobody counts millions."""

    action = ForeignKeyField(Action, column_name="action")
    account = ForeignKeyField(Account, column_name="account")
    listed = IntegerField()

    class Meta:
        table_name = "tally"
        primary_key = CompositeKey("action", "account")
        without_rowid = True


class FileSeen(Model):
    """A file that was imported, by the SHA-256 of its bytes, with the first action that took it in."""

    sha256 = CharField(primary_key=True)
    name = TextField()
    action = ForeignKeyField(Action, column_name="action")

    class Meta:
        table_name = "file_seen"


class Setting(Model):
    """A setting that belongs to the data and not to the desk, as JSON."""

    key = CharField(primary_key=True)
    value = TextField()

    class Meta:
        table_name = "setting"


class NumberIndexState(Model):
    """How far the index of digits has come; the one row has the id 1."""

    upto = IntegerField()
    target = IntegerField()
    place = BigIntegerField()

    class Meta:
        table_name = "number_index_state"


class Reply(Model):
    """A reply as it came in, with the verdict of that day: ``intake`` is the action that took it in.

    ``withdrawn`` is the action that undid the intake; ``decision`` is what a person decided in review, by the action
    ``decided``; ``erased`` is the action that took its words away. Nothing else of a row ever changes.
    """

    id = AutoIncrementField()
    account = ForeignKeyField(Account, column_name="account")
    msisdn = BigIntegerField()
    received_at = BigIntegerField()
    text = TextField()
    verdict = CharField()
    rule = CharField(null=True)
    language = CharField(null=True)
    start = IntegerField(null=True)
    end = IntegerField(null=True)
    rule_set = CharField()
    key = CharField()
    provider_id = TextField(null=True)
    sent = TextField(null=True)
    campaign = TextField(null=True)
    intake = ForeignKeyField(Action, column_name="intake", backref="replies")
    withdrawn = ForeignKeyField(Action, column_name="withdrawn", null=True, backref="withdrawn_replies")
    decision = CharField(null=True)
    decided = ForeignKeyField(Action, column_name="decided", null=True, backref="decided_replies")
    erased = ForeignKeyField(Action, column_name="erased", null=True, backref="erased_replies")

    class Meta:
        table_name = "reply"
