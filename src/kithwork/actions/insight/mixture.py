"""How mixed is it: online and in person, giving and asking, old and new; and is everybody of one employer, city, field or school?"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from kithwork.actions.insight.picture import Bar, Chart, Crowd, Named, Picture
from kithwork.domain import dates
from kithwork.engines.insight import fields, parts
from kithwork.store.queries import insight
from kithwork.store.queries.insight import InTouchRow

YEAR: Final = 365
TWO_YEARS: Final = 730
LOOKED_AT: Final = 500  # people in touch within two years, those of most days; ours: ADR 0042
SHOWN: Final = 6
ENOUGH: Final = 20  # one in so many must be known of, for a sentence
SAME: Final = 0.5  # of people of one kind, from where on it is said what could widen it; ours: ADR 0042


def balance(*, owner_id: int, now: datetime) -> Picture:
    """Online and in person, giving and asking, old and new, of the last year."""
    today, since = dates.day_of(now), now.date() - timedelta(days=YEAR - 1)
    met, worded = insight.met_and_not(owner_id, since_day=today - YEAR + 1)
    given = insight.giving(owner_id, since=since)
    gave, asked = given["gave"] + given["shared"] + given["introduced"], given["asked"] + given["received"]
    old, new = insight.old_and_new(owner_id, since_day=today - YEAR + 1)
    charts = []
    if met + worded:
        charts.append(_two("Online and in person", "people met face to face", met, "people in words only", worded))
    if gave + asked:
        charts.append(_two("Giving and asking", "given: help, links, introductions", gave, "asked for or received", asked))
    if old + new:
        charts.append(_two("Old and new", "known for longer than a year", old, "new within the year", new))
    return Picture(
        "balance",
        "What is your mixture?",
        _balance_said(met, worded, gave, asked, old, new) if charts else "There was nothing with anybody in the last year.",
        (
            "The last 365 days, and people with whom there was a word. Giving and asking is what was written down, and much of both never is.",
            "There is no right mixture. Ties hold by meeting (Roberts and Dunbar, Human Nature 2015), and news comes by many.",
        ),
        tuple(charts),
    )


def _two(heading: str, one: str, count: int, other: str, beside: int) -> Chart:
    total = count + beside
    return Chart(heading, (), tuple(Bar(label, (some / total,), parts.counted(some, total)) for label, some in ((one, count), (other, beside))))


def _balance_said(met: int, worded: int, gave: int, asked: int, old: int, new: int) -> str:
    said = [f"you met {met:,} of {met + worded:,} people face to face"] if met + worded else []
    said += [f"help, links and introductions that you gave: {_counted(gave)}, asked for or received: {_counted(asked)}"] if gave + asked else []
    said += [f"{new:,} of {old + new:,} people in touch are new, by a word of either side"] if old + new else []
    return f"In the last year: {'; '.join(said)}."


def _counted(count: int) -> str:
    return f"{count:,}" if count else "none on file"


def sameness(*, owner_id: int, now: datetime) -> Picture:
    """Parts of a whole: employers, cities, fields, schools of those with whom there was a word within two years."""
    rows = insight.in_touch(owner_id, since_day=dates.day_of(now) - TWO_YEARS, limit=LOOKED_AT)
    schools = insight.schools(owner_id, [row.id for row in rows])
    sorts: tuple[tuple[str, str, Callable[[InTouchRow], list[str]]], ...] = (
        ("Employers", "work at {}", lambda row: [row.organisation] if row.organisation and not fields.is_school(row.organisation) else []),
        ("Fields", "are in {}", lambda row: [found] if (found := fields.field_of(row.title)) else []),
        ("Cities", "live in {}", lambda row: [row.city] if row.city else []),
        ("Schools", "were at {}", lambda row: sorted({name for name in schools.get(row.id, ()) if fields.is_school(name)})),
    )
    charts, findings, crowds, widen = [], [], [], []
    for heading, said, of in sorts:
        people: dict[str, list[InTouchRow]] = {}
        for row in rows:
            for name in of(row):
                people.setdefault(name, []).append(row)
        known = len({row.id for some in people.values() for row in some})
        if known < 3:
            continue
        charts.append(_chart(heading, people, known, len(rows)))
        largest = max(people, key=lambda name: (len(people[name]), name))
        if known * ENOUGH >= len(rows):
            findings.append(f"{parts.share(len(people[largest]), known)} {said.format(largest)}")
        if len(people[largest]) >= SAME * known and known * ENOUGH >= len(rows):
            widen.append(_widening(heading, largest, people))
        crowds += _lone(heading, people)
    first = "; ".join(findings)
    return Picture(
        "sameness",
        "Is everybody of one kind?",
        f"{first[:1].upper()}{first[1:]}, where it is known." if findings else "Too little is on file of where people work and live.",
        (
            f"Of the {len(rows):,} people with most days in touch within the last two years, as far as sources say where they work, live and learnt.",
            "As varied as so many equal parts: Hill’s number, the exponential of Shannon’s entropy (Hill, Ecology 1973; Jost, Oikos 2006).",
        ),
        tuple(charts),
        crowds=tuple(crowds),
        widen=tuple(widen),
    )


def _chart(heading: str, people: dict[str, list[InTouchRow]], known: int, of: int) -> Chart:
    ordered = sorted(people.items(), key=lambda one: (-len(one[1]), one[0]))
    bars = [Bar(name, (len(some) / known,), parts.counted(len(some), known), _query(heading, name)) for name, some in ordered[:SHOWN]]
    rest = ordered[SHOWN:]
    if rest:
        count = len({row.id for _, some in rest for row in some})
        bars.append(Bar(f"{len(rest):,} others", (count / known,), parts.counted(count, known)))
    varied = parts.variety(len(some) for some in people.values())
    return Chart(
        f"{heading}: as varied as {varied:.0f} equal {'part' if round(varied) == 1 else 'parts'}; known of {known:,} of {of:,}", (), tuple(bars)
    )


def _query(heading: str, name: str) -> str:
    """What to ask the list of people for them; of fields nothing is kept that could be asked."""
    key = {"Employers": "works", "Schools": "works", "Cities": "city"}.get(heading, "")
    return f'{key}:"{name}"' if key and '"' not in name else ""


def _widening(heading: str, largest: str, people: dict[str, list[InTouchRow]]) -> str:
    others = [name for name, _ in sorted(people.items(), key=lambda one: (-len(one[1]), one[0])) if name != largest][:3]
    where = f" You know people at or of {', '.join(others)} as well: one word there widens it." if others else ""
    return f"{heading}: half or more are {largest}.{where}"


def _lone(heading: str, people: dict[str, list[InTouchRow]]) -> list[Crowd]:
    lone = sorted((some[0].name, name, some[0].id) for name, some in people.items() if len(some) == 1)[:SHOWN]
    return [Crowd(f"{heading}: the only one you know of theirs", tuple(Named(number, who, name) for who, name, number in lone))] if lone else []
