"""Weak and odd ties that could matter, ties that were strong and cool, and the network as a community with its gaps."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from kithwork.actions import fading
from kithwork.actions.insight import network
from kithwork.actions.insight.network import Cluster, Network
from kithwork.actions.insight.picture import Bar, Chart, Crowd, Named, Picture
from kithwork.domain import dates
from kithwork.engines.insight import fields, parts
from kithwork.store.queries import insight
from kithwork.store.queries.insight import InTouchRow

SHOWN: Final = 8
RARE: Final = 20  # one in so many, or fewer, is a rare field; ours: ADR 0042
WEAK: Final = 6  # days in touch, at most; ours: ADR 0042
LOOKED_AT: Final = 4000
YEARS: Final = 1095
LARGE: Final = 8  # clusters among which gaps are looked for; ours: ADR 0042
WEAK_TIES: Final = (
    "People whom one knows a little know what one’s friends do not: news of work reaches further over weak ties (Granovetter, AJS 1973), most over those that "
    "are neither close nor strangers (Rajkumar and others, Science 2022)."
)


def odd(*, owner_id: int, now: datetime) -> Picture:
    """Whoever is the only tie to a group, and whoever is unlike the rest of those whom the owner knows."""
    only = fading.bridges(owner_id=owner_id, now=now, limit=SHOWN)
    rows = insight.in_touch(owner_id, since_day=dates.day_of(now) - YEARS, limit=LOOKED_AT)
    unlike = _unlike([row for row in rows if row.id not in {one.person.id for one in only}])
    crowds = [Crowd("The only one who leads there", tuple(Named(one.person.id, one.person.name, one.why) for one in _by_name(only)))] if only else []
    crowds += [Crowd("Unlike the others, and known a little", tuple(unlike))] if unlike else []
    count = len(only) + len(unlike)
    return Picture(
        "odd",
        "Which odd tie could matter?",
        _odd_said(len(only), len(unlike)) if count else "Wherever you know somebody, you know others too.",
        (
            WEAK_TIES,
            f"Unlike: of a field that few of yours are in, or the only one in a city, and in touch on at most {WEAK} days within three years. By name, not by worth.",
        ),
        crowds=tuple(crowds),
        widen=("A short word, without a wish in it, is enough: the page of each has openers.",) if count else (),
    )


def _odd_said(only: int, unlike: int) -> str:
    said = [f"{only} {'person leads' if only == 1 else 'people lead'} where nobody else of yours does"] if only else []
    said += [f"{unlike} {'person is' if unlike == 1 else 'people are'} of a field or a city that few of yours are of"] if unlike else []
    return f"{'; '.join(said)}."


def _by_name(found: Sequence[fading.Shown]) -> list[fading.Shown]:
    return sorted(found, key=lambda one: one.person.name.casefold())


def _unlike(rows: Sequence[InTouchRow]) -> list[Named]:
    of_field, of_city = _counts(fields.field_of(row.title) for row in rows), _counts(row.city for row in rows)
    total = sum(of_field.values())
    found = []
    for row in rows:
        field = fields.field_of(row.title)
        if row.days_count > WEAK:
            continue
        why = [f"in {field}, as {_others(of_field[field] - 1)} of yours"] if field and of_field[field] <= max(3, total // RARE) else []
        why += [f"the only one you know in {row.city}"] if row.city and of_city[row.city] == 1 and len(of_city) > 1 else []
        if why:
            post = " at ".join(part for part in (row.title, row.organisation) if part)
            found.append((len(why), row.days_count, Named(row.id, row.name, f"{post + ': ' if post else ''}{'; '.join(why)}.")))
    best = sorted(found, key=lambda one: (-one[0], -one[1], one[2].name))[:SHOWN]
    return sorted((one for _, _, one in best), key=lambda one: one.name.casefold())


def _others(count: int) -> str:
    return "nobody else" if not count else f"only {count:,} {'other' if count == 1 else 'others'}"


def _counts(values: Iterable[str]) -> Counter[str]:
    return Counter(value for value in values if value)


def drifting(*, owner_id: int, now: datetime) -> Picture:
    """Ties that once were strong."""
    cooling, resting = fading.drifting(owner_id=owner_id, now=now), fading.reviving(owner_id=owner_id, now=now)
    crowds = [
        Crowd(heading, tuple(Named(one.person.id, one.person.name, one.why) for one in _by_name(some)))
        for heading, some in (("Mattered lately, and cool", cooling), ("Dear once, and long silent", resting))
        if some
    ]
    count = len(cooling) + len(resting)
    return Picture(
        "drifting",
        "Who was near once?",
        f"{_first(len(cooling))} mattered lately and cool; {_first(len(resting)).lower()} were dear and are long silent."
        if count
        else "Nobody who was near is drifting away.",
        (
            "Days in touch, and how long ago the last one is; nobody is late, and a tie that rests is not lost.",
            fading.APPRECIATED,
            "Dormant ties give advice as good as that of close ones, and newer (Levin, Walter and Murnighan, Organization Science 2011).",
        ),
        crowds=tuple(crowds),
    )


def _first(count: int) -> str:
    """A list that is full may go on."""
    return f"The first {count}" if count >= fading.LENGTH else f"{count}"


def community(*, owner_id: int, now: datetime) -> Picture:
    """Circles, how many of each are in touch now, and between which nobody stands."""
    found = network.of(owner_id=owner_id, now=now)
    circles = found.real[:LARGE]
    most = max((len(one.members) for one in circles), default=1)
    gaps = _gaps(found, circles)
    return Picture(
        "community",
        "What is your network as a community?",
        f"{network.lead(found)} {_gaps_said(len(gaps))}" if circles else "There are no circles yet: nobody on file knows anybody else.",
        (
            (
                "Circles are people who know each other more than others (Leiden method, Traag and others 2019), as on the map; a gap is two of the larger ones that "
                "nobody on file joins."
            ),
            "Whoever stands in a gap hears of things first, and can join what does not know of each other (structural holes, Burt 1992 and 2004).",
            (
                f"If those who know each other counted as one, {len(found.dots):,} people would still be {found.effective:,.0f} (effective size); your constraint is {found.constraint:.3f}, "
                "near 1 where everybody knows everybody."
            ),
        ),
        (
            Chart(
                "Circles: everybody, and in touch this year or last",
                ("everybody", "in touch"),
                tuple(_circle(found, one, most, now.year) for one in circles),
            ),
        )
        if circles
        else (),
        crowds=(
            Crowd("Who stands between", tuple(Named(found.dots[one.person].id, found.dots[one.person].name, one.words) for one in found.brokers)),
        )
        if found.brokers
        else (),
        widen=tuple(gaps[:6]),
    )


def _circle(found: Network, one: Cluster, most: int, year: int) -> Bar:
    lively = sum(1 for person in one.members if found.dots[person].years & {year, year - 1})
    return Bar(one.name, (len(one.members) / most, lively / most), f"{len(one.members):,}, {parts.share(lively, len(one.members))} in touch")


def _gaps(found: Network, circles: Sequence[Cluster]) -> list[str]:
    joined = {(one.one, one.other) for one in found.bridges}
    place = {one.name: i for i, one in enumerate(found.clusters)}
    names = [one.name for one in circles]
    return [
        f"Nobody on file joins {one} and {other}; you do."
        for i, one in enumerate(names)
        for other in names[i + 1 :]
        if (min(place[one], place[other]), max(place[one], place[other])) not in joined
    ]


def _gaps_said(count: int) -> str:
    return (
        f"Between {count} {'pair' if count == 1 else 'pairs'} of the larger circles nobody stands but you."
        if count
        else "The larger circles are all joined."
    )
