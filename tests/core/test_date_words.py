"""Dates whose parts stand in another order than usual, and what stands around them."""

from __future__ import annotations

import pytest

from app.core.date_words import MONTHS, day_first


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("Nov 20, 2026 10:00", "20 Nov 2026 10:00"),
        ("November 20th, 2026", "20 November 2026"),
        ("Fri, 20 Nov 2026 10:00:00 +0000", "20 Nov 2026 10:00:00 +0000"),
        ("Vrydag 20 Nov 2026 10:00", "20 Nov 2026 10:00"),
        ("Fr. 20.11.2026 10:00 Uhr", "20.11.2026 10:00"),
        ("Fri Nov 20 10:00:00 UTC 2026", "20 Nov 2026 10:00:00 UTC"),
        ("10:00 20/11/2026", "20/11/2026 10:00"),
        ("10:00 AM, 20 Nov 2026", "20 Nov 2026 10:00 AM"),
        ("20 Nov 2026 10:00 (Central Africa Time)", "20 Nov 2026 10:00"),
        ("20 Nov 2026 10:00 (UTC+02:00)", "20 Nov 2026 10:00 (UTC+02:00)"),
        ("STOP 20 Nov 2026", "STOP 20 Nov 2026"),
        ("Nov 20", "Nov 20"),
        ("", ""),
    ],
)
def test_a_date_is_put_in_the_usual_order(text: str, usual: str) -> None:
    assert day_first(text) == usual


def test_every_month_has_names() -> None:
    assert set(MONTHS.values()) == set(range(1, 13))
