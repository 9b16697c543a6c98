"""What is worth passing on, and dreams, as their pages take them."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from django.urls import reverse

from kithwork.actions.dreams import Dream
from kithwork.actions.shares import Fit
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.shares import ShareLine


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft, as its partial takes it."""

    id: str
    words: str
    made_of: str
    mail_url: str


@dataclass(frozen=True, slots=True)
class Fitting:
    """Somebody whom it fits."""

    person: persons.Head
    why: str
    evidence: str
    draft: Letter


@dataclass(frozen=True, slots=True)
class Passed:
    """Something that was passed on."""

    person: str
    person_url: str
    words: str
    evidence: str
    outcome: str
    url: str
    place: str


@dataclass(frozen=True, slots=True)
class Dreaming:
    """A dream, and what happened last."""

    person: str
    person_url: str
    words: str
    last: str
    url: str
    place: str


def fits(found: Sequence[Fit]) -> tuple[Fitting, ...]:
    """Whom it fits, each with a draft."""
    return tuple(Fitting(persons.head(one.person), "; ".join(one.why), one.evidence, _letter(one)) for one in found)


def _letter(one: Fit) -> Letter:
    mail = f"mailto:?subject={quote(one.draft.subject)}&body={quote(one.draft.words)}"
    return Letter(f"share-{one.person.id}", one.draft.words, one.draft.made_of, mail)


def passed(found: Sequence[ShareLine]) -> tuple[Passed, ...]:
    """What was passed on."""
    return tuple(
        Passed(
            one.person, persons.url(one.person_id), one.thing, said.day(one.on), one.outcome, reverse("share-told", args=[one.id]), f"share-{one.id}"
        )
        for one in found
    )


def dreams(found: Sequence[Dream]) -> tuple[Dreaming, ...]:
    """Dreams of others."""
    return tuple(
        Dreaming(
            one.line.person, persons.url(one.line.person_id), one.line.words, one.words, reverse("dream", args=[one.line.id]), f"dream-{one.line.id}"
        )
        for one in found
    )
