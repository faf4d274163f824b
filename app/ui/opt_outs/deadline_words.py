"""A deadline in words: by when, by which rule, and whether it was met."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.core.deadlines import Deadline, Unit


def period_words(deadline: Deadline) -> str:
    """Return the period a rule allows: ``2 working days``."""
    translate = QCoreApplication.translate
    form = {
        Unit.WORKING_DAYS: translate("Deadline", "{count} working days"),
        Unit.DAYS: translate("Deadline", "{count} days"),
        Unit.MONTHS: translate("Deadline", "one month"),
    }[deadline.rule.unit]
    return form.format(count=deadline.rule.length)


def deadline_words(deadline: Deadline) -> str:
    """Return the last day, the rule with its period, and what came of it."""
    translate = QCoreApplication.translate
    told = translate("Deadline", "due {last_day} ({rule}, {period})").format(
        last_day=deadline.last_day.isoformat(), rule=deadline.rule.name, period=period_words(deadline)
    )
    if deadline.met:
        return translate("Deadline", "{deadline}: in time").format(deadline=told)
    days = deadline.days_late(deadline.last_day)
    if days == 1:
        return translate("Deadline", "{deadline}: one day late").format(deadline=told)
    return translate("Deadline", "{deadline}: {days} days late").format(deadline=told, days=days)
