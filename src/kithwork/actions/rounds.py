"""The owner writes down rounds: when, in which form, who interviews, how they prepare. Interviewers become people, met in the interview."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import count
from typing import Final

from django.db import transaction

from kithwork.actions import interviews, names, openings, opportunities, people, whole_words, words
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import Refused
from kithwork.domain.interviews import RoundForm
from kithwork.domain.opportunities import PersonPart, Sense
from kithwork.identity import normalise
from kithwork.store.queries import owners as owner_queries
from kithwork.store.queries import people as people_queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import rounds as queries
from kithwork.store.queries import words as typed_queries
from kithwork.store.queries.opportunities import OpportunityLine
from kithwork.store.queries.rounds import RoundLine
from kithwork.store.writes import opportunities as opportunity_writes
from kithwork.store.writes import rounds as writes
from kithwork.store.writes import words as typed_writes
from kithwork.store.writes.changes import Fields, Journal

LONGEST: Final = 300
PREPARED: Final = 2000  # letters
_CLOCK: Final = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})")
MOST: Final = 12  # interviewers of a round; more of them are an audience


class NoSuchForm(Refused):
    """A round is a call, video, in-person, pairing, homework or talk."""

    exit_code = 2


class NotATime(Refused):
    """That is no time of day; write 14:30."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who interviews: a person on file, or a new name; and as what."""

    person_id: int = 0
    name: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Anew:
    """What changes of a round: another day, another form, what is prepared of the craft and of the person, that it is called off; None leaves it."""

    on: date | None = None
    at: str | None = None
    form: str | None = None
    words: str | None = None
    technical: str | None = None
    personal: str | None = None
    is_called_off: bool | None = None


def add(
    *,
    owner_id: int,
    opportunity_id: int,
    on: date,
    now: datetime,
    at: str = "",
    form: str = RoundForm.VIDEO,
    text: str = "",
    seats: Sequence[Seat] = (),
    answers: Sequence[str] = (),
) -> int:
    """A round, held or to come; returns its number. What was only sent moves on to the talks.

    `answers` are keys of what a source proposed, which this settles. Raises NoSuchOpportunity, NoSuchForm, NotATime.
    """
    found, seats = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id), _each_once(seats)
    fields: Fields = {"on": on, "at": _time(at), "form": _form(form), "words": whole_words.any_(text, "What a round is about", longest=LONGEST)}
    if len(seats) > MOST:
        raise Refused(f"A round has {MOST} interviewers at most.")
    before = queries.of_opportunity(owner_id, opportunity_id)
    known = next((one for one in before if not one.is_called_off and (one.on, one.at, one.form) == (on, fields["at"], fields["form"])), None)
    if known:
        return _tell_more(owner_id, known, seats, str(fields["words"]), now, answers)
    number = max((one.number for one in before), default=0) + 1
    with transaction.atomic():
        journal = Journal(owner_id)
        fields |= {"number": number, "key": _key(owner_id, found, number, on)}
        made = writes.add(journal, opportunity_id, fields)
        for seat in seats:
            _seat(journal, made, found, seat, on=on, now=now)
        for answer in answers:
            writes.settle_proposal(journal, answer)
        _move_on(journal, found, on, now)
        words.close(journal, f"Round {number} of {found.name} on {day_in_words(on)}", now)
    return made


def _tell_more(owner_id: int, known: RoundLine, seats: Sequence[Seat], text: str, now: datetime, answers: Sequence[str] = ()) -> int:
    """The round is there; whoever is new in it is seated, and words that it lacks are kept. Raises Refused, where it has others."""
    if text and known.words not in {"", text}:
        raise Refused(f"{known.name[0].upper()}{known.name[1:]} is on file already, about “{known.words}”; change it there.")
    there = {one.person_id for one in known.people} | {normalise.name_key(one.person) for one in known.people}
    fresh = [one for one in seats if (one.person_id or normalise.name_key(one.name)) not in there]
    if fresh or (text and not known.words):
        found = openings.numbered(owner_id=owner_id, opportunity_id=known.opportunity_id)
        with transaction.atomic():
            journal = Journal(owner_id)
            for seat in fresh:
                _seat(journal, known.id, found, seat, on=known.on, now=now)
            for answer in answers:
                writes.settle_proposal(journal, answer)
            if text and not known.words:
                writes.edit(journal, known.id, {"words": text})
            words.close(journal, f"More interviewers in {known.name}" if fresh else f"Told more of {known.name}", now)
    return known.id


