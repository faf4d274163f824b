"""Which rows of an export are messages that were sent, not replies: what its column of directions says.

Exports of a whole conversation hold both. Values: Twilio's (``inbound``, ``outbound-api``, ``outbound-reply``), the
gateways' MO and MT (mobile originated, mobile terminated), and the words other exports use. Some have no such column,
but one of states (``received``, ``delivered``, ``failed``) or folders, or the figures of Android's ``type``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

DIRECTION_HEADINGS = frozenset({
    "direction", "messagedirection", "smsdirection", "msgdirection", "inout", "inoutbound", "inboundoutbound", "mtmo",
    "momt", "rigting",
})  # fmt: skip
"""Headings that can mean nothing else, as ``plain_heading`` gives them."""

TYPE_HEADINGS = frozenset({
    "type", "messagetype", "msgtype", "smstype", "recordtype", "kind", "tipe", "soort", "boodskaptipe",
    "msgbox",
})  # fmt: skip
"""Headings under which directions stand now and then; half the values at least have to be directions."""

STATUS_HEADINGS = frozenset({
    "status", "state", "messagestatus", "msgstatus", "smsstatus", "folder", "box", "mailbox", "messagebox",
    "statut", "dossier", "estado", "carpeta", "pasta", "situação", "zustand", "ordner", "toestand",
})  # fmt: skip
"""Headings over states of messages or the folders they lie in, which tell what was sent where all values are known."""

FLAG_HEADINGS = frozenset({"isfromme", "fromme", "isoutgoing", "isoutbound"})
"""Headings over yes or no, in exports of a telephone's messages: whether its owner sent them."""

_YES, _NO = frozenset({"1", "true", "yes", "y"}), frozenset({"0", "false", "no", "n"})
_BACKUP_HEADINGS = frozenset({
    "address", "body", "date", "readabledate", "contactname", "protocol", "servicecenter", "threadid", "datesent",
    "read", "seen", "locked", "subid", "person",
})  # fmt: skip
_BACKUP_FROM = 3  # of these headings, from which on a file is a backup of Android's messages
_CODE_RECEIVED, _CODES_SENT = "1", frozenset("23456")  # sent, draft, outbox, failed, queued

_RECEIVED = frozenset({
    "in", "inbound", "incoming", "mo", "mobileoriginated", "received", "receive", "recv", "rx", "reply", "replies",
    "replied", "response", "inkomend", "inkomende", "ontvang", "antwoord", "inbox", "receiving", "ontvangen",
    "empfangen", "eingegangen", "erhalten", "posteingang", "reçu", "reçus", "recu", "recibido", "recibidos", "recebido",
    "recebida", "recebidas",
})  # fmt: skip
_SENT = frozenset({
    "out", "outbound", "outgoing", "mt", "mobileterminated", "sent", "send", "tx", "submitted", "uit", "uitgaand",
    "uitgaande", "gestuur", "outbox", "sentitems", "sentbox", "gesendet", "versendet", "verzonden", "envoyé", "envoye",
    "envoyés", "enviado", "enviados", "enviada", "enviadas",
})  # fmt: skip
_STATES_OF_SENT = frozenset({
    "delivered", "delivrd", "undelivered", "undeliverable", "undeliv", "failed", "failure", "queued", "sending",
    "accepted", "acceptd", "rejected", "rejectd", "expired", "pending", "scheduled", "draft", "drafts", "buffered",
    "enroute", "deliveredtohandset", "deliveredtonetwork", "deliveredtogateway", "deliveredtorecipient",
    "receivedbyrecipient", "notdelivered", "afgelewer", "misluk", "wagtend", "afgeleverd",
    "mislukt", "zugestellt", "nichtzugestellt", "fehlgeschlagen", "ausstehend", "livré", "livre",
    "distribué", "échoué", "echoue", "échec", "echec", "enattente", "entregado", "fallido", "pendiente", "entregue",
    "falhou", "falhado", "falhada", "pendente",
})  # fmt: skip
_WAY_OF_SENDING = frozenset({
    "api", "bulk", "bulksms", "broadcast", "campaign", "web", "http", "smpp", "scheduled", "autoreply", "autoresponse",
})  # fmt: skip
_THEIRS = frozenset({
    "i", "customer", "client", "contact", "subscriber", "consumer", "user", "fromcustomer", "fromclient", "fromcontact",
    "fromsubscriber", "fromconsumer", "fromuser", "kliënt", "klient", "vankliënt", "vanklient",
})  # fmt: skip
_OURS = frozenset({
    "o", "agent", "operator", "system", "bot", "business", "company", "us", "me", "tocustomer", "toclient", "tocontact",
    "tosubscriber", "toconsumer", "touser", "ons", "aankliënt", "aanklient",
})  # fmt: skip
_NOISE = re.compile(r"\b(sms|mms|messages?|msg|text)\b")


