"""In which time zone a machine stands."""

import pytest

from kithwork.store import machine


@pytest.fixture
def stands(monkeypatch, tmp_path):
    """A machine with these settings; gives the zone."""

    def of(told=None, *, link="", written=""):
        (tmp_path / "zoneinfo").mkdir(exist_ok=True)
        if link:
            (tmp_path / "localtime").symlink_to(tmp_path / "zoneinfo" / link)
        if written:
            (tmp_path / "timezone").write_text(f"{written}\n", encoding="utf-8")
        monkeypatch.setattr(machine, "_TOLD", told)
        monkeypatch.setattr(machine, "_LINK", tmp_path / "localtime")
        monkeypatch.setattr(machine, "_WRITTEN", tmp_path / "timezone")
        return machine.zone()

    return of


@pytest.mark.parametrize("told", ["Asia/Tokyo", ":Asia/Tokyo", "/usr/share/zoneinfo/Asia/Tokyo", ":/usr/share/zoneinfo/Asia/Tokyo"])
def test_what_the_environment_says_goes_before_the_system(stands, told):
    assert stands(told, link="Europe/Berlin") == "Asia/Tokyo"


def test_without_a_word_it_is_what_the_systems_link_leads_to(stands):
    assert stands(link="America/New_York", written="Asia/Tokyo") == "America/New_York"


def test_where_the_link_is_a_copy_the_name_stands_beside_it(stands):
    assert stands(written="Asia/Kathmandu") == "Asia/Kathmandu"


@pytest.mark.parametrize("told", [None, "", "JST-9", "Mars/Base"])
def test_where_nothing_names_a_place_it_is_utc(stands, told):
    assert stands(told) == "UTC"


def test_a_clock_that_runs_by_no_place_is_left_for_the_next_witness(stands):
    assert stands("<+03>-3", link="Europe/Berlin") == "Europe/Berlin"


def test_the_many_names_of_utc_are_one(stands):
    assert stands("Etc/UTC") == "UTC"
