"""Derived data can be thrown away: made again all at once, it is what it was, step by step."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.files import calendar, card, connections, letter, mbox, meeting, vcf

from kithwork.actions import beliefs, claims, imports, owners, portability
from kithwork.store import models

NAMES = ["Ada Lovelace", "Lovelace, Ada", "Ada", "Grace Hopper", "Wei Chen", "Alan Turing", ""]
ADDRESSES = ["ada@x.example", "ada@y.example", "grace@navy.example", "wei@one.example", "wei@two.example", "info@acme.example", "robin@me.example"]
people_ = st.tuples(st.sampled_from(NAMES), st.sampled_from(ADDRESSES)).map(lambda one: f"{one[0]} <{one[1]}>")
cards_ = st.tuples(st.sampled_from([n for n in NAMES if n]), st.sampled_from(["", *ADDRESSES])).map(
    lambda one: card(one[0], uid=f"{one[0]}{one[1]}", email=one[1])
)
profiles = st.tuples(
    st.sampled_from(["Ada", "Wei"]), st.sampled_from(["Lovelace", "Chen"]), st.sampled_from(["a", "b"]), st.just("Acme"), st.just("Engineer")
)


def throw_away(owner):
    for table in (models.Tie, models.Role, models.Question):
        table.objects.filter(owner_id=owner).delete()
    models.Identity.objects.filter(owner_id=owner).update(person=None)
    models.Person.objects.filter(owner_id=owner).delete()
    models.Interaction.objects.filter(owner_id=owner, kind__in=["message", "group-message"]).update(own_part="")
    models.Touched.objects.bulk_create(
        models.Touched(owner_id=owner, identity_id=i) for i in models.Identity.objects.filter(owner_id=owner).values_list("id", flat=True)
    )


def own_parts(owner):
    return sorted(models.Interaction.objects.filter(owner_id=owner).values_list("record__key", "own_part"))


@pytest.fixture
def folder(tmp_path):
    return tmp_path


guests = st.tuples(st.sampled_from([n for n in NAMES if n]), st.sampled_from(ADDRESSES))
days = st.sampled_from([1, 2, 3000])
sources = st.tuples(
    st.lists(st.tuples(people_, people_, days, st.sampled_from(["", "root@x.example"])), max_size=6),
    st.lists(cards_, max_size=4),
    st.lists(profiles, max_size=3, unique_by=lambda p: p[2]),
    st.lists(st.tuples(st.lists(guests, min_size=1, max_size=3, unique_by=lambda g: g[1]), days), max_size=3),
)


def files(folder, now, source):
    letters, cards, connected, gatherings = source
    made = []
    for part in range(2):  # two mailboxes, over which conversations are spread
        written = [
            letter(a, b, now - timedelta(days=days), number=f"{i}@x.example", answers=root)
            for i, (a, b, days, root) in enumerate(letters)
            if i % 2 == part
        ]
        if written:
            made.append(mbox(folder / f"m{part}.mbox", written))
    if gatherings:
        made.append(
            calendar(folder / "g.ics", [meeting(f"{i}", "Salsa", now - timedelta(days=days), who) for i, (who, days) in enumerate(gatherings)])
        )
    if cards:
        made.append(vcf(folder / "c.vcf", cards))
    if connected:
        made.append(connections(folder / "Connections.csv", connected))
    return made


ONCE_TAKEN_FOR_THE_OWNER = (  # under another name, while only the calendar had been read
    [("Ada <ada@y.example>", "Ada Lovelace <ada@x.example>", 1, ""), ("Wei Chen <robin@me.example>", "Ada Lovelace <ada@x.example>", 1, "")],
    [card("Ada Lovelace", uid="Ada Lovelace")],
    [("Ada", "Lovelace", "b", "Acme", "Engineer"), ("Ada", "Lovelace", "a", "Acme", "Engineer")],
    [([("Wei Chen", "ada@y.example"), ("Ada Lovelace", "ada@x.example")], 1), ([("Ada", "robin@me.example"), ("Ada Lovelace", "ada@x.example")], 1)],
)


AN_OFFICE_OF_THE_OWNERS_AND_OF_ADA = (  # which of the two wrote hangs on the name beside the address
    [("Ada <info@acme.example>", "Ada Lovelace <ada@x.example>", 1, "")],
    [card("Alan Turing", uid="1", email="robin@me.example"), card("Ada", uid="2", email="info@acme.example")],
    [("Ada", "Chen", "a", "Acme", "Engineer")],
    [
        ([("Ada Lovelace", "ada@x.example")], 1),
        ([("Ada Lovelace", "ada@x.example"), ("Ada Lovelace", "ada@y.example"), ("Alan Turing", "info@acme.example")], 1),
    ],
)


TOUCHED_WHEN_SETTLED = (  # by an office's letter that is the owner's after all, which is looked at when everybody near to Ada has been
    [
        (" <info@acme.example>", "Ada Lovelace <ada@x.example>", 3000, ""),
        ("Alan Turing <info@acme.example>", "Ada <ada@x.example>", 1, ""),
        ("Alan Turing <ada@x.example>", "Ada Lovelace <ada@x.example>", 1, ""),
    ],
    [card("Ada Lovelace", uid="Ada Lovelace")],
    [("Ada", "Lovelace", "a", "Acme", "Engineer")],
    [([("Alan Turing", "grace@navy.example"), ("Ada Lovelace", "ada@x.example"), ("Alan Turing", "robin@me.example")], 1)],
)


def told_last(made, now):
    """What comes of the same files when the owner says only then who they are."""
    owner = owners.writes.make(name="Robin", now=now)
    for path in made:
        imports.run(owner_id=owner, paths=[path], now=now)
    claims.claim_all(owner_id=owner, texts=["robin@me.example"], now=now)
    return portability.canonical(owner_id=owner)


@given(sources)
@example(ONCE_TAKEN_FOR_THE_OWNER)
@example(AN_OFFICE_OF_THE_OWNERS_AND_OF_ADA)
@example(TOUCHED_WHEN_SETTLED)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_step_by_step_all_at_once_backwards_and_from_nothing_give_the_same(db, folder, now, source):
    models.Owner.objects.all().delete()
    for old in folder.iterdir():
        old.unlink()
    made = files(folder, now, source)
    outcomes = []
    for order in ([[path] for path in made], [[path] for path in reversed(made)], [made] if made else []):
        owner = owners.writes.make(name="Robin", now=now)
        for paths in order:
            imports.run(owner_id=owner, paths=paths, now=now, me=["robin@me.example"])
        outcomes.append(portability.canonical(owner_id=owner))
    if made:
        outcomes.append(told_last(made, now))
        throw_away(owner)
        parts = own_parts(owner)
        beliefs.renew(owner_id=owner, now=now)
        outcomes.append(portability.canonical(owner_id=owner))

    assert len(set(outcomes)) <= 1
    assert not made or parts is not None


WHOSE_CONNECTIONS_ARE_FAR = (  # what a frequent name says hangs on the network having an owner, not on who is looked at along with them
    [
        ("Ada Lovelace <ada@x.example>", "Ada Lovelace <wei@one.example>", 1, ""),
        ("Ada Lovelace <ada@x.example>", "Ada Lovelace <ada@x.example>", 1, ""),
        ("Ada Lovelace <ada@x.example>", "Ada Lovelace <ada@x.example>", 1, ""),
        ("Wei Chen <wei@one.example>", "Ada Lovelace <ada@x.example>", 1, ""),
    ],
    [],
    [("Ada", "Lovelace", "b", "Acme", "Engineer"), ("Ada", "Lovelace", "a", "Acme", "Engineer")],
    [([("Wei Chen", "robin@me.example"), ("Ada Lovelace", "ada@x.example")], 1)],
)


@given(sources, st.sampled_from([1, 2, 4000]), st.sampled_from([0, beliefs.WHOLE]))
@example(WHOSE_CONNECTIONS_ARE_FAR, 4000, 0)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_taken_back_leaves_what_the_others_alone_give_in_any_portion(db, folder, now, source, portion, whole):
    models.Owner.objects.all().delete()
    for old in folder.iterdir():
        old.unlink()
    made = files(folder, now, source)
    if len(made) < 2:
        return
    alone, all_of_them = (owners.writes.make(name="Robin", now=now) for _ in range(2))
    for path in made[1:]:
        imports.run(owner_id=alone, paths=[path], now=now, me=["robin@me.example"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(beliefs, "AT_ONCE", portion)
        patch.setattr(beliefs, "WHOLE", whole)
        for path in made:
            imports.run(owner_id=all_of_them, paths=[path], now=now, me=["robin@me.example"])
        imports.undo(owner_id=all_of_them, number=1, now=now)

    assert believed(all_of_them) == believed(alone)


def believed(owner):
    """Who is one with whom, and what is asked, without numbers."""
    groups, keys = {}, {}
    for number, kind, value, name, person in models.Identity.objects.filter(owner_id=owner).values_list("id", "kind", "value", "name", "person_id"):
        keys[number] = (kind, value, name)
        groups.setdefault(person, set()).add(keys[number])
    asked = models.Question.objects.filter(owner_id=owner).values_list("one_id", "other_id", "reasons_for", "reasons_against", "probability")
    return sorted(map(sorted, groups.values())), sorted((sorted((keys[a], keys[b])), *rest) for a, b, *rest in asked)


class Stopped(Exception):
    pass


def test_nothing_is_asked_about_somebody_who_is_nobody_yet(owner, now, folder, monkeypatch):
    books = [vcf(folder / f"{one}.vcf", [card("Wei Chen", uid=one, email=f"wei@{one}.example")]) for one in ("one", "two")]
    imports.run(owner_id=owner, paths=books, now=now)
    asked = believed(owner)
    throw_away(owner)
    monkeypatch.setattr(beliefs, "AT_ONCE", 1)

    def stop(_):
        raise Stopped

    with pytest.raises(Stopped):
        beliefs.refresh(owner_id=owner, now=now, on_progress=stop)
    known = models.Identity.objects.filter(owner_id=owner, person__isnull=False).count()
    asked_too_soon = models.Question.objects.filter(owner_id=owner).count()
    beliefs.refresh(owner_id=owner, now=now)

    assert (known, asked_too_soon) == (1, 0)
    assert believed(owner) == asked
    assert len(asked[1]) == 1
