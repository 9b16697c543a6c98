"""Which community to ask, and who is named for it."""

import pytest

from kithwork.actions import belonging, community_advice, words


@pytest.fixture
def leeds(owner, now):
    return belonging.say(owner_id=owner, name="Leeds PHP", about="queues, about everything with people", now=now)


@pytest.fixture
def member(owner, now, leeds):
    person_id = words.add(owner_id=owner, name="Grace Hopper", now=now)
    words.group(owner_id=owner, person_id=person_id, join=["Leeds PHP"], now=now)
    words.tag(owner_id=owner, person_id=person_id, add=["compilers"], now=now)
    return person_id


def test_words_that_say_nothing_are_no_common_subject(owner, now, leeds):
    assert community_advice.to_ask(owner_id=owner, text="what do people know about everything with love?", now=now) == []
    assert [one.line.id for one in community_advice.to_ask(owner_id=owner, text="how do queues fail?", now=now)] == [leeds]


@pytest.mark.parametrize("how", [{"do_not_contact": True}, {"archived": True}])
def test_whoever_is_left_in_peace_or_put_aside_is_not_named(owner, now, member, how):
    (before,) = community_advice.to_ask(owner_id=owner, text="compilers", now=now)
    words.set_aside(owner_id=owner, person_id=member, now=now, **how)

    assert before.why == ("Grace Hopper is in it: tagged so by you.",)
    assert community_advice.to_ask(owner_id=owner, text="compilers", now=now) == []
