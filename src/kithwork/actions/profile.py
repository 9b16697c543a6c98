"""Who am I, in my words: the profile with what shows each skill, goals with why and until when, and pitches that are as long as they may be."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import own_proofs, topic_reading, vouching, whole_words
from kithwork.domain.aims import AimKind
from kithwork.domain.dates import day_in_words, in_words
from kithwork.domain.kinds import FactKind
from kithwork.domain.own import FAMILY, MAIL, MEETUP, PITCH, POSTS, OwnItemKind
from kithwork.engines import drafts, pitches, proofs
from kithwork.engines.pitches import Fit, Sentence
from kithwork.engines.proofs import Proof
from kithwork.store.queries import asks, owners
from kithwork.store.queries import profile as queries
from kithwork.store.queries import targets as target_queries
from kithwork.store.queries.profile import ItemLine, ProfileLine
from kithwork.store.queries.targets import GoalLine

__all__ = ["Fit", "Pitched", "Proof", "Skilled", "Whole", "held", "length", "pitch_key", "pitch_of", "pitched", "skills", "span", "whole"]

LABELS: Final = {FAMILY: "One line for family to repeat", MEETUP: "Thirty seconds for a meetup", MAIL: "A paragraph for a mail"}
KEY: Final = 60  # letters of the key of a pitch
_SHOWN: Final = 3  # people for one skill; `kith me reputation` names all
_WORK: Final = (AimKind.JOB, AimKind.CAREER, AimKind.CLIENT)
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
    found = queries.held(owner_id)
    goals = tuple(_goals(owner_id))
    said = _pitches(owner_id, found, goals)
    return Whole(owners.name(owner_id), found, tuple(skills(owner_id=owner_id, some=found.skills, now=now)), goals, said)


def held(*, owner_id: int) -> ProfileLine:
    """What the owner says of themself, without what shows it."""
    return queries.held(owner_id)


def pitched(*, owner_id: int) -> tuple[Pitched, ...]:
    """Every pitch, as it is and as it could be."""
    return _pitches(owner_id, queries.held(owner_id), _goals(owner_id))


def skills(*, owner_id: int, some: Sequence[ItemLine], now: datetime) -> list[Skilled]:
    """Each skill with who said it and what shows it; that one names a skill proves nothing."""
    if not some:
        return []
    claimed = own_proofs.SAID[FactKind.SKILL]
    every = own_proofs.listed(owner_id=owner_id, today=now.date())
    found = [one for one in every if not one.mine and not one.source.startswith(claimed)]
    vouchers = vouching.vouchers(owner_id=owner_id)  # hundreds, and each for one skill: they are not read word by word
    shown = proofs.held_against([one.name for one in some], found, topic_reading.vocabulary(owner_id=owner_id))
    said = ([one for one in vouchers if vouching.says(one, skill.name)][:_SHOWN] for skill in some)
    return [Skilled(item, tuple(map(_proof, by)), held.proofs) for item, by, held in zip(some, said, shown, strict=True)]


def _proof(one: vouching.Voucher) -> Proof:
    return Proof(f"{one.person} {one.words}", f"{day_in_words(one.on)}, {one.medium}")


def pitch_of(*, owner_id: int, to: str) -> Pitched:
    """One pitch, as it is and as it could be."""
    key, found = pitch_key(to), queries.held(owner_id)
    return _pitch(key, found.pitch(key), _facts(owner_id, found, _goals(owner_id)))


def span(one: ItemLine) -> str:
    """From when until when, in words: a post without an end goes on, everything else with one day only has that day."""
    begun, ended = in_words(one.from_on), in_words(one.to_on)
    if begun and ended:
        return f"{begun} to {ended}"
    return f"since {begun}" if begun and one.kind in POSTS else begun or (f"until {ended}" if ended else "")


def length(fit: Fit) -> str:
    """How long it is, as a sentence."""
    said = f"{fit.words} {'word' if fit.words == 1 else 'words'}, about {'a second' if fit.seconds == 1 else f'{fit.seconds} seconds'}"
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


def _goals(owner_id: int) -> list[GoalLine]:
    return [one for one in target_queries.goals(owner_id) if one.closed_on is None]


def _pitches(owner_id: int, found: ProfileLine, goals: Sequence[GoalLine]) -> tuple[Pitched, ...]:
    facts = _facts(owner_id, found, goals)
    keys = [*LABELS, *(one.key for one in found.pitches if one.key not in LABELS)]
    return tuple(_pitch(key, found.pitch(key), facts) for key in keys)


def _pitch(key: str, words: str, facts: pitches.Facts) -> Pitched:
    said = label(key)
    to = "family" if key == FAMILY else key.removeprefix("pitch/")
    return Pitched(key, LABELS.get(key, said[0].upper() + said[1:]), to, words, pitches.fit(key, words), pitches.draft(key, facts))


def _facts(owner_id: int, found: ProfileLine, goals: Sequence[GoalLine]) -> pitches.Facts:
    post = next((one for one in found.of(OwnItemKind.POST) if not one.to_on), None)
    made = next(iter(found.of(*_MADE)), None)
    goal = next((one for one in goals if one.kind in _WORK), next(iter(goals), None))
    return pitches.Facts(
        name=drafts.given(owners.name(owner_id)),
        work=found.work,
        title=post.name if post else "",
        organisation=post.by if post else "",
        skills=_said_most(owner_id, [one.name for one in found.skills]),
        made=made.name if made else "",
        made_kind=made.kind.value if made else "",
        goal=goal.words if goal else "",
        why=goal.why if goal else "",
        availability=found.availability,
        values=found.values,
    )


def _said_most(owner_id: int, names: Sequence[str]) -> list[str]:
    """Skills that most people endorsed first, since a pitch has room for few."""
    said = Counter(words.casefold() for _, _, kind, words, _, _ in asks.vouched(owner_id) if kind == "endorsed")
    return sorted(names, key=lambda name: -said[name.casefold()])
