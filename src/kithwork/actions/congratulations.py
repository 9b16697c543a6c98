"""What the owner says of a win: told it, congratulated on it, said that it is none. It is theirs, and stays when the import that told of it is undone."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Final

from django.db import transaction

from kithwork.actions import beliefs, birthdays, people
from kithwork.actions.birthdays import Birthday
from kithwork.actions.wins import RECENT, NoSuchWin
from kithwork.domain.errors import Refused, StillToCome
from kithwork.domain.wins import BEFORE, WinKind
from kithwork.engines import wins as engine
from kithwork.engines.today import Reason
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import wins as queries
from kithwork.store.queries.wins import WinLine
from kithwork.store.writes import words as writes
from kithwork.store.writes.changes import Journal

LONGEST: Final = 300  # letters of a win
CELEBRATED: Final = frozenset({Reason.WIN, Reason.NEW_ROLE, Reason.BIRTHDAY})


class TooLong(Refused):
    """A win has 300 letters at most; `kith note` keeps longer words."""

    exit_code = 2


class DroppedBefore(Refused):
    """You said of these words that they are no win of theirs. `kith undo` takes that back; other words are another win."""


class CongratulatedAlready(Refused):
    """You have congratulated on that already."""


def add(*, owner_id: int, person_id: int, text: str, now: datetime, on: date | None = None, is_role: bool = False) -> int:
    """A win that the owner heard of; returns its number. A new post has anniversaries. Raises StillToCome, TooLong, DroppedBefore."""
    line, on, words = people.line_of(owner_id, person_id), on or now.date(), " ".join(text.split())
    if not any(ch.isalnum() for ch in words):
        raise Refused("A win needs words.")
    if len(words) > LONGEST:
        raise TooLong
    if on > now.date():
        raise StillToCome("That day is still to come; a win has happened.")
    win = engine.told(words, kind=WinKind.ROLE if is_role else WinKind.TOLD, on=on, source=writes.TYPED)
    with transaction.atomic():
        anchors = person_queries.anchors(owner_id, person_id)
        anchor = writes.kept_win(owner_id, anchors, win.key) or anchors[0]
        journal = Journal(owner_id)
        told_on, is_dropped = writes.answered_win(owner_id, anchor, win.key)
        if is_dropped:
            raise DroppedBefore
        writes.keep_win(journal, anchor, win.key, kind=win.kind, words=words, on=on, source=win.source, congratulated_on=told_on)
        journal.close(f"Wrote down a win of {line.name}: {words}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    every = queries.of_person(owner_id, person_id)
    same = (one for one in every if engine.is_one(win, engine.Win(one.key, one.kind, one.words, one.on, one.source)))
    return next((one.id for one in every if one.key == win.key), 0) or next((one.id for one in same), 0)


def greet(*, owner_id: int, person_id: int, now: datetime, is_dropped: bool = False) -> str:
    """The owner wished somebody well on a birthday of these days, or lets it go by; it is not proposed again this year. Raises birthdays.NoBirthday."""
    line = people.line_of(owner_id, person_id)
    found = birthdays.of(owner_id=owner_id, person_id=person_id, now=now)
    with transaction.atomic():
        journal = Journal(owner_id)
        _wish(journal, found, now, is_dropped=is_dropped)
        summary = f"{line.name}’s birthday goes by" if is_dropped else f"Wished {line.name} a happy birthday"
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def _wish(journal: Journal, one: Birthday, now: datetime, *, is_dropped: bool = False) -> None:
    anchor, told_on = person_queries.anchors(journal.owner_id, one.person.id)[0], None if is_dropped else now.date()
    said = {"kind": WinKind.BIRTHDAY.value, "words": birthdays.WORDS, "source": writes.TYPED}
    writes.keep_win(journal, anchor, one.key, on=one.on, congratulated_on=told_on, is_dropped=is_dropped, **said)


def congratulate(*, owner_id: int, win_id: int, now: datetime) -> str:
    """The owner has congratulated; it is never proposed again. Returns what happened. Raises NoSuchWin, CongratulatedAlready."""
    win = _found(owner_id, win_id)
    if win.congratulated_on:
        raise CongratulatedAlready
    return _keep(owner_id, win, f"Congratulated {win.person}: {win.words}", now, congratulated_on=now.date())


def note_all(journal: Journal, person_id: int, *, now: datetime, seen: Collection[Reason] = CELEBRATED) -> int:
    """The owner is done with somebody for these reasons: of what was to celebrate there, nothing is proposed again. Returns how many wins that were.

    Today never speaks of new names, so they stay open.
    """
    fresh = [win for win in _fresh(journal.owner_id, person_id, now) if _reason(win) in seen]
    for win in fresh:
        _say(journal, win, congratulated_on=now.date())
    birthday = birthdays.gone_by(owner_id=journal.owner_id, person_id=person_id, now=now) if Reason.BIRTHDAY in seen else None
    if birthday:
        _wish(journal, birthday, now)
    return len(fresh) + bool(birthday)


def has_any(*, owner_id: int, person_id: int, now: datetime) -> bool:
    """Is there something of theirs to congratulate on that Today could speak of?"""
    return bool(_fresh(owner_id, person_id, now) or birthdays.gone_by(owner_id=owner_id, person_id=person_id, now=now))


def _fresh(owner_id: int, person_id: int, now: datetime) -> list[WinLine]:
    found = queries.of_person(owner_id, person_id)
    return [win for win in found if win.is_open and win.kind != WinKind.NAME and now.date() - RECENT <= win.on <= now.date()]


def _reason(win: WinLine) -> Reason:
    """For which reason Today speaks of it."""
    return Reason.NEW_ROLE if win.kind in {WinKind.ROLE, WinKind.TITLE} and BEFORE in win.words else Reason.WIN


def drop(*, owner_id: int, win_id: int, now: datetime) -> str:
    """The owner says that it is no win; it is never shown again. Returns what happened. Raises NoSuchWin."""
    win = _found(owner_id, win_id)
    return _keep(owner_id, win, f"No win of {win.person}: {win.words}", now, congratulated_on=win.congratulated_on, is_dropped=True)


def _found(owner_id: int, win_id: int) -> WinLine:
    win = queries.numbered(owner_id, win_id)
    if not win:
        raise NoSuchWin
    return win


def _keep(owner_id: int, win: WinLine, summary: str, now: datetime, *, congratulated_on: date | None, is_dropped: bool = False) -> str:
    with transaction.atomic():
        journal = Journal(owner_id)
        _say(journal, win, congratulated_on=congratulated_on, is_dropped=is_dropped)
        journal.close(summary, now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return summary


def _say(journal: Journal, win: WinLine, *, congratulated_on: date | None, is_dropped: bool = False) -> None:
    anchors = person_queries.anchors(journal.owner_id, win.person_id)
    told = person_queries.identity_of_record(journal.owner_id, win.person_id, win.record_id) if win.record_id else None
    anchor = writes.kept_win(journal.owner_id, anchors, win.key) or told or anchors[0]
    said = {"kind": win.kind, "words": win.words, "source": win.source}
    writes.keep_win(journal, anchor, win.key, on=win.on, congratulated_on=congratulated_on, is_dropped=is_dropped, **said)
