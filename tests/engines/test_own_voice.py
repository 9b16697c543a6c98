import pytest

from kithwork.engines.own_voice import ENOUGH, Place, Written, own_lines, ways

BODY = "Hey Ada,\n\nthe slides are on the wiki, and you can have them.\n\nCheers\nRobin"


def letters(words=BODY, times=ENOUGH, *, to="Ada Lovelace", is_near=True):
    return [Written(words, to, is_near)] * times


def found(written, me="Robin Adeyemi"):
    return {(way.place, way.language, way.is_near): way.form for way in ways(written, me=me)}


def test_how_letters_begin_and_end_is_learnt_with_names_as_facts():
    assert found(letters()) == {(Place.GREETING, "en", True): "Hey {name},", (Place.END, "en", True): "Cheers\n{me}"}


def test_twice_is_no_habit():
    assert found(letters(times=ENOUGH - 1)) == {}


def test_two_ways_that_are_as_frequent_are_neither():
    assert (Place.GREETING, "en", True) not in found([*letters(), *letters(BODY.replace("Hey", "Hi"))])


def test_to_others_and_in_another_language_it_is_another_habit():
    german = "Guten Tag Ada Lovelace,\n\nich habe die Folien für Sie auf das Wiki gestellt.\n\nMit freundlichen Grüßen\nRobin Adeyemi"

    assert found([*letters(), *letters(german, is_near=False)]) == {
        (Place.GREETING, "en", True): "Hey {name},",
        (Place.END, "en", True): "Cheers\n{me}",
        (Place.GREETING, "de", False): "Guten Tag {full_name},",
        (Place.END, "de", False): "Mit freundlichen Grüßen\n{me}",
    }


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("Ada,\n\nthe link is for you and it is good.\n\nR", "{name},"),
        ("The link is for you, Ada, and it is good to read on a train.", None),
        ("Hey all,\n\nthe link is for you and it is good.", None),
        ("Hey {x} Ada,\n\nthe link is for you and it is good.", None),
        ("", None),
    ],
)
def test_a_greeting_names_whom_it_greets(words, form):
    assert found(letters(words)).get((Place.GREETING, "en", True)) == form


@pytest.mark.parametrize(
    "below", ["> Hey Robin,\n> Cheers\n> Ada", "On Fri, 20 Nov 2026 Ada wrote:\nCheers\nAda", "Am 20.11.2026 schrieb Ada:\nx", "-- \nRobin\nCTO"]
)
def test_what_others_wrote_and_signatures_are_not_read(below):
    assert own_lines(f"{BODY}\n{below}") == own_lines(BODY)


def test_a_bare_name_is_an_end_too():
    assert found(letters("Hi Ada,\n\nthe link is for you and it is good to have.\n\nRobin"))[Place.END, "en", True] == "{me}"
