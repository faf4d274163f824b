"""By what a reply is known again in another export, also one that an earlier version of the program stored."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from peewee import SqliteDatabase

from app.core.reply_reader import ReadReply, ReplyReader
from app.core.reply_times import in_any_order
from app.store import replies
from app.store.list_places import LastAction, last_action
from app.store.replies import StoredReply

_PEOPLE = 3  # whose words, all the same and nobody else's, are no coincidence
_LONGEST_INTAKE = 600_000  # milliseconds from the reading of a file to its being stored


# A UUID or as many figures and letters at random; or a count so high that no export began it anew. Not what a date
# begins, a spreadsheet rounds (16 digits), or fills up with zeros.
_LIKE_NO_OTHER = re.compile(
    r"\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?\Z|(?=\d*[a-f])(?=[a-f]*\d)[0-9a-f]{32}\Z|"
    r"(?!20\d{2}[01]|\d*00000\Z)[1-9]\d{7,14}\Z",
    re.IGNORECASE,
)


def is_like_no_other(provider_id: str) -> bool:
    """Whether an id, by its form, was given once only, whatever it is the id of."""
    return _LIKE_NO_OTHER.match(provider_id) is not None


def reply_key(reply: ReadReply, occasion: str, written: int | None = None) -> str:
    """What tells a reply again in another export of the same account: 32 hexadecimal digits.

    The provider's id with the time as ``written`` if there is an id, else the time, with number and words: an id alone
    may count anew in each export, and a column taken for ids by mistake must not make two people's replies one. Day and
    month may be read in either order: a part of an export can tell less of it than the whole did. Where there is
    neither time nor id, number and words on one ``occasion`` (what a file holds). ``written`` is None as well where the
    id is like no other: it says all.
    """
    if reply.provider_id is not None:
        which = f"id {reply.provider_id}" + ("" if written is None else f" at {in_any_order(written)}")
    elif reply.received_at is not None:
        which = f"at {reply.received_at}"
    else:
        which = f"in {occasion}"
    return _key(which, reply)


def _key(which: str, reply: ReadReply) -> str:
    basis = f"{which}\n{reply.msisdn}\n{_words(reply)}"
    return hashlib.sha256(basis.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _words(reply: ReadReply) -> str:
    text = reply.text if reply.exported is None else reply.exported
    return " ".join(text.split())


def _content(read: Sequence[ReadReply]) -> str | None:
    """What the replies without an id are, in any order, file format and arrangement of columns.

    None where they are of so few people that a later export may hold the same words of the same people by chance: a
    second STOP of one who was taken off the list must not be lost.
    """
    replies = {(reply.msisdn, _words(reply)) for reply in read if reply.provider_id is None}
    if len({msisdn for msisdn, _words_of_theirs in replies}) < _PEOPLE:
        return None
    basis = "\n".join(f"{msisdn} {words}" for msisdn, words in sorted(replies))
    return "content " + hashlib.sha256(basis.encode("utf-8", "surrogatepass")).hexdigest()


class KeyedReplies:
    """The replies of a file, each once, by their keys, in the order of ``read``.

    Args:
        read: the replies.
        occasion: what stands for time and id in the key of a reply that has neither; None for what the file holds.
        sha256: of the whole file, in hexadecimal.
        reader: what read them, for ``formerly``, ``written`` and ``formerly_written``.
    """

    def __init__(
        self, read: Sequence[ReadReply], occasion: str | None, sha256: str, reader: ReplyReader
    ) -> None:
        self.by_key: dict[str, ReadReply] = {}
        content = None if occasion is not None else _content(read)
        self._occasions = [each for each in (occasion, content) if each is not None] or [sha256]
        if content is not None:
            self._occasions.append(sha256)  # by which files were known before what they hold was
        now = self._occasions[0]
        self._written = reader.written
        unlike = self._unlike_others(read) if reader.ids_are_of_replies else frozenset()
        for reply in read:
            written = None if reply.provider_id in unlike else self._written.get(reply.row)
            self.by_key.setdefault(reply_key(reply, now, written), reply)
        self._sha256, self._formerly = sha256, reader.formerly
        self._formerly_written = reader.formerly_written
        self._former: dict[str, list[str]] = {}  # by key, the keys it may be stored under as well
        self._state: tuple[int, LastAction] | None = None  # account and last action, as of ``_known``
        self._known: set[str] = set()

    def _unlike_others(self, read: Sequence[ReadReply]) -> frozenset[str]:
        """The ids that are like no other, and have no two times in this file."""
        times: dict[str, set[int]] = {}
        for reply in read:
            if reply.provider_id is not None and is_like_no_other(reply.provider_id):
                at = self._written.get(reply.row)
                times.setdefault(reply.provider_id, set()).update(() if at is None else (in_any_order(at),))
        return frozenset(each for each, found in times.items() if len(found) <= 1)

    def new(self, known: Iterable[str]) -> list[tuple[str, ReadReply]]:
        """Those whose keys are not known."""
        without = set(known)
        return [(key, reply) for key, reply in self.by_key.items() if key not in without]

    def known(self, engine: SqliteDatabase, account: int) -> set[str]:
        """The keys of those that the account has already. Looked up anew only where something was done since."""
        state = (account, last_action(engine.connection()))
        if self._state != state:
            self._state, self._known = state, self._look_up(engine, account)
        return self._known

    def _look_up(self, engine: SqliteDatabase, account: int) -> set[str]:
        if not replies.has_replies(engine, account):
            return set()  # all keys of a first large export need not be worked out
        found = replies.known_keys(engine, account, list(self.by_key))
        former: dict[str, list[str]] = {}
        for key, reply in sorted(self.new(found), key=lambda each: each[1].received_at or 0):
            for other in self._former_keys(key, reply):
                former.setdefault(other, []).append(key)
        for other, stored in replies.stored_under(engine, account, list(former)).items():
            for one in stored:
                same = [key for key in former[other] if key not in found and self._is(one, self.by_key[key])]
                # One that is stored is one of several that look like it, but where it is out of this very file.
                found.update(same if one.sha256 == self._sha256 else same[:1])
        return found

    def _former_keys(self, key: str, reply: ReadReply) -> list[str]:
        """The keys under which it may be stored: with or without its time, or with the one that was read formerly."""
        if key not in self._former:
            bases = []
            if reply.provider_id is not None:
                bases.append(f"id {reply.provider_id}")
                times = (each.get(reply.row) for each in (self._written, self._formerly_written))
                bases += [f"id {reply.provider_id} at {in_any_order(at)}" for at in times if at is not None]
            elif reply.row in self._formerly:
                bases = [f"at {self._formerly[reply.row]}", *map("in {}".format, self._occasions)]
            elif reply.received_at is None:
                bases = list(map("in {}".format, self._occasions))
            self._former[key] = [other for basis in bases if (other := _key(basis, reply)) != key]
        return self._former[key]

    def _is(self, stored: StoredReply, reply: ReadReply) -> bool:
        """Whether a reply stored under a former key is this one: received at the same time, or at no known one."""
        if stored.sha256 == self._sha256 or reply.received_at in {None, stored.received_at}:
            return True
        if reply.received_at is not None and reply.received_at > stored.taken_in:
            return False  # it was not there yet
        if reply.received_at is not None and in_any_order(reply.received_at) == in_any_order(
            stored.received_at
        ):
            return True
        return stored.received_at == self._formerly.get(reply.row) or _is_undated(stored)


def _is_undated(stored: StoredReply) -> bool:
    """Whether a reply counts as received when it was taken in: to the millisecond, where exports give whole seconds."""
    before = stored.taken_in - stored.received_at
    return 0 <= before <= _LONGEST_INTAKE and stored.received_at % 1_000 != 0
