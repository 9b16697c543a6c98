"""Who knows whom, and the ways to everybody, made step by step, are what they are when they are made from nothing."""

from contextlib import suppress
from datetime import timedelta
from unittest.mock import patch

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.files import calendar, letter, mbox, meeting

from kithwork.actions import acquainting, changes, identities, imports, owners, tie_answers, ways, words
from kithwork.engines.paths import routes
from kithwork.store import models, sqlite
from kithwork.store.queries import people
from kithwork.store.writes import ways as writes

ME = "Robin Adeyemi <robin@me.example>"
NAMES = ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Wei Chen", "Mia Novak"]
BEARERS = [f"{name} <{name.split()[0].lower()}@x.example>" for name in NAMES]

somebody = st.sampled_from(BEARERS)
letters = st.tuples(st.one_of(somebody, st.just(ME)), somebody, st.sampled_from(["", *BEARERS]), st.sampled_from([1, 40, 900]))
gatherings = st.tuples(st.lists(st.sampled_from(range(len(NAMES))), min_size=2, max_size=4, unique=True), st.sampled_from([2, 800]))
batches = st.tuples(st.lists(letters, max_size=5), st.lists(gatherings, max_size=2)).filter(any)
names = st.sampled_from(NAMES)
deeds = st.one_of(
    st.tuples(st.just("relate"), names, names),
    st.tuples(st.just("met"), names, names),
    st.tuples(st.just("group"), names, st.sampled_from(["Salsa", "Rust Berlin"])),
    st.tuples(st.just("leave"), names, st.sampled_from(["Salsa", "Rust Berlin"])),
    st.tuples(st.just("confirm"), names, names),
    st.tuples(st.just("deny"), names, names),
    st.tuples(st.just("merge"), names, names),
    st.tuples(st.just("undo"), names, names),
    st.tuples(st.just("quiet"), names, names),
)


def files(folder, now, batch, number):
    written, met = batch
    made = []
    if written:
        rows = [letter(a, b, now - timedelta(days=days), cc=cc, number=f"{number}-{i}@x.example") for i, (a, b, cc, days) in enumerate(written)]
        made.append(mbox(folder / f"{number}.mbox", rows))
    if met:
        rows = []
        for i, (who, days) in enumerate(met):
            there = [(NAMES[one], f"{NAMES[one].split()[0].lower()}@x.example") for one in who]
            rows.append(meeting(f"{number}-{i}", "Tea", now - timedelta(days=days), there))
        made.append(calendar(folder / f"{number}.ics", rows))
    return made


def do(owner, now, deed):
    what, name, other = deed
    by_name = {line.name: line.id for line in people.everybody(owner)}
    if name not in by_name or (what in {"relate", "met", "confirm", "deny", "merge"} and (other not in by_name or other == name)):
        return
    one, two = by_name[name], by_name.get(other, 0)
    said = {"owner_id": owner, "now": now}
    deeds_ = {
        "relate": lambda: words.relate(one=one, word="classmate", other=two, **said),
        "met": lambda: words.met(person_id=one, through=[two], event="tea", **said),
        "group": lambda: words.group(person_id=one, join=[other], **said),
        "leave": lambda: words.group(person_id=one, leave=[other], **said),
        "confirm": lambda: tie_answers.answer(one=one, other=two, is_so=True, **said),
        "deny": lambda: tie_answers.answer(one=one, other=two, is_so=False, **said),
        "merge": lambda: identities.merge(one=one, other=two, is_anyway=True, **said),
        "quiet": lambda: words.set_aside(person_id=one, do_not_contact=True, **said),
        "undo": lambda: changes.undo(**said),
    }
    with suppress(changes.ChangedSince, changes.NothingToUndo, changes.TakenBackElsewhere):
        deeds_[what]()


def on_file(owner):
    with sqlite.cursor() as cursor:
        cursor.execute("SELECT one_id, other_id, faded, lasting, evidence FROM acquaintance WHERE owner_id = %s ORDER BY 1, 2", [owner])
        known = cursor.fetchall()
        cursor.execute("SELECT person_id, held FROM way WHERE owner_id = %s ORDER BY 1", [owner])
        return known, [routes.unpacked(row[0], row[1]).routes for row in cursor.fetchall() if row[1]]


def answers(owner, now):
    told = ways._Told.of(owner, now)
    return {line.id: ways._best(owner, [line.id], told) for line in people.everybody(owner)}


@given(st.lists(batches, min_size=1, max_size=3), st.lists(deeds, max_size=6), st.booleans())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_step_by_step_and_from_nothing_give_the_same(db, tmp_path, now, steps, said, is_patient):
    models.Owner.objects.all().delete()
    for table in writes.TABLES:
        with sqlite.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table}")
    for old in tmp_path.iterdir():
        old.unlink()
    owner = owners.writes.make(name="Robin", now=now)
    with patch.object(acquainting, "AROUND", acquainting.AROUND if is_patient else 0):  # else ways are forgotten, and searched when asked for
        for number, batch in enumerate(steps):
            imports.run(owner_id=owner, paths=files(tmp_path, now, batch, number), now=now, me=["robin@me.example"])
            acquainting.see_to(owner_id=owner, now=now)
        for deed in said:
            do(owner, now, deed)
        acquainting.see_to(owner_id=owner, now=now)
    by_steps, answered = on_file(owner), answers(owner, now)

    writes.empty(owner)
    acquainting.see_to(owner_id=owner, now=now)

    assert answers(owner, now) == answered
    known, held = on_file(owner)
    assert known == by_steps[0]
    assert [way for way in held if is_patient or way in by_steps[1]] == by_steps[1]  # what was not forgotten
