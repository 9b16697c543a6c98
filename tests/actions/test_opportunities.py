"""Opportunities: where each stands, who has which part, what was sent; each deed can be taken back."""

from datetime import date, timedelta

import pytest

from kithwork.actions import changes, identities, insights, openings, opportunities, organisation_words, portability, unanswered, words
from kithwork.actions.opportunities import Particulars
from kithwork.domain.errors import NotFound, Refused

ACME = Particulars(organisation="Acme", title="platform engineer", place="Leeds")


@pytest.fixture
def grace(owner, now):
    return words.add(owner_id=owner, name="Grace Hopper", now=now)


@pytest.fixture
def number(owner, now, grace):
    return opportunities.add(owner_id=owner, kind="job", of=ACME, person_id=grace, on=(now - timedelta(days=30)).date(), now=now)


def one(owner, number):
    return openings.numbered(owner_id=owner, opportunity_id=number)


def ago(now, days):
    return (now - timedelta(days=days)).date()


def test_an_opening_heard_from_somebody_names_them(owner, now, number, grace):
    found = one(owner, number)

    assert (found.name, found.last.stage, found.begun_on) == ("platform engineer at Acme", "heard", ago(now, 30))
    assert [(row.person_id, row.part) for row in found.parts] == [(grace, "heard-from")]


def test_the_same_opening_is_found_again_by_whatever_name_the_organisation_goes(owner, now, number):
    organisation_words.say(owner_id=owner, name="Acme", also=["Acme Works"], now=now)
    again = Particulars(organisation="Acme Works Ltd", title="Platform Engineer")

    assert opportunities.add(owner_id=owner, kind="job", of=again, now=now) == number
    assert opportunities.add(owner_id=owner, kind="client", of=again, now=now) != number


def test_what_is_for_somebody_else_is_another_one_and_follows_them(owner, now, number, grace):
    theirs = opportunities.add(owner_id=owner, kind="job", of=ACME, for_id=grace, now=now)

    assert theirs != number
    assert (one(owner, theirs).for_id, one(owner, theirs).for_name, one(owner, number).for_id) == (grace, "Grace Hopper", 0)


def test_one_that_is_over_can_open_again_as_another(owner, now, number):
    opportunities.close(owner_id=owner, opportunity_id=number, ending="rejected", now=now)
    other = opportunities.add(owner_id=owner, kind="job", of=ACME, now=now)

    assert other != number
    assert one(owner, other).key != one(owner, number).key
    assert [line.id for line in openings.listed(owner_id=owner)] == [other]
    assert len(openings.listed(owner_id=owner, is_open=False)) == 2


def test_its_stages_are_dated_and_never_go_back_in_time(owner, now, number):
    opportunities.stage(owner_id=owner, opportunity_id=number, stage="Applied", on=ago(now, 20), now=now)

    with pytest.raises(opportunities.NotNow, match="cannot be before that"):
        opportunities.stage(owner_id=owner, opportunity_id=number, stage="interview", on=ago(now, 21), now=now)
    with pytest.raises(opportunities.NotNow, match="already"):
        opportunities.stage(owner_id=owner, opportunity_id=number, stage="applied", now=now)
    with pytest.raises(opportunities.StillToCome):
        opportunities.stage(owner_id=owner, opportunity_id=number, stage="interview", on=ago(now, -1), now=now)
    with pytest.raises(opportunities.NoSuchStage, match="there are heard, preparing"):
        opportunities.stage(owner_id=owner, opportunity_id=number, stage="proposal", now=now)
    assert openings.in_words(one(owner, number)) == "heard 22 Oct 2026, applied 1 Nov 2026"


def test_who_was_ghosted_may_be_answered_after_all(owner, now, number):
    opportunities.close(owner_id=owner, opportunity_id=number, ending="ghosted", now=now)
    opportunities.stage(owner_id=owner, opportunity_id=number, stage="interview", now=now)

    assert [line.id for line in openings.listed(owner_id=owner)] == [number]


def test_the_owner_has_stages_of_their_own(owner, now, number):
    opportunities.set_stages(owner_id=owner, kind="job", text="heard, applied, trial day=talking, accepted", now=now)
    opportunities.stage(owner_id=owner, opportunity_id=number, stage="trial day", now=now)
    with pytest.raises(Refused, match="Platform engineer at Acme stands at “trial day”; move it first"):
        opportunities.set_stages(owner_id=owner, kind="job", text="", now=now)
    opportunities.stage(owner_id=owner, opportunity_id=number, stage="accepted", now=now)
    opportunities.set_stages(owner_id=owner, kind="job", text="", now=now)

    assert one(owner, number).last.stage == "accepted"
    assert [stage.name for stage in openings.stages_of(owner_id=owner, kind="job")][:2] == ["heard", "preparing"]
    with pytest.raises(Refused, match="must mean that you have it"):
        opportunities.set_stages(owner_id=owner, kind="job", text="heard, applied", now=now)


