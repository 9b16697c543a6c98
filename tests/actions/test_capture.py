from datetime import date

import pytest

from kithwork.actions import capture, changes, hearing, listings, needs, people, portability
from kithwork.actions import person as person_actions
from kithwork.actions.capture import NobodyNamed, WhoIsIt
from kithwork.actions.hearing import NoSuchDay

pytestmark = pytest.mark.usefixtures("network")
COFFEE = "coffee with @ada and Ben at PyLeeds: Ada is hiring for #go, promised her the pytest link by friday"


@pytest.fixture
def keep(owner, now):
    return lambda line, **options: capture.keep(owner_id=owner, line=line, now=now, **options)


@pytest.fixture
def page(owner, now):
    return lambda name: person_actions.page(owner_id=owner, person_id=people.find(owner_id=owner, text=name, now=now).id, now=now)


def test_what_is_heard_is_shown_before_it_is_kept(owner, now):
    before = portability.canonical(owner_id=owner)

    heard = hearing.hear(owner_id=owner, line=COFFEE, now=now)

    assert [(person.words, [one.name for one in person.candidates]) for person in heard.people] == [("@ada", ["Ada Lovelace"]), ("Ben", [])]
    assert not heard.is_certain
    assert portability.canonical(owner_id=owner) == before


def test_a_day_that_is_none_is_said_and_nothing_is_kept_until_it_is_settled(owner, now, keep, page):
    before = portability.canonical(owner_id=owner)
    heard = hearing.hear(owner_id=owner, line="coffee with @ada on 31 February", now=now)

    with pytest.raises(NoSuchDay, match=r"31 February is no day; which day was it\?"):
        keep(heard.line, is_sure=True)

    assert (heard.doubts, heard.is_certain) == (("31 February is no day; which day was it?",), False)
    assert portability.canonical(owner_id=owner) == before
    with pytest.raises(NoSuchDay):
        hearing.with_day(line=heard.line, said="31 February", meant="blue", now=now)

    keep(hearing.with_day(line=heard.line, said="31 February", meant="28 February", now=now))

    assert page("Ada").moments[0].at.date() == date(2026, 2, 28)


def test_an_unknown_name_is_asked_about(keep):
    with pytest.raises(WhoIsIt, match="“Ben” is not known yet"):
        keep(COFFEE)


def test_a_line_becomes_a_talk_a_topic_and_a_promise(keep, page):
    keep(COFFEE, choices={"Ben": "new"})

    ada = page("Ada Lovelace")
    assert (ada.moments[0].kind, ada.moments[0].place, ada.moments[0].others) == ("in-person", "PyLeeds", ("Ben",))
    assert "go" in ada.words.topics
    (promise,) = ada.words.promises
    assert (promise.is_mine, promise.due_on) == (True, date(2026, 11, 27))
    assert "pytest link" in promise.words
    assert ada.person.has_met


def test_somebody_new_is_known_with_where_one_met(keep, page):
    keep(COFFEE, choices={"Ben": "new"})

    assert person_actions.story_in_words(page("Ben").words.story).startswith("You met at PyLeeds")


def test_what_somebody_says_of_a_third_is_kept_with_who_said_it(keep, page):
    keep("Dad says his classmate Priya wants to learn programming", is_sure=True)

    priya = page("Priya")
    assert [(note.told_by, "learn programming" in note.words) for note in priya.words.notes] == [("Dad", True)]
    assert [(relation.name, relation.word) for relation in priya.words.relations] == [("Dad", "classmate")]


def test_a_captured_line_is_undone_as_one(owner, now, keep):
    before = portability.canonical(owner_id=owner)
    keep(COFFEE, is_sure=True)

    changes.undo(owner_id=owner, now=now)

    assert portability.canonical(owner_id=owner) == before


def test_two_of_a_name_are_asked_about(keep):
    with pytest.raises(WhoIsIt, match="could be several people"):
        keep("lunch with Wei Chen")


def test_a_line_that_names_nobody_is_refused(keep):
    with pytest.raises(NobodyNamed):
        keep("it rained all day")


def test_a_kept_line_is_found_by_its_words(owner, now, keep):
    keep("coffee with @ada about mountaineering")

    assert [one.person.name for one in listings.listing(owner_id=owner, text="mountaineering", now=now).shown] == ["Ada Lovelace"]


@pytest.mark.parametrize(
    "line", ["coffee with #{0}", "coffee with @{0}", "told #{0} about the talk", "coffee with Grace and #{0}", "chatted to #{0}"]
)
def test_a_number_as_lists_print_it_is_the_person(owner, now, line, page):
    number = page("Ada Lovelace").person.id

    heard = hearing.hear(owner_id=owner, line=line.format(number), now=now)

    assert [one.name for one in heard.people[-1].candidates] == ["Ada Lovelace"]


@pytest.mark.parametrize("line", ["coffee with @98765", "coffee with #98765", "merged PR #{0}", "reviewed #{0}", "fixed #{0}, #{0}"])
def test_any_other_number_is_nobody(owner, now, line, page):
    assert hearing.hear(owner_id=owner, line=line.format(page("Ada Lovelace").person.id), now=now).people == ()


def test_what_somebody_looks_for_or_can_give_is_kept_as_such_only_with_a_yes(owner, now, keep):
    line = "Ben Carter can teach Rust; Ada Lovelace dreams of a bakery"
    heard = hearing.hear(owner_id=owner, line=line, now=now)
    keep(line, is_sure=True)
    without = needs.listed(owner_id=owner, now=now)
    keep(line, is_sure=True, wanted=[1])

    assert [one.question for one in heard.wishes] == [
        "Keep as an offer of Ben Carter: “can teach Rust”?",
        "Keep as a dream of Ada Lovelace: “a bakery”?",
    ]
    assert without == []
    assert [(one.person, one.words, one.is_dream) for one in needs.listed(owner_id=owner, now=now)] == [("Ada Lovelace", "a bakery", True)]
    changes.undo(owner_id=owner, now=now)
    assert needs.listed(owner_id=owner, now=now) == []
