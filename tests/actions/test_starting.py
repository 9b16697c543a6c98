"""A beginning sets rhythms, stages and guides, says before what it would change, and leaves alone what the owner set."""

import pytest

from kithwork.actions import changes, closeness, keeping, openings, opportunities, playbooks, portability, starting, starting_moves, targets, words
from kithwork.domain.closeness import Closeness
from kithwork.domain.errors import Refused
from kithwork.domain.opportunities import OpportunityKind
from kithwork.domain.starting import Starting
from kithwork.store.queries import owners
from kithwork.store.queries import playbooks as queries
from kithwork.store.writes import emptying


def begin(owner, now, wanted):
    return starting_moves.begin(owner_id=owner, wanted=wanted, now=now)


def rhythm(owner, of=Closeness.ACTIVE):
    return next((one.wanted.every, one.wanted.at_most) for one in starting.rhythms(owner_id=owner) if one.closeness is of)


def stages(owner, kind):
    return [one.name for one in openings.stages_of(owner_id=owner, kind=kind)]


@pytest.mark.parametrize("wanted", list(Starting))
def test_what_is_said_before_is_what_changes_and_back_again(owner, now, wanted):
    before = portability.canonical(owner_id=owner)
    plan = starting.plan(owner_id=owner, wanted=wanted)
    begin(owner, now, wanted)
    again = starting.plan(owner_id=owner, wanted=wanted)
    begin(owner, now, None)

    assert plan.changes
    assert plan.stays == ()
    assert again.changes == ()
    assert portability.canonical(owner_id=owner) == before


def test_a_student_has_shorter_rhythms_entrant_stages_and_their_guides_first(owner, now):
    begin(owner, now, Starting.STUDENT)

    assert rhythm(owner) == (60, 120)
    assert "online test" in stages(owner, OpportunityKind.ENTRANT)
    assert playbooks.listed(owner_id=owner)[0].key == "first-job"
    assert len(starting.steps(owner_id=owner)[1]) == 3


def test_one_beginning_gives_way_to_another(owner, now):
    begin(owner, now, Starting.STUDENT)
    begin(owner, now, Starting.SENIOR)

    assert rhythm(owner) == (90, 180)
    assert "online test" not in stages(owner, OpportunityKind.ENTRANT)
    assert queries.starting(owner) is Starting.SENIOR


def test_what_the_owner_set_is_never_changed(owner, now):
    starting_moves.rhythm(owner_id=owner, closeness="active", every="20d", at_most="40d", now=now)
    opportunities.set_stages(owner_id=owner, kind="entrant", text="heard, sent=sent, in=won", now=now)

    plan = starting.plan(owner_id=owner, wanted=Starting.STUDENT)
    begin(owner, now, Starting.STUDENT)
    begin(owner, now, None)

    assert "Active: stays as you set it, every 20 days, after 40 days at the latest." in plan.stays
    assert rhythm(owner) == (20, 40)
    assert "sent" in stages(owner, OpportunityKind.ENTRANT)


def test_a_rhythm_that_was_changed_after_the_beginning_is_the_owners(owner, now):
    begin(owner, now, Starting.FREELANCER)
    starting_moves.rhythm(owner_id=owner, closeness="wide", every="100d", now=now)

    begin(owner, now, Starting.HIRING)

    assert rhythm(owner, Closeness.WIDE)[0] == 100


def test_stages_stay_while_something_stands_at_one_that_would_go(owner, now):
    begin(owner, now, Starting.STUDENT)
    made = opportunities.add(owner_id=owner, kind="entrant", of=opportunities.Particulars(organisation="Acme", title="trainee"), now=now)
    opportunities.stage(owner_id=owner, opportunity_id=made, stage="online test", now=now)

    plan = starting.plan(owner_id=owner, wanted=None)

    assert any("stands at “online test”" in one for one in plan.stays)


def test_the_rhythm_of_a_closeness_holds_for_whom_no_other_was_said(owner, now):
    ada, grace = (words.add(owner_id=owner, name=name, now=now) for name in ("Ada", "Grace"))
    keeping.keep(owner_id=owner, person_id=ada, closeness="active", now=now)
    keeping.keep(owner_id=owner, person_id=grace, closeness="active", every="10d", now=now)
    begin(owner, now, Starting.STUDENT)

    wanted = {one.person.name: one.wanted.every for one in closeness.kept(owner_id=owner, now=now)}

    assert wanted == {"Ada": 60, "Grace": 10}
    assert "every two months" in keeping.keep(owner_id=owner, person_id=ada, closeness="active", now=now)


@pytest.mark.parametrize(("every", "at_most"), [("often", ""), ("30d", "10d"), ("", "11y")])
def test_a_rhythm_that_is_none_is_refused(owner, now, every, at_most):
    with pytest.raises(Refused):
        starting_moves.rhythm(owner_id=owner, closeness="active", every=every, at_most=at_most, now=now)
    with pytest.raises(Refused):
        starting_moves.named("pirate")


def test_a_first_step_goes_once_it_was_taken(owner, now):
    begin(owner, now, Starting.STUDENT)
    targets.aim(owner_id=owner, text="a first post", kind="job", now=now)

    assert [one.table for one in starting.steps(owner_id=owner)[1]] == ["opportunity", "practice_question"]


def test_it_is_one_step_to_undo_and_goes_out_and_in_the_same(owner, now, tmp_path):
    begin(owner, now, Starting.FREELANCER)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    changes.undo(owner_id=owner, now=now)
    undone = (queries.starting(owner), rhythm(owner))
    emptying.empty(owner)
    portability.restore(path=tmp_path / "out.zip", now=now)

    assert undone == (None, (90, 180))
    assert portability.canonical(owner_id=owners.only()) == before
