"""Who says it: who recommended or endorsed the owner for what, and where; and of what nobody said, who worked on it with them and could truthfully say it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.actions import guardrails, source_names, vouching
from kithwork.actions.vouching import Voucher
from kithwork.domain.dates import day_in_words
from kithwork.domain.kinds import InteractionKind
from kithwork.store.queries import people as people_queries
from kithwork.store.queries import profile, reputation
from kithwork.store.queries.reputation import WorkedRow

COULD: Final = 3  # people for one skill
_WORKED: Final = {
    (InteractionKind.REVIEWED.value, "from"): "you reviewed their change",
    (InteractionKind.REVIEWED.value, "to"): "they reviewed your change",
    (InteractionKind.TESTED.value, "from"): "you tested their change",
    (InteractionKind.TESTED.value, "to"): "they tested your change",
    (InteractionKind.REPORTED.value, "from"): "you reported what they mended",
    (InteractionKind.REPORTED.value, "to"): "they reported what you mended",
}


@dataclass(frozen=True, slots=True)
class Could:
    """Somebody who could truthfully say it: what you did together, and where that stands."""

    person_id: int
    person: str
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class SaidOf:
    """A skill, who said it, and where nobody did, who could."""

    skill: str
    item_id: int
    said: tuple[Voucher, ...]
    could: tuple[Could, ...]


@dataclass(frozen=True, slots=True)
class Reputation:
    """Who recommends the owner, and what is said of each skill; what is said of nothing in the profile stands apart."""

    recommended: tuple[Voucher, ...]
    skills: tuple[SaidOf, ...]
    beside: tuple[Voucher, ...]

    @property
    def unsaid(self) -> tuple[SaidOf, ...]:
        """Skills that nobody said."""
        return tuple(one for one in self.skills if not one.said)


def of(*, owner_id: int, now: datetime) -> Reputation:
    """All of it, by skill."""
    vouchers = vouching.vouchers(owner_id=owner_id)
    recommended = tuple(one for one in vouchers if not one.words.startswith(vouching.ENDORSED))
    skills = profile.held(owner_id).skills
    kept_apart = guardrails.not_asked(owner_id=owner_id, now=now) if skills else frozenset()
    found = []
    for one in skills:
        said = tuple(voucher for voucher in vouchers if vouching.says(voucher, one.name))
        could = () if said else tuple(_could(owner_id, one.name, kept_apart))
        found.append(SaidOf(one.name, one.id, said, could))
    spoken = {voucher for one in found for voucher in one.said}
    beside = tuple(one for one in vouchers if one not in spoken and one.words.startswith(vouching.ENDORSED))
    return Reputation(recommended, tuple(found), beside)


def _could(owner_id: int, skill: str, kept_apart: frozenset[int]) -> Iterator[Could]:
    rows = [row for row in reputation.worked_on(owner_id, skill) if row.person_id not in kept_apart]
    lines = people_queries.by_ids(owner_id, [row.person_id for row in rows])
    fit = [row for row in rows if (line := lines.get(row.person_id)) and not line.is_archived and not line.is_do_not_contact]
    for row in fit[:COULD]:
        yield Could(row.person_id, row.person, _worked(row), f"{day_in_words(row.on)}, {source_names.word(row.source)}")


def _worked(row: WorkedRow) -> str:
    what = _WORKED.get((row.kind, row.own_part), "you worked on it together")
    return f"{what}{f' “{row.subject}”' if row.subject else ''}{f' in {row.place}' if row.place else ''}"


def names(some: Sequence[SaidOf]) -> str:
    """The skills, as part of a sentence."""
    listed = [one.skill for one in some]
    return f"{', '.join(listed[:-1])} and {listed[-1]}" if len(listed) > 1 else "".join(listed)
