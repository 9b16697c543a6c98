"""What is asked of the file in one go says the same as when it is gone through row by row."""

import json
from collections import Counter
from datetime import date, timedelta
from math import sqrt

import pytest
from django.db import connection
from tests.files import ME, calendar, letter, mbox, meeting

from kithwork.actions import acquainting, imports
from kithwork.domain import dates
from kithwork.domain.kinds import UNSAID
from kithwork.engines.insight import network as engine
from kithwork.store.queries import insight, network, year

PEOPLE = [(f"{name} Byron", f"{name.lower()}@byron.example") for name in ("Ada", "Anne", "Ralph", "Clara", "Allegra", "Medora")]
HOME = "Robin Adeyemi <robin@home.example>"


@pytest.fixture
def busy(owner, now, tmp_path):
    """A year of letters and meetings, some of them with the owner there under two addresses."""
    letters = [
        letter(f"{name} <{address}>", ME, now - timedelta(days=9 * i + 70 * turn))
        for turn, (name, address) in enumerate(PEOPLE)
        for i in range(turn + 2)
    ]
    letters += [letter(ME, f"{HOME}, {name} <{address}>", now - timedelta(days=8 * i)) for i, (name, address) in enumerate(PEOPLE)]
    guests = [("Robin Adeyemi", "robin@adeyemi.example"), ("Robin Adeyemi", "robin@home.example")]
    teas = [meeting(f"t{i}", "Tea", now - timedelta(days=5 + 11 * i), [*guests, *PEOPLE[i % 3 : i % 3 + 3]], place="Kaffee, Leeds") for i in range(8)]
    paths = [mbox(tmp_path / "in.mbox", letters), calendar(tmp_path / "c.ics", teas)]
    imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example", "robin@home.example"])
    acquainting.see_to(owner_id=owner, now=now)
    return owner


def rows(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


def test_a_moment_of_two_own_addresses_counts_once_in_its_week(busy, now):
    begins, ends = dates.day_of(now) - 364, dates.day_of(now)
    every = rows("SELECT record_id, day, kind FROM interaction WHERE own_part <> '' AND is_current")
    expected = Counter(
        ((day - dates.monday(begins)) // 7, "face" if kind == "in-person" else "word")
        for _, day, kind in every
        if begins <= day <= ends and kind not in UNSAID
    )

    assert {(row.week, row.kind): row.moments for row in insight.weeks(busy, from_day=begins, until_day=ends)} == expected
    assert {kind for _, kind in expected} == {"face", "word"}


@pytest.mark.parametrize("back", [0, 1, 2])
def test_a_year_has_the_same_people_in_the_same_order(busy, now, back):
    shown = now.year - back
    every = [
        (number, first_day, dict(json.loads(years)).get(shown, 0))
        for number, first_day, years in rows("SELECT person_id, first_day, years FROM rhythm")
    ]
    some = sorted((row for row in every if row[2]), key=lambda row: (-row[2], row[0]))
    new = [row for row in some if date(shown, 1, 1) <= dates.date_of(row[1]) <= date(shown, 12, 31)]

    assert year.in_touch(busy, shown, most=4, most_new=2) == year.InTouch(len(some), len(new), tuple(some[:4]), tuple(new[:2]))


def test_whoever_knows_whom_is_tied_as_pair_by_pair(busy):
    ids = [number for (number,) in rows("SELECT person_id FROM tie ORDER BY days_count DESC")]
    pairs = rows("SELECT one_id, other_id, evidence FROM acquaintance ORDER BY 1, 2")
    expected = []
    for one, other, evidence in pairs:
        grounds = json.loads(evidence)
        weight = sum(engine.WEIGHTS.get(ground, 0.0) * days if days else engine.WORD for ground, _, days, _, _ in grounds)
        first = min((first_day for _, _, days, first_day, _ in grounds if days), default=None)
        if weight >= engine.LEAST:
            expected.append((one, other, pytest.approx(sqrt(weight)), dates.date_of(first).year if first is not None else 0))

    found = engine.ties((row.one_id, json.loads(row.other_ids), row.evidence) for row in network.among(busy, ids))

    assert found == expected
    assert expected
    assert engine.strongest(found, most=2) == strongest(found, most=2)


def strongest(ties, *, most):
    """By keys that say the whole order."""
    counts, found = Counter(), []
    for one in sorted(ties, key=lambda one: (-one.weight, one.one, one.other)):
        if counts[one.one] < most or counts[one.other] < most:
            found.append(one)
            counts[one.one] += 1
            counts[one.other] += 1
    return found
