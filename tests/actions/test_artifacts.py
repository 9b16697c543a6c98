"""What the owner has to show, who noticed it, and what came of that."""

from datetime import timedelta

import pytest

from kithwork.actions import artifacts, changes, noticing, opportunities, people, portability, proving, telling, traced
from kithwork.actions.asking import StillToCome
from kithwork.domain.errors import Refused
from kithwork.store import models
from kithwork.store.queries.artifacts import CameRow


@pytest.fixture
def post(owner, now):
    parts = {"url": "https://robin.example/queues", "result": "three teams use it"}
    return proving.add(
        owner_id=owner, kind="post", title="Queues that fail", parts=parts, skills=["testing, queues", "Testing"], on="2026-09", now=now
    )


@pytest.fixture
def ada(network, now):
    return people.find(owner_id=network, text="Ada Lovelace", now=now).id


def test_it_claims_no_more_of_its_day_than_was_said(owner, post):
    one = artifacts.numbered(owner_id=owner, artifact_id=post)

    assert (one.when, one.when_said, one.on.isoformat()) == ("2026-09", "Sep 2026", "2026-09-01")
    assert one.skills == ("testing", "queues")


def test_a_part_is_said_in_other_words_and_the_others_stay(owner, now, post):
    proving.change(owner_id=owner, artifact_id=post, parts={"result": "", "commit": "leeds-forms@4f2a9c1"}, now=now)

    one = artifacts.numbered(owner_id=owner, artifact_id=post)

    assert (one.result, one.commit, one.url, one.title) == ("", "leeds-forms@4f2a9c1", "https://robin.example/queues", "Queues that fail")


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ({"kind": "poem"}, proving.NoSuchKind),
        ({"parts": {"url": "javascript:alert(1)"}}, proving.NoAddress),
        ({"parts": {"commit": "the last one"}}, proving.NoCommit),
        ({"on": "2027-01-01"}, StillToCome),
        ({"on": "spring"}, Refused),
        ({"title": "…"}, Refused),
        ({"title": "queues that FAIL"}, proving.ShownAlready),
    ],
)
def test_what_cannot_be_meant_is_refused_with_a_sentence(owner, now, post, said, refused):
    with pytest.raises(refused, match=r"[.!]$"):
        proving.add(owner_id=owner, **{"kind": "post", "title": "Another", "now": now} | said)


def test_who_noticed_it_and_what_came_of_it_stand_with_it(owner, now, post, ada):
    noticing.noticed(owner_id=owner, artifact_id=post, person_id=ada, place="PyLeeds", text="she uses it", now=now)
    noticing.noticed(owner_id=owner, artifact_id=post, person_id=ada, place="PyLeeds", text="she uses it", now=now)
    noticing.led(owner_id=owner, artifact_id=post, kind="conversation", person_id=ada, text="an hour about queues", now=now)

    one = artifacts.numbered(owner_id=owner, artifact_id=post)

    assert [(row.person, row.place, row.words) for row in one.noticed] == [("Ada Lovelace", "PyLeeds", "she uses it")]
    assert [(row.kind, row.person, row.words) for row in one.came] == [("conversation", "Ada Lovelace", "an hour about queues")]
    assert isinstance(one.came[0], CameRow)


def test_an_interview_needs_the_opportunity_that_it_belongs_to(owner, now, post, ada):
    with pytest.raises(noticing.NothingNamed, match="Which opportunity"):
        noticing.led(owner_id=owner, artifact_id=post, kind="interview", person_id=ada, now=now)


def test_dropping_it_takes_everything_with_it_and_undo_brings_all_back(owner, now, post, ada):
    story = telling.tell(owner_id=owner, title="The queue", parts={"situation": "It failed"}, now=now)
    proving.prove(owner_id=owner, artifact_id=post, story_id=story, now=now)
    noticing.noticed(owner_id=owner, artifact_id=post, person_id=ada, now=now)
    before = portability.canonical(owner_id=owner)

    proving.drop(owner_id=owner, artifact_id=post, now=now)
    gone = artifacts.listed(owner_id=owner)
    changes.undo(owner_id=owner, now=now)

    assert gone == []
    assert portability.canonical(owner_id=owner) == before
    assert [number for number, _ in artifacts.numbered(owner_id=owner, artifact_id=post).stories] == [story]


def test_a_story_that_goes_leaves_what_proved_it(owner, now, post):
    story = telling.tell(owner_id=owner, title="The queue", parts={"situation": "It failed"}, now=now)
    proving.prove(owner_id=owner, artifact_id=post, story_id=story, now=now)
    telling.drop(owner_id=owner, story_id=story, now=now)
    without = artifacts.numbered(owner_id=owner, artifact_id=post).stories
    changes.undo(owner_id=owner, now=now)

    assert without == ()
    assert artifacts.numbered(owner_id=owner, artifact_id=post).stories == ((story, "The queue"),)


def test_everything_is_exported_and_comes_back_byte_for_byte(owner, now, post, ada, tmp_path):
    story = telling.tell(owner_id=owner, title="The queue", parts={"situation": "It failed"}, now=now)
    proving.prove(owner_id=owner, artifact_id=post, story_id=story, now=now)
    number = opportunities.add(owner_id=owner, kind="job", of=opportunities.Particulars("Brightwell", "engineer"), now=now)
    noticing.noticed(owner_id=owner, artifact_id=post, person_id=ada, place="PyLeeds", text="she uses it", now=now)
    noticing.led(owner_id=owner, artifact_id=post, kind="interview", person_id=ada, opportunity_id=number, text="she told them", now=now)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    models.Owner.objects.all().delete()

    portability.restore(path=tmp_path / "out.zip", now=now)

    assert portability.canonical(owner_id=models.Owner.objects.get().id) == before


def test_what_led_to_an_interview_goes_back_over_whoever_noticed_it(owner, now, post, ada):
    at = lambda days: now - timedelta(days=days)  # noqa: E731
    number = opportunities.add(owner_id=owner, kind="job", of=opportunities.Particulars("Brightwell", "engineer"), now=at(30))
    noticing.noticed(owner_id=owner, artifact_id=post, person_id=ada, place="PyLeeds", on=at(40).date(), now=now)
    noticing.led(
        owner_id=owner, artifact_id=post, kind="referral", person_id=ada, opportunity_id=number, text="put in a word", on=at(30).date(), now=now
    )
    opportunities.stage(owner_id=owner, opportunity_id=number, stage="interview", now=at(5))

    chain = traced.led_to(owner_id=owner, opportunity_id=number, today=now.date())
    told = traced.everything(owner_id=owner, today=now.date())

    assert [[(step.thing.label, step.link.how) for step in route.steps] for route in chain.account.routes] == [
        [("Ada Lovelace", "put in a word"), ("Queues that fail", "noticed it, PyLeeds")]
    ]
    assert ("artifact", "Queues that fail", "1 of 1 interview") in {(kind, row.thing.label, row.words) for kind, rows in told.mine for row in rows}


def test_an_opportunity_that_came_straight_of_a_post_says_so(owner, now, post):
    number = opportunities.add(owner_id=owner, kind="client", of=opportunities.Particulars("Harbour", "queues"), now=now)
    noticing.led(owner_id=owner, artifact_id=post, kind="opportunity", opportunity_id=number, now=now)

    chain = traced.led_to(owner_id=owner, opportunity_id=number, today=now.date())

    assert (chain.account.first.thing.label, chain.account.last.link.how) == ("Queues that fail", "led to an opportunity")
