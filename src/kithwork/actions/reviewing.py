"""The owner looks back on the week: begins, answers what stands on the list, and ends. Every answer is an action that there is elsewhere."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.actions import answers as today_answers
from kithwork.actions import inbox, inbox_moves, journaling, ledger_entries, opportunities, pairing, promises, reflecting, weekly, words
from kithwork.actions.weekly import Item
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.journal import EntryKind
from kithwork.domain.reviewing import DAYS, ReviewAct
from kithwork.engines.today import Reason
from kithwork.store.writes import reviewing as writes
from kithwork.store.writes.changes import Journal


class NotBegun(NotFound):
    """No review is under way. `kith review` begins one."""


class NotOnTheList(NotFound):
    """That does not stand on the list any more; perhaps it is done already."""


class NoSuchDay(Refused):
    """Name a day of the week, from Monday to Sunday."""

    exit_code = 2


class NoSuchAct(Refused):
    """The answers are done, later and drop; drop is for lines, promises and matches alone."""

    exit_code = 2


def begin(*, owner_id: int, now: datetime) -> int:
    """The list is drawn up for the week; one that is under way goes on. Returns its number."""
    found = weekly.week(owner_id=owner_id, now=now)
    if found.line and (found.line.items or not found.is_open):
        return found.line.id
    with transaction.atomic():
        journal = Journal(owner_id)
        items = {part.step.value: [item.key for item in part.items] for part in found.parts}
        made = writes.begin(journal, found.on, at=found.line.begun_at if found.line else now, items=items)
        words.close(journal, "Began to look back on the week", now)
    return made


def act(*, owner_id: int, key: str, answer: str, now: datetime) -> str:
    """Done with something on the list, later, or let go; returns what happened. Raises NotBegun, NotOnTheList, NoSuchAct, and what the action raises."""
    found = weekly.week(owner_id=owner_id, now=now)
    if not found.line or not found.is_open:
        raise NotBegun
    item = next((item for part in found.parts for item in part.items if item.key == key), None)
    if not item:
        raise NotOnTheList
    if answer not in set(item.acts):
        raise NoSuchAct
    if answer == ReviewAct.LATER:
        return _put_off(owner_id, found.line.id, item, now)
    kind, *rest = key.split(":")
    numbers, reason = tuple(int(one) for one in rest if one.isdecimal()), next((one for one in rest if not one.isdecimal()), "")
    return _ACTS[kind](_Answered(owner_id, item, numbers, reason, answer == ReviewAct.DONE, now))


def _put_off(owner_id: int, review_id: int, item: Item, now: datetime) -> str:
    summary = f"For another week: {item.person or item.words}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.put_off(journal, review_id, item.key)
        words.close(journal, summary, now)
    return summary


def end(*, owner_id: int, now: datetime) -> str:
    """The week is looked back on; returns who was looked after, in words. Raises NotBegun."""
    line = weekly.under_way(owner_id=owner_id, now=now)
    if not line:
        raise NotBegun
    if line.ended_at is None:
        with transaction.atomic():
            journal = Journal(owner_id)
            writes.end(journal, line.id, at=now)
            words.close(journal, "Looked back on the week", now)
    return weekly.summed_up(name for _, name in weekly.looked_after(owner_id=owner_id, line=line, now=now))


def reflect(*, owner_id: int, answers: Mapping[str, str], now: datetime) -> int:
    """Keep what the owner thinks of the week as an entry of their journal; returns its number. Raises what `journaling.write` raises."""
    return journaling.write(owner_id=owner_id, words=reflecting.laid_out(answers), on=now.date(), kind=EntryKind.REFLECTION, now=now)


def reflect_and_end(*, owner_id: int, answers: Mapping[str, str], now: datetime) -> None:
    """Keep what the owner thinks of the week and end the review, both or neither. Raises NotBegun, and what `journaling.write` raises."""
    line = weekly.under_way(owner_id=owner_id, now=now)
    if not line or line.ended_at:
        raise NotBegun
    with transaction.atomic():
        reflect(owner_id=owner_id, answers=answers, now=now)
        end(owner_id=owner_id, now=now)


def set_day(*, owner_id: int, day: str, now: datetime) -> str:
    """On which day of the week the owner likes to look back; returns what is so now. Raises NoSuchDay."""
    said = day.strip().casefold()
    found = [number for number, name in enumerate(DAYS) if len(said) > 2 and name.casefold().startswith(said)]
    if len(found) != 1:
        raise NoSuchDay
    summary = f"The week is looked back on on {DAYS[found[0]]}s"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.set_day(journal, found[0])
        words.close(journal, summary, now)
    return summary


@dataclass(frozen=True, slots=True)
class _Answered:
    """Something on the list, the numbers that its key names, and what was said to it."""

    owner_id: int
    item: Item
    numbers: tuple[int, ...]
    reason: str
    is_done: bool
    now: datetime


def _line(said: _Answered) -> str:
    owner_id, number = said.owner_id, said.numbers[0]
    if not said.is_done:
        return inbox_moves.drop(owner_id=owner_id, line_id=number, now=said.now)
    inbox_moves.keep(owner_id=owner_id, line_id=number, event_id=inbox.event_of(owner_id=owner_id, line_id=number), now=said.now)
    return f"Kept: {said.item.words}"


def _promise(said: _Answered) -> str:
    return promises.settle(owner_id=said.owner_id, promise_id=said.numbers[0], said="kept" if said.is_done else "dropped", now=said.now)


def _match(said: _Answered) -> str:
    need, offer = said.numbers
    return pairing.answer(owner_id=said.owner_id, need_id=need, offer_id=offer, said="done" if said.is_done else "declined", now=said.now)


def _opportunity(said: _Answered) -> str:
    opportunities.next_step(owner_id=said.owner_id, opportunity_id=said.numbers[0], text="", now=said.now)
    return f"Done: {said.item.words}"


def _today(said: _Answered) -> str:
    if said.reason == Reason.THANKS:
        return ledger_entries.thank(owner_id=said.owner_id, person_id=said.item.person_id, now=said.now)
    seen = {Reason(said.reason)}
    return today_answers.mark(owner_id=said.owner_id, person_id=said.item.person_id, answer="done", now=said.now, reasons=seen)


def _reply(said: _Answered) -> str:
    return today_answers.replied(owner_id=said.owner_id, person_id=said.item.person_id, now=said.now)


_ACTS: Final[dict[str, Callable[[_Answered], str]]] = {
    "line": _line,
    "promise": _promise,
    "match": _match,
    "opportunity": _opportunity,
    "today": _today,
    "reply": _reply,
}
