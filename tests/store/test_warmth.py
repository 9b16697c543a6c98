"""Ties as the file keeps them: the order that SQL gives is the engine's, and what was made step by step is what is made at once."""

from dataclasses import astuple
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.files import calendar, card, letter, mbox, meeting, vcf

from kithwork.actions import beliefs, companions, identities, imports, owners, people, rebuilding
from kithwork.domain import dates
from kithwork.engines import ties
from kithwork.store import models, sqlite
from kithwork.store.queries.people import STRENGTH, by_ids

ME = ("Robin", "robin@me.example")
GUESTS = [
    ("Ada Lovelace", "ada@x.example"),
    ("Ada Lovelace", "ada@y.example"),
    ("Grace Hopper", "grace@navy.example"),
    ("Wei Chen", "wei@one.example"),
]
days = st.sampled_from([-5, 1, 2, 40, 3000])
gatherings = st.lists(st.tuples(st.lists(st.sampled_from(GUESTS), min_size=1, max_size=4, unique=True), days), max_size=4)
letters = st.lists(st.tuples(st.sampled_from(GUESTS), st.lists(st.sampled_from(GUESTS), max_size=3), days, st.booleans()), max_size=5)


def files(folder, now, met, written):
    made = []
    for old in folder.iterdir():
        old.unlink()
    for number, (guests, ago) in enumerate(met):
        made.append(calendar(folder / f"{number}.ics", [meeting(f"{number}", "Salsa", now - timedelta(days=ago), [ME, *guests])]))
    mails = []
    for number, (who, copied, ago, is_own) in enumerate(written):
        sides = [f"{who[0]} <{who[1]}>", f"{ME[0]} <{ME[1]}>"]
        sender, receiver = reversed(sides) if is_own else sides
        mails.append(letter(sender, receiver, now - timedelta(days=ago), number=f"{number}@x.example", cc=", ".join(f"{n} <{a}>" for n, a in copied)))
    return [*made, *([mbox(folder / "m.mbox", mails)] if mails else [])]


def kept(owner):
    """Every tie, by what the sources call that person."""
    names = {}
    for person, kind, value, name in models.Identity.objects.filter(owner_id=owner, person__isnull=False).values_list(
        "person_id", "kind", "value", "name"
    ):
        names.setdefault(person, []).append((kind, value, name))
    rows = models.Tie.objects.filter(owner_id=owner).values_list()
    return sorted((sorted(names[row[0]]), [round(value, 9) for value in row[2:]]) for row in rows)


def made_again(owner, now):
    models.Tie.objects.filter(owner_id=owner).delete()
    models.Identity.objects.filter(owner_id=owner).update(person=None)
    models.Person.objects.filter(owner_id=owner).delete()
    models.Touched.objects.bulk_create(
        models.Touched(owner_id=owner, identity_id=i) for i in models.Identity.objects.filter(owner_id=owner).values_list("id", flat=True)
    )
    beliefs.renew(owner_id=owner, now=now)
    return kept(owner)


@given(gatherings, letters, st.booleans())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_step_by_step_and_all_at_once_give_the_same_ties(db, tmp_path, now, met, written, is_merged):
    models.Owner.objects.all().delete()
    owner = owners.writes.make(name="Robin", now=now)
    both = [("Ada Lovelace", "ada@x.example"), ("Grace Hopper", "grace@navy.example")]
    first = vcf(tmp_path / "c.vcf", [card(name, uid=name, email=address) for name, address in both])
    for path in [first, *files_beside(first, now, met, written)]:
        imports.run(owner_id=owner, paths=[path], now=now, me=[ME[1]])
    if is_merged:
        merge(owner, now)

    assert rebuilding.ties(owner_id=owner, now=now).otherwise == ()
    assert kept(owner) == made_again(owner, now)
    assert not models.Tie.objects.filter(companions__isnull=True).exists()


def files_beside(first, now, met, written):
    folder = first.parent / "rest"
    folder.mkdir(exist_ok=True)
    return files(folder, now, met, written)


def merge(owner, now):
    """Say that Ada and Grace are one; and take it back in another life."""
    one, other = (models.Identity.objects.filter(owner_id=owner, value=value).first() for value in ("ada@x.example", "grace@navy.example"))
    identities.merge(owner_id=owner, one=one.person_id, other=other.person_id, now=now)


