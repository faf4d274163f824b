"""The installer in the wheelhouse: what it refuses, and what it asks of pip."""

from __future__ import annotations

import hashlib
import importlib.util
import sys

import pytest
from product import ROOT


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A wheelhouse with one file that is no wheel, and its installer as a module."""
    spec = importlib.util.spec_from_file_location("install", ROOT / "packaging" / "wheelhouse" / "install.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "wheels").mkdir()
    (tmp_path / "wheels" / "one.whl").write_bytes(b"one")
    (tmp_path / "requirements.txt").write_text("one==1\n", encoding="utf-8")
    sums = [
        f"{hashlib.sha256((tmp_path / name).read_bytes()).hexdigest()}  {name}\n"
        for name in ("requirements.txt", "wheels/one.whl")
    ]
    (tmp_path / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")
    monkeypatch.setattr(module, "HERE", tmp_path)
    return module


def refused(house, capsys, folder):
    assert house.main([str(folder)]) == 3
    assert not folder.exists()
    return capsys.readouterr().err


def spoil(path):
    path.write_bytes(b"other")


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda here: spoil(here / "wheels" / "one.whl"), "wheels/one.whl is damaged"),
        (lambda here: (here / "wheels" / "one.whl").unlink(), "wheels/one.whl is missing"),
        (lambda here: spoil(here / "wheels" / "two.whl"), "wheels/two.whl does not belong"),
        (lambda here: (here / "SHA256SUMS").unlink(), "SHA256SUMS, is missing"),
        (lambda here: spoil(here / "SHA256SUMS"), "SHA256SUMS, is missing or damaged"),
    ],
)
def test_files_that_are_not_those_meant_are_refused_in_a_sentence(house, tmp_path, capsys, act, told):
    act(house.HERE)
    text = refused(house, capsys, tmp_path / "installed")
    assert told in text
    assert text.endswith("Nothing was installed.\n")
    assert text.count("\n") == 1


@pytest.mark.parametrize("version", [(3, 10), (3, 14)])
def test_a_python_the_wheels_do_not_fit_is_refused(house, tmp_path, capsys, monkeypatch, version):
    monkeypatch.setattr(sys, "version_info", (*version, 0, "final", 0))
    text = refused(house, capsys, tmp_path / "installed")
    assert f"3.11, 3.12 or 3.13 is needed; this is {version[0]}.{version[1]}" in text


def test_the_folder_of_another_system_is_refused(house, tmp_path, capsys, monkeypatch):
    meant = "macos" if sys.platform != "darwin" else "windows"
    monkeypatch.setattr(house, "HERE", tmp_path / f"Opt-Outs-1.0.0-wheelhouse-{meant}")
    assert f"This folder is for {meant}" in refused(house, capsys, tmp_path / "installed")


def test_a_folder_with_something_else_in_it_is_left_alone(house, tmp_path, capsys):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "letter.txt").write_text("Dear", encoding="utf-8")
    assert house.main([str(folder)]) == 3
    assert "holds something else" in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]


def test_what_the_finder_leaves_in_a_folder_is_no_trouble(house):
    for name in (".DS_Store", "._one.whl"):
        spoil(house.HERE / "wheels" / name)
    house.check_files()


def test_pip_takes_the_files_here_by_their_hashes_and_solves_nothing(house, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(house.subprocess, "check_call", lambda command, env: asked.append((command, env)))
    monkeypatch.setattr("venv.EnvBuilder.create", lambda _self, folder: folder.mkdir())
    monkeypatch.setenv("PIP_INDEX_URL", "elsewhere")
    assert house.main([str(tmp_path / "installed")]) == 0
    [(command, environment)] = asked
    assert {"--no-index", "--no-deps", "--require-hashes"} <= set(command)
    assert "PIP_INDEX_URL" not in environment
