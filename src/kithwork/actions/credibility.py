"""What does the owner say that they can, and what shows it? And what do they show that they never say?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from kithwork.actions import asked, own_proofs, source_names, topic_reading
from kithwork.domain.dates import day_in_words
from kithwork.domain.kinds import FactKind
from kithwork.domain.own import OwnItemKind
from kithwork.engines import proofs as engine
from kithwork.engines.proofs import Proof
from kithwork.store.queries import artifacts as queries
from kithwork.store.queries import facts, owners, profile
from kithwork.store.queries import needs as need_queries
from kithwork.store.queries import words as typed
from kithwork.store.queries.artifacts import ArtifactLine

_SHOWING: Final = (FactKind.PROJECT, FactKind.PUBLICATION, FactKind.CERTIFICATE, FactKind.HONOUR)


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that the owner says that they can, where they say it, and what shows it."""

    words: str
    source: str
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A skill that is shown and never said."""

    skill: str
    shown_by: tuple[ArtifactLine, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """Both sides."""

    bare: tuple[Claim, ...]  # nothing shows them
    shown: tuple[Claim, ...]
    unsaid: tuple[Unsaid, ...]

    @property
    def is_empty(self) -> bool:
        """Is nothing said, and nothing shown?"""
        return not (self.bare or self.shown or self.unsaid)


def check(*, owner_id: int, today: date) -> Check:
    """Every claim held against what can be shown, and the other way round."""
    claims, vocabulary = _claims(owner_id, today), topic_reading.vocabulary(owner_id=owner_id)
    made = queries.listed(owner_id)
    held = engine.held_against([claim.words for claim in claims], list(_proofs(owner_id, made)), vocabulary)
    told = [Claim(claim.words, claim.source, one.proofs) for claim, one in zip(claims, held, strict=True)]
    skills: dict[str, list[ArtifactLine]] = {}
    for one in made:
        for skill in one.skills:
            skills.setdefault(skill.casefold(), []).append(one)
    said = engine.held_against(list(skills), [Proof(claim.words, claim.source) for claim in claims], vocabulary)
    unsaid = tuple(Unsaid(one.required, tuple(skills[one.required])) for one in said if not one.proofs)
    return Check(tuple(one for one in told if not one.proofs), tuple(one for one in told if one.proofs), unsaid)


def _claims(owner_id: int, today: date) -> list[Claim]:
    """Each once, as it was said first."""
    found: dict[str, Claim] = {}
    for one in _said(owner_id, today):
        found.setdefault(one.words.casefold(), one)
    return list(found.values())


def _said(owner_id: int, today: date) -> Iterator[Claim]:
    own_id = owners.own_person(owner_id)
    if own_id:
        for offer in need_queries.open_to_speak_of(owner_id, own_id, is_offer=True, today=today):
            words = f"{offer.words} ({', '.join(offer.topics)})" if offer.topics else offer.words
            yield Claim(words, f"your offer, {day_in_words(offer.said_on)}")
        yield from (Claim(topic, "your topics") for topic in typed.words(owner_id, own_id).topics)
    yield from (Claim(one.name, "your profile") for one in profile.items(owner_id) if one.kind is OwnItemKind.SKILL)
    yield from (Claim(one.name, source_names.word(one.source)) for one in facts.listed(owner_id, (FactKind.SKILL,)))


def _proofs(owner_id: int, made: list[ArtifactLine]) -> Iterator[Proof]:
    """What can be looked at, what others say, and what was passed or printed."""
    yield from (own_proofs.of_artifact(one) for one in made)
    for one in asked.vouchers(owner_id=owner_id):
        yield Proof(f"{one.person} {one.words}", f"{day_in_words(one.on)}, {one.medium}")
    yield from own_proofs.of_facts(owner_id, _SHOWING, {one.title.casefold() for one in made})
