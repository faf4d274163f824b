"""One bulk import under way: it belongs to the page, so that its dialog may be closed meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app import paths
from app.core.errors import Cancelled, UserError
from app.core.records import ImportReport, ImportRequest
from app.services import imports
from app.ui.session import Session


class ImportRun(QObject):
    """Runs an import and tells its end: ``finished`` with the report, or ``failed``."""

    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, request: ImportRequest, parent: QObject) -> None:
        super().__init__(parent)
        self.request = request
        self.task = session.run_long(
            self,
            self.tr("Importing {name}…").format(name=request.path.name),
            imports.run,
            session.database,
            request,
            cache_dir=paths.cache_dir(),
            done=self._finish,
            failed=self._fail,
        )

    @Slot(object)
    def _finish(self, report: ImportReport) -> None:
        self.finished.emit(report)

    @Slot(object)
    def _fail(self, error: UserError | Cancelled) -> None:
        self.failed.emit(error)