class Heading(Enum):
    """How much a heading says of its column: that it holds directions, that it may, or states, or nothing."""

    SURE = "sure"
    TYPE = "type"
    STATUS = "status"
    FLAG = "flag"
    BACKUP = "backup"  # Type in a backup of Android's messages
    OTHER = "other"


def kind_of_heading(heading: str, others: Iterable[str] = ()) -> Heading:
    """What a heading, as ``plain_heading`` gives it, says beside the others."""
    if heading in TYPE_HEADINGS:
        return Heading.BACKUP if len(_BACKUP_HEADINGS & set(others)) >= _BACKUP_FROM else Heading.TYPE
    if heading in FLAG_HEADINGS:
        return Heading.FLAG
    if heading in STATUS_HEADINGS:
        return Heading.STATUS
    return Heading.SURE if heading in DIRECTION_HEADINGS else Heading.OTHER


@lru_cache(maxsize=1_024)  # a column of directions has few values, and each row asks
def plain_direction(value: str) -> str:
    """A value as it is compared: letters only, small, without a word for the message (``MT SMS`` is ``mt``)."""
    small = re.sub(r"[\W_]+", " ", value.casefold())
    plain = re.sub(r"\W+", "", _NOISE.sub("", small))
    for whole in ("outbound", "outgoing", "inbound", "incoming"):
        if plain.startswith(whole):
            return whole  # outbound-api, outbound-reply
    return plain


def looks_sent(value: str) -> bool:
    """Whether a value is one of those that may mean a sent row."""
    plain = plain_direction(value)
    return plain in _SENT or plain in _STATES_OF_SENT or plain in _CODES_SENT


def is_direction(value: str) -> bool:
    """Whether a value says that a message was sent or received."""
    return plain_direction(value) in _RECEIVED | _SENT | _STATES_OF_SENT | _WAY_OF_SENDING


def is_party(value: str) -> bool:
    """Whether a value says who wrote a message, in a column that is called directions."""
    return plain_direction(value) in _THEIRS | _OURS


@dataclass(frozen=True, slots=True)
class DirectionRule:
    """Which values mean that a row was sent.

    ``ways`` says whether a way of sending (API, bulk) does, too, ``states`` whether a state of what was sent does
    (delivered), ``codes`` whether Android's figures, ``flags`` whether a yes and ``parties`` whether who wrote it
    (agent) do. Where ``spares_stops``, a row that asks in few words to be left alone is a reply whatever its value.
    """

    counts: bool = False
    ways: bool = False
    states: bool = False
    codes: bool = False
    flags: bool = False
    parties: bool = False
    spares_stops: bool = False

    def is_sent(self, value: str) -> bool:
        """Whether a row with this value is a message that was sent."""
        if not self.counts:
            return False
        plain = plain_direction(value)
        return (
            plain in _SENT
            or (self.ways and plain in _WAY_OF_SENDING)
            or (self.states and plain in _STATES_OF_SENT)
            or (self.codes and plain in _CODES_SENT)
            or (self.flags and plain in _YES)
            or (self.parties and plain in _OURS)
        )


