"""What went wrong with a file, in the language of the window: the sentences for ``app.ui.error_words``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def file_sentences() -> dict[str, str]:
    """Return a sentence for each code of trouble with a file; ``{path}`` and ``{folder}`` are facts of them all."""
    return (
        _unreadable_sentences()
        | _reply_sentences()
        | _watched_sentences()
        | _unwritable_sentences()
        | _desk_sentences()
    )


def _unreadable_sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "empty": translate("Errors", "{file} is empty. Nothing was read."),
        "folder": translate("Errors", "{file} is a folder. Choose the file with the numbers in it."),
        "missing": translate("Errors", "{file} was not found. Nothing was read. Check its name and folder."),
        "unreadable": translate("Errors", "{file} cannot be read. Nothing was changed. Choose another file."),
        "changed_while_read": translate(
            "Errors",
            "{file} was written to by another program while it was read, so rows may be missing. Nothing was changed. "
            "Wait until that program is done, then try again.",
        ),
        "wrong_kind": translate(
            "Errors", "{file} is not a list of numbers. Nothing was read. Choose a CSV, text or Excel file."
        ),
        "web_page": translate(
            "Errors",
            "{file} is a web page, whatever its name says. Nothing was read. Open it in the spreadsheet program, save "
            "it as .xlsx and choose that.",
        ),
        "xml": translate(
            "Errors",
            "{file} is an XML spreadsheet or another XML file, whatever its name says. Nothing was read. Open it in "
            "the spreadsheet program, save it as .xlsx and choose that.",
        ),
        "not_text": translate(
            "Errors",
            "{file} is not a list but a picture, program, document or other file, whatever its name says. Nothing was "
            "read. Choose a CSV, text or Excel file.",
        ),
        "damaged": translate(
            "Errors",
            "{file} is a workbook that is damaged or incomplete. Nothing was read. Open it in the spreadsheet program "
            "and save it anew, or save it as CSV.",
        ),
        "password": translate(
            "Errors",
            "{file} is protected by a password. Nothing was read. Save it without the password, and choose it again.",
        ),
        "line_too_long": translate(
            "Errors",
            "A row of {file} is longer than any row of a list. Nothing was read. Save it as CSV with one number a row.",
        ),
        "too_many_columns": translate(
            "Errors", "{file} has too many columns for a list. Nothing was read. Save the numbers as CSV."
        ),
        "too_big_inside": translate(
            "Errors",
            "{file} unpacks to more than any list of numbers. Nothing was read. Save the numbers as CSV.",
        ),
        "too_wide": translate(
            "Errors",
            "A sheet of {file} has too many cells for a list. Nothing was read. Save the numbers as CSV.",
        ),
        "empty_sheet": translate(
            "Errors",
            "Sheet “{sheet}” of {file} is empty. Nothing was changed. Choose another of its sheets: {others}.",
        ),
        "no_such_sheet": translate(
            "Errors", "{file} has no sheet called {sheet}. Nothing was read. Choose one of its sheets."
        ),
        "unclosed_quote": translate(
            "Errors",
            "In {file} a quotation mark in or after row {row} is never closed. Nothing was read. Take the mark out, or "
            "save the file anew from the spreadsheet.",
        ),
        "rows_in_quotes": translate(
            "Errors",
            "In {file} quotation marks in row {row} hold {lines} lines together that look like rows of their own, so "
            "their numbers would be lost. Nothing was read. Take the marks out; or, if that is one cell indeed, save "
            "the file as .xlsx and choose that.",
        ),
        "not_our_json": translate(
            "Errors",
            "{file} is JSON, but not a list that this program wrote. Nothing was read. Save the numbers as CSV.",
        ),
        "no_column": translate(
            "Errors", "{file} has not the column that was chosen. Nothing was changed. Choose another one."
        ),
        "no_rows": translate(
            "Errors",
            "{file} is JSON, which has no rows to divide. Nothing was written. Save the list as CSV.",
        ),
        "no_digests": translate(
            "Errors",
            "{file} holds no hashes of 64 digits, one a line. Nothing was compared. Choose another file.",
        ),
        "spool_gone": translate(
            "Errors",
            "The rejected rows of this import are no longer kept. Import the file again to see them.",
        ),
    }


def _watched_sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "watched_held": translate(
            "Errors",
            "{file} cannot be read: another program has it open, or you may not read it. It stays in the folder and is "
            "tried again.",
        ),
        "watched_no_reply": translate(
            "Errors", "No row of {file} could be read as a reply. Import it by hand to choose its columns."
        ),
        "watched_sheets": translate(
            "Errors",
            "Of {file} only the sheet “{sheet}” was taken in. These seem to hold replies too: {others}. Import it by "
            "hand and choose each of them.",
        ),
        "watched_fault": translate(
            "Errors",
            "{file} was not taken in: Opt-Outs met a fault of its own. Nothing of it was stored. The details are in "
            "the log. Put it there anew in another format, such as CSV, and keep this file for support.",
        ),
        "watched_unmoved": translate("Errors", "{file} was read, but cannot be moved out of the folder."),
    }


def _reply_sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "not_replies": translate(
            "Errors", "{file} is a downloaded opt-out list, not a file of replies. Nothing was read."
        ),
        "no_reply_column": translate(
            "Errors",
            "{file} has no column with replies in it. Nothing was read. It needs the sender's number and the reply in "
            "two columns.",
        ),
        "column_twice": translate(
            "Errors",
            "One column of {file} was named for two things. Nothing was read. Numbers, replies, times and directions "
            "are in columns of their own: name another for one of them.",
        ),
        "unsure_replies": translate(
            "Errors",
            "It is in doubt which columns of {file} hold the numbers of those who replied and their replies. Nothing "
            "was read. Open it in Import Replies and choose them.",
        ),
        "unsure_directions": translate(
            "Errors",
            "{file} seems to hold messages that were sent beside the replies, but no column says for certain which "
            "rows these are. Nothing was read. Open it in Import Replies and choose the column that does, or none.",
        ),
        "folder_missing": translate(
            "Errors",
            "The watched folder {path} cannot be opened. Nothing was taken in. Check that it is there, or choose "
            "another.",
        ),
    }


def _unwritable_sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "no_permission": translate(
            "Errors",
            "{file} is open in another program, or you may not use it there. Nothing was changed. Close it there, or "
            "choose another place.",
        ),
        "cannot_write": translate(
            "Errors", "{file} cannot be saved. Nothing was changed. Choose another place for it."
        ),
        "disk_full": translate(
            "Errors", "There is no room for {file} on the disk. Nothing was changed. Make room and try again."
        ),
        "no_folder": translate("Errors", "The folder for {file} was not found. Choose another folder."),
        "exists": translate("Errors", "{file} exists already and was not overwritten. Choose another name."),
        "is_database": translate(
            "Errors",
            "{file} is a database and was not overwritten. Nothing was written. Choose another name.",
        ),
        "same_file": translate(
            "Errors", "These files must have different names. Nothing was written. Choose another name."
        ),
        "not_as_text": translate(
            "Errors",
            "Rows are written as text, so {file} could not be opened as its name says. Nothing was written. Give a "
            "name that ends in .csv or .txt.",
        ),
        "format_unknown": translate(
            "Errors",
            "{file} does not end in .csv, .txt, .xlsx or .json, so its format is not known. Nothing was written.",
        ),
    }


def _desk_sentences() -> dict[str, str]:
    """Of the desk's settings and log, and of the folder in which updates are looked for."""
    translate = QCoreApplication.translate
    return {
        "settings_unreadable": translate(
            "Errors",
            "The settings file {path} could not be read. It was left as it is and the usual settings are used.",
        ),
        "settings_damaged": translate(
            "Errors",
            "The settings file {path} is damaged and was left as it is. The usual settings are used; mend or delete "
            "the file, then start again.",
        ),
        "settings_not_saved": translate(
            "Errors",
            "The settings could not be saved to {path}. They hold until the program is closed; check that the folder "
            "can be written to.",
        ),
        "log_not_writable": translate(
            "Errors", "The log {path} cannot be written. The program works without it."
        ),
        "updates_unreadable": translate(
            "Errors",
            "{file} could not be read in {folder}. Nothing was changed; check that the folder can be reached, or "
            "choose another one.",
        ),
        "updates_not_signed": translate(
            "Errors",
            "The version file in {folder} does not carry the signature of this program's makers. Install nothing from "
            "that folder, and tell whoever looks after it.",
        ),
        "updates_damaged": translate(
            "Errors",
            "The version file in {folder} is of a kind this program does not know. Nothing was changed; ask for the "
            "newest version by another way.",
        ),
        "update_file_damaged": translate(
            "Errors",
            "The file {file} in {folder} is not the one that was released: it is damaged or was exchanged. Do not "
            "install it; have it copied anew.",
        ),
    }
