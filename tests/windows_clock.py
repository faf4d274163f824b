"""The clock of Windows, whose C library knows no time before 1970 and none after the year 3000."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Self

LATEST = (
    32_536_850_399  # seconds since 1970; https://learn.microsoft.com/cpp/c-runtime-library/reference/gmtime-s
)


class WindowsDatetime(datetime):
    """Refuses what Python's ``datetime`` refuses on Windows; put it in the place of a module's ``datetime``."""

    @classmethod
    def fromtimestamp(cls, timestamp: float, tz: tzinfo | None = None) -> Self:
        if not 0 <= timestamp <= LATEST:
            raise OSError(22, "Invalid argument")
        return super().fromtimestamp(timestamp, tz)

    def astimezone(self, tz: tzinfo | None = None) -> Self:
        if (tz is None or self.tzinfo is None) and not 1970 < self.year < 3000:
            raise OSError(22, "Invalid argument")
        return super().astimezone(tz)
