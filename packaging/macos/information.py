"""What macOS is told of the program: the contents of ``Info.plist``."""

from __future__ import annotations

import product

OLDEST_SYSTEM = "12.0"
"""The oldest macOS that PySide6 6.9.3's wheel runs on."""

DOCUMENTS = (
    (
        "Comma-separated values",
        ("csv", "tsv"),
        ("public.comma-separated-values-text", "public.tab-separated-values-text"),
    ),
    ("Text", ("txt",), ("public.plain-text",)),
    (
        "Excel workbook",
        ("xlsx", "xls", "xlsm", "xlsb"),
        (
            "org.openxmlformats.spreadsheetml.sheet",
            "com.microsoft.excel.xls",
            "org.openxmlformats.spreadsheetml.sheet.macroenabled",
            "com.microsoft.excel.sheet.binary.macroenabled",
        ),
    ),
    ("OpenDocument spreadsheet", ("ods",), ("org.oasis-open.opendocument.spreadsheet",)),
    ("Opt-outs as JSON", ("json",), ("public.json",)),
)


def information() -> dict[str, object]:
    """Return the entries of ``Info.plist`` beyond the name, version and icon that PyInstaller writes."""
    return {
        "CFBundleDisplayName": product.NAME,
        "CFBundleName": product.NAME,
        "CFBundleShortVersionString": product.version(),
        "CFBundleVersion": product.version(),
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST_SYSTEM,
        "NSHighResolutionCapable": True,
        "NSPrincipalClass": "NSApplication",
        "NSRequiresAquaSystemAppearance": False,  # dark where the desktop is dark
        "NSSupportsAutomaticGraphicsSwitching": True,
        "NSHumanReadableCopyright": f"© {product.release_date().year} {product.PUBLISHER}",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": name,
                "CFBundleTypeRole": "Viewer",
                "CFBundleTypeExtensions": list(endings),
                "LSItemContentTypes": list(types),
                "LSHandlerRank": "Alternate",  # offered by Open With, never taking the file over
            }
            for name, endings, types in DOCUMENTS
        ],
    }
