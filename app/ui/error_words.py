"""What went wrong, in the language of the window.

The layers below say it in English, for the command line and the log, with a stable code and the facts of the case. In
English the window shows those very words, which know most. A language with a translation has a sentence for each code
that can reach the window; for the others the English one stands.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDir

from app.core.errors import FileError, StoreError, UserError
from app.ui.file_error_words import file_sentences


def error_words(error: UserError) -> str:
    """Return one clear sentence or two: what happened, what was not changed, what to do."""
    if not _is_translated():
        return error.text
    facts = dict(error.facts)
    if isinstance(error, FileError):
        facts.setdefault("file", error.path.name)
        facts.setdefault("path", QDir.toNativeSeparators(str(error.path)))
        facts.setdefault("folder", QDir.toNativeSeparators(str(error.path.parent)))
        sentence = file_sentences().get(error.code)
    elif isinstance(error, StoreError):
        sentence = _store_sentences().get(error.code)
    else:
        sentence = _sentences().get(error.code)
    if sentence is None:
        return error.text
    try:
        return sentence.format(**facts)
    except KeyError:  # this case does not tell what the sentence needs
        return error.text


def _is_translated() -> bool:
    return QCoreApplication.translate("Errors", "Nothing was changed.") != "Nothing was changed."


def _store_sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "busy": translate(
            "Errors",
            "Another program is using the opt-out database and did not finish in time. Nothing was changed. Wait a "
            "moment and try again.",
        ),
        "full": translate(
            "Errors",
            "The disk with the opt-out database is full. Nothing was changed. Free some space and try again.",
        ),
        "read_only": translate(
            "Errors",
            "The opt-out database may be read but not written. Nothing was changed. Ask for permission to write to "
            "{path} and its folder, or choose another place in Settings.",
        ),
        "damaged": translate(
            "Errors",
            "The opt-out database {path} is damaged. It was not changed. Restore the newest backup, and keep the "
            "damaged file for support.",
        ),
        "not_a_database": translate(
            "Errors", "{path} is not an opt-out database. It was not changed. Choose another file."
        ),
        "unreachable": translate(
            "Errors",
            "The opt-out database {path} cannot be opened. Nothing was changed. Check that the folder exists and that "
            "you may read and write there.",
        ),
        "gone": translate(
            "Errors",
            "There is no opt-out database at {path}. No new one was begun in its place. Check the place and its "
            "spelling, connect the disk or network folder it is on and try again, or restore a backup.",
        ),
        "empty_database": translate(
            "Errors",
            "The file {path} is empty: no opt-out list is in it. Nothing was written into it. Restore the newest "
            "backup, if there is one; if not, begin a new list or choose another place.",
        ),
        "copy_full": translate(
            "Errors",
            "The disk for the copy {path} is full. No copy was made and nothing was changed. Free some space, or "
            "choose another place, and try again.",
        ),
        "copy_trouble": translate(
            "Errors",
            "The copy {path} could not be written: a disk reported an error. No copy was made and nothing was changed. "
            "Check the drive or the network connection, or choose another place, and try again.",
        ),
        "disk_trouble": translate(
            "Errors",
            "The disk with the opt-out database reported an error. Nothing was changed. Check the drive or the network "
            "connection and try again.",
        ),
        "newer": translate(
            "Errors",
            "The opt-out database {path} was written by a newer version of Opt-Outs. It was not changed. Install the "
            "newer version on this machine, or choose another database.",
        ),
        "check_failed": translate(
            "Errors",
            "The opt-out database {path} does not fit together, and was not changed. Use Check the Database, and "
            "restore the newest backup that checks out.",
        ),
    } | _locked_sentences()


def _locked_sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "encrypted": translate(
            "Errors",
            "The opt-out database {path} is encrypted. It was not changed. Give its passphrase to open it.",
        ),
        "wrong_passphrase": translate(
            "Errors",
            "This is not the passphrase of {path}. Nothing was changed. Look for capital letters and the keyboard's "
            "language, and type it again.",
        ),
        "replaced": translate(
            "Errors",
            "The passphrase of the opt-out database {path} was set, changed or removed after it was opened here. "
            "Nothing was changed. Close this window and start Opt-Outs again.",
        ),
        "in_use": translate(
            "Errors",
            "The opt-out database {path} is open in another window or program. Nothing was changed. Close it there "
            "and try again.",
        ),
        "no_encryption": translate(
            "Errors",
            "The part that opens encrypted databases is missing from this copy of Opt-Outs. Nothing was changed. "
            "Install Opt-Outs anew.",
        ),
    }


def _sentences() -> dict[str, str]:
    return _account_sentences() | _action_sentences() | _phrase_sentences() | _passphrase_sentences()


def _passphrase_sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "passphrase_is_set": translate(
            "Errors", "The database has a passphrase already. Nothing was changed. Change it instead."
        ),
        "list_changed": translate(
            "Errors",
            "The list has changed since these rows were selected, so that others may be in their places. Nothing was "
            "changed. Show the changes and select them anew.",
        ),
        "restore_overtaken": translate(
            "Errors",
            "Another program did something in the database while the backup was made ready. Nothing was restored. "
            "Restore it again: what came in meanwhile is then taken account of.",
        ),
        "passphrase_not_set": translate("Errors", "The database has no passphrase. Nothing was changed."),
        "passphrase_short": translate(
            "Errors",
            "The passphrase is too short. Nothing was changed. Four words that do not belong together are good, and "
            "easy to remember.",
        ),
        "no_keyring": translate(
            "Errors",
            "This computer has no keyring that Opt-Outs can use. The passphrase was not kept; it will be asked for at "
            "each start.",
        ),
        "keyring_refused": translate(
            "Errors",
            "The keyring of this computer did not take the passphrase. It was not kept; it will be asked for at each "
            "start.",
        ),
    }


def _account_sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "account_name_empty": translate("Errors", "An account needs a name. Nothing was changed."),
        "account_name_long": translate("Errors", "The account's name is too long. Nothing was changed."),
        "account_name_taken": translate(
            "Errors", "There is an account named “{name}” already. Nothing was changed. Choose another name."
        ),
        "account_name_example": translate(
            "Errors",
            "The account {name} is for trying things on: lists to send are not cleaned of its people. Nothing was "
            "changed. Choose another name.",
        ),
        "last_account": translate(
            "Errors", "{name} is the only account in use and was not archived. Add another account first."
        ),
        "no_such_account": translate(
            "Errors",
            "There is no account {account}. Nothing was changed. Choose one that is listed under Accounts.",
        ),
        "account_needed": translate(
            "Errors",
            "Replies belong to the account whose messages they answer. Nothing was changed. Choose one of {names}.",
        ),
    }


def _action_sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "already_undone": translate("Errors", "Action {action} was undone before. Nothing was changed."),
        "nothing_to_undo": translate("Errors", "There is nothing left to undo. Nothing was changed."),
        "decided_before": translate(
            "Errors",
            "Reply {reply} was decided before, by action {action}. Nothing was changed. Undo that action to decide "
            "anew.",
        ),
        "no_such_action": translate("Errors", "There is no action number {action}. Nothing was changed."),
        "no_such_reply": translate("Errors", "There is no reply number {reply}. Nothing was changed."),
        "not_in_review": translate(
            "Errors",
            "Reply {reply} is not in review. Nothing was changed. Add or remove its number on the page Opt-Outs.",
        ),
        "check_failed": translate(
            "Errors",
            "Something is not as it was written, so nothing was erased: that would hide what was altered. Use Check "
            "the Database, and restore the newest backup that checks out.",
        ),
        "no_release_key": translate(
            "Errors",
            "This copy of the program was built without a release key and cannot tell a real update from a forged "
            "one. Nothing was looked up; ask whoever installed it for the newest version.",
        ),
        "undo_guarded": translate(
            "Errors",
            "Some of these people opted out by a reply of their own. Nothing was changed. Undo it from the page "
            "Activity, and say why.",
        ),
        "reason_needed": translate("Errors", "A reason is needed. Nothing was changed. Give one."),
        "confirmation_needed": translate(
            "Errors",
            "Some of these people opted out by a reply of their own. Nothing was changed. Confirm that they asked to "
            "be messaged again.",
        ),
        "reason_long": translate("Errors", "The reason is too long. Nothing was changed. Shorten it."),
        "note_long": translate("Errors", "The note is too long. Nothing was changed. Shorten it."),
        "received_later": translate(
            "Errors", "{day} is still to come. Nothing was changed. Give the time when the person asked."
        ),
        "received_too_early": translate(
            "Errors",
            "A time before {year} cannot be meant. Nothing was changed. Give the time when the person asked.",
        ),
        "key_unreadable": translate(
            "Errors",
            "This is no key: a key is 64 digits from 0 to 9 and a to f. Nothing was written. Ask for the key's file.",
        ),
        "unexpected": translate(
            "Errors",
            "Something went wrong inside the program. The work was stopped; details are in the log.",
        ),
    }


def _phrase_sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "paste_empty": translate(
            "Errors", "There is nothing pasted. Paste a number and a reply on each line."
        ),
        "paste_long": translate(
            "Errors",
            "This is more than can be pasted. Nothing was changed. Save it as a file and import that.",
        ),
        "paste_unsure": translate(
            "Errors",
            "Several columns were pasted that could be the number, or the reply. Nothing was stored. Paste the two "
            "columns with the sender's number and the reply alone, or save them all as a file and import that.",
        ),
        "phrase_empty": translate(
            "Errors", "A phrase needs at least one letter, digit or emoji. Nothing was saved."
        ),
        "phrase_too_long": translate("Errors", "The phrase is too long. Nothing was saved: shorten it."),
        "phrase_twice": translate(
            "Errors", "The phrase “{phrase}” is there twice. Nothing was saved. Take one of them out."
        ),
        "rules_changed": translate(
            "Errors",
            "The rules were changed elsewhere meanwhile. Nothing was saved, and no reply was acted on. Discard the "
            "changes here, look at the new rules, and begin anew.",
        ),
        "too_many": translate(
            "Errors",
            "These are too many numbers to be shown one by one. Nothing was looked up. Use Clean a List for them.",
        ),
    }
