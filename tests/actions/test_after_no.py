"""After a no the door stays open; candidates are kept with their consent, and forgotten when they ask."""

from datetime import timedelta

import pytest
from tests.files import ME, calendar, letter, mbox, meeting

from kithwork.actions import (
    after_no,
    briefs,
    candidates,
    changes,
    closings,
    debriefs,
    imports,
    in_mind,
    interviews,
    opportunities,
    people,
    portability,
    position_fits,
    rounds,
    today,
    words,
)
from kithwork.actions.candidates import Kept
from kithwork.actions.debriefs import ToLearn
from kithwork.actions.opportunities import Particulars
from kithwork.actions.rounds import Seat
from kithwork.domain.errors import Guarded, NotFound, Refused
from kithwork.store import models
from kithwork.store.queries import owners as owner_queries
from kithwork.store.writes import emptying


@pytest.fixture
def mia(owner, now):
    return words.add(owner_id=owner, name="Mia Chen", now=now)


@pytest.fixture
def lost(owner, now, mia):
    """A round in the spring with Mia, and a no a week later."""
    then = now - timedelta(days=120)
    number = opportunities.add(owner_id=owner, kind="job", of=Particulars(organisation="Acme", title="SRE"), now=then)
    rounds.add(owner_id=owner, opportunity_id=number, on=then.date(), seats=[Seat(mia)], now=then)
    opportunities.close(owner_id=owner, opportunity_id=number, ending="rejected", now=then + timedelta(days=7))
    return number


@pytest.fixture
def kept(owner, now, mia):
    of = Kept("backend developer", "asks before building", "yes, by mail", now.date(), curiosity="read our code", topics=["kafka"])
    return candidates.keep(owner_id=owner, person_id=mia, of=of, now=now)


def at(now, days):
    return now - timedelta(days=113 - days)  # so many days after the no


def why(owner, now, person):
    return {card.person.id: card.why for card in today.day(owner_id=owner, now=now).cards}.get(person, "")


def due(owner, now):
    return [one.step for closed in closings.listed(owner_id=owner, now=now) for one in closed.due]


@pytest.mark.parametrize(
    ("days", "sentence"), [(1, "Ask for feedback on SRE at Acme"), (44, "Six weeks since SRE at Acme"), (95, "Three months since SRE at Acme")]
)
def test_today_keeps_the_door_open_step_by_step(owner, now, mia, lost, days, sentence):
    assert sentence in why(owner, at(now, days), mia)


def test_feedback_becomes_something_to_learn(owner, now, lost):
    after_no.step(owner_id=owner, opportunity_id=lost, step="feedback", text="more SQL", to_learn=[ToLearn("window functions")], now=at(now, 2))

    assert [row.words for row in interviews.learnings(owner_id=owner)] == ["window functions"]
    assert due(owner, at(now, 2)) == ["interest"]
    changes.undo(owner_id=owner, now=now)
    assert interviews.learnings(owner_id=owner) == []


def test_what_is_let_go_is_watched_no_more(owner, now, lost):
    after_no.step(owner_id=owner, opportunity_id=lost, step="let-go", now=at(now, 3))

    (closed,) = closings.listed(owner_id=owner, now=at(now, 44))

    assert (closed.is_watched, closed.due) == (False, ())


def test_a_role_that_opens_there_brings_the_old_interviewer_back(owner, now, mia, lost):
    opportunities.add(owner_id=owner, kind="job", of=Particulars(organisation="acme", title="Platform lead"), now=now)

    assert why(owner, now, mia).startswith("Something opened at Acme (Platform lead), and they interviewed you there on 24 Jul 2026.")


def test_an_old_interviewer_who_writes_again_is_recognised(owner, now, mia, lost, tmp_path):
    words.edit(owner_id=owner, person_id=mia, fields={}, handles=["mia@acme.example"], now=now)
    letters = [letter("Mia Chen <mia@acme.example>", ME, now - timedelta(days=2), subject="A new team")]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "in.mbox", letters)], now=now, me=["robin@adeyemi.example"])

    assert "they interviewed you at Acme on 24 Jul 2026" in why(owner, now, people.find(owner_id=owner, text="Mia", now=now).id)


