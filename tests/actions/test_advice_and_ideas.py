"""Advice goes round: said, applied, told. Ideas have partners, a next step, and people who could join."""

from datetime import timedelta

import pytest

from kithwork.actions import advised, advising, asking, changes, idea_moves, ideas, needs, portability, seeking, stating, today, words
from kithwork.actions.asking import StillToCome
from kithwork.actions.ledgering import account
from kithwork.domain.errors import Refused


@pytest.fixture
def add(owner, now):
    return lambda name: words.add(owner_id=owner, name=name, now=now)


@pytest.fixture
def ada(add):
    return add("Ada Lovelace")


@pytest.fixture
def offer(owner, now):
    def said(person, text, **more):
        return stating.add(owner_id=owner, person_id=person, said=needs.Stated(text, **more), is_offer=True, now=now).id

    return said


def before(now, days):
    return (now - timedelta(days=days)).date()


def advice(owner, now, person, *, is_mine=False, days=20):
    return advising.said(owner_id=owner, person_id=person, text="write the test first", is_mine=is_mine, now=now, on=before(now, days))


def applied(owner, now, number, days):
    return advising.step(owner_id=owner, advice_id=number, step="applied", text="payments have tests", on=before(now, days), now=now)


def test_advice_that_was_applied_is_due_by_itself_until_they_know(owner, now, ada):
    number = advice(owner, now, ada)
    said_only = today.day(owner_id=owner, now=now).cards
    applied(owner, now, number, 5)
    (card,) = today.day(owner_id=owner, now=now).cards

    advising.step(owner_id=owner, advice_id=number, step="told", now=now)

    assert said_only == ()
    assert (card.reason, card.gloss) == ("advice", "tell them")
    assert "I did, and I wanted to tell you what came of it" in card.draft.words
    assert today.day(owner_id=owner, now=now).cards == ()


def test_to_tell_how_it_worked_is_thanks_in_the_ledger(owner, now, ada):
    number = advice(owner, now, ada)
    applied(owner, now, number, 5)
    (waiting,) = account.of(owner_id=owner, person_id=ada, now=now).received
    advising.step(owner_id=owner, advice_id=number, step="told", now=now)

    (thanked,) = account.of(owner_id=owner, person_id=ada, now=now).received

    assert waiting.words == "They gave you advice (write the test first)"
    assert (waiting.is_thanked, thanked.is_thanked) == (False, True)


def test_advice_of_the_owners_is_given_and_owes_nothing(owner, now, ada):
    number = advice(owner, now, ada, is_mine=True)
    applied(owner, now, number, 19)

    assert [entry.words for entry in account.of(owner_id=owner, person_id=ada, now=now).given] == ["You gave advice (write the test first)"]
    assert today.day(owner_id=owner, now=now).cards == ()


def test_the_same_advice_once_more_is_the_same(owner, now, ada):
    assert advice(owner, now, ada) == advice(owner, now, ada)


def test_steps_come_in_order_and_not_before_the_one_before(owner, now, ada):
    number = advice(owner, now, ada)

    with pytest.raises(advising.NotNow, match="not applied yet"):
        advising.step(owner_id=owner, advice_id=number, step="told", now=now)
    with pytest.raises(advising.NotNow, match="cannot be earlier"):
        applied(owner, now, number, 21)
    with pytest.raises(StillToCome):
        applied(owner, now, number, -1)
    with pytest.raises(advising.NoSuchAdvice):
        applied(owner, now, 99, 1)


def test_what_was_left_aside_is_off_the_list_and_may_be_applied_after_all(owner, now, ada):
    number = advice(owner, now, ada)
    advising.step(owner_id=owner, advice_id=number, step="left", text="not with this code", now=now)
    left = advised.listed(owner_id=owner)

    advising.step(owner_id=owner, advice_id=number, step="applied", now=now)

    assert left == []
    assert [one.id for one in advised.listed(owner_id=owner)] == [number]


def test_an_idea_has_partners_and_a_next_step_that_today_names(owner, now, ada):
    number = idea_moves.add(owner_id=owner, text="an article", partners=[ada], step="the outline", by=before(now, -1), now=now)
    (card,) = today.day(owner_id=owner, now=now).cards
    idea_moves.end(owner_id=owner, idea_id=number, outcome="published", now=now)

    assert (card.person.id, card.gloss, card.say) == (ada, "an idea of yours", "The outline.")
    assert today.day(owner_id=owner, now=now).cards == ()
    assert ideas.listed(owner_id=owner) == []
    with pytest.raises(idea_moves.Over):
        idea_moves.next_step(owner_id=owner, idea_id=number, text="another", now=now)


