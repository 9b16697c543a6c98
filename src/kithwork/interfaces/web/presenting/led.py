"""What led to what, as its page takes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from kithwork.actions import traced as actions
from kithwork.domain.attribution import OUTCOMES_SAID, OutcomeKind, ThingKind
from kithwork.interfaces.web.pictures import Stop, Way
from kithwork.interfaces.web.presenting import persons, said

LABELS: Final = {
    ThingKind.SERIES: "series",
    ThingKind.EVENT: "event",
    ThingKind.INTRODUCER: "introducer",
    ThingKind.CHANNEL: "channel",
    ThingKind.ARTIFACT: "what you made",
    ThingKind.PLACE: "repository, list",
}
SHOWN: Final = 4  # ways that are drawn; more are told in words
_SIGNS: Final = {ThingKind.SERIES: "…", ThingKind.EVENT: "at", ThingKind.CHANNEL: "on", ThingKind.PLACE: "in", ThingKind.MENTORSHIP: "m"}
_SIGNS_OF_OTHERS: Final = {ThingKind.INTRODUCTION: "i", ThingKind.IDEA: "!", ThingKind.OPPORTUNITY: "→", ThingKind.ARTIFACT: "✎"}


@dataclass(frozen=True, slots=True)
class Chain:
    """An outcome, drawn and told."""

    place: str
    number: str
    title: str
    words: str
    url: str
    ways: tuple[Way, ...]
    outcome: Stop
    told: tuple[tuple[said.Words, ...], ...]  # each way in words
    contest: str
    is_unknown: bool


@dataclass(frozen=True, slots=True)
class Page:
    """All of it."""

    title: str
    mine: tuple[Chain, ...]
    others: tuple[Chain, ...]
    counted: tuple[said.Words, ...]
    counted_for_others: tuple[said.Words, ...]


def page(told: actions.Told) -> Page:
    """The owner's outcomes, then those of others."""
    mine, others = (tuple(chain(one) for one in told.chains if one.is_mine is is_mine) for is_mine in (True, False))
    return Page(_title(told), mine, others, _tallies(told.mine), _tallies(told.others))


def _title(told: actions.Told) -> str:
    """The answer that is asked for most, as a sentence."""
    found = [one for kind, rows in told.mine if kind in {ThingKind.SERIES, ThingKind.EVENT, ThingKind.INTRODUCER} for one in rows]
    best = max((one for one in found if one.kind is OutcomeKind.INTERVIEW), key=lambda one: one.count, default=None)
    if best and best.of == 1:
        return f"Your interview goes back to {best.thing.label}."
    if best:
        count = f"{said.NUMBERS[best.count] if best.count < len(said.NUMBERS) else best.count} of {_lower(best.of)} interviews"
        return f"{count} {'goes' if best.count == 1 else 'go'} back to {best.thing.label}."
    return "What led to what?"


def _lower(count: int) -> str:
    return said.NUMBERS[count].lower() if count < len(said.NUMBERS) else f"{count:,}"


def _tallies(found: Sequence[tuple[ThingKind, tuple[actions.Tally, ...]]]) -> tuple[said.Words, ...]:
    """One line for each thing, with all that it had part in."""
    lines: list[said.Words] = []
    for kind, rows in found:
        together: dict[str, list[actions.Tally]] = {}
        for one in rows:
            together.setdefault(one.thing.counted_as, []).append(one)
        ordered = sorted(together.values(), key=lambda some: (-max(one.count for one in some), some[0].thing.label))
        lines += [said.Words(f"{some[0].thing.label}: {', '.join(one.counted for one in some)}", LABELS[kind]) for some in ordered]
    return tuple(lines)


def chain(one: actions.Chain) -> Chain:
    """One outcome."""
    account = one.account
    ways = tuple(Way(tuple(_stop(step) for step in reversed(route.steps))) for route in account.told[:SHOWN])
    kind, _, number = one.of.partition(":")
    url = reverse(kind, args=[number]) if kind in {"opportunity", "mentorship", "idea"} else reverse("introductions")
    contest = ""
    if account.is_contested and account.first and account.last:
        contest = (
            f"{said.counted(len(account.routes), 'way', 'ways')} led there: the first touch was {account.first.thing.label}, "
            f"the last {account.last.thing.label}. Neither has all the credit."
        )
    last = one.outcomes[-1] if one.outcomes else None
    short = OUTCOMES_SAID[last.kind][0].capitalize() if last else "Here"
    end = Stop(one.title, "★", said.day(last.on) if last else "", is_person=False, short=short)
    told = tuple(tuple(_words(step) for step in route.steps) for route in account.told)
    return Chain(f"{kind}-{number}", number if kind == "opportunity" else "", one.title, one.words, url, ways, end, told, contest, account.is_unknown)


def _stop(step: actions.Step) -> Stop:
    thing = step.thing
    is_person = thing.kind in {ThingKind.PERSON, ThingKind.INTRODUCER}
    initials = "".join(part[0] for part in thing.label.split()[:2]).upper() if is_person else (_SIGNS | _SIGNS_OF_OTHERS)[thing.kind]
    return Stop(thing.label, initials, said.day(step.on) if step.on else "", is_person)


def _words(step: actions.Step) -> said.Words:
    on = f"{said.day(step.on)}, " if step.on else ""
    person = step.thing.counted_as.removeprefix("person:")
    return said.Words(step.thing.label, step.link.how, f"{on}{step.link.source}", persons.url(int(person)) if person.isdigit() else "")


def credited(chains: Sequence[actions.Chain]) -> tuple[said.Words, ...]:
    """What came of knowing somebody."""
    return tuple(said.Words(one.title, "", one.words, f"{reverse('led')}#{one.of.replace(':', '-')}") for one in chains)