def test_the_next_meeting_with_one_of_them_is_named(owner, now, mia, lost, tmp_path):
    words.edit(owner_id=owner, person_id=mia, fields={}, handles=["mia@acme.example"], now=now)
    there = [("Robin", "robin@adeyemi.example"), ("Mia Chen", "mia@acme.example")]
    entry = meeting("m1", "PyLeeds", now + timedelta(days=5), there)
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "in.ics", [entry])], now=now, me=["robin@adeyemi.example"])

    (closed,) = closings.listed(owner_id=owner, now=now)

    assert [row.subject for row in closed.meet] == ["PyLeeds"]


def test_what_one_withdrew_from_asks_for_nothing(owner, now, mia):
    number = opportunities.add(owner_id=owner, kind="job", of=Particulars(organisation="Acme", title="SRE"), now=now)
    rounds.add(owner_id=owner, opportunity_id=number, on=now.date(), seats=[Seat(mia)], now=now)
    opportunities.close(owner_id=owner, opportunity_id=number, ending="withdrawn", now=now)

    assert closings.listed(owner_id=owner, now=now) == []
    with pytest.raises(after_no.NotLost, match="stands at “withdrawn”"):
        after_no.step(owner_id=owner, opportunity_id=number, step="interest", now=now)


def test_nobody_is_kept_without_consent(owner, now, mia):
    for consent in (("", now.date()), ("yes", None)):
        with pytest.raises(Guarded, match="consent"):
            candidates.keep(owner_id=owner, person_id=mia, of=Kept("backend", "curious", *consent), now=now)
    with pytest.raises(Refused, match="still to come"):
        candidates.keep(owner_id=owner, person_id=mia, of=Kept("backend", "curious", "yes", now.date() + timedelta(days=1)), now=now)

    assert in_mind.listed(owner_id=owner) == []


def test_a_position_that_opens_names_whoever_fits(owner, now, mia, kept):
    assert position_fits.matches(owner_id=owner) == []
    candidates.open_position(owner_id=owner, text="A developer for our Kafka backend", now=now)
    candidates.open_position(owner_id=owner, text="A pastry chef", now=now)

    (match,) = position_fits.matches(owner_id=owner)

    assert (match.candidate.person, match.position.words) == ("Mia Chen", "A developer for our Kafka backend")
    assert "kafka" in match.why
    assert "you keep them in mind after “backend developer”" in briefs.of(owner_id=owner, person_id=mia, now=now).interviews[0].words
    assert "you kept them in mind after “backend developer”" in why(owner, now, mia)


@pytest.mark.parametrize("step", ["no", "hired"])
def test_whoever_said_no_or_was_hired_fits_nothing_more(owner, now, kept, step):
    candidates.open_position(owner_id=owner, text="A developer for our Kafka backend", now=now)
    candidates.step(owner_id=owner, candidate_id=kept, step=step, now=now)

    assert position_fits.matches(owner_id=owner) == []
    changes.undo(owner_id=owner, now=now)
    assert len(position_fits.matches(owner_id=owner)) == 1


def test_whoever_asks_is_forgotten_and_no_undo_brings_them_back(owner, now, mia, kept):
    candidates.step(owner_id=owner, candidate_id=kept, step="told", text="by telephone", now=now)
    candidates.forget(owner_id=owner, candidate_id=kept)

    assert in_mind.listed(owner_id=owner) == []
    assert not any("asks before building" in str(change.rows) for change in models.Change.objects.all())
    assert not any("by telephone" in str(change.rows) for change in models.Change.objects.all())
    for _ in range(3):
        try:
            changes.undo(owner_id=owner, now=now)
        except Refused:
            break
    assert in_mind.listed(owner_id=owner) == []


