"""Folding, the way back to the original, and what is not the consumer's own words."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reply_text import fold, original_span, others_words


class TestFold:
    @pytest.mark.parametrize(
        ("text", "folded"),
        [("ЅТОР", "stop"), ("ＳＴＯＰ", "stop"), ("𝕌𝕟𝕤𝕦𝕓", "unsub"), ("ⓈⓉⓄⓅ", "stop"), ("🆂🆃🅾🅿", "stop"), ("Não", "nao"),
         ("S\u200bT\u00adOP", "stop"), ("Straße", "strasse"), ("don’t", "don't"), ("İI", "ii"),
         ("🖕🏽", "🖕"), ("ꜱᴛᴏᴘ", "stop")],
    )  # fmt: skip
    def test_gives_one_spelling(self, text: str, folded: str) -> None:
        assert fold(text) == folded

    def test_case_and_composition_never_matter(self) -> None:
        # Four punctuation marks decompose into several; none is part of a word.
        marks = {"´", "\u1ffd", "…", "″"}
        for code in range(sys.maxunicode + 1):
            character = chr(code)
            if 0xD800 <= code <= 0xDFFF or character in marks:
                continue
            folded = fold(character)
            for other in (character.upper(), character.lower(), unicodedata.normalize("NFD", character)):
                assert fold(other) == folded, hex(code)

    @given(st.text())
    def test_is_stable(self, text: str) -> None:
        assert fold(fold(text)) == fold(text)

    @given(st.text(max_size=60), st.data())
    def test_way_back_covers_what_was_folded(self, text: str, data: st.DataObject) -> None:
        folded = fold(text)
        if not folded:
            return
        start = data.draw(st.integers(0, len(folded) - 1))
        end = data.draw(st.integers(start + 1, len(folded)))
        first, last = original_span(text, start, end)
        assert 0 <= first < last <= len(text)
        assert folded[start:end] in fold(text[first:last])


class TestOthersWords:
    @pytest.mark.parametrize(
        ("text", "why", "left"),
        [
            ("Loved “See you at 8”", "tapback", ""),
            ("👎 to “ Reply STOP to opt out ”", "tapback", ""),
            ("> sale\nyes please", "quoted", "\nyes please"),
            (f"> {'our sale begins today ' * 2}", "quoted", ""),
            ("remover\n\nesta mensagem e confidencial", "ending", "remover\n\n"),
            ("stop\nce message est confidentiel", "ending", "stop\n"),
            ("stop\n-- \nJan", "ending", "stop\n"),
            ("ok\nOp Maandag het Winkel geskryf: stop", "ending", "ok\n"),
            ("merci\nLe 3 mars Boutique a écrit : STOP au 36111", "ending", "merci\n"),
            ("gracias\nEl lunes Tienda escribió: BAJA", "ending", "gracias\n"),
            ("ok\nEm 3 de maio Loja escreveu: SAIR", "ending", "ok\n"),
            ("danke\nAm Montag schrieb Laden: STOPP", "ending", "danke\n"),
            ("yes. to opt out reply stop", "echo", "yes. "),
            ("yes stop to opt out", "echo", "yes "),
            ("ja antwoord STOP om uit te teken", "echo", "ja "),
            ("this mailbox is not monitored", "automatic", "this mailbox is not monitored"),
        ],
    )
    def test_are_found(self, text: str, why: str, left: str) -> None:
        folded = fold(text)
        found = others_words(folded)
        assert [reason for _, _, reason in found] == [why]
        start, end, _ = found[0]
        assert folded[:start] + folded[end:] == left

    @pytest.mark.parametrize("text", [">>> abmelden <<<", "> stop <", "| stop |"])
    def test_an_adorned_line_is_not_quoted(self, text: str) -> None:
        assert others_words(fold(text)) == []

    @pytest.mark.parametrize(
        "text",
        [
            "stop",
            ">>> stop",
            "reply stop",
            "sms stop to 40404",
            "what number do i send stop to?",
            "please remove me from your list",
            "liked it",
            ">>> stop <<<",
            "| stop |",
        ],
    )
    def test_are_not_seen_where_none_are(self, text: str) -> None:
        assert others_words(text) == []

    def test_what_is_shared_with_the_message_sent(self) -> None:
        sent = "Big sale: reply STOP to end these offers from Shop"
        assert others_words("these offers from shop? no thanks", sent) == [(0, 22, "sent")]
        assert others_words("stop these offers", sent) == []
