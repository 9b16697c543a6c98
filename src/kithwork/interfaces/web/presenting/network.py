"""The map of the network, as its page takes it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from kithwork.actions.insight import network as actions
from kithwork.actions.insight.network import Network, Scene
from kithwork.interfaces.web.pictures import islands as pictures
from kithwork.interfaces.web.pictures.words import counted
from kithwork.interfaces.web.presenting import persons

THICK: Final = ((20, "span span--3"), (5, "span span--2"), (0, "span"))  # ties from which on a line is so thick


@dataclass(frozen=True, slots=True)
class Year:
    """A year in the row of them."""

    words: str
    url: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class ClusterRow:
    """A cluster in the list."""

    name: str
    url: str
    why: str
    count: int
    tied_to: str


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a cluster."""

    name: str
    url: str
    since: int
    words: str


@dataclass(frozen=True, slots=True)
class Page:
    """The map, and all that it says in words."""

    heading: str
    lead: str
    wide: pictures.Map | None
    narrow: pictures.Map | None
    years: Sequence[Year]
    year: int
    said: str
    clusters: Sequence[ClusterRow]
    brokers: Sequence[Member]
    members: Sequence[Member]  # of the one cluster that is shown
    left_out: int
    holes: str


def page(network: Network, *, year: int, number_of: int) -> Page:
    """The whole map, or one cluster of it (its number from 1 on; 0 for the whole), as of a year (0 for all of them)."""
    one = actions.cluster(network, number_of) if number_of else None
    return Page(
        heading=one.name if one else "Who belongs together, and who stands between?",
        lead=one.why if one else actions.lead(network),
        wide=_drawn(network, actions.enlarged(network, number_of) if one else actions.drawn(network), year, is_narrow=False)
        if network.dots
        else None,
        narrow=_drawn(network, _narrow(network, number_of), year, is_narrow=True) if network.dots else None,
        years=_years(network, year, number_of),
        year=year,
        said=said(network, year),
        clusters=_clusters(network, year),
        brokers=[_member(network, one.person, one.words) for one in network.brokers],
        members=_members(network, one) if one else (),
        left_out=network.left_out,
        holes=_holes(network),
    )


def _narrow(network: Network, number_of: int) -> Scene:
    return actions.enlarged(network, number_of, actions.NARROW_CLOSE) if number_of else actions.drawn(network, actions.NARROW)


def said(network: Network, year: int) -> str:
    """How many were known by the end of a year, and how many of them there was a word with in it."""
    if not year:
        return ""
    known = [person for person in range(len(network.dots)) if network.since(person) <= year]
    lively = sum(1 for person in known if year in network.dots[person].years)
    return f"By the end of {year}: {len(known):,} {'person' if len(known) == 1 else 'people'} known, in touch with {lively:,} that year."


def _holes(network: Network) -> str:
    count = len(network.dots)
    if count < 2:
        return ""
    return (
        f"If those who know each other counted as one, these {count:,} people would still be {network.effective:,.0f} "
        f"(effective size, Burt 1992). Constraint, which is near 1 where everybody knows everybody and near 0 where few do, is {network.constraint:.3f}: "
        "the lower, the more sides news and work come from."
    )


def _years(network: Network, year: int, number_of: int) -> list[Year]:
    base, more = reverse("insight-map"), f"cluster={number_of}" if number_of else ""
    rows = [Year("All years", f"{base}?{more}" if more else base, year == 0)]
    return rows + [Year(str(one), f"{base}?year={one}{f'&{more}' if more else ''}", one == year) for one in network.years]


def _url(number_of: int, year: int) -> str:
    return f"{reverse('insight-map')}?cluster={number_of}{f'&year={year}' if year else ''}"


def _clusters(network: Network, year: int) -> list[ClusterRow]:
    beside: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for one in network.bridges:
        beside[one.one].append((-one.ties_count, one.other))
        beside[one.other].append((-one.ties_count, one.one))
    return [
        ClusterRow(
            one.name,
            _url(i + 1, year),
            one.why,
            len(one.members),
            ", ".join(f"{network.clusters[other].name} ({-ties:,})" for ties, other in sorted(beside[i])[:3]),
        )
        for i, one in enumerate(network.clusters)
    ]


def _member(network: Network, person: int, words: str) -> Member:
    dot = network.dots[person]
    return Member(dot.name, persons.url(dot.id), network.since(person), words)


def _members(network: Network, cluster: actions.Cluster) -> list[Member]:
    found = [_member(network, person, "met face to face" if network.dots[person].has_met else "in words only") for person in cluster.members]
    return sorted(found, key=lambda one: one.name.casefold())


def _drawn(network: Network, scene: Scene, year: int, *, is_narrow: bool) -> pictures.Map:
    sheet = scene.sheet
    return pictures.Map(
        sheet.width,
        sheet.height,
        is_narrow,
        said(network, year) or actions.lead(network),
        network.years[0],
        network.years[-1],
        year,
        [
            pictures.Isle(island.x, island.y, island.radius, _first(network, one), one.name, _url(i + 1, year))
            for i, (island, one) in enumerate(zip(scene.islands, network.clusters, strict=False))
        ],
        [*_spans(network, scene), *_threads(scene)],
        _dots(network, scene),
        _names(network, scene, year),
    )


def _first(network: Network, cluster: actions.Cluster) -> int:
    return min(network.since(person) for person in cluster.members)


def _spans(network: Network, scene: Scene) -> list[pictures.Line]:
    found = []
    for span in scene.spans:
        bridge = network.bridges[span.bridge]
        one, other = network.clusters[bridge.one], network.clusters[bridge.other]
        since = max(bridge.year, _first(network, one), _first(network, other))
        css = next(css for least, css in THICK if bridge.ties_count >= least)
        drawn = f"M{span.from_x:.0f} {span.from_y:.0f}L{span.to_x:.0f} {span.to_y:.0f}"
        title = f"{one.name} and {other.name}: {counted(bridge.ties_count, 'tie', 'ties')} among {counted(bridge.people_count, 'person', 'people')}"
        found.append(pictures.Line(css, drawn, since, title))
    return found


def _threads(scene: Scene) -> list[pictures.Line]:
    by_year: defaultdict[int, list[str]] = defaultdict(list)
    for one in scene.threads:
        by_year[one.year].append(f"M{one.from_x:.0f} {one.from_y:.0f}L{one.to_x:.0f} {one.to_y:.0f}")
    return [pictures.Line("thread", "".join(drawn), year) for year, drawn in sorted(by_year.items())]


def _dots(network: Network, scene: Scene) -> list[pictures.Dot]:
    everybody = reverse("people")  # once: there are thousands of them
    return [
        pictures.Dot(mark.x, mark.y, mark.radius, dot.has_met, network.since(mark.person), dot.years, dot.name, f"{everybody}/{dot.id}")
        for mark in scene.marks
        for dot in (network.dots[mark.person],)
    ]


def _names(network: Network, scene: Scene, year: int) -> list[pictures.Name]:
    found = []
    for one in scene.names:
        key = one.want.key
        if key < 0:
            cluster = network.clusters[-1 - key]
            found.append(pictures.Name(one.x, one.y, one.anchor, one.want.words, _first(network, cluster), _url(-key, year), is_title=True))
        else:
            found.append(
                pictures.Name(one.x, one.y, one.anchor, one.want.words, network.since(key), persons.url(network.dots[key].id), is_title=False)
            )
    return found