def test_whoever_was_kept_undone_and_kept_again_is_forgotten_whole(owner, now, mia, kept):
    changes.undo(owner_id=owner, now=now)
    again = candidates.keep(owner_id=owner, person_id=mia, of=Kept("tech lead", "grew", "yes, again", now.date()), now=now)
    candidates.step(owner_id=owner, candidate_id=again, step="told", text="by telephone", now=now)
    candidates.forget(owner_id=owner, candidate_id=again)

    left = str([change.rows for change in models.Change.objects.all()])

    assert not [word for word in ("asks before building", "grew", "by telephone") if word in left]


def test_whoever_was_kept_and_undone_is_forgotten_too(owner, now, mia, kept):
    changes.undo(owner_id=owner, now=now)

    assert candidates.forget(owner_id=owner, candidate_id=kept) == "Nothing is kept of Mia Chen as a candidate any more"
    assert "asks before building" not in str([change.rows for change in models.Change.objects.all()])
    with pytest.raises(NotFound):
        candidates.forget(owner_id=owner, candidate_id=kept)


def test_keeping_somebody_twice_tells_of_them_anew(owner, now, mia, kept):
    again = candidates.keep(owner_id=owner, person_id=mia, of=Kept("tech lead", "grew", "yes, again", now.date()), now=now)

    assert again == kept
    assert [one.position for one in in_mind.listed(owner_id=owner)] == ["tech lead"]


def test_noes_and_candidates_are_in_the_export_and_come_back(owner, now, lost, kept, tmp_path):
    after_no.step(owner_id=owner, opportunity_id=lost, step="interest", now=at(now, 1))
    candidates.open_position(owner_id=owner, text="A developer", topics=["go"], now=now)
    candidates.step(owner_id=owner, candidate_id=kept, step="told", now=now)
    before = portability.canonical(owner_id=owner)
    portability.export(owner_id=owner, path=tmp_path / "out.zip", now=now)
    emptying.empty(owner)

    portability.restore(path=tmp_path / "out.zip", now=now)

    assert portability.canonical(owner_id=owner_queries.only()) == before


def test_numbers_that_are_not_there_are_refused(owner, now):
    for deed in (
        lambda: candidates.step(owner_id=owner, candidate_id=9, step="told", now=now),
        lambda: candidates.forget(owner_id=owner, candidate_id=9),
        lambda: candidates.close_position(owner_id=owner, position_id=9, now=now),
        lambda: after_no.step(owner_id=owner, opportunity_id=9, step="interest", now=now),
        lambda: debriefs.learn(owner_id=owner, learning_id=9, now=now),
    ):
        with pytest.raises(NotFound):
            deed()


def test_silence_is_no_no_and_nobody_is_asked_for_feedback_on_it(owner, now, mia):
    then = now - timedelta(days=120)
    number = opportunities.add(owner_id=owner, kind="job", of=Particulars(organisation="Acme", title="SRE"), now=then)
    rounds.add(owner_id=owner, opportunity_id=number, on=then.date(), seats=[Seat(mia)], now=then)
    opportunities.close(owner_id=owner, opportunity_id=number, ending="ghosted", now=then + timedelta(days=7))

    assert due(owner, at(now, 1)) == []
    assert "SRE at Acme, which fell silent on" in why(owner, at(now, 44), mia)


def test_a_position_that_is_named_again_asks_for_more(owner, now):
    candidates.open_position(owner_id=owner, text="developer", topics=["go"], now=now)
    candidates.open_position(owner_id=owner, text="developer", topics=["kafka", "go"], now=now)

    assert in_mind.positions(owner_id=owner)[0].topics == ("go", "kafka")


def test_whoever_is_left_in_peace_fits_nothing(owner, now, mia, kept):
    candidates.open_position(owner_id=owner, text="A developer for our Kafka backend", now=now)
    words.set_aside(owner_id=owner, person_id=mia, do_not_contact=True, now=now)

    assert position_fits.matches(owner_id=owner) == []
