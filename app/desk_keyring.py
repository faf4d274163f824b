"""The operating system's keyring (Windows Credential Manager, macOS Keychain), for who wants the passphrase kept there.

Off unless somebody asks for it. On Linux no keyring ships; one that the person installed beside the program is used.
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

from app.core.errors import UserError

SERVICE = "Opt-Outs"

log = logging.getLogger(__name__)


def is_there() -> bool:
    """Whether this computer has a keyring that can be used."""
    return _backend() is not None


def look_up(database: Path) -> str | None:
    """The passphrase kept for a database; None where none is kept, or the keyring does not answer."""
    backend = _backend()
    if backend is None:
        return None
    try:
        found: str | None = backend.get_password(SERVICE, _name(database))
    except Exception as error:  # noqa: BLE001 - whatever a system's keyring throws: the person is asked instead
        log.info("the keyring did not answer: %s", type(error).__name__)
        return None
    return found


def keep(database: Path, passphrase: str) -> None:
    """Keep a passphrase for a database.

    Raises:
        UserError: ``no_keyring``, ``keyring_refused``. Nothing was kept.
    """
    backend = _backend()
    if backend is None:
        raise UserError(
            "no_keyring",
            "This computer has no keyring that Opt-Outs can use. The passphrase was not kept; it will be asked for at "
            "each start.",
        )
    try:
        backend.set_password(SERVICE, _name(database), passphrase)
    except Exception as error:  # noqa: BLE001 - as above, and no trace of it may hold the passphrase
        log.info("the keyring refused: %s", type(error).__name__)
        raise UserError(
            "keyring_refused",
            "The keyring of this computer did not take the passphrase. It was not kept; it will be asked for at each "
            "start.",
        ) from None


def forget(database: Path) -> None:
    """Take the passphrase of a database out of the keyring, if it is there."""
    backend = _backend()
    if backend is None:
        return
    try:
        backend.delete_password(SERVICE, _name(database))
    except Exception as error:  # noqa: BLE001 - as above; most often there was nothing to forget
        log.info("nothing was taken out of the keyring: %s", type(error).__name__)


def _name(database: Path) -> str:
    return str(database.absolute())


def _backend() -> Any:
    """The system's own keyring; named here, for a package has no list of installed parts to find it by."""
    try:
        if sys.platform == "win32":
            from keyring.backends import Windows

            backend: Any = Windows.WinVaultKeyring()
            backend.persist = "local machine"  # not carried to other computers of the domain
        elif sys.platform == "darwin":
            from keyring.backends import macOS

            backend = macOS.Keyring()
        else:
            import keyring

            backend = keyring.get_keyring()
        usable = backend.priority >= 1
    except Exception as error:  # noqa: BLE001 - no package, no service, no session: all the same to the person
        log.info("there is no keyring: %s", type(error).__name__)
        return None
    return backend if usable else None
