"""What an intake of replies did: the sum, the verdicts, and the rows that were refused."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.core.replies import RepliesReport
from app.core.reply_reader import REJECTIONS
from app.services import replies
from app.ui import figures
from app.ui.buttons import button
from app.ui.core_words import rejection_words
from app.ui.dialogs import Dialog
from app.ui.labels import label
from app.ui.opt_outs.reading_words import report_notice
from app.ui.opt_outs.refused_rows import RefusedRows
from app.ui.replies.words import intake_words, verdict_words
from app.ui.session import Session
from app.ui.sums import cause_list, sum_card
from app.ui.theme import row_height


def _first_refused(report: RepliesReport, limit: int) -> list[tuple[int, str, str]]:
    return [(one.row, one.raw, rejection_words(one.cause)) for one in replies.rejected_rows(report, limit)]


class RepliesReportDialog(Dialog):
    """The report of an intake. ``undo_asked`` carries the action's id."""

    undo_asked = Signal(object)

    def __init__(self, session: Session, report: RepliesReport, parent: QWidget | None = None) -> None:
        name = report.source or self.tr("Pasted replies")
        super().__init__(self.tr("{name}: what was taken in").format(name=name), parent)
        self._report = report
        self.body.addWidget(
            sum_card(
                self._sum(),
                "warning" if report.rejected else "good",
            )
        )
        self.body.addWidget(label(self._told(), wraps=True))
        if notice := report_notice(report.reading):
            self.body.addWidget(notice)
        if report.rejections:
            title = self.tr("Rejected: {count}").format(count=figures.count(report.rejected))
            causes = {code: rejection_words(cause) for code, cause in REJECTIONS.items()}
            self.body.addLayout(cause_list(title, report.rejections, causes))
        self.refused = RefusedRows(
            session,
            report,
            Path(name).stem,
            _first_refused,
            replies.save_rejected,
            count=report.rejected,
        )
        self.refused.save_button.setVisible(report.spool is not None)
        self.undo_button = button(self.tr("&Undo"), icon_name="undo")
        self.undo_button.setEnabled(report.action is not None)
        self.undo_button.clicked.connect(self._ask_undo)
        self.body.addWidget(self.refused, 1)
        self.buttons.insertWidget(0, self.refused.save_button)
        self.buttons.insertWidget(1, self.undo_button)
        self.close_button = self.add_button(self.tr("C&lose"), "primary")
        self.close_button.clicked.connect(self.accept)
        self.close_button.setFocus()  # Enter closes what was read, and does not undo it
        self.resize(
            self.fontMetrics().averageCharWidth() * 110, row_height() * (15 if report.rejected else 9)
        )

    def _sum(self) -> list[tuple[int, str, str]]:
        """The rows of the file and what became of them; of two rare cases only where there are any."""
        report = self._report
        twice = self.tr("twice in the file") if report.source else self.tr("twice in the paste")
        parts = [
            (report.rows, self.tr("rows in the file") if report.source else self.tr("rows pasted"), "text"),
            (report.stored, self.tr("taken in"), "good"),
            (report.seen_before, self.tr("taken in before"), "text"),
        ]
        parts += [(report.duplicates, twice, "text")] if report.duplicates else []
        parts += [(report.left_out, self.tr("sent, not replies"), "text")] if report.left_out else []
        return [*parts, (report.rejected, self.tr("rejected"), "bad" if report.rejected else "text")]

    def _told(self) -> str:
        names = verdict_words()
        counts = ", ".join(
            f"{names[verdict]}: {figures.count(self._report.verdicts[verdict.value])}"
            for verdict in names
            if self._report.verdicts.get(verdict.value)
        )
        parts = [intake_words(self._report), counts]
        if self._report.undated and self._report.stored:
            words = self.tr(
                "Without a time that could be read, or with one before 2000 or still to come, counted as received "
                "now: {count}."
            )
            parts.append(words.format(count=figures.count(self._report.undated)))
        return "\n".join(part for part in parts if part)

    @Slot()
    def _ask_undo(self) -> None:
        self.accept()
        self.undo_asked.emit(self._report.action)
