"""Targets on their pages."""

import pytest

from kithwork.actions import aims, changes

BACK = {"headers": {"referer": "http://localhost/targets"}}


@pytest.fixture
def target(web, network, now):
    web.post("/targets", {"form": "goal", "text": "a role in compilers", "kind": "job", "weekly_hours": "3"})
    (goal,) = aims.goals(owner_id=network)
    web.post("/targets", {"form": "target", "who": "Grace Hopper", "goal": str(goal.id), "why": "leads them"})
    (one,) = aims.listed(owner_id=network, now=now)
    return one.line


def test_a_goal_a_target_and_a_small_step(web, network, now, target):
    answer = web.post(f"/targets/{target.id}/near", {"kind": "read", "text": "her paper", "minutes": "20", "next": f"target-{target.id}"}, **BACK)

    page, dossier = web.get("/targets").content.decode(), web.get(f"/targets/{target.id}").content.decode()

    assert answer["Location"] == f"/targets?at=target-{target.id}#target-{target.id}"
    assert "Your next hour" in page
    assert "leads them" in page
    assert "her paper 20 minutes" in dossier
    assert "Connections.csv" in dossier


def test_a_goal_says_why_and_until_when(web, network):
    web.post("/targets", {"form": "goal", "text": "a talk", "kind": "career", "why": "to be heard", "until_on": "2027-06-30"})

    page = web.get("/targets").content.decode()

    assert "to be heard" in page
    assert "career, until 30 Jun 2027" in page


def test_each_is_closed_and_undone(web, network, now, target):
    web.post(f"/targets/{target.id}/close")
    web.post(f"/targets/goals/{target.goal_id}")
    assert (aims.listed(owner_id=network, now=now), aims.goals(owner_id=network)) == ([], [])

    for _ in range(2):
        web.post(f"/undo/{next(change[0] for change in changes.listed(owner_id=network) if not change[3])}")

    assert len(aims.listed(owner_id=network, now=now)) == len(aims.goals(owner_id=network)) == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"form": "goal", "kind": "job"}, "Say what you are after."),
        ({"form": "target"}, "one of the two"),
        ({"form": "target", "who": "Nobody"}, "There is nobody called"),
        ({"form": "support", "who": "Grace Hopper"}, "Say for what."),
        ({}, "one of the two"),
    ],
)
def test_what_cannot_be_kept_is_said_above_its_form(web, network, typed, sentence):
    answer = web.post("/targets", typed)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_on_whom_one_can_call_stands_beside(web, network):
    web.post("/targets", {"form": "support", "who": "Grace Hopper", "text": "a bad week"})

    assert "<dt>a bad week</dt>" in web.get("/targets").content.decode()


def test_one_that_is_not_there_is_a_page_with_a_sentence(web, network):
    assert web.get("/targets/9").status_code == 404
    assert web.post("/targets/9/near", {"kind": "read"}).status_code == 404
