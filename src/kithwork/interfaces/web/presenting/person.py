"""Everything on a person's page, as its partials take it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from django.urls import reverse

from kithwork.actions import person as actions
from kithwork.actions.briefs import Brief
from kithwork.actions.histories import Doer, Event
from kithwork.domain import dates
from kithwork.domain.handles import HandleKind
from kithwork.interfaces.web import pictures
from kithwork.interfaces.web.presenting import briefs, giving, keeping, ledger, meeting, moments, persons, promises, questions, said, wins
from kithwork.interfaces.web.presenting.questions import Contradiction
from kithwork.interfaces.web.presenting.said import Chip, Words
from kithwork.store.queries.person import IdentityLine, RoleLine
from kithwork.store.queries.words import NoteLine
from kithwork.store.queries.words import Words as Typed

LABELS: Final = {
    "pronouns": "pronouns",
    "language": "speaks",
    "channel": "is reached by",
    "organisation": "works at",
    "title": "is",
    "city": "lives in",
}
WEB: Final = ("https://", "http://")
MOST_REASONS: Final = 24


@dataclass(frozen=True, slots=True)
class Note:
    """Words by the owner."""

    when: str
    words: str
    evidence: str
    kind: str = ""
    title: str = ""
    chips: tuple[Chip, ...] = ()


@dataclass(frozen=True, slots=True)
class Why:
    """Why two handles are believed to be one human's: reason by reason, or in one line where it is certain."""

    pair: str
    steps: tuple[pictures.Step, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Known:
    """How sources know somebody, and why that is one human."""

    title: str
    identities: tuple[Words, ...]
    why: tuple[Why, ...]
    can_split: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A step by which somebody came together."""

    when: str
    words: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Page:
    """The whole of it."""

    head: persons.Head
    lead: str
    chips: tuple[Chip, ...]
    is_archived: bool
    is_do_not_contact: bool
    brief: tuple[Words, ...]
    openers: tuple[Words, ...]
    mine: tuple[promises.Line, ...]
    theirs: tuple[promises.Line, ...]
    kept: keeping.Line | None
    how_met: meeting.HowMet
    years: meeting.Years | None
    wins: tuple[wins.Line, ...]
    ledger: ledger.Ledger
    looks_for: tuple[giving.Need, ...]
    can_give: tuple[giving.Need, ...]
    to_come: tuple[moments.Item, ...]
    moments: tuple[moments.Item, ...]
    moments_words: str
    notes: tuple[Note, ...]
    facts: tuple[Words, ...]
    roles: tuple[Words, ...]
    known: Known
    contradictions: tuple[Contradiction, ...]
    why: tuple[str, ...]


def page(shown: actions.PersonPage, brief: Brief, *, today: date) -> Page:
    """Everything on it."""
    line, typed = shown.person, shown.words
    open_first = [promise for promise in typed.promises if promise.is_open] + [promise for promise in typed.promises if promise.kept_on][-3:]
    return Page(
        head=persons.head(line, shown.headline),
        lead=said.sentences(shown.headline, shown.warmth),
        chips=tuple(_chips(line.is_archived, line.is_do_not_contact, typed)),
        is_archived=line.is_archived,
        is_do_not_contact=line.is_do_not_contact,
        brief=briefs.words(brief),
        openers=briefs.openers(brief),
        mine=promises.lines([promise for promise in open_first if promise.is_mine]),
        theirs=promises.lines([promise for promise in open_first if not promise.is_mine]),
        kept=keeping.line(shown.kept, today) if shown.kept else None,
        how_met=meeting.how_met(line, typed.story, shown.rhythm),
        years=meeting.strip(line, shown.rhythm, shown.roles, shown.wins, today=today),
        wins=wins.lines(shown.wins, last="wins"),
        ledger=ledger.ledger(shown.account),
        looks_for=giving.lines([need for need in shown.needs if not need.is_offer], today, last="give"),
        can_give=giving.lines([need for need in shown.needs if need.is_offer], today, last="give"),
        to_come=tuple(moments.to_come(shown.to_come)),
        moments=tuple(moments.timeline(shown.moments)),
        moments_words=f"All {shown.moments_total:,} moments" if shown.moments_total > len(shown.moments) else "",
        notes=tuple(map(_note, typed.notes)),
        facts=tuple(_facts(shown)),
        roles=tuple(map(_role, shown.roles)),
        known=_known(shown),
        contradictions=tuple(questions.contradictions(shown.contradictions)),
        why=(*shown.reasons, shown.past) if shown.past else shown.reasons,
    )


def _chips(is_archived: bool, is_do_not_contact: bool, typed: Typed) -> list[Chip]:  # noqa: FBT001  two truths of one person
    found = [Chip("archived")] if is_archived else []
    found += [Chip("not to be contacted", "now")] if is_do_not_contact else []
    for key, values in (("tag", typed.tags), ("topic", typed.topics), ("group", typed.groups)):
        found += [Chip(value, url=_asked(key, value)) for value in values]
    return found


def _asked(key: str, value: str) -> str:
    quoted = f'"{value}"' if " " in value else value
    return f"{reverse('people')}?{urlencode({'q': f'{key}:{quoted}'})}"


def _note(note: NoteLine) -> Note:
    by = f"told by {note.told_by}" if note.told_by else "your note"
    return Note(
        said.day(note.written_on), note.words, by, chips=(Chip("not to raise" if note.is_not_to_raise else "private"),) if note.is_private else ()
    )


def _facts(shown: actions.PersonPage) -> list[Words]:
    found = [Words(value, LABELS[field], "your word") for field, value in shown.words.fields.items() if field in LABELS and value]
    for fact in sorted(shown.facts, key=lambda one: one.label):
        words = dates.in_words(fact.value) if fact.label == "born" else fact.value
        found.append(Words(words, fact.label, f"{said.source(fact.source)}, {fact.where}", fact.value if fact.value.startswith(WEB) else ""))
    found += [
        Words(line.name, line.word if line.is_theirs else f"{line.word} of", "your word", persons.url(line.person_id))
        for line in shown.words.relations
    ]
    return sorted(found, key=lambda one: one.label)


def _role(role: RoleLine) -> Words:
    words = " at ".join(part for part in (role.title, role.organisation) if part)
    seen = f", as of {dates.in_words(role.said_at)}" if role.said_at else ""
    return Words(words, "now" if role.is_now else "before", f"{said.source(role.source)}{seen}")


def _known(shown: actions.PersonPage) -> Known:
    by_handle: dict[tuple[str, str], list[IdentityLine]] = {}
    for identity in shown.identities:
        by_handle.setdefault((identity.kind, identity.value if has_handle(identity) else identity.name), []).append(identity)
    sources = {said.source(source) for identity in shown.identities for source in identity.sources}
    title = f"One person, {said.counted(len(sources), 'source', 'sources').lower()}" if sources else "One person, by your word"
    handles = tuple(Words(key[1] or "without a name", evidence=_known_by(together)) for key, together in by_handle.items())
    return Known(title, handles, tuple(map(_why, shown.links))[:MOST_REASONS], len(shown.identities) > 1)


def _why(joined: actions.Joined) -> Why:
    said_ = f"{joined.one} and {joined.other}: {joined.certainty}"
    return Why(said_, tuple(pictures.steps(joined.reasons)) if joined.reasons else (), "" if joined.reasons else joined.words)


def step(event: Event) -> Step:
    """One step, with who did it and when."""
    by = {
        Doer.SOURCE: f"{', '.join(event.sources)}: import {event.run}",
        Doer.ENGINE: f"by Kithwork, with import {event.run}",
        Doer.OWNER: "by you",
    }[event.doer]
    taken = f", taken back{f' on {said.day(event.undone_at)}' if event.undone_at else ''}" if event.is_undone else ""
    return Step(said.day(event.at), f"{event.words}.", f"{by}{taken}")


def has_handle(identity: IdentityLine) -> bool:
    """Is it known by more than a name?"""
    return identity.kind not in {HandleKind.ENTRY, HandleKind.OWN}


def _known_by(together: Sequence[IdentityLine]) -> str:
    names = list(dict.fromkeys(identity.name for identity in together if identity.name and has_handle(identity)))
    sources = sorted({said.source(source) for identity in together for source in identity.sources})
    count = sum(identity.records_count for identity in together)
    seen = f"{', '.join(sources)}: {count:,} {'record' if count == 1 else 'records'}" if sources else "named by you"
    return f"{seen}, as {'; '.join(names[:4])}" if names else seen