def _each_once(seats: Sequence[Seat]) -> list[Seat]:
    """Nobody sits there twice: whoever is named again keeps their first seat."""
    found: dict[int | str, Seat] = {}
    for one in seats:
        found.setdefault(one.person_id or normalise.name_key(one.name), one)
    return list(found.values())


def _key(owner_id: int, found: OpportunityLine, number: int, on: date) -> str:
    taken = queries.keys(owner_id)
    return next(key for i in count() if (key := opportunities.key_of(f"round|{found.key}|{number}|{on}|{i}")) not in taken)


def _seat(journal: Journal, round_id: int, found: OpportunityLine, seat: Seat, *, on: date, now: datetime) -> None:
    """An interviewer has their part in the opportunity, and was met there unless the owner knew them before."""
    if seat.person_id:
        if people.line_of(journal.owner_id, seat.person_id).standing == "own":
            raise Refused("That is you.")
        anchors = person_queries.anchors(journal.owner_id, seat.person_id)
    else:
        name = names.in_one_line(seat.name)
        if not name:
            raise words.NoName
        if name.casefold() in people.ME or normalise.name_key(name) == normalise.name_key(owner_queries.name(journal.owner_id)):
            raise Refused("That is you.")
        anchors = [typed_writes.make_identity(journal, name=name, name_key=normalise.name_key(name))]
        typed_writes.set_field(journal, anchors, "name", name)
        if found.organisation:
            typed_writes.set_field(journal, anchors, "organisation", found.organisation)
    said = whole_words.any_(seat.words, "As what they interview", longest=LONGEST)
    writes.seat(journal, round_id, anchors[0], words=said)
    if not any(row.person_id == seat.person_id and row.part is PersonPart.INTERVIEWER for row in found.parts if seat.person_id):
        opportunity_writes.person(journal, found.id, anchors[0], part=PersonPart.INTERVIEWER, on=min(on, now.date()), words=said)
    if not (seat.person_id and _is_known(journal.owner_id, seat.person_id)):
        told = f"interviewed me at {found.organisation}" if found.organisation else f"interviewed me for {found.title}"
        typed_writes.tell_story(journal, anchors, words=told, event="", on=on.isoformat() if on <= now.date() else "", through=[])


def _is_known(owner_id: int, person_id: int) -> bool:
    """Did the owner say how they met, or were the two in touch before?"""
    line = people.line_of(owner_id, person_id)
    return bool(typed_queries.words(owner_id, person_id).story or (line.tie and line.tie.days_count))


def _move_on(journal: Journal, found: OpportunityLine, on: date, now: datetime) -> None:
    """An invitation to talk is an answer: what was open or sent stands at the talks from the day on which it is known, or from its last step where that is later."""
    if openings.sense(owner_id=journal.owner_id, line=found) in {Sense.OPEN, Sense.SENT}:
        stages = openings.stages_of(owner_id=journal.owner_id, kind=found.kind)
        talking = next((one for one in stages if one.sense is Sense.TALKING), None)
        if talking:
            opportunity_writes.step(journal, found.id, stage=talking.name, on=max(min(on, now.date()), found.last.on), words="")


