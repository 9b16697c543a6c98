"""The owner writes down what could be had, where it stands, what comes next, who has which part in it, and what they sent.

Other parts name an opportunity by its `key`, which is made at birth from what it is, and never changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from itertools import count
from typing import Final

from django.db import transaction

from kithwork.actions import openings, organisations, people, whole_words, words
from kithwork.domain.dates import day_in_words
from kithwork.domain.errors import NoSuchKind, NotFound, Refused, StillToCome
from kithwork.domain.opportunities import (
    KINDS_SAID,
    PARTS_SAID,
    OpportunityKind,
    OpportunityWordKind,
    PersonPart,
    Sense,
    SentKind,
    Stage,
)
from kithwork.engines import opportunities as engine
from kithwork.store.queries import opportunities as queries
from kithwork.store.queries import organisations as organisation_queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries.opportunities import OpportunityLine
from kithwork.store.queries.people import PersonLine
from kithwork.store.writes import opportunities as writes
from kithwork.store.writes.changes import Fields, Journal

LONGEST: Final = 300
POSTING: Final = 20_000  # letters of a posting
_TEXTS: Final = ("organisation", "title", "place", "terms", "link", "channel", "posting", "posting_source")
_DAYS: Final = ("posting_on", "due_on")


class NoSuchPart(Refused):
    """Somebody is heard-from, referrer, recruiter, hiring-manager, interviewer, decision-maker, collaborator or client."""

    exit_code = 2


class NoSuchStage(Refused):
    """That is no stage of it."""

    exit_code = 2


class NotNow(Refused):
    """That cannot come next."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is known of an opportunity when it is written down."""

    organisation: str = ""
    title: str = ""
    place: str = ""
    terms: str = ""
    link: str = ""
    channel: str = ""  # the board, list or page where it was found
    posting: str = ""
    posting_source: str = ""
    posting_on: date | None = None
    due_on: date | None = None


def add(
    *,
    owner_id: int,
    kind: str,
    of: Particulars,
    now: datetime,
    on: date | None = None,
    person_id: int | None = None,
    for_id: int | None = None,
    search_id: int | None = None,
) -> int:
    """Something that the owner could have, or somebody else, perhaps heard of from somebody; one that is open is found again, and takes what it lacks. Returns its number.

    Raises NoSuchKind, StillToCome.
    """
    what, day, fields = _kind(kind), past(on, now), _fields(of)
    whole_words.some(f"{of.organisation} {of.title}", "An opportunity", longest=2 * LONGEST)
    line = other(owner_id, person_id) if person_id is not None else None
    whose = other(owner_id, for_id) if for_id is not None else None
    if known := _known(owner_id, what, of, for_id or 0):
        _fill(owner_id, known, fields | {"search_id": search_id}, line, day, now)
        return known.id
    with transaction.atomic():
        journal, stages = Journal(owner_id), openings.stages_of(owner_id=owner_id, kind=what)
        fields["search_id"] = search_id
        fields["anchor_id"] = person_queries.anchors(owner_id, whose.id)[0] if whose else None
        fields |= {"kind": what.value, "key": _key(owner_id, what, of, day)}
        made = writes.add(journal, stage=stages[0].name, on=day, fields=fields)
        if line:
            _part(journal, owner_id, made, line.id, PersonPart.HEARD_FROM, day)
        words.close(journal, f"Wrote down {KINDS_SAID[what]}{f' for {whose.name}' if whose else ''}: {_name(of)}", now)
    return made


def _fill(owner_id: int, known: OpportunityLine, fields: Fields, heard: PersonLine | None, day: date, now: datetime) -> None:
    """One that is on file takes what it lacks; what was said of it before stands."""
    lacks: Fields = {name: value for name, value in fields.items() if value and not getattr(known, name)}
    is_heard = heard and any((row.person_id, row.part) == (heard.id, PersonPart.HEARD_FROM) for row in known.parts)
    with transaction.atomic():
        journal = Journal(owner_id)
        if lacks:
            writes.edit(journal, known.id, lacks)
        if heard and not is_heard:
            _part(journal, owner_id, known.id, heard.id, PersonPart.HEARD_FROM, day)
        words.close(journal, f"On file already, now with what it lacked: {known.name}", now)


