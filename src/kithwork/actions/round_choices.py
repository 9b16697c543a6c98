"""What mail and calendars say of rounds is written down with a yes, and is never proposed again after a no."""

from datetime import datetime

from django.db import transaction

from kithwork.actions import interviews, opportunities, round_proposals, rounds
from kithwork.actions.rounds import Seat
from kithwork.domain.errors import NotFound
from kithwork.store.queries.people import Several
from kithwork.store.writes import rounds as writes
from kithwork.store.writes.changes import Journal


class NoSuchProposal(NotFound):
    """Nothing of that key is proposed any more. `kith interview proposals` lists what is."""


def _answered(one: round_proposals.Proposal) -> list[str]:
    """The keys under which an answer to it stands: its own, and those of whoever would be seated in a round that is there."""
    return [one.key, *(round_proposals.person_key(one.of, one.on, name) for _, name in one.seats)]


def _one(owner_id: int, key: str, now: datetime) -> round_proposals.Proposal:
    found = [one for one in round_proposals.listed(owner_id=owner_id, now=now) if key and one.key.startswith(key)]
    if len(found) != 1:
        raise NoSuchProposal
    return found[0]


def keep(*, owner_id: int, key: str, now: datetime) -> str:
    """Yes: it is written down; returns what happened. Raises NoSuchProposal."""
    one = _one(owner_id, key, now)
    if one.what == "stage":
        return opportunities.stage(owner_id=owner_id, opportunity_id=one.of.id, stage=one.stage, on=one.on, text=one.quote, now=now)
    seats, unclear = _seats(owner_id, one, now)
    if one.what == "round":
        number = rounds.add(
            owner_id=owner_id, opportunity_id=one.of.id, on=one.on, at=one.at, form=one.form, seats=seats, answers=_answered(one), now=now
        )
        said = f"Interview {number}: {interviews.numbered(owner_id=owner_id, round_id=number).name}"
    else:
        said = rounds.seat_all(owner_id=owner_id, round_id=one.round_id, seats=seats, answers=_answered(one), now=now)
    return f"{said}. Several are called {' or '.join(unclear)}, so name yourself who interviews" if unclear else said


def _seats(owner_id: int, one: round_proposals.Proposal, now: datetime) -> tuple[list[Seat], list[str]]:
    """Whoever would be seated, and names that several have, of whom nobody is."""
    found: list[Seat] = []
    unclear = []
    for number, name in one.seats:
        try:
            found += [Seat(number)] if number else rounds.seats_of(owner_id=owner_id, names=[name], now=now)
        except Several:
            unclear.append(name)
    return found, unclear


def decline(*, owner_id: int, key: str, now: datetime) -> str:
    """No: it is not so, and is never proposed again; returns what happened. Raises NoSuchProposal."""
    one = _one(owner_id, key, now)
    with transaction.atomic():
        journal = Journal(owner_id)
        for said in _answered(one) if one.what == "interviewers" else [one.key]:
            writes.settle_proposal(journal, said)
        journal.close(f"Not so: {one.words}", now=now)
    return f"Not so: {one.words}"
