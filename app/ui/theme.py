"""How the window looks: colours by meaning, sizes, fonts and icons, light and dark, switched live."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QDir, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from app.paths import resource
from app.ui.style_sheet import style_sheet

# Light, dark. Every text colour keeps 4.5:1 on the grounds it is used on; tests/ui/test_theme.py measures it.
COLOURS = {
    "background": ("#F5F6F8", "#15191D"),
    "surface": ("#FFFFFF", "#1C2126"),
    "raised": ("#FFFFFF", "#232A30"),
    "alternate": ("#FAFBFC", "#20262C"),
    "hover": ("#EEF1F4", "#2A323A"),
    "line": ("#DFE3E8", "#333C44"),
    "edge": ("#868F9A", "#76828D"),  # the outline of what is operated: 3:1 on its ground
    "text": ("#17202B", "#E8ECEF"),
    "muted": ("#5A6675", "#A3AFB9"),
    "accent": ("#0B6E6E", "#4FC1BC"),
    "accent_hover": ("#095C5C", "#6AD0CB"),
    "accent_text": ("#FFFFFF", "#06201F"),
    "accent_ground": ("#E1F1F0", "#17353A"),
    "selection": ("#DCEFEE", "#1C3C3E"),
    "good": ("#1B7A43", "#6FD39A"),
    "good_ground": ("#E4F4EA", "#17352A"),
    "warning": ("#8A5A00", "#F2C25B"),
    "warning_ground": ("#FFF3D9", "#3A2F14"),
    "bad": ("#B3261E", "#FF8A80"),
    "bad_hover": ("#961F18", "#FFA79F"),
    "bad_text": ("#FFFFFF", "#33100D"),
    "bad_ground": ("#FBE9E7", "#40211F"),
    "info": ("#1F4F82", "#9CC6F5"),
    "info_ground": ("#E6F0FA", "#1B2F45"),
    "sidebar": ("#10282D", "#0E1316"),
    "sidebar_selected": ("#1D3F45", "#1E2A30"),
    "sidebar_hover": ("#18343A", "#172026"),
    "sidebar_text": ("#E3EBEC", "#DCE3E7"),
    "sidebar_muted": ("#9DB2B5", "#93A1AA"),
    "sidebar_mark": ("#2BA6A1", "#4FC1BC"),
    "focus": ("#1A73E8", "#8AB4F8"),
    "sidebar_focus": ("#8AB4F8", "#8AB4F8"),
    "marked": ("#FFE59A", "#6B5600"),
}

STEP_XS, STEP_S, STEP_M, STEP_L, STEP_XL = 4, 8, 12, 16, 24
RADIUS_CONTROL, RADIUS_CARD = 6, 8
TYPE_SIZES = {"page": 22, "dialog": 18, "section": 15, "body": 14, "note": 12}
ICON_SIZE = 18

_CLASSES_WITH_OWN_FONT = ("QMenuBar", "QMenu", "QToolButton", "QAbstractItemView", "QHeaderView", "QTipLabel")

_state = {"dark": False}


def is_dark() -> bool:
    """Whether the dark colours are in use."""
    return _state["dark"]


def colour(name: str) -> QColor:
    """Return a colour by its meaning (``"good"``, ``"muted"``), as it is in the present theme."""
    return QColor(COLOURS[name][is_dark()])


def font(kind: str = "body", weight: QFont.Weight | None = None) -> QFont:
    """Return the system's font in the size of a kind of text: page, dialog, section, body or note."""
    result = QFont(QApplication.font())
    result.setPixelSize(pixel_size(kind))
    if weight is None:
        weight = QFont.Weight.DemiBold if kind in ("page", "dialog", "section") else QFont.Weight.Normal
    result.setWeight(weight)
    return result


def numbers_font(kind: str = "body", weight: QFont.Weight | None = None) -> QFont:
    """Return ``font`` with digits of one width, for columns of numbers and times."""
    result = font(kind, weight)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


