"""Rounds, prep packs, and what follows a no, as their pages take them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urlencode

from django.urls import reverse

from kithwork.actions import interviews as actions
from kithwork.actions.closings import Closed
from kithwork.actions.cycles import Cycle
from kithwork.actions.interviews import Standing
from kithwork.actions.prep import Interviewer, Pack, Topic
from kithwork.domain.dates import in_words
from kithwork.domain.interviews import AFTER_SAID, FORMS_SAID, AfterStep, HeardKind
from kithwork.interfaces.web.presenting import persons, said, ways
from kithwork.interfaces.web.presenting.said import Words
from kithwork.store.queries.rounds import InterviewerRow, LearningLine, RoundLine

HEARD = {HeardKind.ASKED: "asked", HeardKind.LEARNED: "learned", HeardKind.CARES: "cares"}


@dataclass(frozen=True, slots=True)
class Round:
    """A round in a list."""

    url: str
    prep_url: str
    name: str
    when: str
    words: str
    people: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who interviews, whether they are thanked, and what they care about."""

    place: str
    id: int
    name: str
    url: str
    words: str
    thanked: str
    about: str  # of the thank-you
    draft_url: str
    thanks_url: str
    cares: tuple[str, ...]
    typed: str = ""  # what they care about, as it was sent in a form that could not be kept


@dataclass(frozen=True, slots=True)
class One:
    """A round on its page."""

    id: int
    title: str
    over: str
    opportunity: Words
    prep_url: str
    facts: tuple[Words, ...]
    seats: tuple[Seat, ...]
    heard: tuple[Words, ...]
    is_called_off: bool
    is_held: bool
    is_prepared: bool
    is_debriefed: bool


@dataclass(frozen=True, slots=True)
class After:
    """Something that ended with a no, and what keeps the door open."""

    place: str
    name: str
    url: str
    step_url: str
    when: str
    due: tuple[tuple[str, str, str], ...]  # value, sentence, address of a draft
    done: tuple[Words, ...]
    opened: tuple[Words, ...]
    people: tuple[Words, ...]
    meet: tuple[Words, ...]
    cycle_url: str


