"""How long the packaged program takes to a usable window: ``start_time.py PACKAGE.deb`` (Linux, with Xvfb and xdotool).

Measured from outside, as a person would with a stop-watch: from the start of the process until the screen shows what
it goes on showing, and then, to be sure that it is no picture only, digits are typed and have to change it. The first
start fills the caches of the disk. Of five more the fastest is held against LONGEST, for the slower ones shared the
processors with something else; all are told.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import product

LONGEST = 1.5
"""Seconds to a usable window that a warm start may take."""

RUNS = 5
QUIET = 1.5
"""Seconds without a change after which the screen is taken for final."""

A_CURSOR = 400
"""Pixels that may differ between two pictures of the same: a text cursor blinks."""


class Screen:
    """A display of its own, and what is on it."""

    def __init__(self) -> None:
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"]
        self._server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.name = f":{self._server.stdout.readline().strip()}"

    def picture(self) -> bytes:
        """Return the screen's pixels."""
        return subprocess.check_output(["xwd", "-root", "-silent", "-display", self.name])

    def by_hand(self, *words: str) -> str:
        """Let xdotool do something; return what it says."""
        done = subprocess.run(
            ["xdotool", *words],
            env={**os.environ, "DISPLAY": self.name},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.strip()

    def close(self) -> None:
        """End the display."""
        self._server.terminate()
        self._server.wait()


def differing(one: bytes, other: bytes) -> int:
    """Return how many pixels differ."""
    if one == other:
        return 0
    pixels = (memoryview(picture[-5040000:]).cast("I") for picture in (one, other))
    return sum(a != b for a, b in zip(*pixels, strict=True))


def start(program: Path, home: Path, screen: Screen) -> float:
    """Start the program once, see it become usable, use it, and end it; return the seconds until it was usable."""
    settings = {**os.environ, "DISPLAY": screen.name, "OPT_OUTS_HOME": str(home), "QT_QPA_PLATFORM": "xcb"}
    empty = screen.picture()
    started = time.monotonic()
    process = subprocess.Popen([str(program)], env=settings, stderr=subprocess.DEVNULL)
    try:
        seen = [(0.0, empty)]
        while len(seen) < 2 or time.monotonic() - started - seen[-1][0] < QUIET:
            picture, now = screen.picture(), time.monotonic() - started
            if differing(picture, seen[-1][1]) > A_CURSOR:
                seen.append((now, picture))
            if process.poll() is not None or now > 60:
                raise SystemExit(f"The program showed no window ({process.poll()}).")
        _use(screen, seen[-1][1])
        return seen[-1][0]
    finally:
        process.terminate()
        process.wait()


def _use(screen: Screen, picture: bytes) -> None:
    window = screen.by_hand("search", "--onlyvisible", "--name", "^Opt-Outs$").splitlines()[-1]
    screen.by_hand("windowfocus", window)
    place = dict(
        line.split("=") for line in screen.by_hand("getwindowgeometry", "--shell", window).splitlines()
    )
    left, top, width = (int(place[name]) for name in ("X", "Y", "WIDTH"))
    screen.by_hand("mousemove", str(left + width - 230), str(top + 158), "click", "1")
    screen.by_hand("type", "--delay", "20", "083")
    for _ in range(40):
        if differing(screen.picture(), picture) > A_CURSOR:
            return
        time.sleep(0.05)
    raise SystemExit("Digits typed into the window changed nothing.")


def main(words: list[str]) -> int:
    work = product.BUILD / "check-start"
    shutil.rmtree(work, ignore_errors=True)
    subprocess.check_call(["dpkg-deb", "-x", words[0], str(work)])
    program, home = work / "opt" / product.COMMAND / product.NAME, work / "home"
    screen = Screen()
    try:
        first = start(program, home, screen)
        times = [start(program, home, screen) for _ in range(RUNS)]
    finally:
        screen.close()
        shutil.rmtree(work, ignore_errors=True)
    told = ", ".join(f"{seconds:.2f}" for seconds in times)
    middle = statistics.median(times)
    print(f"first start {first:.2f} s; then {told}; in the middle {middle:.2f} s; {LONGEST} s is the most")
    return 0 if min(times) <= LONGEST else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