class Directions:
    """What the values of a column say about it, taken together.

    Under a heading such as Type, ``API`` may say how the message that is answered was sent: there it means a sent row
    only in a column that calls other rows received. States and figures tell what was sent where every value is a known
    one, some row was received, and none that was sent asks to be left alone; else they are ``doubtful``, unless a
    person ``settled`` that this is the column. Under any other heading, directions do where there is nothing else; and
    a column that is called directions is doubtful where its values are several, and none is known to be sent.
    """

    def __init__(self, kind: Heading, *, settled: bool = False) -> None:
        self._kind, self._settled = kind, settled
        if settled and kind is Heading.OTHER:
            self._kind = Heading.SURE
        self._filled = self._received = self._sent = self._states = self._ways = 0
        self._code_received = self._code_sent = self._flags = 0
        self._theirs = self._ours = 0
        self._unknown: set[str] = set()  # values, the first two of them
        self._stops = False

    @property
    def weighs_stops(self) -> bool:
        """Whether it counts that a row which seems to be sent asks to be left alone."""
        return self._kind is not Heading.SURE

    def note(self, value: str, *, stops: bool = False) -> None:
        """Take a row's value into account, and whether the row ``stops``: asks in few words to be left alone."""
        plain = plain_direction(value)
        self._filled += bool(value.strip())
        self._received += plain in _RECEIVED
        self._sent += plain in _SENT
        self._states += plain in _STATES_OF_SENT
        self._ways += plain in _WAY_OF_SENDING
        self._flags += plain in _YES or plain in _NO
        self._code_received += plain == _CODE_RECEIVED
        self._code_sent += plain in _CODES_SENT
        self._theirs += plain in _THEIRS
        self._ours += plain in _OURS
        if (
            self._kind is Heading.SURE
            and len(self._unknown) < 2
            and value.strip()
            and not is_direction(value)
        ):
            self._unknown.add(value.strip().casefold())
        self._stops = self._stops or (stops and looks_sent(value))

    @property
    def rule(self) -> DirectionRule:
        """What was found out so far."""
        if self._kind is Heading.FLAG:
            is_sure = 0 < self._flags == self._filled
            return DirectionRule(counts=is_sure, flags=is_sure)
        if self._are_codes and self._kind is not Heading.SURE:
            is_sure = (self._kind is Heading.BACKUP and not self._stops) or (
                self._settled and self._code_received > 0
            )
            return DirectionRule(counts=is_sure, codes=is_sure, spares_stops=True)
        if self._kind is Heading.STATUS:
            known = self._received + self._sent + self._states
            all_known = known == self._filled and not self._stops
            counts = self._are_mixed and (self._settled or all_known)
            return DirectionRule(counts, states=counts, spares_stops=True)
        if self._kind is Heading.OTHER:
            counts = self._are_ways_alone
            return DirectionRule(counts, spares_stops=True)
        if self._kind is Heading.SURE and self._are_parties:
            return DirectionRule(counts=True, parties=True)
        ways = self._kind is Heading.SURE or self._received > 0
        known = self._received + self._sent + (self._ways if ways else 0)
        counts = known > 0 and (self._kind is Heading.SURE or 2 * known >= self._filled)
        return DirectionRule(counts, counts and ways, states=counts and self._received > 0)

    @property
    def doubtful(self) -> bool:
        """Whether rows look sent and others received, but it is not certain that this column says so."""
        if self._kind is Heading.SURE:
            return self.unclear
        if self.rule.counts or self._kind is Heading.FLAG:
            return False
        if self._kind is Heading.STATUS:
            return self._are_mixed
        if self._kind is Heading.OTHER:
            return self._received > 0 and self._sent > 0
        return self._are_codes and self._code_received > 0

    @property
    def unclear(self) -> bool:
        """Whether it is a column of directions by its heading, or by a person's word, and its values say nothing.

        That is, one that nobody knows may mean a sent row: there are others, and none of them is known to.
        """
        known_sent = self._sent + self._states + self._ways
        says_nothing = not known_sent and len(self._unknown) > (0 if self._received else 1)
        return self._kind is Heading.SURE and says_nothing and not self._are_parties

    @property
    def may_count(self) -> bool:
        """Whether the rows that are still to come may show that this column tells what was sent."""
        if self._kind is Heading.OTHER:
            return self.rule.counts
        if self._kind is not Heading.STATUS:
            return True
        return self._are_mixed or 0 < self._received + self._sent + self._states == self._filled

    @property
    def _are_mixed(self) -> bool:
        return self._received > 0 and self._sent + self._states > 0

    @property
    def _are_ways_alone(self) -> bool:
        """Whether each value is a direction, and both are there."""
        return self._received > 0 and 0 < self._sent == self._filled - self._received

    @property
    def _are_parties(self) -> bool:
        """Whether each value says who wrote the message, and both did."""
        return self._theirs > 0 and 0 < self._ours == self._filled - self._theirs

    @property
    def _are_codes(self) -> bool:
        return 0 < self._code_sent == self._filled - self._code_received
