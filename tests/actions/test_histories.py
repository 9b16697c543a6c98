"""How somebody came together can be told from what is on file."""

from datetime import timedelta

import pytest
from tests.files import ME, card, letter, mbox, vcf

from kithwork.actions import changes, histories, identities, imports, people, words
from kithwork.actions.histories import Doer
from kithwork.store import models


@pytest.fixture
def read(owner, tmp_path):
    def paths(at, *made):
        return imports.run(owner_id=owner, paths=made, now=at, me=["robin@adeyemi.example"])

    return paths


@pytest.fixture
def ada(owner, now, read, tmp_path):
    """Ada wrote a letter, and a week later her card came in."""
    read(now - timedelta(days=7), mbox(tmp_path / "m.mbox", [letter("Ada Lovelace <ada@engines.example>", ME, now - timedelta(days=30))]))
    read(now, vcf(tmp_path / "b.vcf", [card("Ada Lovelace", uid="c1", email="ada@home.example")]))
    return people.find(owner_id=owner, text="Ada Lovelace", now=now).id


def told(owner, person_id):
    return [(event.doer, event.run, event.at.date(), event.words) for event in histories.of(owner_id=owner, person_id=person_id)]


def test_each_identity_comes_with_its_import_and_the_join_with_the_later(owner, now, ada):
    before, today = (now - timedelta(days=7)).date(), now.date()

    assert told(owner, ada) == [
        (Doer.SOURCE, 1, before, "ada@engines.example came in"),
        (Doer.SOURCE, 2, today, "ada@home.example came in"),
        (Doer.ENGINE, 2, today, "ada@engines.example and ada@home.example were joined: the same full name, Ada Lovelace"),
    ]


def test_the_order_of_imports_changes_only_the_days(owner, now, read, tmp_path):
    read(now - timedelta(days=7), vcf(tmp_path / "b.vcf", [card("Ada Lovelace", uid="c1", email="ada@home.example")]))
    read(now, mbox(tmp_path / "m.mbox", [letter("Ada Lovelace <ada@engines.example>", ME, now - timedelta(days=30))]))

    (join,) = [one for one in told(owner, people.find(owner_id=owner, text="Ada", now=now).id) if one[0] is Doer.ENGINE]
    assert join == (Doer.ENGINE, 2, now.date(), "ada@engines.example and ada@home.example were joined: the same full name, Ada Lovelace")


def test_a_merge_that_was_taken_back_says_when(owner, now, ada):
    grace = words.add(owner_id=owner, name="Grace Hopper", now=now)
    identities.merge(owner_id=owner, one=ada, other=grace, now=now)
    changes.undo(owner_id=owner, now=now + timedelta(days=1))

    (event,) = [one for one in histories.of(owner_id=owner, person_id=ada) if one.doer is Doer.OWNER]
    assert (event.words, event.is_undone, event.undone_at) == ("Ada Lovelace and Grace Hopper are one person", True, now + timedelta(days=1))


def test_a_split_stands_in_the_history_of_both(owner, now, ada):
    (home,) = models.Identity.objects.filter(value="ada@home.example").values_list("id", flat=True)
    other = identities.split(owner_id=owner, person_id=ada, identity_ids=[home], now=now)

    assert [one[3] for one in told(owner, ada)][-1] == [one[3] for one in told(owner, other.other_id)][-1] == "Split Ada Lovelace"


def test_where_the_journal_is_gone_the_decisions_speak(owner, now, ada):
    (home,) = models.Identity.objects.filter(value="ada@home.example").values_list("id", flat=True)
    identities.split(owner_id=owner, person_id=ada, identity_ids=[home], now=now)
    models.Change.objects.all().delete()

    assert (Doer.OWNER, 0, now.date(), "You said that Ada Lovelace and Ada Lovelace are two people") in told(owner, ada)


def test_what_was_said_of_others_is_not_told_here(owner, now, ada):
    one, other = (words.add(owner_id=owner, name=name, now=now) for name in ("Grace Hopper", "Alan Turing"))
    identities.merge(owner_id=owner, one=one, other=other, now=now)

    assert not [event for event in told(owner, ada) if event[0] is Doer.OWNER]
