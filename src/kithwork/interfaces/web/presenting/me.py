"""The owner's profile, as its pages take it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from kithwork.actions import own_proposals, readiness
from kithwork.actions import profile as reading
from kithwork.actions.asked import Voucher
from kithwork.actions.own_proposals import Proposal
from kithwork.actions.profile import Pitched, Proof, Skilled, Whole
from kithwork.actions.reputation import Reputation
from kithwork.domain.dates import day_in_words, in_words
from kithwork.domain.own import KINDS_SAID, OwnItemKind, OwnWordKind
from kithwork.interfaces.web.presenting import persons, said
from kithwork.store.queries.profile import ItemLine, ProfileLine
from kithwork.store.queries.targets import GoalLine

WORDS: Final = {
    OwnWordKind.WORK: "what you do",
    OwnWordKind.STORY: "story",
    OwnWordKind.VALUES: "what matters",
    OwnWordKind.AVAILABILITY: "availability",
    OwnWordKind.PLACE: "place",
    OwnWordKind.PRONOUNS: "pronouns",
}
_ON_CARD: Final = frozenset(
    {OwnWordKind.WORK, OwnWordKind.PLACE, OwnItemKind.LINK, OwnItemKind.EMAIL, OwnItemKind.PHONE, OwnItemKind.POST, OwnItemKind.SKILL}
)
GROUPS: Final = (
    ("Posts", (OwnItemKind.POST,)),
    ("Education", (OwnItemKind.EDUCATION, OwnItemKind.COURSE)),
    ("Made and published", (OwnItemKind.PROJECT, OwnItemKind.PUBLICATION)),
    ("Certificates and honours", (OwnItemKind.CERTIFICATE, OwnItemKind.HONOUR)),
    ("Volunteering and memberships", (OwnItemKind.VOLUNTEERING, OwnItemKind.MEMBERSHIP)),
    ("Languages", (OwnItemKind.LANGUAGE,)),
    ("What others wrote", (OwnItemKind.REFERENCE,)),
    ("Where you are found", (OwnItemKind.LINK, OwnItemKind.EMAIL, OwnItemKind.PHONE)),
)


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill, what speaks for it, and its page."""

    name: str
    url: str
    proofs: tuple[said.Words, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """Something in the profile, and its page."""

    id: int
    name: str
    url: str
    detail: str
    words: str
    link: str
    is_public: bool
    is_on_card: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one sort."""

    title: str
    things: tuple[Thing, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """Something that could stand in the profile."""

    key: str
    label: str
    words: str
    evidence: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class Goal:
    """What the owner is after, why, and until when."""

    id: int
    words: str
    kind: str
    why: str
    until: str
    until_on: str


@dataclass(frozen=True, slots=True)
class Page:
    """The profile."""

    title: str
    name: str
    words: tuple[said.Words, ...]
    skills: tuple[Skill, ...]
    groups: tuple[Group, ...]
    goals: tuple[Goal, ...]
    proposed: tuple[Proposed, ...]
    is_empty: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """Something that others may see, and where."""

    value: str
    label: str
    words: str
    is_public: bool
    is_on_card: bool
    may_be_on_card: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that one is glad to have, and where its next step is taken."""

    what: str
    is_ready: bool
    words: str
    next: str
    url: str


@dataclass(frozen=True, slots=True)
class SaidOf:
    """A skill, who said it, and who could."""

    skill: str
    by: tuple[said.Words, ...]
    could: tuple[said.Words, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What is ready, and what is said."""

    title: str
    steps: tuple[Step, ...]
    recommended: tuple[said.Words, ...]
    skills: tuple[SaidOf, ...]


@dataclass(frozen=True, slots=True)
class Pitch:
    """A pitch with its length, and a draft."""

    place: str
    to: str
    label: str
    words: str
    length: str
    fits: bool
    draft: tuple[said.Words, ...]
    drafted: str
    room: str


def page(one: Whole, proposals: Sequence[Proposal]) -> Page:
    """The profile, and what waits for a yes."""
    words = tuple(said.Words(line.words, WORDS[line.kind]) for line in one.held.words)
    title = f"{one.held.work.rstrip('.')}." if one.held.work else "Who are you, in your words?"
    groups = tuple(Group(name, things(one.held.of(*kinds))) for name, kinds in GROUPS)
    found = tuple(group for group in groups if group.things)
    return Page(
        title,
        one.name,
        words,
        tuple(map(skill, one.skills)),
        found,
        tuple(map(goal, one.goals)),
        tuple(map(_proposed, proposals)),
        not (words or one.skills or found),
    )


def skill(one: Skilled) -> Skill:
    """A skill with what speaks for it."""
    return Skill(one.item.name, item_url(one.item), tuple(map(_proof, (*one.said, *one.shown))))


def _proof(one: Proof) -> said.Words:
    return said.Words(one.words, evidence=one.source)


def things(some: Sequence[ItemLine]) -> tuple[Thing, ...]:
    """Items, each with its page."""
    return tuple(
        Thing(
            one.id,
            one.name,
            item_url(one),
            ", ".join(filter(None, (one.by, one.level, reading.span(one)))),
            one.words,
            one.link,
            one.is_public,
            one.is_on_card,
        )
        for one in some
    )


def item_url(one: ItemLine) -> str:
    """The page of an item."""
    return reverse("me-item", args=[one.id])


def goal(one: GoalLine) -> Goal:
    """A goal, with its day in words and as a form has it."""
    day = one.until_on
    return Goal(one.id, one.words, one.kind.value, one.why, day_in_words(day) if day else "", day.isoformat() if day else "")


def _proposed(one: Proposal) -> Proposed:
    label = WORDS[OwnWordKind(one.kind)] if one.is_word else KINDS_SAID[OwnItemKind(one.kind)]
    days = " to ".join(filter(None, (in_words(one.from_on), in_words(one.to_on))))
    is_reference, is_own_word = one.kind is OwnItemKind.REFERENCE, one.source == own_proposals.OWN_WORD
    is_ticked = not is_reference and (is_own_word or one.kind not in {OwnItemKind.EMAIL, OwnItemKind.PHONE})
    words = ", ".join(filter(None, (one.name, one.by, one.level, one.link, days, f"“{one.words}”" if is_reference else "")))
    return Proposed(one.key, label, words, one.source, is_ticked)


def pitch(number: int, one: Pitched) -> Pitch:
    """A pitch, in its place on the page."""
    draft = tuple(said.Words(part.words, evidence=part.source) for part in one.draft)
    room = f"{one.fit.most} words fit." if one.fit.most else "As long as you like."
    return Pitch(
        f"pitch-{number}", one.to, one.label, one.words, reading.length(one.fit) if one.words else "", one.fit.fits, draft, one.drafted, room
    )


def ticks(held: ProfileLine) -> tuple[Tick, ...]:
    """Every piece, to be ticked."""
    words = [Tick(one.kind.value, WORDS[one.kind], one.words, one.is_public, one.is_on_card, one.kind in _ON_CARD) for one in held.words]
    items = [
        Tick(
            str(one.id),
            KINDS_SAID[one.kind],
            ", ".join(filter(None, (one.name, one.by, reading.span(one)))),
            one.is_public,
            one.is_on_card,
            one.kind in _ON_CARD,
        )
        for one in held.items
    ]
    return (*words, *items)


def ready(listed: Sequence[readiness.Ready], found: Reputation) -> Standing:
    """What is ready, who says it, and who could."""
    steps = tuple(Step(one.what, one.is_ready, one.words, one.next, "" if one.page == "me-ready" else reverse(one.page)) for one in listed)
    is_all = all(one.is_ready for one in listed)
    title = "You are ready for what knocks." if is_all else "What is ready, and what comes next."
    skills = tuple(
        SaidOf(
            one.skill,
            tuple(said.Words(voucher.person, evidence=_where(voucher), url=persons.url(voucher.person_id)) for voucher in one.said),
            tuple(
                said.Words(could.person, could.words, could.source, f"{reverse('person-draft', args=[could.person_id])}?kind=ask")
                for could in one.could
            ),
        )
        for one in found.skills
    )
    recommended = tuple(said.Words(one.person, one.words, _where(one), persons.url(one.person_id)) for one in found.recommended)
    return Standing(title, steps, recommended, skills)


def _where(one: Voucher) -> str:
    return f"{day_in_words(one.on)}, {one.source}"
