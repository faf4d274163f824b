"""The macOS bundle, as far as it can be looked at without a Mac."""

from __future__ import annotations

import plistlib
import re
import subprocess

import pytest
from macos.information import information
from product import ROOT

from app import __version__
from app.__main__ import OUR_FILES

FOLDER = ROOT / "packaging" / "macos"


def test_the_information_is_a_property_list_of_this_version():
    read = plistlib.loads(plistlib.dumps(information()))
    assert read["CFBundleShortVersionString"] == __version__
    assert read["NSRequiresAquaSystemAppearance"] is False
    assert read["NSHighResolutionCapable"] is True


def test_it_offers_itself_for_every_file_the_program_takes_and_owns_none():
    documents = information()["CFBundleDocumentTypes"]
    endings = {f".{ending}" for kind in documents for ending in kind["CFBundleTypeExtensions"]}
    assert endings == OUR_FILES
    assert {kind["LSHandlerRank"] for kind in documents} == {"Alternate"}


def test_the_entitlements_are_a_property_list_without_a_debugger():
    with (FOLDER / "entitlements.plist").open("rb") as file:
        entitlements = plistlib.load(file)
    assert entitlements["com.apple.security.cs.disable-library-validation"] is True
    assert "com.apple.security.get-task-allow" not in entitlements


def test_the_workflow_names_files_that_are_there_and_both_architectures():
    text = (FOLDER / "workflow.yml").read_text(encoding="utf-8")
    for name in re.findall(r"packaging/macos/[\w.]+\.(?:py|sh)", text):
        assert (ROOT / name).is_file(), name
    assert set(re.findall(r"architecture: (\w+)", text)) == {"arm64", "x86_64"}
    assert "\t" not in text


def test_the_workflow_is_yaml():
    yaml = pytest.importorskip("yaml")
    jobs = yaml.safe_load((FOLDER / "workflow.yml").read_text(encoding="utf-8"))["jobs"]
    steps = jobs["build"]["steps"]
    assert all(("uses" in step) != ("run" in step) for step in steps)
    assert {"uses", "run"} <= {key for step in steps for key in step}


@pytest.mark.parametrize("script", sorted(ROOT.glob("packaging/**/*.sh")), ids=lambda path: path.name)
def test_every_shell_script_can_be_read_by_bash(script):
    assert subprocess.run(["bash", "-n", str(script)], capture_output=True, check=False).stderr == b""
