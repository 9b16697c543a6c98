"""A pitch is as long as its occasion allows, and a draft says nothing that is not on file."""

from kithwork.domain.own import FAMILY, MAIL, MEETUP
from kithwork.engines import pitches
from kithwork.engines.pitches import Facts

ALL = Facts(
    "Robin", "Tests trains", "Engineer", "Dovetail", ["Python", "Rust"], "Signal box", "project", "a role in rail", "trains matter", "Now", "Care"
)


def test_seventy_five_words_take_thirty_seconds_and_one_more_does_not_fit():
    half_a_minute = " ".join(["word"] * 75)

    assert pitches.fit(MEETUP, half_a_minute) == pitches.Fit(75, 30, 75, True)
    assert not pitches.fit(MEETUP, f"{half_a_minute} word").fits


def test_a_dash_is_no_word_and_a_hyphen_joins_two():
    assert pitches.fit(MEETUP, "a well-known engineer – and tester").words == 5


def test_every_draft_fits_its_occasion_and_each_sentence_has_its_source():
    for key in (FAMILY, MEETUP, MAIL):
        draft = pitches.draft(key, ALL)

        assert pitches.fit(key, " ".join(one.words for one in draft)).fits
        assert all(one.words and one.source for one in draft)


def test_a_draft_says_nothing_of_what_is_not_on_file():
    assert pitches.draft(FAMILY, Facts("Robin")) == ()
    assert [one.words for one in pitches.draft(MAIL, Facts("Robin"))] == ["I am Robin."]


def test_who_works_for_themself_is_not_said_to_work_at_themself():
    facts = Facts("Robin", title="Engineer", organisation="Self-employed")

    assert pitches.draft(FAMILY, facts)[0].words == "Robin works as an Engineer."


def test_a_sentence_that_would_make_it_too_long_stays_away():
    facts = Facts("Robin", title="Engineer", organisation="Dovetail", goal=" ".join(["far"] * 80))

    assert "far" not in " ".join(one.words for one in pitches.draft(MEETUP, facts))
