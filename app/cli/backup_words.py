"""The words of the commands about backups."""

from __future__ import annotations

import argparse
from pathlib import Path


def restore_words(parser: argparse.ArgumentParser) -> None:
    """Add the words of ``restore``."""
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument(
        "--yes",
        action="store_true",
        help="restore it even if it has not all opt-outs of the list; needs --reason",
    )
    parser.add_argument(
        "--reason", metavar="TEXT", default="", help="why; needed where the backup has not all of the list"
    )
