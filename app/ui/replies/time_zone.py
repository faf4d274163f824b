"""Which time zone the times in files of replies are of where they name none: chosen once for all ways they come in."""

from __future__ import annotations

from app.config import REPLY_TIME_ZONES
from app.ui.session import Session
from app.ui.window_memory import window_memory

_FORMERLY = "replies/time_zone"  # where the window alone remembered it


def take_zone_over(session: Session) -> None:
    """Put a zone that an earlier version kept with the window's places into the desk settings, once."""
    memory = window_memory()
    if not memory.contains(_FORMERLY):
        return
    zone = str(memory.value(_FORMERLY))
    memory.remove(_FORMERLY)
    if zone in REPLY_TIME_ZONES and not session.config.reply_time_zone:
        session.change_config(reply_time_zone=zone)
