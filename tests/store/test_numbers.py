"""An ask and an introduction are found by their number, whatever else there is, and without reading all of it."""

from datetime import timedelta

import pytest

from kithwork.actions import asking, introductions, words
from kithwork.domain.introducing import Seat
from kithwork.store import sqlite
from kithwork.store.queries import asks
from kithwork.store.queries import introductions as queries

MANY = 6


@pytest.fixture
def numbers(owner, now):
    """Asks of, and introductions of, as many people; each with two steps."""
    found = []
    for i in range(MANY):
        person = words.add(owner_id=owner, name=f"Person {'ABCDEF'[i]}", now=now)
        other = words.add(owner_id=owner, name=f"Other {'ABCDEF'[i]}", now=now)
        day = (now - timedelta(days=100 - i)).date()
        ask = asking.ask(owner_id=owner, person_id=person, text=f"thing {i}", kind="help", now=now, on=day).id
        asking.step(owner_id=owner, ask_id=ask, step="answered", text=f"so {i}", now=now)
        introduction = introductions.begin(owner_id=owner, seats={Seat.REQUESTER: person, Seat.TARGET: other}, why=f"ships {i}", now=now)
        introductions.advance(owner_id=owner, introduction_id=introduction, step="connector-yes", now=now)
        found.append((ask, introduction))
    return found


def test_each_is_the_same_alone_as_among_all(owner, numbers):
    assert [asks.numbered(owner, ask) for ask, _ in reversed(numbers)] == asks.listed(owner)
    assert [queries.numbered(owner, introduction) for _, introduction in reversed(numbers)] == queries.listed(owner)
    assert (asks.numbered(owner, 99), queries.numbered(owner, 99)) == (None, None)
    assert (asks.numbered(owner + 1, numbers[0][0]), queries.numbered(owner + 1, numbers[0][1])) == (None, None)


@pytest.mark.parametrize(("find", "table", "place"), [(asks.numbered, "ask_step", 0), (queries.numbered, "introduction_step", 1)])
def test_by_its_number_no_step_of_another_is_read(monkeypatch, owner, numbers, find, table, place):
    plans, cursor = [], sqlite.cursor

    class Watched:
        def __init__(self):
            self.cursor = cursor()

        def __enter__(self):
            self.inner = self.cursor.__enter__()
            return self

        def __exit__(self, *problem):
            return self.cursor.__exit__(*problem)

        def execute(self, statement, values):
            self.inner.execute(f"EXPLAIN QUERY PLAN {statement}", values)
            plans.extend(row[3] for row in self.inner.fetchall())
            self.inner.execute(statement, values)

        def fetchall(self):
            return self.inner.fetchall()

    monkeypatch.setattr(sqlite, "cursor", Watched)
    find(owner, numbers[3][place])

    assert [plan for plan in plans if "SCAN" in plan] == []
    assert any(plan.startswith(f"SEARCH {table} USING INDEX") and f"({table[:-5]}_id=?)" in plan for plan in plans)
