"""Places: one variable moves all of them, and what ships is found."""

from __future__ import annotations

import sys

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
