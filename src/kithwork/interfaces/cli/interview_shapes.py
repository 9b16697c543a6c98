"""What does `--json` print of rounds, prep packs, what follows a no, and candidates?"""

from kithwork.actions import closings, cycles, in_mind, interviews, round_proposals
from kithwork.actions import prep as packs
from kithwork.interfaces.cli import talk_shapes
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.candidates import CandidateLine, PositionLine
from kithwork.store.queries.rounds import LearningLine, RoundLine


def round_(one: RoundLine) -> dict[str, Data]:
    """One conversation about an opportunity."""
    return {
        "id": one.id,
        "opportunity": one.opportunity_id,
        "organisation": one.organisation,
        "title": one.title,
        "number": one.number,
        "on": one.on,
        "at": one.at,
        "form": one.form,
        "words": one.words,
        "technical": one.technical,
        "personal": one.personal,
        "debriefed_on": one.debriefed_on,
        "is_called_off": one.is_called_off,
        "people": [{"person": row.person_id, "name": row.person, "words": row.words, "thanked_on": row.thanked_on} for row in one.people],
        "heard": [{"kind": row.kind, "words": row.words, "answer": row.answer, "person": row.person_id or None} for row in one.heard],
    }


def standing(one: interviews.Standing, *, is_all: bool) -> dict[str, Data]:
    """All rounds, by what they wait for."""
    shown: dict[str, Data] = {
        "coming": [round_(row) for row in one.coming],
        "to_debrief": [round_(row) for row in one.to_debrief],
        "to_thank": [{"round": row.id, "person": seat.person_id, "name": seat.person} for row, seat in one.to_thank],
    }
    return {**shown, "past": [round_(row) for row in one.past]} if is_all else shown


def said(one: interviews.Said) -> dict[str, Data]:
    """Words, and who says so."""
    return {"words": one.words, "source": one.source}


def pack(one: packs.Pack) -> dict[str, Data]:
    """What to know before a round."""
    return {
        "round": round_(one.round),
        "interviewers": [
            {
                "person": seat.row.person_id,
                "name": seat.row.person,
                "headline": seat.headline,
                "met": seat.met,
                "cares": [said(row) for row in seat.cares],
                "notes": [said(row) for row in seat.notes],
            }
            for seat in one.interviewers
        ],
        "there": [{"person": row.person.id, "name": row.person.name, "words": row.words, "is_now": row.is_now} for row in one.there],
        "told": [{"person": row.person_id, "name": row.person, "kind": row.kind, "words": row.words, "on": row.on} for row in one.told],
        "topics": [{"name": row.name, "source": row.source, "stories": [talk_shapes.fitting(fit) for fit in row.fits]} for row in one.topics],
        "to_ask": [said(row) for row in one.to_ask],
        "asked_before": [said(row) for row in one.asked_before],
        "practice": [talk_shapes.drill(row) for row in one.drills],
    }


def learning(one: LearningLine) -> dict[str, Data]:
    """Something to learn."""
    days = {"begun_on": one.begun_on, "due_on": one.due_on, "done_on": one.done_on}
    return {"id": one.id, "opportunity": one.opportunity_id, "where": one.where, "words": one.words, **days}


def closed(one: closings.Closed) -> dict[str, Data]:
    """An opportunity that ended with a no."""
    return {
        "opportunity": one.line.id,
        "name": one.line.name,
        "lost_on": one.lost_on,
        "is_watched": one.is_watched,
        "people": [{"person": person_id, "name": name} for person_id, name in one.people],
        "done": [{"step": row.step, "on": row.on, "words": row.words} for row in one.done],
        "due": [{"step": row.step, "since": row.since} for row in one.due],
        "opened": [{"opportunity": row.id, "name": row.name, "on": row.begun_on} for row in one.opened],
    }


def candidate(one: CandidateLine) -> dict[str, Data]:
    """Somebody whom the owner keeps in mind."""
    return {
        "id": one.id,
        "person": one.person_id,
        "name": one.person,
        "position": one.position,
        "seen_on": one.seen_on,
        "attitude": one.attitude,
        "curiosity": one.curiosity,
        "reasons": one.reasons,
        "topics": list(one.topics),
        "consent_on": one.consent_on,
        "consent_how": one.consent_how,
        "is_open": one.is_open,
        "steps": [{"step": row.step, "on": row.on, "words": row.words} for row in one.steps],
    }


def position(one: PositionLine) -> dict[str, Data]:
    """A position that is open."""
    return {"id": one.id, "words": one.words, "topics": list(one.topics), "opened_on": one.opened_on, "closed_on": one.closed_on}


def match(one: in_mind.Match) -> dict[str, Data]:
    """Somebody who could fill a position."""
    return {"candidate": candidate(one.candidate), "position": one.position.id, "why": list(one.why)}


def proposal(one: round_proposals.Proposal) -> dict[str, Data]:
    """What a source says, and what would be written down."""
    return {
        "key": one.key,
        "what": one.what,
        "opportunity": one.of.id,
        "words": one.words,
        "quote": one.quote,
        "evidence": one.evidence,
        "on": one.on,
        "at": one.at,
        "people": [{"person": number or None, "name": name} for number, name in one.seats],
        "stage": one.stage or None,
    }


def cycle(one: cycles.Cycle) -> dict[str, Data]:
    """What was between the owner and an organisation."""
    return {
        "organisation": one.organisation,
        "phases": [
            {"phase": each.phase, "turns": [{"on": turn.on, "words": turn.words, "person": turn.person_id or None} for turn in each.turns]}
            for each in one.stretches
        ],
    }