def pixel_size(kind: str) -> int:
    """Return the size of a kind of text in device-independent pixels, grown with the system's own font."""
    return round(TYPE_SIZES[kind] * _body_size() / TYPE_SIZES["body"])


def row_height() -> int:
    """Return the height of a table row in device-independent pixels: 36 at the usual size of font."""
    return round(_body_size() * 2.55)


def apply_theme(app: QApplication, appearance: str = "system") -> None:
    """Dress the program: ``"light"``, ``"dark"`` or ``"system"``, which follows the system from then on.

    May be called again at any time; every open window changes at once.
    """
    hints = app.styleHints()
    if app.property("appearance") is None:
        _system_font_size()
        QDir.addSearchPath("controls", str(resource("icons", "controls")))
        app.setStyle("Fusion")
        hints.colorSchemeChanged.connect(lambda _scheme: _dress(app))
    app.setProperty("appearance", appearance)
    pinned = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    hints.setColorScheme(pinned.get(appearance, Qt.ColorScheme.Unknown))
    _dress(app)


def icon(name: str, ink: str = "text") -> QIcon:
    """Return an icon of ``resources/icons``, always drawn in the present theme's colour of that name."""
    return QIcon(_InkedIcon(name, ink))


@cache
def _system_font_size() -> int:
    """Return the size the system gave its font, read before the program sets its own."""
    return QFontInfo(QApplication.font()).pixelSize()


def _body_size() -> int:
    return max(TYPE_SIZES["body"], _system_font_size())


def _dress(app: QApplication) -> None:
    appearance = app.property("appearance")
    dark = (
        app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        if appearance == "system"
        else appearance == "dark"
    )
    before = app.property("dressed")
    _state["dark"] = dark
    if before == dark:
        return
    app.setProperty("dressed", dark)
    app.setPalette(_palette())
    names = {name: pair[dark] for name, pair in COLOURS.items()}
    sizes = {kind: pixel_size(kind) for kind in TYPE_SIZES}
    app.setStyleSheet(style_sheet(names, sizes, "dark" if dark else "light"))
    # After the sheet: setting one brings the system's own fonts for these classes back.
    app.setFont(font("body"))
    for kind in _CLASSES_WITH_OWN_FONT:
        app.setFont(font("body"), kind)


def _palette() -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for target, name in {
        role.Window: "background",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "alternate",
        role.Text: "text",
        role.PlaceholderText: "muted",
        role.Button: "raised",
        role.ButtonText: "text",
        role.BrightText: "bad",
        role.Highlight: "selection",
        role.HighlightedText: "text",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.ToolTipBase: "raised",
        role.ToolTipText: "text",
        role.Light: "raised",
        role.Midlight: "hover",
        role.Mid: "line",
        role.Dark: "edge",
        role.Shadow: "line",
    }.items():
        palette.setColor(target, colour(name))
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, colour("muted"))
    return palette


@cache
def _svg(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


class _InkedIcon(QIconEngine):
    """Draws a one-colour SVG in a named colour of the present theme, sharp at any scale."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self._name, self._ink = name, ink
        self._shown: dict[tuple[str, int, int], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        ink = colour("muted" if mode == QIcon.Mode.Disabled else self._ink)
        drawing = _svg(self._name).replace(b"currentColor", ink.name().encode())
        # Square, at the left: a wider size asked for is a gap before the text beside it.
        side = min(rect.width(), rect.height())
        QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(rect.left(), rect.top(), side, side))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        ink = colour("muted" if mode == QIcon.Mode.Disabled else self._ink).name()
        key = (ink, size.width(), size.height())
        if key not in self._shown:
            pixmap = QPixmap(size)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
            painter.end()
            self._shown[key] = pixmap
        return self._shown[key]

    def clone(self) -> QIconEngine:
        return _InkedIcon(self._name, self._ink)
