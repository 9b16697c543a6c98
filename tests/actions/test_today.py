from datetime import timedelta

import pytest

from kithwork.actions import answers, changes, people, promises, today, words
from kithwork.actions.answers import NoSuchAnswer

pytestmark = pytest.mark.usefixtures("network")


def cards(owner, now):
    return {card.person.name: card for card in today.day(owner_id=owner, now=now).cards}


def find(owner, now, name):
    return people.find(owner_id=owner, text=name, now=now).id


def test_somebody_who_went_quiet_comes_up_with_what_was_last_shared(owner, now):
    ada = cards(owner, now)["Ada Lovelace"]

    assert ada.reason == "quiet"
    assert "It’s been a while since you spoke (December 2025)" in ada.why
    assert ada.last_talk.subject == "Engines 345"


def test_a_day_is_the_same_whenever_it_is_asked_for(owner, now):
    assert today.day(owner_id=owner, now=now) == today.day(owner_id=owner, now=now + timedelta(hours=9))


def test_a_promise_due_comes_first(owner, now):
    promises.add(owner_id=owner, person_id=find(owner, now, "Grace"), text="the nanosecond wire", is_mine=True, now=now, due_on=now.date())

    assert next(iter(cards(owner, now))) == "Grace Hopper"


@pytest.mark.parametrize(("answer", "days"), [("done", 14), ("later", 7)])
def test_an_answer_gives_quiet_for_a_while(owner, now, answer, days):
    answers.mark(owner_id=owner, person_id=find(owner, now, "Ada"), answer=answer, now=now)

    assert "Ada Lovelace" not in cards(owner, now + timedelta(days=days - 1))
    assert "Ada Lovelace" in cards(owner, now + timedelta(days=days))


def test_not_this_person_is_for_ever_and_can_be_undone(owner, now):
    answers.mark(owner_id=owner, person_id=find(owner, now, "Ada"), answer="never", now=now)
    assert "Ada Lovelace" not in cards(owner, now + timedelta(days=300))

    changes.undo(owner_id=owner, now=now)

    assert "Ada Lovelace" in cards(owner, now)


@pytest.mark.parametrize("treatment", [{"do_not_contact": True}, {"archived": True}])
def test_who_is_set_aside_never_comes_up(owner, now, treatment):
    promises.add(owner_id=owner, person_id=find(owner, now, "Ada"), text="it", is_mine=True, now=now, due_on=now.date())

    words.set_aside(owner_id=owner, person_id=find(owner, now, "Ada"), now=now, **treatment)

    assert "Ada Lovelace" not in cards(owner, now)


def test_a_promise_kept_is_no_reason_any_more(owner, now):
    promises.add(owner_id=owner, person_id=find(owner, now, "Grace"), text="the wire", is_mine=True, now=now, due_on=now.date())
    (promise,) = today.day(owner_id=owner, now=now).promises

    promises.settle(owner_id=owner, promise_id=promise.id, said="kept", now=now)

    assert today.day(owner_id=owner, now=now).promises == ()
    assert "Grace Hopper" not in cards(owner, now)


def test_only_the_three_answers_are_taken(owner, now):
    with pytest.raises(NoSuchAnswer):
        answers.mark(owner_id=owner, person_id=find(owner, now, "Ada"), answer="maybe", now=now)
