"""Desk settings: kept whole, mended where odd, refused in a sentence where unreadable."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.config import (
    APPEARANCES,
    LANGUAGES,
    REPLY_TIME_ZONES,
    Config,
    config_path,
    load_config,
    region_of_locale,
    save_config,
)
from app.core.errors import FileError


def test_a_new_desk_has_the_usual_settings(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_NA.UTF-8")
    assert load_config() == Config(region="NA")


@given(
    st.builds(
        Config,
        database=st.none() | st.just(Path("/data/ops é.sqlite")),
        appearance=st.sampled_from(APPEARANCES),
        region=st.sampled_from(["ZA", "GB", "NA"]),
        operator=st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=30),
        language=st.sampled_from(LANGUAGES),
        updates=st.none() | st.just(Path("/shares/programs é")),
        watch_account=st.sampled_from(["", "Retail é"]),
        watch_account_id=st.none() | st.integers(1),
        reply_time_zone=st.sampled_from(REPLY_TIME_ZONES),
    )
)
def test_what_is_saved_comes_back(tmp_path_factory, config):
    path = tmp_path_factory.mktemp("config") / "deeper" / "settings.toml"
    save_config(config, path)
    assert load_config(path) == config


@pytest.mark.parametrize(
    "text",
    [
        'appearance = "pink"',
        "appearance = 3",
        'region = "South Africa"',
        'language = "xx"',
        'from_a_newer_version = "yes"',
        'database = ""',
        'watch_account_id = "first"',
        'watch_account_id = "-1"',
        'reply_time_zone = "Mars/Olympus"',
    ],
)
def test_what_cannot_be_counts_as_not_set(text):
    config_path().parent.mkdir(parents=True)
    config_path().write_text(text + '\noperator = "n.dlamini"', encoding="utf-8")
    assert load_config() == Config(region=region_of_locale(), operator="n.dlamini")


@pytest.mark.parametrize("content", [b"appearance = ", b"\xff\xfe\x00", b"\x00"])
def test_a_damaged_file_is_told_and_left_alone(content):
    config_path().parent.mkdir(parents=True)
    config_path().write_bytes(content)
    with pytest.raises(FileError) as caught:
        load_config()
    assert caught.value.code == "settings_damaged"
    assert config_path().read_bytes() == content


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(FileError) as caught:
        save_config(Config(), tmp_path / "file" / "settings.toml")
    assert caught.value.code == "settings_not_saved"


def test_a_failed_save_keeps_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "settings.toml"
    save_config(Config(operator="before"), path)

    def refuse(*_args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(FileError):
        save_config(Config(operator="after"), path)
    assert load_config(path).operator == "before"
    assert [entry.name for entry in tmp_path.iterdir()] == ["settings.toml"]


def test_the_operator_is_whoever_is_signed_in_unless_chosen(monkeypatch):
    monkeypatch.setenv("LOGNAME", "t.botha")
    assert Config().operator_name == "t.botha"
    assert Config(operator="Thandi").operator_name == "Thandi"


@pytest.mark.parametrize(
    ("locale", "region"),
    [("en_GB.UTF-8", "GB"), ("af_ZA", "ZA"), ("C", "ZA"), ("C.UTF-8", "ZA"), ("es_419", "ZA"), ("", "ZA")],
)
def test_region_of_locale(monkeypatch, locale, region):
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        monkeypatch.setenv(name, locale)
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    assert region_of_locale() == region


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a person's folder to that person")
def test_the_settings_are_read_by_their_owner_alone(tmp_path):
    path = tmp_path / "config" / "settings.toml"
    save_config(Config(operator="Nomsa"), path)
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_a_folder_whose_name_is_no_text_is_told_and_the_old_file_stays(tmp_path):
    path = tmp_path / "settings.toml"
    save_config(Config(operator="Ann"), path)
    with pytest.raises(FileError) as caught:
        save_config(Config(watch_folder=Path("/tmp/\udceb")), path)
    assert caught.value.code == "settings_not_saved"
    assert load_config(path).operator == "Ann"
    assert list(tmp_path.iterdir()) == [path]


def test_settings_with_a_byte_order_mark_are_read(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_bytes(b'\xef\xbb\xbfoperator = "Ann"\r\n')
    assert load_config(path).operator == "Ann"
