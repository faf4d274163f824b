"""Updates: what the site's folder offers, signed by the makers or not believed."""

from __future__ import annotations

import base64
import hashlib
import json

import pytest

from app.core.errors import FileError, UserError
from app.parts import Build
from app.services.updates import SIGNATURE_FILE, VERSION_FILE, check_for_updates
from tests.services.release_signing import RELEASE_KEY, signed

PACKAGE = b"the package of 9.1.0"


def offer(folder, version="9.1.0", **files):
    told = json.dumps({"version": version, "date": "2027-01-31", "files": files}).encode()
    (folder / VERSION_FILE).write_bytes(told)
    (folder / SIGNATURE_FILE).write_bytes(base64.b64encode(signed(told)) + b"\n")


@pytest.fixture
def build():
    return Build("Windows", release_key=RELEASE_KEY)


def test_a_newer_version_is_told_with_those_of_its_files_that_are_there(tmp_path, build):
    (tmp_path / "setup.exe").write_bytes(PACKAGE)
    offer(tmp_path, **{"setup.exe": hashlib.sha256(PACKAGE).hexdigest(), "other.deb": "0" * 64})
    release = check_for_updates(tmp_path, build)
    assert (release.version, release.date, release.is_newer) == ("9.1.0", "2027-01-31", True)
    assert release.packages == (tmp_path / "setup.exe",)


def test_the_same_and_an_older_version_are_not_newer(tmp_path, build):
    for version in (build.version, "0.0.9"):
        offer(tmp_path, version)
        assert not check_for_updates(tmp_path, build).is_newer


def test_versions_are_compared_as_numbers(tmp_path, build, monkeypatch):
    monkeypatch.setattr("app.parts.__version__", "0.9.0")
    offer(tmp_path, "0.10.0")
    assert check_for_updates(tmp_path, build).is_newer


def test_a_version_file_changed_after_it_was_signed_is_not_believed(tmp_path, build):
    offer(tmp_path)
    told = (tmp_path / VERSION_FILE).read_text(encoding="utf-8")
    (tmp_path / VERSION_FILE).write_text(told.replace("9.1.0", "9.9.9"), encoding="utf-8")
    with pytest.raises(FileError) as caught:
        check_for_updates(tmp_path, build)
    assert caught.value.code == "updates_not_signed"


@pytest.mark.parametrize("signature", [b"", b"no base64 \xff", base64.b64encode(bytes(64))])
def test_a_signature_that_is_none_is_not_believed(tmp_path, build, signature):
    offer(tmp_path)
    (tmp_path / SIGNATURE_FILE).write_bytes(signature)
    with pytest.raises(FileError) as caught:
        check_for_updates(tmp_path, build)
    assert caught.value.code == "updates_not_signed"


def test_a_package_that_was_exchanged_is_named(tmp_path, build):
    (tmp_path / "setup.exe").write_bytes(b"something else")
    offer(tmp_path, **{"setup.exe": hashlib.sha256(PACKAGE).hexdigest()})
    with pytest.raises(FileError) as caught:
        check_for_updates(tmp_path, build)
    assert caught.value.code == "update_file_damaged"
    assert caught.value.path == tmp_path / "setup.exe"


def test_no_file_outside_the_folder_is_looked_at(tmp_path, build):
    folder = tmp_path / "updates"
    folder.mkdir()
    (tmp_path / "secret").write_bytes(PACKAGE)
    offer(folder, **{"../secret": hashlib.sha256(PACKAGE).hexdigest()})
    assert check_for_updates(folder, build).packages == ()


def test_a_folder_that_is_out_of_reach_is_told(tmp_path, build):
    with pytest.raises(FileError) as caught:
        check_for_updates(tmp_path / "gone", build)
    assert caught.value.code == "updates_unreadable"


@pytest.mark.parametrize(
    "told", [b"[]", b"{", b'{"version": "x", "date": "", "files": {}}', b'{"version": "1.0.0"}']
)
def test_a_signed_file_of_an_unknown_kind_is_told(tmp_path, build, told):
    (tmp_path / VERSION_FILE).write_bytes(told)
    (tmp_path / SIGNATURE_FILE).write_bytes(base64.b64encode(signed(told)))
    with pytest.raises(FileError) as caught:
        check_for_updates(tmp_path, build)
    assert caught.value.code == "updates_damaged"


def test_a_copy_without_a_key_believes_nothing(tmp_path):
    offer(tmp_path)
    with pytest.raises(UserError) as caught:
        check_for_updates(tmp_path, Build("checkout"))
    assert caught.value.code == "no_release_key"
