"""A release's papers: digests, the bill of materials, and a version file that the program itself believes."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess

import bill_of_materials
import product
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


@pytest.fixture
def certificate(tmp_path, monkeypatch):
    """A certificate of nobody's, set as the one to sign with; returns the file to verify against."""
    if not all(map(shutil.which, ("openssl", "osslsigncode", "x86_64-w64-mingw32-gcc"))):
        pytest.skip("openssl, osslsigncode and mingw-w64 make a signed program")
    key, public, both = (str(tmp_path / name) for name in ("key.pem", "certificate.pem", "both.pfx"))
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Nobody"]
    made += ["-addext", "extendedKeyUsage=codeSigning", "-keyout", key, "-out", public]
    subprocess.run(made, check=True, capture_output=True)
    wrapped = [
        "openssl",
        "pkcs12",
        "-export",
        "-passout",
        "pass:secret",
        "-inkey",
        key,
        "-in",
        public,
        "-out",
        both,
    ]
    subprocess.run(wrapped, check=True)
    (tmp_path / "password").write_text("secret", encoding="ascii")
    monkeypatch.setenv("OPT_OUTS_SIGN_PFX", both)
    monkeypatch.setenv("OPT_OUTS_SIGN_PASSWORD_FILE", str(tmp_path / "password"))
    return public


def test_a_program_is_signed_and_a_changed_byte_is_noticed(tmp_path, certificate):
    source, program = tmp_path / "program.c", tmp_path / "program.exe"
    source.write_text("int main(void) { return 0; }\n", encoding="ascii")
    subprocess.run(["x86_64-w64-mingw32-gcc", str(source), "-o", str(program)], check=True)
    verify = ["osslsigncode", "verify", "-ignore-cdp", "-CAfile", certificate, "-in", str(program)]
    assert subprocess.run(verify, capture_output=True, check=False).returncode != 0
    signing.sign(program)
    assert subprocess.run(verify, capture_output=True, check=False).returncode == 0
    data = bytearray(program.read_bytes())
    data[2000] ^= 1
    program.write_bytes(data)
    assert subprocess.run(verify, capture_output=True, check=False).returncode != 0


def test_with_a_certificate_setup_signs_itself_and_its_uninstaller(certificate):
    [option] = signing.setup_definitions()
    assert option.startswith("-DSIGN=")
    script = (product.ROOT / "packaging" / "windows" / "setup.nsi").read_text(encoding="utf-8")
    assert "!uninstfinalize '${SIGN}" in script
    assert "!finalize '${SIGN}" in script
