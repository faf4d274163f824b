"""Places: one variable moves all of them, and what ships is found."""

from __future__ import annotations

import sys

import pytest

from app import paths


def test_one_variable_moves_every_place(home):
    places = [paths.config_dir(), paths.data_dir(), paths.log_dir(), paths.cache_dir()]
    assert all(place.is_relative_to(home) for place in places)
    assert len(set(places)) == 4
    assert paths.default_database().parent == paths.data_dir()


def test_without_it_the_places_are_the_systems(monkeypatch, tmp_path):
    monkeypatch.delenv("OPT_OUTS_HOME")
    places = [paths.config_dir(), paths.data_dir(), paths.log_dir(), paths.cache_dir()]
    assert all("Opt-Outs" in place.parts for place in places)
    assert not any(place.is_relative_to(tmp_path) for place in places)


def test_resources_are_found_in_a_checkout():
    assert paths.resource("icons", "app.svg").is_file()


def test_resources_are_found_in_a_frozen_program(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("icons", "app.svg") == tmp_path / "resources" / "icons" / "app.svg"


@pytest.fixture
def frozen(monkeypatch, tmp_path):
    """A frozen program in a folder of its own, as the person put it on a stick."""
    folder = tmp_path / "stick" / "Opt-Outs"
    folder.mkdir(parents=True)
    monkeypatch.delenv("OPT_OUTS_HOME")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "Opt-Outs"))
    return folder


def test_a_data_folder_beside_the_program_holds_everything(frozen):
    (frozen / "data").mkdir()
    places = [paths.config_dir(), paths.data_dir(), paths.log_dir(), paths.cache_dir()]
    assert all(place.is_relative_to(frozen / "data") for place in places)
    assert len(set(places)) == 4


def test_without_a_data_folder_a_packaged_program_keeps_nothing_beside_it(frozen):
    assert not paths.data_dir().is_relative_to(frozen)


def test_the_variable_wins_over_the_data_folder(frozen, monkeypatch, tmp_path):
    (frozen / "data").mkdir()
    monkeypatch.setenv("OPT_OUTS_HOME", str(tmp_path / "elsewhere"))
    assert paths.data_dir().is_relative_to(tmp_path / "elsewhere")


def test_on_macos_the_data_folder_is_beside_the_bundle(frozen, monkeypatch):
    inside = frozen / "Opt-Outs.app" / "Contents" / "MacOS" / "Opt-Outs"
    monkeypatch.setattr(sys, "executable", str(inside))
    assert paths.program_folder() == frozen


def test_on_windows_the_data_folder_is_beside_the_folder_of_the_code(monkeypatch, tmp_path):
    code = tmp_path / "Opt-Outs" / "program" / "resources"
    code.mkdir(parents=True)
    monkeypatch.setattr(paths.resources, "__file__", str(code / "__init__.pyc"))
    assert paths.program_folder() is None
    (code / "build.toml").write_text("", encoding="utf-8")
    assert paths.program_folder() == tmp_path / "Opt-Outs"


def test_a_checkout_has_no_program_folder():
    assert paths.program_folder() is None
