"""One person: everything on file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import closeness, people, under_way
from kithwork.actions.ledgering import account
from kithwork.domain import dates
from kithwork.domain.handles import HandleKind
from kithwork.domain.kinds import UNSAID
from kithwork.engines import own_past, tie_words
from kithwork.store.queries import contradictions, glances, journal
from kithwork.store.queries import moments as moment_queries
from kithwork.store.queries import needs as need_queries
from kithwork.store.queries import person as person_queries
from kithwork.store.queries import wins as win_queries
from kithwork.store.queries import words as typed
from kithwork.store.queries.contradictions import ContradictionLine
from kithwork.store.queries.journal import EntryLine
from kithwork.store.queries.needs import NeedLine
from kithwork.store.queries.people import PersonLine
from kithwork.store.queries.wins import WinLine

SURE: Final = 0.99


@dataclass(frozen=True, slots=True)
class Joined:
    """Why two identities are believed to be one person; reasons with their weights (log-odds), none where it is certain."""

    one: str
    other: str
    words: str
    reasons: tuple[tuple[str, float], ...]
    probability: float

    @property
    def certainty(self) -> str:
        """How sure we are, in words."""
        if not self.reasons:
            return "certain"
        return "as good as certain" if self.probability > SURE else "very likely"


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything on file about somebody."""

    person: PersonLine
    headline: str
    warmth: str
    reasons: tuple[str, ...]
    identities: tuple[person_queries.IdentityLine, ...]
    links: tuple[Joined, ...]
    contradictions: tuple[ContradictionLine, ...]
    facts: tuple[person_queries.Fact, ...]
    roles: tuple[person_queries.RoleLine, ...]
    words: typed.Words
    kept: closeness.Kept | None  # how near the owner wants them
    to_come: tuple[moment_queries.Moment, ...]  # meetings that are planned, the next one first
    moments: tuple[moment_queries.Moment, ...]
    moments_total: int
    rhythm: glances.RhythmRow | None  # none for the owner, and for whom nothing is on file
    past: str  # the last year against the years before, in words; empty when there is nothing to compare
    wins: tuple[WinLine, ...]
    needs: tuple[NeedLine, ...]  # and offers
    open: tuple[under_way.Open, ...]  # between the two
    account: account.Account  # what each did for the other
    entries: tuple[EntryLine, ...]  # of the journal, that name them


def page(*, owner_id: int, person_id: int, now: datetime, offset: int = 0, limit: int = 30) -> PersonPage:
    """Everything about somebody. Raises NobodyOfThatName."""
    line = people.line_of(owner_id, person_id)
    today = dates.day_of(now)
    identities = person_queries.identities(owner_id, person_id)
    said = typed.words(owner_id, person_id)
    last_year = moment_queries.days_in_touch(owner_id, person_id, since_day=today - 364, until_day=today, without=sorted(UNSAID))
    rhythm = glances.rhythms(owner_id, [person_id]).get(person_id)
    moments = moment_queries.moments(owner_id, person_id, limit=limit, offset=offset)
    to_come = tuple(one for one in reversed(moments) if one.is_ahead(now))
    total = rhythm.moments_count if rhythm else moment_queries.moments_count(owner_id, person_id)
    return PersonPage(
        person=line,
        headline=people.headline(line, said.fields),
        warmth=people.tie_in_short(line, today),
        reasons=_reasons(line, last_year),
        identities=tuple(identities),
        links=_links(owner_id, identities),
        contradictions=tuple(contradictions.listed(owner_id, person_id=person_id)),
        facts=tuple(person_queries.facts(owner_id, person_id)),
        roles=tuple(person_queries.roles(owner_id, person_id)),
        words=said,
        kept=closeness.of(owner_id=owner_id, person_id=person_id, now=now) if said.nearness else None,
        to_come=to_come,
        moments=tuple(one for one in moments if not one.is_ahead(now)),
        moments_total=total - len(to_come),
        rhythm=rhythm,
        past=_past(rhythm, last_year, today),
        open=tuple(under_way.of(owner_id=owner_id, person_id=person_id, today=now.date())),
        account=account.of(owner_id=owner_id, person_id=person_id, now=now),
        needs=tuple(need_queries.of_person(owner_id, person_id)),
        wins=tuple(win_queries.of_person(owner_id, person_id)),
        entries=tuple(journal.of_person(owner_id, person_id)),
    )


def _reasons(line: PersonLine, last_year: int) -> tuple[str, ...]:
    if line.standing == "own":
        return ("Nobody has a tie to themselves.",)
    return tuple(tie_words.reasons(people.tie_of(line), days_last_year=last_year))


def _past(rhythm: glances.RhythmRow | None, last_year: int, today: int) -> str:
    compared = own_past.compare(rhythm.years, last_year, today=today) if rhythm else None
    return compared.words if compared else ""


def _links(owner_id: int, identities: Sequence[person_queries.IdentityLine]) -> tuple[Joined, ...]:
    shown = {identity.id: _handle(identity) for identity in identities}
    found = person_queries.links(owner_id, sorted(shown))
    return tuple(
        Joined(shown[link.one_id], shown[link.other_id], link.words, link.reasons, link.probability) for link in found if link.other_id in shown
    )


def _handle(identity: person_queries.IdentityLine) -> str:
    if identity.kind in {HandleKind.ENTRY, HandleKind.OWN}:
        return identity.name or identity.value
    return f"{identity.value} ({identity.name})" if identity.name and identity.kind != HandleKind.PHONE else identity.value


def story_in_words(story: typed.Story | None) -> str:
    """How somebody was met, as a sentence."""
    if not story:
        return ""
    through = f" through {' and '.join(name for _, name in story.through)}" if story.through else ""
    at = f" at {story.event}" if story.event else ""
    on = f", {dates.in_words(story.on)}" if story.on else ""
    words_ = f" {story.words}" if story.words else ""
    return f"You met{through}{at}{on}.{words_}"