@dataclass(frozen=True, slots=True)
class Page:
    """All rounds, by what they wait for."""

    title: str
    coming: tuple[Round, ...]
    to_debrief: tuple[Round, ...]
    to_thank: tuple[Seat, ...]
    past: tuple[Round, ...]
    after: tuple[After, ...]
    to_learn: tuple[tuple[int, Words], ...]

    @property
    def is_empty(self) -> bool:
        """Is there nothing at all?"""
        return not any((self.coming, self.to_debrief, self.to_thank, self.past, self.after, self.to_learn))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A prep pack, to be printed."""

    title: str
    over: str
    url: str
    who: tuple[tuple[Words, tuple[Words, ...]], ...]
    there: tuple[Words, ...]
    told: tuple[Words, ...]
    technical: str
    topics: tuple[tuple[Words, tuple[Words, ...]], ...]
    personal: str
    to_ask: tuple[Words, ...]
    asked_before: tuple[Words, ...]
    drills: tuple[str, ...]
    pitch: str
    curious: tuple[str, ...]


DUE = {
    AfterStep.FEEDBACK_ASKED: "Ask for feedback, and thank them.",
    AfterStep.INTEREST: "Say that you stay interested.",
    AfterStep.UPDATE: "Six weeks on: send one thing that you made since.",
    AfterStep.WARM: "Three months on: a word about something they care about.",
}


LETTERS = {
    AfterStep.FEEDBACK_ASKED: ("follow-up", "Thank you for the talks about {name}. What would have made the difference?"),
    AfterStep.INTEREST: ("follow-up", "I stay interested in working with you, should something open after {name}."),
    AfterStep.UPDATE: ("update", ""),
    AfterStep.WARM: ("hello", ""),
}


def page(found: Standing, closed: Sequence[Closed], learning: Sequence[LearningLine]) -> Page:
    """What comes first."""
    count = len(found.coming)
    title = f"{said.counted(count, 'round comes', 'rounds come')}." if count else "No round is to come."
    return Page(
        title,
        tuple(map(round_, found.coming)),
        tuple(map(round_, found.to_debrief)),
        tuple(_seat(one, row) for one, row in found.to_thank),
        tuple(map(round_, found.past)),
        tuple(_after(one) for one in closed if one.is_watched),
        tuple((one.id, Words(one.words, one.where, f"by {said.day(one.due_on)}" if one.due_on else "")) for one in learning),
    )


def round_(one: RoundLine) -> Round:
    """One in a list."""
    return Round(
        reverse("interview", args=[one.id]),
        reverse("interview-prep", args=[one.id]),
        _capital(one.name),
        _when(one),
        one.words,
        tuple(Words(row.person, url=persons.url(row.person_id)) for row in one.people),
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _when(one: RoundLine) -> str:
    return f"{said.day(one.on)}{f', {one.at}' if one.at else ''}, {FORMS_SAID[one.form]}"


def _seat(one: RoundLine, row: InterviewerRow, typed: str = "") -> Seat:
    about = actions.thanks_for(one, row)
    query = urlencode({"kind": "thanks", "about": about})
    return Seat(
        f"seat-{row.person_id}",
        row.person_id,
        row.person,
        persons.url(row.person_id),
        row.words or _capital(one.name),
        said.day(row.thanked_on) if row.thanked_on else "",
        about,
        f"{reverse('person-draft', args=[row.person_id])}?{query}",
        reverse("interview-thanked", args=[one.id]),
        tuple(heard.words for heard in one.heard if heard.kind is HeardKind.CARES and heard.person_id == row.person_id),
        typed,
    )


def one(line: RoundLine, *, is_held: bool, typed: Mapping[int, str] = MappingProxyType({})) -> One:
    """A round on its page."""
    facts = [Words(_when(line), "when")]
    facts += [Words(words, label) for label, words in (("about", line.words), ("the craft", line.technical), ("the person", line.personal)) if words]
    heard = [
        Words(f"{row.words}{f' — {row.answer}' if row.answer else ''}", HEARD[row.kind]) for row in line.heard if row.kind is not HeardKind.CARES
    ]
    return One(
        line.id,
        _capital(line.name),
        line.title or line.organisation,
        Words(line.title or line.organisation, url=reverse("opportunity", args=[line.opportunity_id])),
        reverse("interview-prep", args=[line.id]),
        tuple(facts),
        tuple(_seat(line, row, typed.get(row.person_id, "")) for row in line.people),
        tuple(heard),
        line.is_called_off,
        is_held,
        bool(line.technical or line.personal),
        line.debriefed_on is not None,
    )


def _after(closed: Closed) -> After:
    return After(
        f"after-{closed.line.id}",
        closed.line.name,
        reverse("opportunity", args=[closed.line.id]),
        reverse("interview-after", args=[closed.line.id]),
        f"{'Silent since' if closed.is_silent else 'A no on'} {said.day(closed.lost_on)}",
        tuple((due.step.value, DUE[due.step], _draft(closed, due.step)) for due in closed.due),
        tuple(Words(f"{_capital(AFTER_SAID[row.step])}{f': {row.words}' if row.words else ''}", evidence=said.day(row.on)) for row in closed.done),
        tuple(Words(row.name, evidence=said.day(row.begun_on), url=reverse("opportunity", args=[row.id])) for row in closed.opened),
        tuple(Words(name, url=persons.url(person_id)) for person_id, name in closed.people),
        tuple(Words(f"You meet {', '.join(name for _, name in row.people)}: {row.subject}", evidence=said.day(row.at)) for row in closed.meet[:2]),
        cycle_url(closed.line.organisation),
    )


def _draft(closed: Closed, step: AfterStep) -> str:
    """Where the letter to whoever is nearest begins; nowhere when nobody is named."""
    if not closed.people:
        return ""
    kind, about = LETTERS[step]
    query = urlencode({"kind": kind, **({"about": about.format(name=closed.line.name)} if about else {})})
    return f"{reverse('person-draft', args=[closed.people[0][0]])}?{query}"


def sheet(pack: Pack) -> Sheet:
    """A prep pack."""
    line = pack.round
    return Sheet(
        _capital(line.name),
        f"{_when(line)}{f': {line.words}' if line.words else ''}",
        reverse("interview", args=[line.id]),
        tuple((_who(seat), tuple(Words(row.words, evidence=row.source) for row in (*_cares(seat), *seat.notes))) for seat in pack.interviewers),
        tuple(Words(row.person.name, evidence=row.words, url=persons.url(row.person.id)) for row in pack.there),
        tuple(Words(row.words, row.kind, f"{row.person}, {said.day(row.on)}") for row in pack.told),
        line.technical,
        tuple((Words(topic.name, evidence=topic.source), _fits(topic)) for topic in pack.topics),
        line.personal,
        tuple(Words(row.words, evidence=row.source) for row in pack.to_ask),
        tuple(Words(row.words, evidence=row.source) for row in pack.asked_before),
        tuple(drill.line.words for drill in pack.drills),
        pack.pitch,
        pack.curious,
    )


def _who(seat: Interviewer) -> Words:
    return Words(seat.row.person, seat.row.words or seat.headline, seat.met, persons.url(seat.row.person_id))


def _cares(seat: Interviewer) -> tuple[actions.Said, ...]:
    return tuple(actions.Said(f"Cares about {row.words}.", row.source) for row in seat.cares)


def _fits(topic: Topic) -> tuple[Words, ...]:
    return tuple(Words(fit.story.title, evidence=fit.story.proof, url=reverse("story", args=[fit.story.id])) for fit in topic.fits)


def cycle(found: Cycle) -> dict[str, object]:
    """What was between the owner and an organisation."""
    stretches = [
        (each.phase, tuple(Words(turn.words, in_words(turn.on), url=persons.url(turn.person_id) if turn.person_id else "") for turn in each.turns))
        for each in found.stretches
    ]
    return {"title": found.organisation, "words": found.words, "stretches": stretches, "ways_url": ways.url("organisation", found.organisation)}


def cycle_url(organisation: str) -> str:
    """Where that stands."""
    return f"{reverse('interview-cycle')}?{urlencode({'q': organisation})}" if organisation else ""
