"""The program, killed with SIGKILL when its n-th SQL statement begins: ``python -m tests.faults.dying N WORDS…``.

With N 0 it runs to its end; the last line of standard error is then how many statements began.
"""

from __future__ import annotations

import itertools
import os
import signal
import sqlite3
import sqlite3.dbapi2
import sys

from app.__main__ import main
from app.store import connections


def watch_statements(dying_at: int) -> itertools.count:
    """Count statements over all connections from 1, and have this process killed when the given one begins."""
    count, connect = itertools.count(1), sqlite3.connect
    # On a slow machine an idle connection would be closed and opened anew, with statements more than the other time.
    connections.SECONDS_IDLE = 1e9

    def note(_text: str) -> None:
        if next(count) == dying_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def watched(*args: object, **kwargs: object) -> sqlite3.Connection:
        connection = connect(*args, **kwargs)
        connection.set_trace_callback(note)
        return connection

    sqlite3.connect = sqlite3.dbapi2.connect = watched
    return count


if __name__ == "__main__":
    counted = watch_statements(int(sys.argv[1]))
    status = main(sys.argv[2:])
    sys.stderr.write(f"{next(counted) - 1}\n")
    sys.exit(status)
