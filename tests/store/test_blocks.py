"""What is on file of blocks depends on who is there, and on nothing else."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kithwork.actions import blocks as actions
from kithwork.actions.aside import Aside
from kithwork.domain.blocks import EVERYBODY
from kithwork.identity import blocking
from kithwork.store import models
from kithwork.store.queries import blocks as queries
from kithwork.store.writes import blocks, groups, owners

NAMES = st.sampled_from(["Ada Lovelace", "Lovelace, Ada", "Ada", "Ada King", "Grace Hopper", "ada", ""])
VALUES = st.sampled_from(["ada@x.example", "ada.king@y.example", "grace@navy.example", "info@acme.example"])
KEYS = st.lists(st.tuples(VALUES, NAMES), min_size=1, max_size=8, unique=True)


@pytest.fixture
def begin(db, now):
    def empty():
        for owner in models.Owner.objects.all():
            blocks.empty(owner.id)
        models.Owner.objects.all().delete()
        return owners.make(name="Robin", now=now)

    return empty


def add(owner, keys):
    ids = [models.Identity.objects.create(owner_id=owner, kind="email", value=value, name=name).id for value, name in keys]
    groups.touch(owner, ids)
    return ids


def on_file(owner):
    """Who is in which block, by handle and name, and what was counted."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT b.block, b.bearer, b.role, i.value, i.name FROM identity_block b JOIN identity i ON i.id = b.identity_id WHERE b.owner_id = %s",
            [owner],
        )
        held = sorted(cursor.fetchall())
        cursor.execute("SELECT block, bearers FROM census WHERE owner_id = %s ORDER BY block", [owner])
        return held, cursor.fetchall()


def touched():
    return set(models.Touched.objects.values_list("identity_id", flat=True))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(KEYS, st.randoms(), st.integers(1, 4), st.data())
def test_in_any_order_and_portion_and_after_others_went_the_tables_are_the_same(begin, keys, random, portion, data):
    owner = begin()
    add(owner, keys)
    actions.index(owner, Aside())
    at_once = on_file(owner)

    owner = begin()
    others = data.draw(st.lists(st.tuples(VALUES, st.just("Ada Byron")), max_size=2, unique=True))
    going = add(owner, others)
    mixed = list(keys)
    random.shuffle(mixed)
    for start in range(0, len(mixed), portion):
        add(owner, mixed[start : start + portion])
        actions.index(owner, Aside())
    blocks.forget(owner, going)
    models.Identity.objects.filter(id__in=going).delete()

    assert on_file(owner) == at_once


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(KEYS, st.data())
def test_held_until_all_is_read_they_are_the_same_and_whoever_went_meanwhile_is_in_none(begin, keys, data):
    going = data.draw(st.sets(st.sampled_from(range(len(keys)))))
    owner = begin()
    add(owner, [key for i, key in enumerate(keys) if i not in going])
    actions.index(owner, Aside())
    at_once = on_file(owner)

    owner = begin()
    ids = add(owner, keys)
    indexing = actions.Indexing(owner, Aside())
    is_held = indexing.hold_all()
    before = on_file(owner)
    models.Touched.objects.filter(identity_id__in=[ids[i] for i in going]).delete()
    models.Identity.objects.filter(id__in=[ids[i] for i in going]).delete()
    indexing.write()

    assert is_held
    assert before == ([], [])
    assert on_file(owner) == at_once


def test_the_census_counts_names_and_not_handles(begin):
    owner = begin()
    add(owner, [("ada@x.example", "Ada Lovelace"), ("ada@y.example", "Lovelace, Ada"), ("grace@x.example", "Grace Hopper")])

    actions.index(owner, Aside())

    assert dict(on_file(owner)[1])[EVERYBODY] == 2


def test_when_a_name_says_something_else_all_who_bear_it_are_touched(begin):
    owner = begin()
    first = add(owner, [(f"q{i}@x.example", f"Ada {name}") for i, name in enumerate(["Lovelace", "King"])])
    actions.index(owner, Aside())
    models.Touched.objects.all().delete()

    add(owner, [("q9@y.example", "Ada Byron")])
    actions.index(owner, Aside())

    assert touched() >= set(first)


def test_when_it_says_the_same_as_before_nobody_is(begin):
    owner = begin()
    add(owner, [(f"q{i}@x.example", f"Ada {name}") for i, name in enumerate(["Lovelace", "King", "Byron", "Noel"])])
    actions.index(owner, Aside())
    models.Touched.objects.all().delete()

    fresh = add(owner, [("z@y.example", "Ada Milbanke")])
    actions.index(owner, Aside())

    assert touched() == set(fresh)


def test_what_another_process_indexed_meanwhile_is_passed_over(begin):
    owner = begin()
    add(owner, [("ada@x.example", "Ada Lovelace"), ("grace@x.example", "Grace Hopper")])
    found = [actions.worked_out(portion) for portion in queries.unindexed(owner, 10)]
    actions.index(owner, Aside())
    before = on_file(owner)

    for one in found:
        blocks.index(owner, one)

    assert on_file(owner) == before


def test_who_went_meanwhile_leaves_no_block(begin):
    owner = begin()
    add(owner, [("ada@x.example", "Ada Lovelace")])
    found = [actions.worked_out(portion) for portion in queries.unindexed(owner, 10)]
    models.Identity.objects.all().delete()

    for one in found:
        blocks.index(owner, one)

    assert on_file(owner) == ([], [])
    assert not queries.bearers(owner, [EVERYBODY])


def test_one_whose_blocks_cannot_be_worked_out_has_none_and_stops_nobody(begin, monkeypatch):
    def entries(key, whole=blocking.entries):
        return whole(key) if key.name != "Ada" else key.name.split()[7]

    monkeypatch.setattr(blocking, "entries", entries)
    owner = begin()
    add(owner, [("ada@x.example", "Ada"), ("grace@navy.example", "Grace Hopper")])

    actions.index(owner, Aside())

    assert {name for *_, name in on_file(owner)[0]} >= {"Grace Hopper"}
    assert [block for block, *_, name in on_file(owner)[0] if name == "Ada"] == [EVERYBODY]
