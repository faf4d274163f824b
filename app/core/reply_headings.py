"""What the headings of a replies export say: each is taken apart into words, and these say what its column holds.

The words: SMSPortal's webhook names (docs.smsportal.com, "Webhooks V1"), MO and MT (mobile originated, mobile
terminated) of the gateways, and what other exports use.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache


class Role(StrEnum):
    """What a heading says its column holds; ``UNKNOWN`` where it says nothing of the kind."""

    SENDER = "sender"  # the number of who replied
    PHONE = "phone"  # a telephone number, not said whose
    OWN_NUMBER = "own_number"  # the number or inbox that replies go to
    REPLY = "reply"
    MESSAGE = "message"  # words, not said whose
    REMARK = "remark"  # words that may be a reply or somebody's note
    SENT = "sent"  # our own message
    TIME = "time"
    CUSTOMER = "customer"  # what lists of customers hold: names, companies, places
    OTHER = "other"  # ids, counts, states
    UNKNOWN = "unknown"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TIME = _set(
    "date time datetime timestamp at on when datum tyd clock created updated zeit uhrzeit zeitstempel heure horodatage "
    "fecha hora"
)
_ID = _set("id ids guid uuid ref reference")
_STATE = _set(
    "status type count length parts part credits credit cost price network operator carrier rate amount language "
    "duration delay keyword keywords group list tag tags score sentiment cause row balance direction encoding charset "
    "country version clean cleaned zone timezone tz offset zeitzone tydsone"
)
_CUSTOMER = _set(
    "name names firstname surname lastname fullname company business firm city town suburb address street province "
    "email mail gender birthday birth dob age title branch store shop region area postal zip policy membership member "
    "nom prénom nombre apellido apellidos nome sobrenome vorname nachname "
    "joined join expiry expires renewal renewed due signup registered registration anniversary "
    "occupation job naam voornaam stad adres maatskappy note notes agent by product plan employer school team"
)
_MESSAGE = _set(
    "message messages msg msgs text texts txt sms body content contents boodskap boodskappe teks nachricht nachrichten "
    "mensaje mensajes mensagem mensagens nachrichtentext inhalt texte contenu texto contenido conteúdo conteudo"
)
_REMARK = _set("data comment comments remark remarks feedback opmerking opmerkings kommentaar")
_REPLY = _set(
    "reply replies response responses incoming inbound answer answers antwoord antwoorde inkomend inkomende "
    "antwort antworten réponse réponses reponse reponses respuesta respuestas resposta respostas"
)
_RECEIVED = _set(
    "received receive mo ontvang ontvangs ontvangde empfangen eingegangen erhalten reçu recu recibido recebido"
)
_SENT = _set(
    "sent outgoing outbound our ours mt original broadcast campaign uitgaande gestuur ons we gesendet versendet envoyé "
    "envoye enviado"
)
_HAPPENED = (_RECEIVED - {"mo"}) | _set("sent gestuur gesendet versendet envoyé envoye enviado")
_WHEN = _set("at on op am le el em utc gmt sast 00 02 2")
_PEOPLE = _set(
    "customer customers client clients subscriber subscribers recipient recipients kliënt klient user"
)
_FROM = _set(
    "from sender source originator originating origin van afsender absender expéditeur expediteur remitente remetente "
    "émetteur emetteur emisor emissor origen origem"
)
_WAY = _set("from to van aan")
_ADDRESS = _set("address addr")  # in SMPP a number is one
_OF_RECEIPT = _RECEIVED | _REPLY | _TIME | _WHEN | _MESSAGE | _PEOPLE
_PHONE = _set(
    "mobile cell cellphone cellular phone telephone tel msisdn contact handset selnommer selfoon "
    "handy handynummer mobilnummer rufnummer telefon téléphone teléfono telefono telefone móvil movil celular"
)
_FIGURES = _set("number numbers no nr num nommer nommers nummer numéro numero número")
_OWN = _set(
    "to destination dest virtual long inbox short shortcode longcode code receiver recipient service dedicated our ons "
    "aan vln vmn did empfänger empfaenger destinataire destinatario destinatário ontvanger "
    "kortkode kurzwahl kurznummer zielnummer ziel court corto curto destino"
)
_CAMPAIGN = _set("campaign name")
_NUMBERS = frozenset({Role.SENDER, Role.PHONE, Role.OWN_NUMBER})
IDS_OF_INCOMING = frozenset({"incomingid", "incomingmessageid"})
"""Headings, as ``plain_heading`` gives them, over ids of the replies themselves; other ids may be a person's or that of
the message that was answered. Our files of rejected rows call any id that of a reply."""
# From and to where such a word is a whole heading and its counterpart another; alone "de" and "a" say too little.
_FROM_AND_TO = (("de", "à"), ("de", "a"), ("de", "para"), ("de", "pour"), ("von", "an"), ("da", "a"))
_VOCABULARY = sorted(
    _TIME.union(
        _ADDRESS, _ID, _STATE, _CUSTOMER, _MESSAGE, _REMARK, _REPLY, _RECEIVED, _SENT, _PEOPLE, _FROM, _PHONE, _FIGURES,
        _OWN,
    ),
    key=len,
    reverse=True,
)  # fmt: skip
_KNOWN = frozenset(_VOCABULARY)
_GLUED = re.compile(rf"(?:{'|'.join(_VOCABULARY)})+")
_ONE = re.compile("|".join(_VOCABULARY))


def plain_heading(heading: str) -> str:
    """A heading as it is compared: letters only, small (``Incoming Data`` is ``incomingdata``)."""
    return re.sub(r"[\W_]+", "", heading.casefold())


def heading_words(heading: str) -> frozenset[str]:
    """The words of a heading, small; ``IncomingDataTime`` and ``incomingdatatime`` have three."""
    spaced = re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z])", " ", heading)
    found: set[str] = set()
    for word in re.findall(r"[^\W_]+", spaced.casefold()):
        found.update(_ONE.findall(word) if _GLUED.fullmatch(word) else [word])
    return frozenset(found)


@lru_cache(maxsize=1_024)
def role_of(heading: str) -> Role:
    """What a heading says its column holds."""
    words = heading_words(heading)
    if words & _ADDRESS and words & (_FROM | _OWN):
        words -= _ADDRESS
    if words & (_STATE | _ID) or (words <= _CAMPAIGN and "campaign" in words):
        return Role.OTHER
    if words & _CUSTOMER:
        return Role.CUSTOMER  # Date of Birth, too
    if words & _TIME:
        return Role.TIME
    if words & _FIGURES and words & (_MESSAGE | _REMARK) and not words & (_PHONE | _PEOPLE | _FROM | _REPLY):
        return Role.OWN_NUMBER if words & _OWN else Role.OTHER  # Message No counts
    return _whose_words(words) or _whose_number(words) or Role.UNKNOWN


def roles_of(headings: Sequence[str]) -> list[Role]:
    """What each heading says its column holds, taken together: ``De`` and ``À`` are the sender and the receiver."""
    roles = [role_of(heading) for heading in headings]
    plain = [plain_heading(heading) for heading in headings]
    for sender, receiver in _FROM_AND_TO:
        if plain.count(sender) == plain.count(receiver) == 1:
            roles[plain.index(sender)] = Role.SENDER
            roles[plain.index(receiver)] = Role.OWN_NUMBER
            break
    return roles


def names_numbers(heading: str, *, only: bool = False) -> bool:
    """Whether a heading of a list names its numbers; ``only`` where nothing else stands in it, such as a firm's name.

    The word "no" alone rather is an answer.
    """
    if role_of(heading) not in _NUMBERS or plain_heading(heading) == "no":
        return False
    return not only or heading_words(heading) <= _KNOWN


def is_time_heading(heading: str) -> bool:
    """Whether a heading names a time, be it by what happened then: ``Received``, ``Reçu le``."""
    words = heading_words(heading) - _WHEN
    return role_of(heading) is Role.TIME or (bool(words) and words <= _HAPPENED)


def is_sending_time(heading: str) -> bool:
    """Whether a heading names the time when something was sent, not received."""
    return bool(heading_words(heading) & _SENT)


def is_receipt_time(heading: str) -> bool:
    """Whether a heading over times names the receipt, be it only by what was received: ``Reply Received``, ``Reçu le``.

    One with a word besides may be the receipt of something else, such as a payment; ``Reply`` alone names the words.
    """
    words = heading_words(heading)
    return words <= _OF_RECEIPT and bool(words & _RECEIVED or (words & _REPLY and words & _TIME))


def _whose_words(words: frozenset[str]) -> Role | None:
    """What a heading says that names words of somebody; None for one that does not."""
    if words & (_PHONE | _FIGURES) or (words & _WAY and not words & _PEOPLE):
        return None
    named = bool(words & (_MESSAGE | _REMARK))
    if named or (words & _REPLY and (words & _PEOPLE or not words & (_FROM | _OWN))):
        if words & _SENT:
            return Role.SENT
        if words & (_REPLY | _RECEIVED | _PEOPLE | _FROM) or "inbox" in words:
            return Role.REPLY
        return Role.MESSAGE if words & _MESSAGE else Role.REMARK
    return Role.SENT if words & _SENT and words <= _SENT | _PEOPLE and not words <= _OWN else None


def _whose_number(words: frozenset[str]) -> Role | None:
    """What a heading says that names a number; None for one that does not."""
    if words & _OWN or (words & _SENT and words & (_PHONE | _FIGURES)):
        return Role.OWN_NUMBER
    if words & (_FROM | _PEOPLE):
        return Role.SENDER
    if words & _PHONE:
        return Role.PHONE
    if words & _FIGURES:
        known = words <= _FIGURES | _REPLY | _RECEIVED
        return Role.PHONE if known else Role.OTHER  # Order No
    return None
