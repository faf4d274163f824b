"""A dialog that makes room for what is found out while it is open: accounts, causes, warnings."""

from __future__ import annotations

from PySide6.QtCore import QEvent

from app.ui.dialogs import Dialog


class GrowingDialog(Dialog):
    """Grows when its contents need more height than it has; never shrinks under the person's hands."""

    def event(self, event: QEvent) -> bool:
        """Follow a changed need for room."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            layout = self.layout()
            wanted = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
            wanted = max(wanted, layout.totalMinimumSize().height())
            if wanted > self.height():
                self.resize(self.width(), min(wanted, self.screen().availableSize().height()))
        return done