def _known(owner_id: int, kind: OpportunityKind, of: Particulars, for_id: int) -> OpportunityLine | None:
    told = organisation_queries.words(owner_id)
    key, title = organisations.canonical(of.organisation, told), of.title.strip().casefold()
    for one in queries.listed(owner_id):
        is_same = (
            one.kind is kind and one.for_id == for_id and one.title.casefold() == title and organisations.canonical(one.organisation, told) == key
        )
        if is_same and not engine.is_over(openings.sense(owner_id=owner_id, line=one)):
            return one
    return None


def _key(owner_id: int, kind: OpportunityKind, of: Particulars, day: date) -> str:
    taken = queries.keys(owner_id)
    spoken = f"{kind}|{of.organisation}|{of.title}|{day}"
    return next(key for i in count() if (key := key_of(f"{spoken}|{i}")) not in taken)


def key_of(text: str) -> str:
    """The key of what is born with these words."""
    return sha256(text.encode()).hexdigest()[:16]


def _name(of: Particulars) -> str:
    return " at ".join(part for part in (of.title.strip(), of.organisation.strip()) if part)


def _fields(of: Particulars) -> Fields:
    texts: Fields = {name: _text(name, getattr(of, name)) for name in _TEXTS}
    return texts | {name: getattr(of, name) for name in _DAYS}


def _text(name: str, value: str) -> str:
    if name == "posting":
        if len(value) > POSTING:
            raise Refused(f"A posting has {POSTING:,} letters at most.")
        return value.strip()
    return whole_words.any_(value, "That", longest=LONGEST)


def edit(
    *, owner_id: int, opportunity_id: int, now: datetime, texts: dict[str, str] | None = None, days: dict[str, date | None] | None = None
) -> str:
    """Other words about an opportunity; empty ones take them back. Returns what happened. Raises NoSuchOpportunity."""
    found = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id)
    fields: Fields = {name: _text(name, value) for name, value in (texts or {}).items() if name in _TEXTS}
    fields |= {name: value for name, value in (days or {}).items() if name in _DAYS}
    if not (str(fields.get("organisation", found.organisation)) + str(fields.get("title", found.title))).strip():
        raise Refused("An opportunity needs words.")
    with transaction.atomic():
        journal = Journal(owner_id)
        if any(getattr(found, name) != value for name, value in fields.items()):
            writes.edit(journal, opportunity_id, fields)
        journal.close(f"Told more of {found.name}", now=now)
    return f"Told more of {found.name}"


def stage(*, owner_id: int, opportunity_id: int, stage: str, now: datetime, on: date | None = None, text: str = "") -> str:
    """It came to a stage, or ended; returns it as a sentence. Raises NoSuchOpportunity, NoSuchStage, NotNow, StillToCome."""
    name, day = " ".join(stage.split()).casefold(), past(on, now)
    said = whole_words.any_(text, "What happened", longest=LONGEST)
    with transaction.atomic():
        found = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id)
        _check(found, name, day, openings.stages_of(owner_id=owner_id, kind=found.kind))
        journal = Journal(owner_id)
        writes.step(journal, opportunity_id, stage=name, on=day, words=said)
        words.close(journal, f"{found.name}: {name}", now)
    return f"{found.name}: {name}"


def close(*, owner_id: int, opportunity_id: int, ending: str, now: datetime, on: date | None = None, text: str = "") -> str:
    """It ended: rejected, withdrawn or ghosted, or the stage at which you have it. Raises what `stage` raises."""
    found = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id)
    ends = [one.name for one in openings.stages_of(owner_id=owner_id, kind=found.kind) if engine.is_over(one.sense)]
    if ending not in ends:
        raise NoSuchStage(f"“{ending}” ends nothing; it ends {', '.join(ends)}.")
    return stage(owner_id=owner_id, opportunity_id=opportunity_id, stage=ending, now=now, on=on, text=text)


