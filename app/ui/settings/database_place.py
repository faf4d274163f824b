"""What may be wrong with a place for the database: SQLite's WAL needs one computer's own disk.

Source: https://www.sqlite.org/wal.html (all processes on one host) and
https://www.sqlite.org/howtocorrupt.html (files copied or replaced while in use).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStorageInfo

_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box sync": "Box",
}
_NETWORK = {
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "nfs",
    "nfs4",
    "afpfs",
    "webdav",
    "davfs",
    "fuse.sshfs",
    "9p",
}


def trouble_with_place(path: Path) -> str:
    """Return a warning about a place for the database, in a sentence or two; empty if none is known."""
    translate = QCoreApplication.translate
    service = synced_by(path)
    if service:
        return translate(
            "DatabasePlace",
            "This folder looks like one that {service} copies elsewhere. Copying a database while it is used "
            "can damage it: keep it in a folder of this computer alone, and copy backups instead.",
        ).format(service=service)
    if on_network(path):
        return translate(
            "DatabasePlace",
            "This place is on the network. A database that several computers open there can be damaged: keep "
            "it on this computer's own disk, and copy backups to the network instead.",
        )
    return ""


def synced_by(path: Path) -> str:
    """Return the name of the service that seems to synchronise a folder above the file; empty for none."""
    for part in path.parent.parts:
        name = part.casefold()
        for sign, service in _SYNCED.items():
            if name == sign or name.startswith((f"{sign} -", f"{sign}-")):
                return service
    return ""


def on_network(path: Path) -> bool:
    """Return whether the file is, or would be, on a network share."""
    if path.as_posix().startswith("//"):
        return True
    folder = path.parent
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    storage = QStorageInfo(str(folder))
    device = bytes(storage.device().data())
    if device.startswith(b"\\\\") and not device.startswith(b"\\\\?\\"):
        return True  # a drive letter of Windows, Z:, for a share, which gives itself out for NTFS
    return bytes(storage.fileSystemType().data()).decode("ascii", "replace").casefold() in _NETWORK