def test_what_is_sent_first_moves_it_along_and_a_follow_up_follows_something(owner, now, number):
    with pytest.raises(opportunities.NotNow, match="Nothing was sent"):
        opportunities.sent(owner_id=owner, opportunity_id=number, kind="follow-up", now=now)
    opportunities.sent(owner_id=owner, opportunity_id=number, kind="application", version="cv-7", way="their form", on=ago(now, 9), now=now)
    opportunities.sent(owner_id=owner, opportunity_id=number, kind="follow-up", now=now)

    found = one(owner, number)
    assert (found.last.stage, found.last.on) == ("applied", ago(now, 9))
    assert [(row.kind, row.version, row.on) for row in found.sent] == [("application", "cv-7", ago(now, 9)), ("follow-up", "", now.date())]


def test_a_next_step_lies_ahead_and_goes_away_without_words(owner, now, number):
    opportunities.next_step(owner_id=owner, opportunity_id=number, text="send the talk", on=ago(now, -3), now=now)
    said = one(owner, number)
    opportunities.next_step(owner_id=owner, opportunity_id=number, text="", now=now)

    assert (said.next_step, said.next_on) == ("send the talk", ago(now, -3))
    assert (one(owner, number).next_step, one(owner, number).next_on) == ("", None)
    with pytest.raises(opportunities.NotNow):
        opportunities.next_step(owner_id=owner, opportunity_id=number, text="x y", on=ago(now, 1), now=now)
    with pytest.raises(Refused, match="no step"):
        opportunities.next_step(owner_id=owner, opportunity_id=number, text="", on=ago(now, -1), now=now)


def test_what_was_told_of_an_organisation_shows_with_every_opportunity_there(owner, now, number, grace):
    insights.tell(owner_id=owner, opportunity_id=number, person_id=grace, kind="culture", text="they pair on everything", now=now)
    insights.tell(owner_id=owner, opportunity_id=number, person_id=grace, kind="culture", text="they pair on everything", now=now)

    (told,) = openings.insights(owner_id=owner, organisation="ACME Ltd.")

    assert (told.person, told.words) == ("Grace Hopper", "they pair on everything")
    assert openings.insights(owner_id=owner, organisation="Acmetric") == []
    insights.untell(owner_id=owner, insight_id=told.id, now=now)
    assert openings.insights(owner_id=owner, organisation="Acme") == []


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"kind": "nonsense", "of": ACME}, openings.NoSuchKind),
        ({"kind": "job", "of": Particulars()}, Refused),
        ({"kind": "job", "of": Particulars(title="x" * 301)}, Refused),
        ({"kind": "job", "of": Particulars(title="x", posting="x" * 20_001)}, Refused),
        ({"kind": "job", "of": ACME, "on": date(2027, 1, 1)}, opportunities.StillToCome),
        ({"kind": "job", "of": ACME, "person_id": 999}, NotFound),
    ],
)
def test_what_makes_no_sense_is_refused(owner, now, said, refusal):
    with pytest.raises(refusal):
        opportunities.add(owner_id=owner, now=now, **said)


def test_numbers_and_parts_that_are_not_there_are_refused(owner, now, number, grace):
    with pytest.raises(openings.NoSuchOpportunity):
        opportunities.stage(owner_id=owner, opportunity_id=number + 9, stage="applied", now=now)
    with pytest.raises(opportunities.NoSuchPart):
        opportunities.person(owner_id=owner, opportunity_id=number, person_id=grace, part="boss", now=now)
    with pytest.raises(NotFound):
        opportunities.person(owner_id=owner, opportunity_id=number, person_id=grace, part="referrer", now=now, is_on=False)
    with pytest.raises(NotFound):
        opportunities.say(owner_id=owner, opportunity_id=number, kind="topic", text="kubernetes", now=now, is_on=False)
    with pytest.raises(opportunities.NoSuchStage):
        opportunities.close(owner_id=owner, opportunity_id=number, ending="applied", now=now)