def _check(found: OpportunityLine, name: str, day: date, of: tuple[Stage, ...]) -> None:
    names = [one.name for one in of]
    if name not in names:
        raise NoSuchStage(f"“{name}” is no stage of {KINDS_SAID[found.kind]}; there are {', '.join(names)}.")
    if name == found.last.stage:
        raise NotNow(f"{found.name} stands at “{name}” already.")
    if day < found.last.on:
        raise NotNow(f"It came to “{found.last.stage}” on {day_in_words(found.last.on)}; “{name}” cannot be before that.")


def next_step(*, owner_id: int, opportunity_id: int, text: str, now: datetime, on: date | None = None) -> str:
    """What the owner does next, and by when; no words take it away. Raises NoSuchOpportunity."""
    said = whole_words.any_(text, "A next step", longest=LONGEST)
    if on and not said:
        raise Refused("A day alone is no step; say what you do.")
    if on and on < now.date():
        raise NotNow(f"{day_in_words(on)} is over; a next step lies ahead.")
    found = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id)
    summary = f"Next for {found.name}: {said}{f', by {day_in_words(on)}' if on else ''}" if said else f"No next step for {found.name}"
    with transaction.atomic():
        journal = Journal(owner_id)
        if (found.next_step, found.next_on) != (said, on):
            writes.next_step(journal, opportunity_id, said, on)
        journal.close(summary, now=now)
    return summary


def person(
    *, owner_id: int, opportunity_id: int, person_id: int, part: str, now: datetime, on: date | None = None, text: str = "", is_on: bool = True
) -> str:
    """Somebody has a part in it, or has it no more; returns what happened. Raises NoSuchOpportunity, NoSuchPart, StillToCome."""
    if part not in set(PersonPart):
        raise NoSuchPart
    line, what, day = other(owner_id, person_id), PersonPart(part), past(on, now)
    said = whole_words.any_(text, "What is said of them", longest=LONGEST)
    found = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id)
    has = [row for row in found.parts if (row.person_id, row.part) == (person_id, what)]
    if not is_on and not has:
        raise NotFound(f"{line.name} is not on {found.name} as {what.replace('-', ' ')}.")
    summary = f"{line.name} {PARTS_SAID[what]}: {found.name}" if is_on else f"{line.name} is off {found.name}"
    with transaction.atomic():
        journal = Journal(owner_id)
        if is_on and not has:
            _part(journal, owner_id, opportunity_id, person_id, what, day, said)
        for row in has if not is_on else ():
            writes.no_person(journal, row.id)
        words.close(journal, summary, now)
    return summary


def _part(journal: Journal, owner_id: int, opportunity_id: int, person_id: int, part: PersonPart, day: date, said: str = "") -> None:
    anchor = person_queries.anchors(owner_id, person_id)[0]
    writes.person(journal, opportunity_id, anchor, part=part, on=day, words=said)


def say(*, owner_id: int, opportunity_id: int, kind: str, text: str, now: datetime, is_on: bool = True) -> str:
    """What it requires (topic), or what a client needs, is after (goal) or prefers; or that it is not so. Raises NoSuchOpportunity."""
    if kind not in set(OpportunityWordKind):
        raise Refused("One says a topic, a need, a goal or a preference.")
    said = whole_words.some(text, "That", longest=LONGEST)
    found = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id)
    has = [row for row in found.words if row.kind == kind and row.words.casefold() == said.casefold()]
    if not is_on and not has:
        raise NotFound(f"“{said}” is no {kind} of {found.name}.")
    summary = f"{found.name}, {kind}: {said}" if is_on else f"Took back a {kind} of {found.name}: {said}"
    with transaction.atomic():
        journal = Journal(owner_id)
        if is_on and not has:
            writes.word(journal, opportunity_id, kind=kind, words=said, on=now.date())
        for row in has if not is_on else ():
            writes.no_word(journal, row.id)
        journal.close(summary, now=now)
    return summary


