"""Who am I, in my words: the profile with what shows each skill, goals with why and until when, and pitches that are as long as they may be."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import aims, own_proofs, topic_reading, whole_words
from kithwork.domain.dates import in_words
from kithwork.domain.kinds import FactKind
from kithwork.domain.own import FAMILY, MAIL, MEETUP, PITCH, POSTS, OwnItemKind
from kithwork.engines import drafts, pitches, proofs
from kithwork.engines.pitches import Fit, Sentence
from kithwork.engines.proofs import Proof
from kithwork.store.queries import asks, owners
from kithwork.store.queries import profile as queries
from kithwork.store.queries.profile import ItemLine, ProfileLine
from kithwork.store.queries.targets import GoalLine

__all__ = ["Fit", "Pitched", "Proof", "Skilled", "Whole", "length", "pitch_key", "pitch_of", "skills", "span", "whole"]

LABELS: Final = {FAMILY: "One line for family to repeat", MEETUP: "Thirty seconds for a meetup", MAIL: "A paragraph for a mail"}
KEY: Final = 60  # letters of the key of a pitch
_MADE: Final = (OwnItemKind.PROJECT, OwnItemKind.PUBLICATION)


@dataclass(frozen=True, slots=True)
class Skilled:
    """A skill, who said it, and what else shows it; each with where it stands."""

    item: ItemLine
    said: tuple[Proof, ...]
    shown: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Pitched:
    """A pitch, how long it is, and what it could say from what is on file."""

    key: str
    label: str
    to: str  # as the owner names it
    words: str
    fit: Fit
    draft: tuple[Sentence, ...]

    @property
    def drafted(self) -> str:
        """The draft as one piece."""
        return " ".join(one.words for one in self.draft)


@dataclass(frozen=True, slots=True)
class Whole:
    """All of it."""

    name: str
    held: ProfileLine
    skills: tuple[Skilled, ...]
    goals: tuple[GoalLine, ...]
    pitches: tuple[Pitched, ...]


def whole(*, owner_id: int, now: datetime) -> Whole:
    """The profile as it stands."""
    held = queries.held(owner_id)
    goals = tuple(aims.goals(owner_id=owner_id))
    said = _pitches(owner_id, held, goals)
    return Whole(owners.name(owner_id), held, tuple(skills(owner_id=owner_id, some=held.skills, now=now)), goals, said)


def skills(*, owner_id: int, some: Sequence[ItemLine], now: datetime) -> list[Skilled]:
    """Each skill with who said it and what shows it; that one names a skill proves nothing."""
    if not some:
        return []
    claimed = own_proofs.SAID[FactKind.SKILL]
    found = [one for one in own_proofs.listed(owner_id=owner_id, today=now.date()) if not one.source.startswith(claimed)]
    names, vocabulary = [one.name for one in some], topic_reading.vocabulary(owner_id=owner_id)
    said = proofs.held_against(names, [one for one in found if one.mine], vocabulary)
    shown = proofs.held_against(names, [one for one in found if not one.mine], vocabulary)
    return [Skilled(*row) for row in zip(some, (one.proofs for one in said), (one.proofs for one in shown), strict=True)]


def pitch_of(*, owner_id: int, to: str) -> Pitched:
    """One pitch, as it is and as it could be."""
    key, held = pitch_key(to), queries.held(owner_id)
    return _pitch(key, held.pitch(key), _facts(owner_id, held, aims.goals(owner_id=owner_id)))


def span(one: ItemLine) -> str:
    """From when until when, in words: a post without an end goes on, everything else with one day only has that day."""
    begun, ended = in_words(one.from_on), in_words(one.to_on)
    if begun and ended:
        return f"{begun} to {ended}"
    return f"since {begun}" if begun and one.kind in POSTS else begun or (f"until {ended}" if ended else "")


def length(fit: Fit) -> str:
    """How long it is, as a sentence."""
    said = f"{fit.words} {'word' if fit.words == 1 else 'words'}, about {fit.seconds} seconds"
    if not fit.most:
        return f"{said}."
    return f"{said}; it fits." if fit.fits else f"{said}; {fit.most} words fit."


def pitch_key(to: str) -> str:
    """The key of a pitch: `family`, `meetup`, `mail`, or to whom in the owner's words."""
    named = whole_words.some(to, "To whom it is", longest=KEY - len(PITCH))
    return FAMILY if named in {"family", FAMILY} else f"{PITCH}{named}"


def label(key: str) -> str:
    """To whom a pitch is, within a sentence."""
    known = {FAMILY: "for family to repeat", f"{PITCH}meetup": "for a meetup", f"{PITCH}mail": "for a mail"}
    return known.get(key, f"for {key.removeprefix(PITCH)}")


def _pitches(owner_id: int, held: ProfileLine, goals: Sequence[GoalLine]) -> tuple[Pitched, ...]:
    facts = _facts(owner_id, held, goals)
    keys = [*LABELS, *(one.key for one in held.pitches if one.key not in LABELS)]
    return tuple(_pitch(key, held.pitch(key), facts) for key in keys)


def _pitch(key: str, words: str, facts: pitches.Facts) -> Pitched:
    said = label(key)
    to = "family" if key == FAMILY else key.removeprefix("pitch/")
    return Pitched(key, LABELS.get(key, said[0].upper() + said[1:]), to, words, pitches.fit(key, words), pitches.draft(key, facts))


def _facts(owner_id: int, held: ProfileLine, goals: Sequence[GoalLine]) -> pitches.Facts:
    post = next((one for one in held.of(OwnItemKind.POST) if not one.to_on), None)
    made = next(iter(held.of(*_MADE)), None)
    goal = next(iter(goals), None)
    return pitches.Facts(
        name=drafts.given(owners.name(owner_id)),
        work=held.work,
        title=post.name if post else "",
        organisation=post.by if post else "",
        skills=_said_most(owner_id, [one.name for one in held.skills]),
        made=made.name if made else "",
        made_kind=made.kind.value if made else "",
        goal=goal.words if goal else "",
        why=goal.why if goal else "",
        availability=held.availability,
        values=held.values,
    )


def _said_most(owner_id: int, names: Sequence[str]) -> list[str]:
    """Skills that most people endorsed first, since a pitch has room for few."""
    said = Counter(words.casefold() for _, _, kind, words, _, _ in asks.vouched(owner_id) if kind == "endorsed")
    return sorted(names, key=lambda name: -said[name.casefold()])