def test_when_two_who_were_there_become_one_they_count_once(owner, tmp_path, now):
    guests = [ME, *GUESTS[1:]]
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "g.ics", [meeting("1", "Salsa", now - timedelta(days=3), guests)])], now=now, me=[ME[1]])
    wei = models.Identity.objects.get(value="wei@one.example").person_id

    before = models.Tie.objects.get(person_id=wei).companions
    one, other = (models.Identity.objects.get(value=value).person_id for value in ("ada@y.example", "grace@navy.example"))
    identities.merge(owner_id=owner, one=one, other=other, now=now)

    assert models.Tie.objects.get(person_id=wei).companions == pytest.approx(before / 2)

    both = models.Identity.objects.filter(value="grace@navy.example").values_list("id", flat=True)
    person = models.Identity.objects.get(value="ada@y.example").person_id
    identities.split(owner_id=owner, person_id=person, identity_ids=list(both), now=now)

    assert models.Tie.objects.get(person_id=wei).companions == pytest.approx(before)
    assert kept(owner) == made_again(owner, now)


def test_an_import_that_is_taken_back_takes_its_companions_along(owner, tmp_path, now):
    for number, (day, guests) in enumerate(((3, [ME, *GUESTS[1:3]]), (5, [ME, GUESTS[1], GUESTS[3]]))):
        path = calendar(tmp_path / f"{number}.ics", [meeting(f"{number}", "Salsa", now - timedelta(days=day), guests)])
        imports.run(owner_id=owner, paths=[path], now=now, me=[ME[1]])
    imports.undo(owner_id=owner, number=1, now=now)

    assert models.Tie.objects.filter(companions__gt=0).count() == 2
    assert kept(owner) == made_again(owner, now)


def test_of_very_many_it_is_counted_in_one_pass_alike(owner, tmp_path, now, monkeypatch):
    for number, guests in enumerate((GUESTS[1:], GUESTS[1:3], GUESTS[2:])):
        path = calendar(tmp_path / f"{number}.ics", [meeting(f"{number}", "Salsa", now - timedelta(days=number), [ME, *guests])])
        imports.run(owner_id=owner, paths=[path], now=now, me=[ME[1]])
    before = dict(models.Tie.objects.values_list("person_id", "companions"))
    models.Tie.objects.update(companions=None)
    monkeypatch.setattr(companions, "AT_ONCE", 1)
    companions.look_around(owner, dates.day_of(now))

    assert dict(models.Tie.objects.values_list("person_id", "companions")) == pytest.approx(before)


def test_a_tie_that_is_not_what_its_evidence_says_is_found_and_put_right(owner, tmp_path, now):
    imports.run(owner_id=owner, paths=[calendar(tmp_path / "g.ics", [meeting("1", "Salsa", now, [ME, *GUESTS[1:]])])], now=now, me=[ME[1]])
    right = kept(owner)
    ada, grace = (models.Identity.objects.get(value=value).person_id for value in ("ada@y.example", "grace@navy.example"))
    models.Tie.objects.filter(person_id=ada).update(faded=7)
    models.Tie.objects.filter(person_id=grace).delete()

    assert set(rebuilding.ties(owner_id=owner, now=now).otherwise) == {ada, grace}
    assert kept(owner) == right


def test_a_large_company_is_nobody_s_company(owner, tmp_path, now):
    crowd = [(f"Guest {letter_}", f"{letter_}@crowd.example") for letter_ in "abcdefghij"]
    imports.run(
        owner_id=owner, paths=[calendar(tmp_path / "g.ics", [meeting("1", "Fair", now - timedelta(days=3), [ME, *crowd])])], now=now, me=[ME[1]]
    )

    assert set(models.Tie.objects.values_list("companions", flat=True)) == {0.0}


@given(
    st.floats(0, 9),
    st.integers(15_000, 20_778),
    st.integers(0, 20_778),
    st.one_of(st.none(), st.floats(0, 40)),
    st.integers(20_700, 21_500),
)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_sql_sorts_by_the_engines_strength(db, now, faded, last_day, talk_day, companions, today):
    ranking = people.ranking(now + timedelta(days=today - dates.day_of(now)))
    made = ties.Tie(faded, 0.5, last_day, last_day, 1, 1, 1, 0, 0.0, talk_day, faded, faded, last_day, companions)
    with sqlite.cursor() as cursor:
        cursor.execute(
            f"SELECT {STRENGTH} FROM (SELECT %s AS faded, %s AS companions, %s AS talk_day, %s AS last_day) t",
            [*ranking.values, faded, companions, talk_day, last_day],
        )
        (found,) = cursor.fetchone()

    assert found == pytest.approx(ties.strength(made, today=today))


def test_what_the_file_keeps_is_what_the_engine_made(owner, tmp_path, now):
    imports.run(
        owner_id=owner,
        paths=[mbox(tmp_path / "m.mbox", [letter("Ada <ada@x.example>", f"Robin <{ME[1]}>", now - timedelta(days=3))])],
        now=now,
        me=[ME[1]],
    )
    ada = models.Identity.objects.get(value="ada@x.example").person_id

    made = people.tie_of(by_ids(owner, [ada])[ada])

    assert made == ties.Tie(*astuple(ties.tie([ties.Moment(dates.day_of(now) - 3, "message", "to", "from")], today=dates.day_of(now))))
