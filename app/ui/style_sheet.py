"""The application's style sheet: shapes are here, colours and sizes come from the theme."""

from __future__ import annotations

from string import Template

_SHEET = Template("""
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 6px; }
QLabel[type="page"] { font-size: ${size_page}px; font-weight: 600; }
QLabel[type="dialog"] { font-size: ${size_dialog}px; font-weight: 600; }
QLabel[type="section"] { font-size: ${size_section}px; font-weight: 600; }
QLabel[type="note"] { font-size: ${size_note}px; }
QLabel[ink="muted"] { color: $muted; }
QLabel[ink="bad"] { color: $bad; }
QLabel[ink="good"] { color: $good; }
QLabel[ink="warning"] { color: $warning; }

QPushButton {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 6px 14px; min-height: 20px; font-weight: 500;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border: 2px solid $focus; padding: 5px 13px; }
QPushButton:disabled { background: $background; color: $muted; border-color: $line; }
QPushButton[kind="primary"] { background: $accent; color: $accent_text; border-color: $accent; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed { background: $accent_hover; }
QPushButton[kind="danger"] { background: $bad; color: $bad_text; border-color: $bad; }
QPushButton[kind="danger"]:hover, QPushButton[kind="danger"]:pressed { background: $bad_hover; }
QPushButton[kind="primary"]:focus, QPushButton[kind="danger"]:focus { border: 2px solid $focus; }
QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled {
    background: $line; color: $muted; border-color: $line;
}
QPushButton[kind="warn"] { color: $bad; }
QPushButton[kind="warn"]:disabled { color: $muted; }
QPushButton[align="left"] { text-align: left; }
QPushButton[kind="quiet"], QPushButton[kind="link"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:disabled { color: $muted; }
QPushButton[kind="link"] { padding: 2px 6px; min-height: 18px; text-decoration: underline; }
QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border: 2px solid $focus; }
QPushButton[kind="link"]:focus { border: 2px solid $focus; padding: 1px 5px; }
QPushButton[kind="link"][flush="true"] { padding-left: 0; border-left-width: 0; }
QPushButton[kind="link"][flush="true"]:focus { padding-left: 0; border-left-width: 2px; }
QPushButton::menu-indicator {
    image: url(controls:chevron-$theme.svg); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 10px;
}
QPushButton[kind="primary"]::menu-indicator { image: url(controls:chevron-accent-$theme.svg); }
QPushButton[menu="true"] { padding-left: 10px; padding-right: 26px; }
QPushButton[menu="true"]:focus { padding-left: 9px; padding-right: 25px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px; background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border: 2px solid $focus; padding: 3px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateTimeEdit, QComboBox {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: 6px;
    selection-background-color: $accent; selection-color: $accent_text;
}
QLineEdit, QPlainTextEdit, QTextEdit { placeholder-text-color: $muted; }
QLineEdit, QSpinBox, QDateTimeEdit, QComboBox { padding: 5px 9px; min-height: 22px; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus, QSpinBox:focus, QDateTimeEdit:focus, QComboBox:focus {
    border: 2px solid $focus; padding: 4px 8px;
}
PathLabel, PathLabel:focus { background: transparent; border: none; padding: 0; }
PathLabel[ink="muted"] { color: $muted; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 3px 5px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
    background: $background; color: $muted; border-color: $line;
}
QLineEdit[state="bad"] { border-color: $bad; }
QComboBox { padding-right: 26px; }
QComboBox:focus { padding-right: 25px; }
QComboBox::drop-down, QDateTimeEdit::drop-down {
    border: none; width: 24px; subcontrol-origin: padding; subcontrol-position: center right;
}
QComboBox::down-arrow, QDateTimeEdit::down-arrow {
    image: url(controls:chevron-$theme.svg); width: 12px; height: 12px;
}
QSpinBox { padding-right: 26px; }
QSpinBox:focus { padding-right: 25px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; background: transparent; width: 24px; }
QSpinBox::up-button { subcontrol-origin: padding; subcontrol-position: top right; }
QSpinBox::down-button { subcontrol-origin: padding; subcontrol-position: bottom right; }
QSpinBox::up-button:hover, QSpinBox::down-button:hover { background: $hover; }
QSpinBox::up-arrow { image: url(controls:chevron-up-$theme.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url(controls:chevron-$theme.svg); width: 10px; height: 10px; }
QComboBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox QAbstractItemView, QAbstractItemView#completions {
    background: $raised; color: $text; border: 1px solid $line; padding: 4px; outline: none;
    selection-background-color: $selection; selection-color: $text;
}

QCheckBox, QRadioButton {
    spacing: 8px; padding: 3px 4px; border: 2px solid transparent; border-radius: 6px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
QCheckBox:disabled, QRadioButton:disabled { color: $muted; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; background: $surface; }
QCheckBox::indicator { border: 1px solid $edge; border-radius: 4px; }
QRadioButton::indicator { border: 1px solid $edge; border-radius: 9px; }
QCheckBox::indicator:checked {
    background: $accent; border-color: $accent; image: url(controls:check-$theme.svg);
}
QCheckBox::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url(controls:dash-$theme.svg);
}
QCheckBox::indicator:disabled { background: $background; border-color: $line; }
QCheckBox::indicator:checked:disabled { background: $muted; border-color: $muted; }
QRadioButton::indicator:checked {
    border: 5px solid $accent; width: 8px; height: 8px; background: $accent_text;
}

QTableView, QTreeView, QListView {
    background: $surface; border: 2px solid transparent; border-radius: 6px; outline: none;
    gridline-color: $line;
}
QTableView:focus, QTreeView:focus, QListView:focus { border-color: $focus; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView, QListView { alternate-background-color: $alternate; }
QTableView::item { border: none; border-bottom: 1px solid $line; padding: 0 12px; }
QListWidget[names="true"]::item { padding: 0 8px; }
QTableView::item:selected, QListView::item:selected { background: $selection; color: $text; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1px solid $line; padding: 8px 15px;
    font-size: ${size_note}px; font-weight: 600;
}
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow { image: url(controls:chevron-up-$theme.svg); width: 10px; height: 10px; }
QHeaderView::down-arrow { image: url(controls:chevron-$theme.svg); width: 10px; height: 10px; }
QTableCornerButton::section { background: $surface; border: none; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea, QScrollArea > QWidget > QWidget[ground="none"] { background: transparent; border: none; }

Notice QToolButton { padding: 2px; border-width: 1px; }
Notice QToolButton:focus { padding: 1px; border-width: 2px; }
QMenuBar { background: $background; color: $text; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; color: $text; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $muted; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::indicator {
    width: 14px; height: 14px; margin-left: 6px; border-radius: 3px; border: 1px solid $edge;
}
QMenu::indicator:checked {
    background: $accent; border-color: $accent; image: url(controls:check-$theme.svg);
}
QMenu::right-arrow { image: url(controls:chevron-right-$theme.svg); width: 10px; height: 10px; }

QProgressBar { background: $line; border: none; border-radius: 4px; max-height: 8px; min-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $line; }

Card { background: $surface; border: 1px solid $line; border-radius: 8px; }
Card[tone="good"] { border-left: 4px solid $good; }
Card[tone="bad"] { border-left: 4px solid $bad; }
Card[tone="warning"] { border-left: 4px solid $warning; }
Card[tone="info"] { border-left: 4px solid $info; }
QFrame[line="true"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
Notice { border: none; border-radius: 6px; }
Notice QLabel, Notice QPushButton { background: transparent; }
Notice[tone="good"] { background: $good_ground; }
Notice[tone="info"] { background: $info_ground; }
Notice[tone="warning"] { background: $warning_ground; }
Notice[tone="bad"] { background: $bad_ground; }
Notice[tone="good"] QLabel, Notice[tone="good"] QPushButton { color: $good; }
Notice[tone="info"] QLabel, Notice[tone="info"] QPushButton { color: $info; }
Notice[tone="warning"] QLabel, Notice[tone="warning"] QPushButton { color: $warning; }
Notice[tone="bad"] QLabel, Notice[tone="bad"] QPushButton { color: $bad; }

Pill {
    border: 1px solid $line; border-radius: 9px; padding: 1px 8px; font-size: ${size_note}px; color: $muted;
}
Pill[tone="good"] { background: $good_ground; border-color: $good_ground; color: $good; }
Pill[tone="info"] { background: $info_ground; border-color: $info_ground; color: $info; }
Pill[tone="accent"] { background: $accent_ground; border-color: $accent_ground; color: $accent; }
Pill[tone="warning"] { background: $warning_ground; border-color: $warning_ground; color: $warning; }
Pill[tone="bad"] { background: $bad_ground; border-color: $bad_ground; color: $bad; }

Sidebar { background: $sidebar; border: none; }
Sidebar QLabel { color: $sidebar_muted; background: transparent; }
Sidebar QLabel[type="section"] { color: $sidebar_text; }
Sidebar QToolButton {
    color: $sidebar_text; border: 2px solid transparent; border-left: 3px solid transparent;
    border-radius: 6px; padding: 6px 8px; text-align: left; background: transparent;

}
Sidebar QToolButton:hover { background: $sidebar_hover; }
Sidebar QToolButton:checked {
    background: $sidebar_selected; border-left-color: $sidebar_mark; font-weight: 600;
}
Sidebar QToolButton:focus { border: 2px solid $sidebar_focus; border-left: 3px solid $sidebar_focus; }

QDialog { background: $raised; }
QDialog Card { background: $raised; }
""")


def style_sheet(colours: dict[str, str], sizes: dict[str, int], theme: str) -> str:
    """Return the sheet for colours by name, sizes in pixels by kind, and ``"light"`` or ``"dark"``."""
    values = dict(colours) | {f"size_{kind}": str(size) for kind, size in sizes.items()}
    return _SHEET.substitute(values, theme=theme)