def everything(owner, now, grace):
    """One of each deed; returns how many there were."""
    number = opportunities.add(owner_id=owner, kind="client", of=Particulars(organisation="Globex", posting="long\nwords"), for_id=grace, now=now)
    said = {"owner_id": owner, "opportunity_id": number, "now": now}
    opportunities.edit(**said, texts={"terms": "ten days"}, days={"due_on": ago(now, -9)})
    opportunities.person(**said, person_id=grace, part="decision-maker", text="signs")
    opportunities.say(**said, kind="need", text="bookings on the phone")
    opportunities.sent(**said, kind="proposal", version="2", link="https://ada.example", way="letter")
    opportunities.next_step(**said, text="ring Grace", on=ago(now, -2))
    insights.tell(**said, person_id=grace, kind="expectation", text="no meetings")
    opportunities.set_stages(owner_id=owner, kind="client", text="heard, proposal, trial=going, delivered", now=now)
    opportunities.close(**said, ending="delivered", text="with love")
    return 9


def test_each_deed_can_be_taken_back(owner, now, grace):
    before = portability.canonical(owner_id=owner)

    for _ in range(everything(owner, now, grace)):
        changes.undo(owner_id=owner, now=now)

    assert portability.canonical(owner_id=owner) == before


def test_a_deed_that_changes_nothing_leaves_nothing_to_take_back(owner, now, number, grace):
    opportunities.person(owner_id=owner, opportunity_id=number, person_id=grace, part="heard-from", now=now)
    opportunities.edit(owner_id=owner, opportunity_id=number, texts={"place": "Leeds"}, now=now)
    opportunities.next_step(owner_id=owner, opportunity_id=number, text="", now=now)

    assert changes.undo(owner_id=owner, now=now) == "Wrote down a job: platform engineer at Acme"


def test_parts_follow_their_person_through_merge_and_back_and_all_goes_through_an_export(owner, now, number, grace, tmp_path):
    everything(owner, now, grace)
    other = words.add(owner_id=owner, name="G. Hopper", now=now)
    opportunities.person(owner_id=owner, opportunity_id=number, person_id=other, part="heard-from", now=now)
    before = portability.canonical(owner_id=owner)

    identities.merge(owner_id=owner, one=other, other=grace, now=now)
    together = [row.part for row in one(owner, number).parts]
    changes.undo(owner_id=owner, now=now)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    from kithwork.store.queries import owners  # noqa: PLC0415
    from kithwork.store.writes import emptying  # noqa: PLC0415

    assert together == ["heard-from"]
    assert portability.canonical(owner_id=owner) == before
    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=now)
    assert portability.canonical(owner_id=owners.only()) == before


def test_what_was_sent_before_it_was_written_down_moves_it_along_too(owner, now):
    number = opportunities.add(owner_id=owner, kind="job", of=ACME, now=now)
    opportunities.sent(owner_id=owner, opportunity_id=number, kind="application", on=ago(now, 18), now=now)
    found = one(owner, number)
    waits = unanswered.waiting(owner_id=owner, line=found, stages=openings.stages_of(owner_id=owner, kind="job"), now=now)

    assert (found.last.stage, found.last.on) == ("applied", now.date())
    assert waits.clock.days == 13


def test_what_is_told_again_fills_what_was_empty(owner, now, number):
    alan = words.add(owner_id=owner, name="Alan Turing", now=now)
    again = Particulars("Acme", "platform engineer", place="York", link="https://acme.example/1", due_on=ago(now, -9))
    opportunities.add(owner_id=owner, kind="job", of=again, person_id=alan, now=now)
    found = one(owner, number)
    before = len(changes.listed(owner_id=owner))
    opportunities.add(owner_id=owner, kind="job", of=again, person_id=alan, now=now)

    assert (found.place, found.link, found.due_on) == ("Leeds", "https://acme.example/1", ago(now, -9))
    assert [row.person for row in found.parts] == ["Grace Hopper", "Alan Turing"]
    assert changes.listed(owner_id=owner)[0][2] == "On file already, now with what it lacked: platform engineer at Acme"
    assert len(changes.listed(owner_id=owner)) == before


def test_the_same_words_may_tell_of_a_culture_and_of_an_expectation(owner, now, number, grace):
    for kind in ("culture", "expectation"):
        insights.tell(owner_id=owner, opportunity_id=number, person_id=grace, kind=kind, text="ship weekly", now=now)

    assert {row.kind for row in openings.insights(owner_id=owner, organisation="Acme")} == {"culture", "expectation"}