def edit(*, owner_id: int, round_id: int, to: Anew, now: datetime) -> str:
    """What changes of it; returns what happened. Raises NoSuchRound, NoSuchForm, NotATime."""
    found = interviews.numbered(owner_id=owner_id, round_id=round_id)
    summary = f"{'Called off' if to.is_called_off else 'Changed'} {found.name}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.edit(journal, round_id, _fields(to))
        journal.close(summary, now=now)
    return summary


def _fields(to: Anew) -> Fields:
    said: Fields = {
        "on": to.on,
        "at": _time(to.at) if to.at is not None else None,
        "form": _form(to.form) if to.form is not None else None,
        "words": whole_words.any_(to.words, "What a round is about", longest=LONGEST) if to.words is not None else None,
        "technical": whole_words.any_(to.technical, "What is prepared", longest=PREPARED) if to.technical is not None else None,
        "personal": whole_words.any_(to.personal, "What is prepared", longest=PREPARED) if to.personal is not None else None,
        "is_called_off": to.is_called_off,
    }
    return {name: value for name, value in said.items() if value is not None}


def seat(*, owner_id: int, round_id: int, who: Seat, now: datetime) -> str:
    """One more interviewer; returns what happened. Raises NoSuchRound."""
    found = interviews.numbered(owner_id=owner_id, round_id=round_id)
    name = people.line_of(owner_id, who.person_id).name if who.person_id else names.in_one_line(who.name)
    if any(one.person_id == who.person_id for one in found.people if who.person_id):
        return f"{name} interviews in {found.name}"
    of = openings.numbered(owner_id=owner_id, opportunity_id=found.opportunity_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        _seat(journal, round_id, of, who, on=found.on, now=now)
        words.close(journal, f"{name} interviews in {found.name}", now)
    return f"{name} interviews in {found.name}"


def seat_all(*, owner_id: int, round_id: int, seats: Sequence[Seat], now: datetime, answers: Sequence[str] = ()) -> str:
    """More interviewers, in one change; returns what happened. Raises NoSuchRound."""
    found = interviews.numbered(owner_id=owner_id, round_id=round_id)
    _tell_more(owner_id, found, _each_once(seats), "", now, answers)
    return f"More interviewers in {found.name}"


def unseat(*, owner_id: int, round_id: int, person_id: int, now: datetime) -> str:
    """Somebody does not interview in it, after all, nor for that opportunity where they sit in no other round of it; returns what happened. Raises NoSuchRound, NotFound."""
    found = interviews.numbered(owner_id=owner_id, round_id=round_id)
    row = interviews.seated(found, person_id)
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.unseat(journal, round_id, person_queries.anchors(owner_id, person_id))
        others = [one for one in queries.of_opportunity(owner_id, found.opportunity_id) if one.id != round_id]
        if not any(seat.person_id == person_id for one in others for seat in one.people):
            of = openings.numbered(owner_id=owner_id, opportunity_id=found.opportunity_id)
            for part in of.parts:
                if (part.person_id, part.part) == (person_id, PersonPart.INTERVIEWER):
                    opportunity_writes.no_person(journal, part.id)
        words.close(journal, f"{row.person} is not in {found.name}", now)
    return f"{row.person} is not in {found.name}"


def _form(form: str) -> str:
    if form not in set(RoundForm):
        raise NoSuchForm
    return RoundForm(form).value


def _time(at: str) -> str:
    if not at.strip():
        return ""
    found = _CLOCK.fullmatch(at.strip())
    if not found:
        raise NotATime
    try:
        return f"{time(int(found[1]), int(found[2])):%H:%M}"
    except ValueError as problem:
        raise NotATime from problem


def seats_of(*, owner_id: int, names: Sequence[str], now: datetime) -> list[Seat]:
    """Those of these names who are on file, and the others by name. Raises Several, where a name could be several, SomebodyElseNow."""
    found = []
    for name in names:
        try:
            found.append(Seat(people.find(owner_id=owner_id, text=name, now=now).id))
        except people.SomebodyElseNow:
            raise
        except people_queries.NobodyOfThatName:
            found.append(Seat(name=name))
    return found
