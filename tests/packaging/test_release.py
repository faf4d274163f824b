"""A release's papers: digests, the bill of materials, and a version file that the program itself believes."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess

import bill_of_materials
import pytest
import release
import release_key
from product import runtime_pins
from windows import signing

from app import __version__
from app.parts import Build, parts
from app.services.updates import check_for_updates

needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the keys")


@pytest.fixture
def dist(tmp_path):
    """A folder with one package."""
    folder = tmp_path / "dist"
    folder.mkdir()
    (folder / "Opt-Outs-setup.exe").write_bytes(b"a package")
    return folder


@pytest.fixture
def key(tmp_path, monkeypatch):
    path = tmp_path / "release-key.pem"
    subprocess.run(
        ["openssl", "genpkey", "-algorithm", "ed25519", "-out", str(path)], check=True, capture_output=True
    )
    monkeypatch.setenv("OPT_OUTS_RELEASE_KEY", str(path))


def test_the_digests_are_those_of_every_file(dist):
    release.write_sums(dist)
    line = f"{hashlib.sha256(b'a package').hexdigest()}  Opt-Outs-setup.exe\n"
    assert (dist / "SHA256SUMS").read_text(encoding="utf-8") == line


@needs_openssl
def test_the_program_believes_a_version_file_signed_by_openssl(dist, key):
    release.write_version_file(dist)
    found = check_for_updates(dist, Build("test", release_key=release_key.public_key()))
    assert found.version == __version__
    assert [path.name for path in found.packages] == ["Opt-Outs-setup.exe"]


def test_without_a_key_no_version_file_is_made_and_no_key_built_in(dist, monkeypatch):
    monkeypatch.delenv("OPT_OUTS_RELEASE_KEY", raising=False)
    release.write_version_file(dist)
    assert [path.name for path in dist.iterdir()] == ["Opt-Outs-setup.exe"]
    assert release_key.public_key() == ""


def test_the_bill_names_every_part_with_a_licence_and_is_the_same_each_time():
    told = bill_of_materials.document()
    assert {part["name"] for part in told["components"]} == {part.name for part in parts()}
    assert all(part["licenses"][0]["expression"] and part["version"] for part in told["components"])
    assert json.dumps(told) == json.dumps(bill_of_materials.document())


def test_every_package_that_ships_has_its_licence_told():
    listed = {part["package"] for part in bill_of_materials.licences.listed_parts()} - {""}
    assert listed == {pin.name for pin in runtime_pins()}


def test_nothing_is_signed_without_a_certificate(dist, monkeypatch):
    monkeypatch.delenv("OPT_OUTS_SIGN_PFX", raising=False)
    signing.sign(dist / "Opt-Outs-setup.exe")
    assert (dist / "Opt-Outs-setup.exe").read_bytes() == b"a package"
    assert signing.setup_definitions() == []
