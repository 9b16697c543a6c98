from datetime import date

import pytest

from kithwork.domain.journal import MentionKind
from kithwork.engines.capture.captured import Known, KnownPerson
from kithwork.engines.capture.words import folded
from kithwork.engines.journal import Thing, find

DAY = date(2026, 11, 20)
ADA = KnownPerson(1, ("Ada Lovelace", "ada"))
GRACE = KnownPerson(2, ("Grace Hopper",))
SAMS = (KnownPerson(3, ("Sam Okoro",)), KnownPerson(4, ("Sam Weller",)))
DOJO = Thing(MentionKind.EVENT, "d1", ("Leeds Code Dojo", "2026-10-16 Leeds Code Dojo"), date(2026, 10, 16), date(2026, 10, 16))
DOJO_TODAY = Thing(MentionKind.EVENT, "d2", ("Leeds Code Dojo", "2026-11-20 Leeds Code Dojo"), DAY, DAY)
POST = Thing(MentionKind.OPPORTUNITY, "o1", ("Platform engineer at Dovetail", "Platform engineer"), organisation="Dovetail")


class Book:
    def find(self, token):
        word = folded(token)
        return [one for one in (ADA, GRACE, *SAMS) if any(word in folded(name).split() for name in one.names)]


def named(text, *things):
    return {
        one.words: (one.ids, tuple(thing.key for thing in one.things), one.topic) for one in find(text, on=DAY, known=Known(Book()), things=things)
    }


def test_a_handle_a_quoted_name_and_a_link_name_one_person_each():
    assert named('@ada asked, @"Grace Hopper" answered') == {"@ada": ((1,), (), ""), '@"Grace Hopper"': ((2,), (), "")}
    assert named("See [[People/Ada Lovelace|her]].") == {"[[People/Ada Lovelace|her]]": ((1,), (), "")}


def test_a_name_that_is_known_is_found_in_plain_words():
    assert named("Talked to Grace Hopper about compilers.") == {"Grace Hopper": ((2,), (), "")}


def test_a_name_that_several_have_is_handed_back_as_a_question():
    assert named("@sam was late")["@sam"][0] == (3, 4)


def test_code_and_addresses_name_nobody():
    assert named("`@ada` and\n```python\n@ada\ndef f(): ...\n```\nada@home.example, https://x.example/@ada") == {}


def test_a_list_with_marks_is_read_as_words():
    assert named("# Today\n\n- met **Grace Hopper**\n- [ ] write to @ada").keys() == {"Grace Hopper", "@ada"}


def test_a_topic_is_marked_and_a_heading_is_none():
    assert named("# Plan\nAll about #Rust today") == {"#Rust": ((), (), "rust")}


def test_of_a_series_the_event_of_that_day_is_meant():
    assert named("At Leeds Code Dojo it was loud.", DOJO, DOJO_TODAY) == {"Leeds Code Dojo": ((), ("d2",), "")}


def test_an_event_that_could_be_two_is_nothing_in_plain_words_and_a_question_when_marked():
    other = Thing(MentionKind.EVENT, "d0", ("Leeds Code Dojo",), date(2026, 9, 18), date(2026, 9, 18))

    assert named("Thinking of Leeds Code Dojo.", DOJO, other) == {}
    assert named("Thinking of [[Leeds Code Dojo]].", DOJO, other)["[[Leeds Code Dojo]]"][1] == ("d1", "d0")
    assert named("[[2026-10-16 Leeds Code Dojo]]", DOJO, other)["[[2026-10-16 Leeds Code Dojo]]"][1] == ("d1",)


def test_an_opportunity_is_named_by_what_it_is_and_where():
    assert named("Heard no from Platform engineer at Dovetail.", POST) == {"Platform engineer at Dovetail": ((), ("o1",), "")}


@pytest.mark.parametrize(
    "text",
    ["She said, with grace, that it was late.", "Grace was late.", "It was late. Ada says so.", "then came Grace", "lunch with ada", "“Ada” it said"],
)
def test_a_single_name_needs_a_capital_that_says_something_or_a_mark(text):
    assert named(text) == {}
    assert named(f"{text} @ada") == {"@ada": ((1,), (), "")}


def test_a_single_name_within_a_sentence_and_a_whole_name_anywhere_are_people():
    assert named("Talked to Ada about compilers.") == {"Ada": ((1,), (), "")}
    assert named("Ada came late. Later I asked Ada why.") == {"Ada": ((1,), (), "")}
    assert named("Grace Hopper was late.") == {"Grace Hopper": ((2,), (), "")}


def test_an_event_of_another_time_is_not_meant_without_its_day_or_a_mark():
    old = Thing(MentionKind.EVENT, "e1", ("Monthly Testers Meetup", "2018-03-14 Monthly Testers Meetup"), date(2018, 3, 14), date(2018, 3, 14))
    con = Thing(MentionKind.EVENT, "e2", ("PyCon 2019",), date(2019, 9, 13), date(2019, 9, 17))

    assert named("went to the Monthly Testers Meetup yesterday", old) == {}
    assert named("as at 2018-03-14 Monthly Testers Meetup", old)["2018-03-14 Monthly Testers Meetup"][1] == ("e1",)
    assert named("[[Monthly Testers Meetup]]", old)["[[Monthly Testers Meetup]]"][1] == ("e1",)
    assert named("as at PyCon 2019", con)["PyCon 2019"][1] == ("e2",)


def test_an_event_that_is_not_meant_gives_its_words_to_nobody_else():
    old = Thing(MentionKind.EVENT, "e1", ("Ada Lovelace Day",), date(2018, 10, 9), date(2018, 10, 9))

    assert named("We spoke of Ada Lovelace Day again.", old) == {}


def test_a_title_is_no_opportunity_without_its_organisation():
    only = Thing(MentionKind.OPPORTUNITY, "o2", ("Grace Hopper",), organisation="Grace Hopper")

    assert named("a platform engineer should rest", POST) == {}
    assert named("Dovetail wrote: no platform engineer for now", POST)["platform engineer"][1] == ("o1",)
    assert named("[[Platform engineer]]", POST)["[[Platform engineer]]"][1] == ("o1",)
    assert named("Talked to Grace Hopper.", only) == {"Grace Hopper": ((2,), (), "")}
