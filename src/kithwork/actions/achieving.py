"""The owner says what they achieved, what is no win of theirs, and who helped; those who helped are to be thanked, once, through the ledger."""

from datetime import date, datetime

from django.db import transaction

from kithwork.actions import beliefs, own_wins, people, stating, whole_words
from kithwork.actions.congratulations import LONGEST
from kithwork.actions.own_wins import NoSuchProposal, Proposal
from kithwork.domain.errors import Refused, StillToCome
from kithwork.domain.wins import WinKind
from kithwork.engines import wins as engine
from kithwork.engines.wins import Win
from kithwork.store.queries import own_wins as queries
from kithwork.store.queries import person as person_queries
from kithwork.store.writes import reviewing
from kithwork.store.writes import words as writes
from kithwork.store.writes.changes import Journal


class TheOwner(Refused):
    """That is you; name who helped you."""

    exit_code = 2


def add(*, owner_id: int, text: str, now: datetime, on: date | None = None) -> int:
    """A win of the owner's in their own words; returns its number. Raises StillToCome."""
    words, day = whole_words.some(text, "A win", longest=LONGEST), on or now.date()
    if day > now.date():
        raise StillToCome
    return _keep(owner_id, engine.told(words, kind=WinKind.TOLD, on=day, source=writes.TYPED), now)


def say_yes(*, owner_id: int, ref: str, now: datetime) -> int:
    """What was proposed is a win of the owner's; returns its number. Raises own_wins.NoSuchProposal."""
    return _keep(owner_id, _proposed(owner_id, ref, now).win, now)


def say_no(*, owner_id: int, ref: str, now: datetime) -> str:
    """What was proposed is none, and is not proposed again; returns what happened. Raises own_wins.NoSuchProposal."""
    found = _proposed(owner_id, ref, now)
    _keep(owner_id, found.win, now, is_dropped=True)
    return f"No win of yours: {found.win.words}"


def helped(*, owner_id: int, win_id: int, person_id: int, now: datetime, text: str = "", is_so: bool = True) -> str:
    """Somebody helped the owner to a win, or did not; returns what happened. Raises wins.NoSuchWin, TheOwner, NobodyOfThatName."""
    line, kept_id = own_wins.numbered(owner_id=owner_id, win_id=win_id)
    who, how = people.line_of(owner_id, person_id), whole_words.any_(text, "How they helped", longest=LONGEST)
    if who.standing == "own":
        raise TheOwner
    summary = f"{who.name} {'helped' if is_so else 'had no part in it'}: {line.words}"
    with transaction.atomic():
        journal = Journal(owner_id)
        reviewing.say_helper(journal, kept_id, person_queries.anchors(owner_id, person_id), words=how, is_so=is_so)
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def _proposed(owner_id: int, ref: str, now: datetime) -> Proposal:
    found = next((one for one in own_wins.proposals(owner_id=owner_id, now=now) if one.ref == ref), None)
    if not found:
        raise NoSuchProposal
    return found


def _keep(owner_id: int, win: Win, now: datetime, *, is_dropped: bool = False) -> int:
    """The owner's word on it; returns the number of the win, that of the same one where it is told once more."""
    with transaction.atomic():
        journal = Journal(owner_id)
        anchor = stating.anchor_of(journal, 0)
        kept_id = writes.keep_win(journal, anchor, win.key, kind=str(win.kind), words=win.words, on=win.on, source=win.source, is_dropped=is_dropped)
        journal.close(f"{'No win of yours' if is_dropped else 'A win of yours'}: {win.words}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return next((one.win_id for one in queries.kept(owner_id) if one.kept_id == kept_id), 0)