def sent(
    *,
    owner_id: int,
    opportunity_id: int,
    kind: str,
    now: datetime,
    version: str = "",
    link: str = "",
    way: str = "",
    on: date | None = None,
) -> str:
    """The owner sent an application, a proposal or a follow-up; the first of them moves the stage along. Raises NoSuchOpportunity, NotNow, StillToCome."""
    if kind not in set(SentKind):
        raise Refused("One sends an application, a proposal or a follow-up.")
    what, day = SentKind(kind), past(on, now)
    said = {name: whole_words.any_(value, "That", longest=LONGEST) for name, value in (("version", version), ("link", link), ("way", way))}
    with transaction.atomic():
        found = openings.numbered(owner_id=owner_id, opportunity_id=opportunity_id)
        if what is SentKind.FOLLOW_UP and not any(row.kind is not SentKind.FOLLOW_UP and row.on <= day for row in found.sent):
            raise NotNow("Nothing was sent that could be followed up; write down first what you sent.")
        journal = Journal(owner_id)
        writes.sent(journal, opportunity_id, kind=what, on=day, **said)
        _move_along(journal, found, day)
        journal.close(f"Sent: {what.replace('-', ' ')}, {found.name}", now=now)
    return f"Sent: {what.replace('-', ' ')}, {found.name}"


def _move_along(journal: Journal, found: OpportunityLine, day: date) -> None:
    stages = openings.stages_of(owner_id=journal.owner_id, kind=found.kind)
    waiting = next((one for one in stages if one.sense is Sense.SENT), None)
    if waiting and engine.sense(found.last.stage, stages) is Sense.OPEN:  # written down late, it comes after the step that is known
        writes.step(journal, found.id, stage=waiting.name, on=max(day, found.last.on), words="")


def set_stages(*, owner_id: int, kind: str, text: str, now: datetime) -> str:
    """The owner's own stages of a kind; no words give back those that come with Kithwork. Raises NoSuchKind."""
    what = _kind(kind)
    try:
        found = engine.read(text) if text.strip() else ()
    except engine.NotStages as problem:
        raise Refused(str(problem)) from problem
    said = engine.written(found)
    _check_left(owner_id, what, found)
    summary = f"Stages of {KINDS_SAID[what]}: {', '.join(one.name for one in found or engine.stages(what))}"
    with transaction.atomic():
        journal = Journal(owner_id)
        writes.stages(journal, what, said)
        journal.close(summary, now=now)
    return summary


def _check_left(owner_id: int, kind: OpportunityKind, of: Sequence[Stage]) -> None:
    """What a stage of the owner's own means stands in their list alone: it stays while something stands at it."""
    names = {one.name for one in (*of, *engine.stages(kind))}
    gone = {one.name for one in openings.stages_of(owner_id=owner_id, kind=kind) if one.name not in names}
    stuck = next((line for line in queries.listed(owner_id) if line.kind is kind and line.last.stage in gone), None)
    if stuck:
        raise Refused(f"{stuck.name[0].upper()}{stuck.name[1:]} stands at “{stuck.last.stage}”; move it first, or keep that stage.")


def _kind(kind: str) -> OpportunityKind:
    if kind not in set(OpportunityKind):
        raise NoSuchKind(openings.NO_SUCH_KIND)
    return OpportunityKind(kind)


def past(on: date | None, now: datetime) -> date:
    """The day that is meant, which is over or today. Raises StillToCome."""
    if on and on > now.date():
        raise StillToCome
    return on or now.date()


def other(owner_id: int, person_id: int) -> PersonLine:
    """Somebody else than the owner. Raises NoSuchPerson, Refused."""
    line = people.line_of(owner_id, person_id)
    if line.standing == "own":
        raise Refused("That is you.")
    return line
