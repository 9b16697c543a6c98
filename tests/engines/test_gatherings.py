import pytest

from kithwork.domain.events import EventKind
from kithwork.engines import gatherings


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Remote PHP meetup #3", EventKind.MEETUP),
        ("Northern Code Supper", EventKind.MEETUP),
        ("Hilltop Festival: film crew arrives", EventKind.FESTIVAL),
        ("Conference: Northern Web", EventKind.CONFERENCE),
        ("TDD workshops", EventKind.CLASS),
        ("Salsa class", EventKind.CLASS),
        ("Global Game Jam", EventKind.HACKATHON),
        ("Conferencing kit arrives", None),
        ("Sprint planning", None),
        ("", None),
    ],
)
def test_a_title_tells_which_kind_of_event_it_is(title, kind):
    assert gatherings.kind_of(title) is kind


@pytest.mark.parametrize(
    ("title", "series"),
    [
        ("Remote PHP meetup #14", "Remote PHP meetup"),
        ("PHP UK 2026", "PHP UK"),
        ("Leeds Code Dojo, March 2026", "Leeds Code Dojo"),
        ("Hilltop Festival: film crew arrives", "Hilltop Festival"),
        ("14th Rust Day", "Rust Day"),
        ("2026", "2026"),
    ],
)
def test_events_of_a_series_share_the_name_without_its_number(title, series):
    assert gatherings.series_of(title) == series


def test_case_and_spaces_make_no_other_series_and_no_name_is_none():
    assert gatherings.is_same_series("PHP  UK", "php uk")
    assert not gatherings.is_same_series("", "")


def test_an_entry_is_remote_only_where_it_says_so():
    assert gatherings.is_remote("Remote PHP meetup #3")
    assert not gatherings.is_remote("Leeds PHP meetup")
