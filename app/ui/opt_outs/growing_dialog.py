"""A dialog that makes room for what is found out while it is open: accounts, causes, warnings."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize

from app.ui.dialogs import Dialog
from app.ui.on_screen import bounded


class GrowingDialog(Dialog):
    """Grows when its contents need more height than it has; never shrinks under the person's hands."""

    def event(self, event: QEvent) -> bool:
        """Follow a changed need for room, as far as there is any on the screen."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            layout = self.layout()
            wanted = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
            wanted = max(wanted, layout.totalMinimumSize().height())
            if wanted > self.height():
                self.resize(bounded(self, QSize(self.width(), wanted)))
        return done
