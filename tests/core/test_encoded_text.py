"""Words in a code of the web or the network are read as a person typed them, but only where that is certain."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.core.encoded_text import words_of
from app.core.replies_shape import inspect_replies
from app.core.reply_reader import read_whole


def texts(folder: Path, *replies: str) -> list[str]:
    path = folder / "export.csv"
    path.write_text("Number,Reply\n" + "".join(f"0831234501,{reply}\n" for reply in replies))
    return [reply.text for reply in read_whole(inspect_replies(path, region="ZA"), region="ZA")[1]]


@pytest.mark.parametrize(
    ("exported", "words"),
    [
        ("Don&#39;t send me messages", "Don't send me messages"),
        ("don&apos;t &amp; stop", "don't & stop"),
        ("&quot;STOP&quot;", '"STOP"'),
        ("STOP&nbsp;", "STOP "),
        ("&#x1F6D1;", "\U0001f6d1"),
        ("00530054004F0050", "STOP"),
        ("0073 0074", "0073 0074"),
        ("00730074006F0070D83DDED1", "stop\U0001f6d1"),
        ("R&B; M&M", "R&B; M&M"),
        ("0027831234567890", "0027831234567890"),
        ("27831234501234560", "27831234501234560"),
        ("AT&T&stop;", "AT&T&stop;"),
        ("20261120", "20261120"),
        ("50%20off", "50%20off"),
        ("face", "face"),
        ("Don&amp;#39;t", "Don't"),
        ("STOP<br/>please", "STOP\nplease"),
        ("<p>STOP</p>", "STOP"),
        ("I <3 you", "I <3 you"),
        ("a < b > c", "a < b > c"),
        ("Don=E2=80=99t=20text me", "Don\u2019t text me"),
        ("a=20 b=C3", "a=20 b=C3"),
        ("donâ€™t send me messages", "don\u2019t send me messages"),
        ("nÃ£o quero mais", "não quero mais"),
        ("Ã©tÃ©", "été"),
        ("ðŸ›‘", "\U0001f6d1"),
        ("Arrêtez à Noël, ça suffit", "Arrêtez à Noël, ça suffit"),
        ("“AMANHÃ”", "“AMANHÃ”"),
        ("NÃO QUERO", "NÃO QUERO"),
        ("20° à 25°", "20° à 25°"),
        ("Größe: 5€", "Größe: 5€"),
        ("voilà\xa0» dit-il", "voilà\xa0» dit-il"),
        ("Ä… nein", "Ä… nein"),
        (r"don\u2019t text me", "don\u2019t text me"),
        (r"\u0053TOP\u00a0now", "STOP\xa0now"),
        (r"\ud83d\uded1", "\U0001f6d1"),
        (r"\ud83d", "\ufffd"),
        (r"STOP\nThanks\r\nAnna", "STOP\nThanks\nAnna"),
        (r"¯\_(ツ)_/¯", r"¯\_(ツ)_/¯"),
        ("cÅ“ur", "cœur"),
        ("meu coraÃ§Ã£o", "meu coração"),
        ("NÃƒO", "NÃO"),
    ],
)
def test_a_text_in_a_code_is_read(exported: str, words: str) -> None:
    assert words_of(exported) == words


def test_texts_written_as_addresses_are_read_where_all_are(tmp_path: Path) -> None:
    coded = ("STOP%20PLEASE", "Don%27t+text+me", "thanks")
    assert texts(tmp_path, *coded) == ["STOP PLEASE", "Don't text me", "thanks"]
    assert texts(tmp_path, *coded, "no thanks") == [*coded, "no thanks"]
    assert texts(tmp_path, "STOP%20PLEASE", "thanks") == ["STOP%20PLEASE", "thanks"]
    assert texts(tmp_path, *coded, "100%") == [*coded, "100%"]


def test_what_all_texts_are_is_said_by_the_whole_file(tmp_path: Path) -> None:
    plain = ["thanks"] * 300
    assert texts(tmp_path, *plain, "STOP%20PLEASE", "Don%27t+text+me")[-1] == "Don't text me"
