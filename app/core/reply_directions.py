"""Which rows of an export are messages that were sent, not replies: what its column of directions says.

Exports of a whole conversation hold both. Values: Twilio's (``inbound``, ``outbound-api``, ``outbound-reply``), the
gateways' MO and MT (mobile originated, mobile terminated), and the words other exports use.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

DIRECTION_HEADINGS = frozenset({
    "direction", "messagedirection", "smsdirection", "msgdirection", "inout", "inoutbound", "inboundoutbound", "mtmo",
    "momt", "rigting",
})  # fmt: skip
"""Headings that can mean nothing else, as ``plain_heading`` gives them."""

TYPE_HEADINGS = frozenset({
    "type", "messagetype", "msgtype", "smstype", "recordtype", "kind", "tipe", "soort", "boodskaptipe",
})  # fmt: skip
"""Headings under which directions stand now and then; half the values at least have to be directions."""

_RECEIVED = frozenset({
    "in", "inbound", "incoming", "mo", "mobileoriginated", "received", "receive", "recv", "rx", "reply", "replies",
    "replied", "response", "inkomend", "inkomende", "ontvang", "antwoord",
})  # fmt: skip
_SENT = frozenset({
    "out", "outbound", "outgoing", "mt", "mobileterminated", "sent", "send", "tx", "submitted", "uit", "uitgaand",
    "uitgaande", "gestuur",
})  # fmt: skip
_WAY_OF_SENDING = frozenset({
    "api", "bulk", "bulksms", "broadcast", "campaign", "web", "http", "smpp", "scheduled", "autoreply", "autoresponse",
})  # fmt: skip
_NOISE = re.compile(r"\b(sms|mms|messages?|msg|text)\b")


def plain_direction(value: str) -> str:
    """A value as it is compared: letters only, small, without a word for the message (``MT SMS`` is ``mt``)."""
    small = re.sub(r"[\W_]+", " ", value.casefold())
    plain = re.sub(r"\W+", "", _NOISE.sub("", small))
    for whole in ("outbound", "outgoing", "inbound", "incoming"):
        if plain.startswith(whole):
            return whole  # outbound-api, outbound-reply
    return plain


def is_direction(value: str) -> bool:
    """Whether a value says that a message was sent or received."""
    return plain_direction(value) in _RECEIVED | _SENT | _WAY_OF_SENDING


@dataclass(frozen=True, slots=True)
class DirectionRule:
    """Which values mean that a row was sent. ``ways`` says whether a way of sending (API, bulk) does, too."""

    counts: bool = False
    ways: bool = False

    def is_sent(self, value: str) -> bool:
        """Whether a row with this value is a message that was sent."""
        if not self.counts:
            return False
        plain = plain_direction(value)
        return plain in _SENT or (self.ways and plain in _WAY_OF_SENDING)


class Directions:
    """What the values of a column say about it, taken together; ``certain`` where the heading leaves no doubt.

    Under a heading such as Type, ``API`` may say how the message that is answered was sent: there it means a sent row
    only in a column that calls other rows received.
    """

    def __init__(self, *, certain: bool) -> None:
        self._certain = certain
        self._filled = self._received = self._sent = self._ways = 0

    def note(self, value: str) -> None:
        """Take a row's value into account."""
        plain = plain_direction(value)
        self._filled += bool(value.strip())
        self._received += plain in _RECEIVED
        self._sent += plain in _SENT
        self._ways += plain in _WAY_OF_SENDING

    @property
    def rule(self) -> DirectionRule:
        """What was found out so far."""
        ways = self._certain or self._received > 0
        known = self._received + self._sent + (self._ways if ways else 0)
        counts = known > 0 and (self._certain or 2 * known >= self._filled)
        return DirectionRule(counts, counts and ways)