def test_the_same_idea_takes_whoever_is_new(owner, now, ada, add):
    grace = add("Grace Hopper")
    first = idea_moves.add(owner_id=owner, text="an article", partners=[ada], lacks="drawing", now=now)
    again = idea_moves.add(owner_id=owner, text="an  article", partners=[ada, grace], now=now)

    (line,) = ideas.listed(owner_id=owner)

    assert first == again
    assert [name for _, name in line.partners] == ["Ada Lovelace", "Grace Hopper"]
    assert line.lacks == "drawing"


def test_whoever_brings_what_is_lacking_and_cares_comes_first_with_reasons(owner, now, add, offer):
    ada, grace, alan, priya = add("Ada Lovelace"), add("Grace Hopper"), add("Alan Turing"), add("Priya Raman")
    offer(ada, "draws illustrations for talks")
    words.tag(owner_id=owner, person_id=ada, add=["accessibility"], now=now)
    words.tag(owner_id=owner, person_id=grace, add=["accessibility"], now=now)
    words.tag(owner_id=owner, person_id=priya, add=["accessibility"], now=now)
    words.set_aside(owner_id=owner, person_id=priya, archived=True, now=now)
    number = idea_moves.add(owner_id=owner, text="an article", partners=[alan], topics="accessibility", lacks="illustrations", now=now)

    could = ideas.could_join(owner_id=owner, line=ideas.numbered(owner_id=owner, idea_id=number), now=now)

    assert [one.person.name for one in could] == ["Ada Lovelace", "Grace Hopper"]
    assert could[0].why == (
        "Brings illustrations, which you lack: offers “draws illustrations for talks”.",
        "Cares for accessibility: tagged so by you.",
    )


def test_what_is_confidential_names_nobody(owner, now, ada, offer):
    offer(ada, "draws illustrations for talks", is_confidential=True)
    number = idea_moves.add(owner_id=owner, text="an article", lacks="illustrations", now=now)

    assert ideas.could_join(owner_id=owner, line=ideas.numbered(owner_id=owner, idea_id=number), now=now) == []
    assert seeking.mentors(owner_id=owner, topic="illustrations", now=now) == []


def test_a_mentor_is_sought_by_skill_and_nobody_who_is_not_for_asks(owner, now, add, offer):
    ada, grace = add("Ada Lovelace"), add("Grace Hopper")
    offer(ada, "can explain parsers and grammars to anybody")
    words.edit(owner_id=owner, person_id=grace, fields={"title": "Parsers Lead"}, now=now)

    found = seeking.mentors(owner_id=owner, topic="parsers", now=now)
    asking.spare(owner_id=owner, person_id=ada, now=now, is_spared=True)

    assert found[0].person.name == "Ada Lovelace"
    assert "can explain parsers" in found[0].because
    assert "Ada Lovelace" not in [one.person.name for one in seeking.mentors(owner_id=owner, topic="parsers", now=now)]
    with pytest.raises(Refused):
        seeking.mentors(owner_id=owner, topic="  ", now=now)


def test_whoever_has_work_to_give_is_no_mentor_for_it(owner, now, ada, offer):
    offer(ada, "has a post for somebody who writes parsers", kind="job")

    assert seeking.mentors(owner_id=owner, topic="parsers", now=now) == []


def test_each_deed_can_be_taken_back_and_all_of_it_comes_through_an_export(owner, now, ada, add, tmp_path):
    grace = add("Grace Hopper")
    empty = portability.canonical(owner_id=owner)
    number = advice(owner, now, ada)
    applied(owner, now, number, 5)
    idea = idea_moves.add(owner_id=owner, text="an article", partners=[ada], topics="testing", now=now)
    idea_moves.join(owner_id=owner, idea_id=idea, person_id=grace, now=now)
    idea_moves.leave(owner_id=owner, idea_id=idea, person_id=ada, now=now)
    idea_moves.next_step(owner_id=owner, idea_id=idea, text="an outline", by=before(now, -3), now=now)
    full = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    for _ in range(6):
        changes.undo(owner_id=owner, now=now)
    from kithwork.store.queries import owners  # noqa: PLC0415
    from kithwork.store.writes import emptying  # noqa: PLC0415

    assert portability.canonical(owner_id=owner) == empty
    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=now)
    assert portability.canonical(owner_id=owners.only()) == full
