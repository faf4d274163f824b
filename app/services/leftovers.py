"""Files with numbers in them that a killed program left in the system's folder for passing files."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path

PREFIX = "opt-outs-"
OLD = 24 * 3600  # seconds: nothing of ours works longer on one file


def remove_left_over(older_than: float = OLD) -> int:
    """Remove what runs that were killed left behind, and return how many files and folders that was.

    Only what bears our prefix, belongs to this user and was not touched for ``older_than`` seconds. What cannot be
    looked at or removed is left for the next time.
    """
    removed = 0
    for path in Path(tempfile.gettempdir()).glob(PREFIX + "*"):
        try:
            state = path.lstat()
            ours = not hasattr(os, "getuid") or state.st_uid == os.getuid()
            if not ours or time.time() - state.st_mtime < older_than:
                continue
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
            removed += 1
        except OSError:  # another program at start removes the same, or Windows holds it
            continue
    return removed
