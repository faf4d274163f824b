"""The words of the commands that give and guard evidence."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path


def proof_words(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``proof``."""
    parser.add_argument("number", metavar="NUMBER", nargs="?", help="the number; left out for a period")
    parser.add_argument("file", metavar="FILE", type=Path, help="where to write it, ending in .pdf or .json")
    parser.add_argument(
        "--region",
        metavar="ZA",
        help="the country whose way of writing numbers is meant; the accounts' if not given",
    )
    parser.add_argument(
        "--since", metavar="DAY", type=date.fromisoformat, help="2026-11-01: the period's first day"
    )
    parser.add_argument(
        "--until", metavar="DAY", type=date.fromisoformat, help="the period's last day (today if not given)"
    )
