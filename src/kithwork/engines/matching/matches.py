"""Which offers could meet a need, best first, and why?

    weight = (likeness + PLACE where both are at one place, or likeness * ANYWHERE where only the one asked about is at a place)
             * (KIND + fit of the kinds) * ASKS where the offer sounds like a need * freshness * (1 + TIES * how near the owner is to both)

First the rules that no weight outdoes: not one's own, not what is over, confidential or declined, not what is elsewhere. Then what they speak of (`index`)
and what suits (`fit`). Where none of the best weighs `ENOUGH` when doubts (`doubts`) are taken off, nothing fits; of one that is shown and less likely
than `LIKELY` (`assurance`), it is said that it may not fit. Every constant is ours: ADR 0026.
"""

import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module

from kithwork.engines.matching import assurance, doubts, fit, likeness_words, weights
from kithwork.engines.matching.index import Index, likenesses
from kithwork.engines.matching.reading import read
from kithwork.engines.matching.said import Kind, Said

ASKS = 0.3  # what is left of an offer that asks; ours: ADR 0026
FRESH, HALF_LIFE = 0.05, 365.0  # how much age may take away, and in how many days half of it is gone; ours: ADR 0026
ENOUGH = 48.0  # what the best has to weigh, or nothing fits; ours: ADR 0026
LIKELY = -1.0  # below it is shown, but said that it may not fit; ours: ADR 0043
SHOWN = 5
FEW = 1000  # texts up to which each is looked at by itself; of more NumPy is quicker, which takes longer to load; ours: ADR 0026
_AT_ONCE = "kithwork.engines.matching.at_once"  # loaded by name, of very many: a deed waits for no NumPy (ADR 0013)
UNSURE = "may not fit: they meet in little"
STRANGERS: Mapping[int, float] = {}


@dataclass(frozen=True, slots=True)
class Match:
    """A need and an offer that could meet it."""

    need: Said
    offer: Said
    weight: float  # for the order alone: never shown
    why: tuple[str, ...]
    is_telling: bool = True  # they meet in more than words that everybody says
    is_likely: bool = True  # else it may not fit, and whoever shows it says so: `UNSURE`


def offers_for(
    need: Said,
    offers: Index,
    *,
    today: date,
    declined: Collection[int] = (),
    nearness: Mapping[int, float] = STRANGERS,
    shown: int = SHOWN,
) -> list[Match]:
    """`declined` holds the ids of offers that were no match for this need before; `nearness` how near each person is to the owner, 0 to 1."""
    suits = [fit.KINDS[need.kind][kind] for kind in Kind]
    rules = _Rules(today, declined, nearness, shown)
    best = _enough(((weight, need, offer) for weight, offer in _best(need, offers, suits, (1.0, ASKS), rules)), offers)
    return [_match(need, offer, weight, offers) for weight, _, offer in best]


def needs_for(
    offer: Said,
    needs: Index,
    *,
    today: date,
    declined: Collection[int] = (),
    nearness: Mapping[int, float] = STRANGERS,
    shown: int = SHOWN,
) -> list[Match]:
    """The same from the other side: whose needs a new offer could meet; `declined` holds the ids of needs."""
    voice = ASKS if fit.asks(offer) else 1.0
    suits = [fit.KINDS[kind][offer.kind] for kind in Kind]
    rules = _Rules(today, declined, nearness, shown)
    best = _enough(((weight, need, offer) for weight, need in _best(offer, needs, suits, (voice, voice), rules)), needs)
    return [_match(need, offer, weight, needs) for weight, need, _ in best]


def _match(need: Said, offer: Said, weight: float, known: Index) -> Match:
    is_likely = assurance.log_odds(need, offer, weight, known) >= LIKELY
    return Match(need, offer, weight, likeness_words.why(need, offer, known), likeness_words.is_telling(need, offer, known), is_likely)


def _enough(best: Iterable[tuple[float, Said, Said]], known: Index) -> list[tuple[float, Said, Said]]:
    """All of them where one is beyond doubt; else nothing fits."""
    found = list(best)
    trusted = (weight * doubts.trust(need, offer, known.vocabulary) for weight, need, offer in found)
    return [pair for pair in found if pair[0] >= weights.BESIDE] if any(weight >= ENOUGH for weight in trusted) else []


@dataclass(frozen=True, slots=True)
class _Rules:
    today: date
    declined: Collection[int]
    nearness: Mapping[int, float]
    shown: int


def _best(asked: Said, known: Index, suits: Sequence[float], voices: tuple[float, float], rules: _Rules) -> list[tuple[float, Said]]:
    """The heaviest that no rule forbids. They are looked at from the one that could weigh most, until no other can weigh as much as those found."""
    if asked.is_confidential or asked.is_over(rules.today) or not known.said:
        return []
    found: list[tuple[float, Said]] = []
    elsewhere: dict[str | None, bool] = {}
    wanted = weights.Asked(read(asked.words, asked.topics, known.vocabulary), fit.place_key(asked.place), suits, voices)
    for most, where in _by_weight(wanted, known):
        other = known.said[where]
        if len(found) >= rules.shown and most * (1 + weights.TIES) < sorted(weight for weight, _ in found)[-rules.shown]:
            break
        if _is_forbidden(asked, other, rules):
            continue
        if other.place not in elsewhere:
            elsewhere[other.place] = fit.is_elsewhere(asked.place, other.place, known.vocabulary)
        if not elsewhere[other.place]:
            found.append((most * _standing(asked, other, rules), other))
    return sorted(found, key=lambda pair: (-round(pair[0], 6), pair[1].id))[: rules.shown]


def _by_weight(asked: weights.Asked, known: Index) -> Iterator[tuple[float, int]]:
    """The places of all that could be shown, the heaviest first, before age and ties are looked at."""
    if len(known.said) > FEW:
        yield from import_module(_AT_ONCE).by_weight(asked, known)
        return
    there, found = known.place_numbers.get(asked.here, len(known.place_numbers)), []
    for where, alike in likenesses(asked.reading, known).items():
        weighed = alike if not asked.here else alike + weights.PLACE if known.places[where] == there else alike * weights.ANYWHERE
        weight = weighed * (weights.KIND + asked.suits[known.kinds[where]]) * asked.voices[known.asking[where]]
        if weight * (1 + weights.TIES) >= weights.BESIDE and alike >= weights.LEAST:
            found.append((-weight, where))
    for below, where in sorted(found):
        yield -below, where


def _is_forbidden(asked: Said, other: Said, rules: _Rules) -> bool:
    return other.person == asked.person or other.is_confidential or other.is_over(rules.today) or other.id in rules.declined


def _standing(one: Said, other: Said, rules: _Rules) -> float:
    """What age takes away and the owner's ties add; the older of the two says how old the pair is."""
    age = max(0, (rules.today - min(one.said_on, other.said_on)).days)
    fresh = 1.0 - FRESH * (1.0 - math.exp2(-age / HALF_LIFE))
    return fresh * (1.0 + weights.TIES * (rules.nearness.get(one.person, 0.0) + rules.nearness.get(other.person, 0.0)) / 2)
