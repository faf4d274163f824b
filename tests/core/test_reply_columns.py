"""Which column of a replies export is taken for what, and what is left to a person."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.errors import FileError
from app.core.replies import Doubt, ReplyColumns
from app.core.replies_shape import RepliesShape, inspect_replies
from app.core.reply_columns import guess_columns
from app.core.reply_headings import Role, role_of

OURS = "0831230000"
RENEWS = ("Hi Anna, your policy renews on Friday", "Hi Ben, your policy renews on Monday")
UNSUBSCRIBED = "Thank you, you have been unsubscribed"


def looked(folder: Path, heading: str, *rows: str) -> RepliesShape:
    path = folder / "replies.csv"
    path.write_text("\n".join([*([heading] if heading else []), *rows]) + "\n", encoding="utf-8")
    return inspect_replies(path, region="ZA")


@pytest.mark.parametrize(
    "headings",
    [
        "Message,Customer Reply",
        "Message Sent,Message Received",
        "Outgoing Text,Incoming Text",
        "SMS Sent,SMS Received",
        "Our Message,Reply Received",
        "MT Message,MO Message",
        "Message,MO Text",
        "Text,Reply SMS",
        "Content,Customer Response",
        "Message,Reply Content",
        "Message,Inbound Message",
        "sent_message,received_message",
        "Boodskap,Antwoord",
    ],
)
@pytest.mark.parametrize("replies", [("STOP", "STOP"), ("STOP", "thanks")])
def test_our_own_message_is_not_the_reply(tmp_path: Path, headings: str, replies: tuple[str, str]) -> None:
    rows = [
        f'083123450{place},"{ours}",{theirs},2026-11-20'
        for place, (ours, theirs) in enumerate(zip(RENEWS, replies, strict=True))
    ]
    found = looked(tmp_path, f"Mobile Number,{headings},Date", *rows)
    assert (found.columns, found.doubts) == (ReplyColumns(0, 2, 3, sent=1), frozenset())
    ours, theirs = headings.split(",")
    turned = [f'083123450{place},{words},"{RENEWS[place]}",2026-11-20' for place, words in enumerate(replies)]
    found = looked(tmp_path, f"Mobile Number,{theirs},{ours},Date", *turned)
    assert (found.columns, found.doubts) == (ReplyColumns(0, 1, 3, sent=2), frozenset())


@pytest.mark.parametrize(
    "headings",
    [
        "To,Phone No",
        "Virtual Number,Cell No",
        "Long Number,Mobile No",
        "Destination,From Phone",
        "Inbox Number,Contact Number",
        "Phone Number,From",
        "Mobile,Sender",
        "Nr,Cell",
        "One,Another",
        "",
    ],
)
def test_our_own_number_is_not_the_senders(tmp_path: Path, headings: str) -> None:
    rows = [f"{OURS},0831234501,STOP,2026-11-20", f"+27{OURS[1:]},0831234502,thanks,2026-11-20"]
    found = looked(tmp_path, f"{headings},Message,Date" if headings else "", *rows)
    assert (found.columns, found.doubts) == (ReplyColumns(1, 2, 3), frozenset())


@pytest.mark.parametrize(
    ("headings", "number"),
    [("From,To", 0), ("To,From", 1), ("Short Code,Mobile", 1), ("Sender,Our Number", 0)],
)
def test_names_of_numbers_tell_a_single_row(tmp_path: Path, headings: str, number: int) -> None:
    found = looked(tmp_path, f"{headings},Message", f"{OURS},0831234501,STOP")
    assert (found.columns.number, found.doubts) == (number, frozenset())


@pytest.mark.parametrize(
    "headings",
    [
        "De;À;Message;Date",
        "De;A;Mensaje;Fecha",
        "De;Para;Mensagem;Data",
        "Von;An;Nachricht;Datum",
        "Van;Aan;Boodskap;Datum",
        "Absendernummer;Zielnummer;Nachrichtentext;Eingangszeit",
        "Numéro;Numéro court;Réponse;Reçu le",
        "Rufnummer;Kurzwahl;Antwort;Zeit",
        "Número;Número corto;Respuesta;Hora",
        "Teléfono;Corto;Contenido;Fecha y hora",
        "Selnommer;Kortkode;Antwoord;Datum en tyd",
    ],
)
def test_headings_of_other_languages_tell_a_single_row(tmp_path: Path, headings: str) -> None:
    found = looked(tmp_path, headings, f"0831234501;{OURS};STOP;20/11/2026 10:00")
    assert (found.columns, found.doubts) == (ReplyColumns(0, 2, 3), frozenset())
    first, second, *others = headings.split(";")
    found = looked(tmp_path, ";".join([second, first, *others]), f"{OURS};0831234501;STOP;20/11/2026 10:00")
    assert (found.columns, found.doubts) == (ReplyColumns(1, 2, 3), frozenset())


@pytest.mark.parametrize("headings", ["A,B,Message", "De,B,Message", "An,B,Message", "De,An,Message"])
def test_a_short_word_without_its_counterpart_says_nothing(tmp_path: Path, headings: str) -> None:
    assert looked(tmp_path, headings, f"0831234501,{OURS},STOP").doubts == {Doubt.NUMBER}


@pytest.mark.parametrize("headings", ["Envoyé le;Reçu le", "Gesendet;Empfangen", "Enviado;Recibido"])
def test_the_time_of_sending_is_not_that_of_receipt_in_any_language(tmp_path: Path, headings: str) -> None:
    found = looked(tmp_path, f"From;Message;{headings}", "0831234501;STOP;2026-11-19 09:00;2026-11-20 10:00")
    assert found.columns.received == 3


@pytest.mark.parametrize(
    "headings",
    [
        "Date Sent,Reply Received",
        "Sent At,Response Received",
        "Date,Reply Received",
        "Timestamp,Customer Reply Received",
        "Datum gestuur,Ontvang op",
        "Datum gestuur,Antwoord ontvang",
        "Date Created,Reçu le",
    ],
)
def test_a_heading_of_receipt_is_the_time_whatever_others_are_called(tmp_path: Path, headings: str) -> None:
    rows = ["0831234501,STOP,2026-11-19 09:00,2026-11-20 10:00", "0831234502,thanks,2026-11-19 09:00,"]
    assert looked(tmp_path, f"From,Message,{headings}", *rows).columns.received == 3
    first, second = headings.split(",")
    turned = ["0831234501,STOP,2026-11-20 10:00,2026-11-19 09:00", "0831234502,thanks,,2026-11-19 09:00"]
    assert looked(tmp_path, f"From,Message,{second},{first}", *turned).columns.received == 2


@pytest.mark.parametrize(
    "heading", ["Reply", "Customer Reply", "Reply Received", "Message Received", "Incoming"]
)
@pytest.mark.parametrize("replies", [("45678", "46001"), ("45678", "STOP")])
@pytest.mark.parametrize("dates", ["", ",Date"])
def test_replies_that_look_like_counted_days_stay_replies(
    tmp_path: Path, heading: str, replies: tuple[str, str], dates: str
) -> None:
    rows = [f"083123450{place},{words}{dates and ',2026-11-20'}" for place, words in enumerate(replies)]
    found = looked(tmp_path, f"Number,{heading}{dates}", *rows).columns
    assert (found.text, found.received) == (1, 2 if dates else None)


@pytest.mark.parametrize("heading", ["Reply Text", "Boodskap", "Incoming Message"])
@pytest.mark.parametrize("reply", ["0821112222", "2026-01-05"])
def test_the_only_reply_of_a_day_may_be_a_number(tmp_path: Path, heading: str, reply: str) -> None:
    found = looked(
        tmp_path, f"From,{heading},Network,Date", f"0831234567,{reply},Vodacom,2026-11-20 10:00:00"
    )
    assert (found.columns, found.doubts) == (ReplyColumns(0, 1, 3), frozenset())


@pytest.mark.parametrize("other", ["Delivery Received", "Our Reply Sent", "Payment Received", "Reply Count"])
def test_a_receipt_of_something_else_is_not_the_time(tmp_path: Path, other: str) -> None:
    rows = [
        "0831234501,STOP,2026-11-20 10:00,2026-11-19 09:00",
        "0831234502,thanks,2026-11-20 10:05,2026-11-19 09:00",
    ]
    assert looked(tmp_path, f"From,Message,Date,{other}", *rows).columns.received == 2


@pytest.mark.parametrize("heading", ["Contact", "Source", "Sender", "From"])
def test_names_are_no_numbers(tmp_path: Path, heading: str) -> None:
    rows = ("Anna,0831234501,STOP,2026-11-20", "Ben,0831234502,thanks,2026-11-20")
    found = looked(tmp_path, f"{heading},Cell No,Reply,Date", *rows)
    assert (found.columns, found.doubts) == (ReplyColumns(1, 2, 3), frozenset())


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        ("Phone Number,From,Message", ("0821110000,0831234501,STOP", "0821110001,0831234502,thanks")),
        ("Phone Number,From,Message", (f"{OURS},0831234501,STOP",)),
        ("From,To,Reply", (f"{OURS},0831234501,STOP", f"{OURS},0831234502,thanks")),
        ("", (f"{OURS},0831234501,STOP",)),
        ("", ("812345678,0831234501,STOP", "812345679,0831234502,thanks")),
    ],
)
def test_two_columns_that_could_hold_the_numbers_are_a_doubt(
    tmp_path: Path, heading: str, rows: tuple[str, ...]
) -> None:
    assert looked(tmp_path, heading, *rows).doubts == {Doubt.NUMBER}


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        ("Cell,Message,Text", ("0831234501,go on,later", "0831234502,hello,see you")),
        ("Cell,Message,Reply", (f"0831234501,STOP,{UNSUBSCRIBED}", f"0831234502,End,{UNSUBSCRIBED}")),
        ("Cell,Message,Reply", ("0831234501,STOP,Bye Anna", "0831234502,hello,Hi Ben")),
        ("Cell,Message,Reply", ("0831234501,please stop,Yes", "0831234502,hello,No")),
        ("Cell,Message,Said", (f'0831234501,"{RENEWS[0]}",STOP', f'0831234502,"{RENEWS[1]}",STOP')),
        ("", ("Anna,0831234501,yes", "Ben,0831234502,thanks")),
    ],
)
def test_two_columns_that_could_hold_the_replies_are_a_doubt(
    tmp_path: Path, heading: str, rows: tuple[str, ...]
) -> None:
    assert looked(tmp_path, heading, *rows).doubts == {Doubt.TEXT}


@pytest.mark.parametrize(
    ("heading", "rows", "columns"),
    [
        ("Cell,Text,Message", ("0831234501,STOP,Hi Anna!", "0831234502,stop,Hi Ben!"), ReplyColumns(0, 1)),
        ("", ("Anna,0831234501,STOP", "Ben,0831234502,thanks"), ReplyColumns(1, 2)),
        (
            "",
            ('0831234501,"no, thanks"', '0831234502,yes,"so, what"', "0831234503,later"),
            ReplyColumns(0, 1),
        ),
        ("Cell,Network,Said,When", ("0831234501,MTN,STOP,2026-11-20",), ReplyColumns(0, 2, 3)),
        (
            "From,To,Body,Direction",
            (f"{OURS},0831234501,Sale,outbound-api",) * 3 + (f"0831234501,{OURS},STOP,inbound",),
            ReplyColumns(0, 2, direction=3),
        ),
        ("To,Body", ("0831234501,STOP", "0831234502,thanks"), ReplyColumns(0, 1)),
        ("Cell,Received,Reply", ("0831234501,yes,STOP", "0831234502,yes,thanks"), ReplyColumns(0, 2)),
    ],
)
def test_contents_settle_what_headings_leave_open(
    tmp_path: Path, heading: str, rows: tuple[str, ...], columns: ReplyColumns
) -> None:
    found = looked(tmp_path, heading, *rows)
    assert (found.columns, found.doubts) == (columns, frozenset())


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        (
            "Name,Cell,Company,Joined",
            ("Anna,0831234501,Full Stop,2024-03-01", "Carl,0831234503,Quit,2025-01-01"),
        ),
        ("Id,Name,Cell,City", ("1,Anna,0831234501,Paarl",)),
        ("Name,Cell,Remark,Date", ("Anna,0831234501,stop,2024-03-01",)),
        ("Cell,Name,Motto,Date", ("0831234501,Anna,Never stop,2024-03-01",)),
    ],
)
def test_a_customer_list_is_not_taken_for_replies(
    tmp_path: Path, heading: str, rows: tuple[str, ...]
) -> None:
    assert looked(tmp_path, heading, *rows).doubts == {Doubt.REPLIES}


@pytest.mark.parametrize(
    ("heading", "cells", "received"),
    [
        ("SentDate,ApiVersion", "2026-11-20 10:05,2010-04-01", 2),
        ("Date of Birth,When", "1980-11-20,2026-11-20", 3),
        ("Date of Birth,Shop", "1980-11-20,Paarl", None),
        ("Joined,Message Sent Date", "2020-11-20,2026-11-20", 3),
        ("Message Sent Date,Reply Received Date", "2026-11-19,2026-11-20", 3),
        ("Received,Date", "yes,2026-11-20", 3),
        ("Date,Received (UTC)", "2026-11-19,2026-11-20", 3),
    ],
)
def test_no_other_date_is_taken_for_the_time_of_receipt(
    tmp_path: Path, heading: str, cells: str, received: int | None
) -> None:
    found = looked(tmp_path, f"From,Reply,{heading}", f"0831234501,STOP,{cells}")
    assert found.columns.received == received


@pytest.mark.parametrize("heading", ["Phone,Message,Received", "Number,Message,Said At", ""])
@pytest.mark.parametrize("when", ["11/20/2026 9:05 PM", "soon"])
def test_a_number_that_could_be_a_count_of_seconds_is_a_number(
    tmp_path: Path, heading: str, when: str
) -> None:
    path = tmp_path / "replies.csv"
    rows = f"2125550123,STOP,{when}\n2125550124,thanks,{when}\n"
    path.write_text((heading and f"{heading}\n") + rows)
    found = inspect_replies(path, region="US").columns
    assert (found.number, found.text) == (0, 1)
    assert found.received == 2 or when == "soon"


def test_our_messages_alone_are_no_replies(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        looked(tmp_path, "Mobile,Message Sent,Date", "0831234501,Big sale,2026-11-20")
    assert caught.value.code == "no_reply_column"


def test_the_rest_is_found_around_what_a_person_chose(tmp_path: Path) -> None:
    shape = looked(tmp_path, "To,From,Said,Words,When", f"{OURS},0831234501,a,later,2026-11-20").file
    assert guess_columns(shape, "ZA").doubts == {Doubt.TEXT}
    found = guess_columns(shape, "ZA", number=1, text=2)
    assert (found.columns, found.doubts) == (ReplyColumns(1, 2, 4), frozenset())


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("IncomingDataTime", Role.TIME),
        ("Reply Date", Role.TIME),
        ("SentID", Role.OTHER),
        ("SentData", Role.SENT),
        ("mobile_number", Role.PHONE),
        ("Message From", Role.SENDER),
        ("Message To", Role.OWN_NUMBER),
        ("Reply To", Role.OWN_NUMBER),
        ("Destination Address", Role.OWN_NUMBER),
        ("Email Address", Role.CUSTOMER),
        ("Date of Birth", Role.CUSTOMER),
        ("Joined", Role.CUSTOMER),
        ("Customer Name", Role.CUSTOMER),
        ("Order No", Role.OTHER),
        ("Message Status", Role.OTHER),
        ("Number of Messages", Role.OTHER),
        ("Campaign", Role.OTHER),
        ("CampaignName", Role.OTHER),
        ("Name", Role.CUSTOMER),
        ("Balance", Role.OTHER),
        ("Said", Role.UNKNOWN),
        ("", Role.UNKNOWN),
    ],
)
def test_headings_are_taken_apart(heading: str, role: Role) -> None:
    assert role_of(heading) is role
