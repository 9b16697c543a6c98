"""Kept is what the owner said of who is who, and nothing else; what joined the rest goes on to do so."""

from datetime import timedelta

import pytest
from django.db import connection
from tests.files import ME, card, letter, mbox, vcf

from kithwork.actions import changes, decisions, histories, identities, imports, people, person, portability, questions, words
from kithwork.actions.histories import Doer
from kithwork.actions.identities import NothingToSplit
from kithwork.actions.noes import SaidOtherwise
from kithwork.actions.questions import Thread
from kithwork.store import models


@pytest.fixture
def find(owner, now):
    return lambda text: people.find(owner_id=owner, text=text, now=now).id


@pytest.fixture
def page(owner, now, find):
    return lambda text: person.page(owner_id=owner, person_id=find(text), now=now)


def said(owner, answer):
    rows = models.Decision.objects.filter(owner_id=owner, answer=answer).values_list("one__value", "other__value")
    return sorted(tuple(sorted(row)) for row in rows)


def of(owner, value, name=""):
    return models.Identity.objects.filter(owner_id=owner, value=value, name__contains=name).values_list("id", flat=True)[0]


def test_a_merge_is_one_word(owner, now, network, find, page):
    identities.merge(owner_id=owner, one=find("Ada"), other=find("Grace"), now=now)

    assert len(page("Ada").identities) == 4
    assert said(owner, "same") == [("ada@engines.example", "linkedin.com/in/grace")]


def test_what_joined_either_side_stays_the_reason(owner, now, network, find, page):
    before = {link.words.partition("; seen")[0] for text in ("Ada", "Grace") for link in page(text).links}

    one = identities.merge(owner_id=owner, one=find("Ada"), other=find("Grace"), now=now)

    assert {link.words.partition("; seen")[0] for link in page("Ada").links} == before | {"you said that they are one"}
    assert len([step for step in histories.of(owner_id=owner, person_id=one) if step.doer is Doer.ENGINE]) == 2


def test_after_a_merge_an_address_that_is_nobodys_alone_parts_still(owner, now, tmp_path, find):
    letters = [letter(f"{name} <desk@acme.example>", ME, now) for name in ("Ada Lovelace", "Front Desk")] + [
        letter("Grace Hopper <g@n.example>", ME, now)
    ]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", letters)], now=now, me=["robin@adeyemi.example"])
    identities.merge(owner_id=owner, one=find("desk@acme.example"), other=find("g@n.example"), now=now)

    identities.share(owner_id=owner, text="desk@acme.example", is_shared=True, now=now)

    persons = models.Identity.objects.filter(owner_id=owner, value="desk@acme.example").values_list("person_id", flat=True)
    assert len(set(persons)) == 2


def test_after_a_merge_undoing_an_import_parts_still(owner, now, tmp_path, find):
    letters = [letter(f"{name} <{name[0].lower()}@n.example>", ME, now) for name in ("Ada Lovelace", "Ralph Byron", "Grace Hopper")]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", letters)], now=now, me=["robin@adeyemi.example"])
    imports.run(owner_id=owner, paths=[vcf(tmp_path / "c.vcf", [card("Wrong", uid="w", email="a@n.example", extra=["EMAIL:r@n.example"])])], now=now)
    identities.merge(owner_id=owner, one=find("a@n.example"), other=find("g@n.example"), now=now)

    imports.undo(owner_id=owner, number=2, now=now)

    assert find("r@n.example") not in {find("a@n.example"), find("g@n.example")}


def test_a_split_says_no_across_and_nothing_within(owner, now, network, find, page):
    one = identities.merge(owner_id=owner, one=find("Ada"), other=find("Grace"), now=now)
    grace = [of(owner, "grace@navy.example"), of(owner, "linkedin.com/in/grace")]

    identities.split(owner_id=owner, person_id=one, identity_ids=grace, now=now)

    assert said(owner, "same") == []
    assert len(said(owner, "different")) == 4
    assert (len(page("ada@home.example").identities), len(page("grace@navy.example").identities)) == (2, 2)


def test_a_part_that_hung_together_by_the_other_is_held_by_one_word(owner, now, tmp_path, find):
    letters = [letter(f"{name} <{name[0].lower()}@n.example>", ME, now) for name in ("Ada Lovelace", "Ralph Byron", "Grace Hopper")]
    cards = [card("", uid=f"c{i}", email=one, extra=["EMAIL:r@n.example"]) for i, one in enumerate(("a@n.example", "g@n.example"))]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", letters), vcf(tmp_path / "b.vcf", cards)], now=now, me=["robin@adeyemi.example"])
    middle = list(models.Identity.objects.filter(owner_id=owner, value="r@n.example").values_list("id", flat=True))
    assert find("a@n.example") == find("g@n.example") == find("r@n.example")

    identities.split(owner_id=owner, person_id=find("r@n.example"), identity_ids=middle, now=now)

    assert find("a@n.example") == find("g@n.example") != find("r@n.example")
    assert len(said(owner, "same")) == 1


@pytest.mark.parametrize("thread", [Thread.HANDLE, Thread.NAME])
def test_all_the_same_says_so_of_each_pair_that_was_asked(owner, now, crowds, thread):
    asked = next(one for one in questions.listed(owner_id=owner).bundles if one.thread is thread).questions
    pairs = {tuple(sorted((one.one.identity.id, one.other.identity.id))) for one in asked}

    decisions.answer_together(owner_id=owner, question_ids=[one.id for one in asked], said="same", now=now)

    assert set(models.Decision.objects.filter(owner_id=owner).values_list("one_id", "other_id")) == pairs
    assert len({i for pair in pairs for i in pair}) == 3
    assert len(set(models.Identity.objects.filter(id__in=[i for pair in pairs for i in pair]).values_list("person_id", flat=True))) == 1


def test_a_merge_against_an_earlier_word_is_refused_and_names_it(owner, now, network, find):
    (question,) = questions.listed(owner_id=owner).bundles[0].questions
    decisions.answer(owner_id=owner, question_id=question.id, said="different", now=now - timedelta(days=3))
    before, both = portability.canonical(owner_id=owner), (find("wei@one.example"), find("wei@two.example"))

    with pytest.raises(SaidOtherwise, match=r"You said on 18 Nov 2026 that Wei Chen and Wei Chen are two people\."):
        identities.merge(owner_id=owner, one=both[0], other=both[1], now=now)

    assert portability.canonical(owner_id=owner) == before


def test_a_merge_anyway_takes_the_earlier_word_back_and_undo_restores_it(owner, now, network, find):
    (question,) = questions.listed(owner_id=owner).bundles[0].questions
    decisions.answer(owner_id=owner, question_id=question.id, said="different", now=now)
    before = portability.canonical(owner_id=owner)

    identities.merge(owner_id=owner, one=find("wei@one.example"), other=find("wei@two.example"), now=now, is_anyway=True)
    between = said(owner, "same"), said(owner, "different")
    changes.undo(owner_id=owner, now=now)

    assert between == ([("wei@one.example", "wei@two.example")], [])
    assert portability.canonical(owner_id=owner) == before


def test_somebodys_address_given_to_another_against_an_earlier_word_is_refused_and_anyway_undone(owner, now, network, find):
    (question,) = questions.listed(owner_id=owner).bundles[0].questions
    decisions.answer(owner_id=owner, question_id=question.id, said="different", now=now - timedelta(days=3))
    before, one = portability.canonical(owner_id=owner), find("wei@one.example")

    with pytest.raises(SaidOtherwise, match=r"You said on 18 Nov 2026 that Wei Chen and Wei Chen are two people\."):
        words.edit(owner_id=owner, person_id=one, fields={"city": "Leeds"}, handles=["wei@two.example"], now=now)
    refused = portability.canonical(owner_id=owner)
    words.edit(owner_id=owner, person_id=one, fields={}, handles=["wei@two.example"], now=now, is_anyway=True)
    between = said(owner, "same"), said(owner, "different")
    changes.undo(owner_id=owner, now=now)

    assert between == ([("wei@one.example", "wei@two.example")], [])
    assert refused == before == portability.canonical(owner_id=owner)


def test_to_merge_or_split_twice_is_one_change(owner, now, network, find):
    ada, grace = find("Ada"), find("Grace")

    one, again = (identities.merge(owner_id=owner, one=ada, other=grace, now=now) for _ in range(2))
    parted = [of(owner, "ada@home.example")]
    new, same = (identities.split(owner_id=owner, person_id=one, identity_ids=parted, now=now) for _ in range(2))

    assert (one, new.other_id) == (again, same.other_id)
    assert len(changes.listed(owner_id=owner)) == 2
    with pytest.raises(NothingToSplit):
        identities.split(owner_id=owner, person_id=one, identity_ids=[10**9], now=now)


def grouped(owner):
    """Who is who, and how many bear each block: all that beliefs hang on, without numbers."""
    persons = {}
    for person_id, *key in models.Identity.objects.filter(owner_id=owner).values_list("person_id", "kind", "value", "name"):
        persons.setdefault(person_id, []).append(tuple(key))
    with connection.cursor() as cursor:
        cursor.execute("SELECT block, bearers FROM census WHERE owner_id = %s ORDER BY block", [owner])
        counted = cursor.fetchall()
        cursor.execute("SELECT block, count(*) FROM identity_block WHERE owner_id = %s GROUP BY block ORDER BY block", [owner])
        return sorted(map(sorted, persons.values())), counted, cursor.fetchall()


@pytest.mark.parametrize("name", ["Aaron Wrong", "Zoe Wrong"])
def test_what_only_a_merge_kept_goes_when_the_merge_is_undone(owner, now, tmp_path, find, name):
    letters = [letter(f"{who} <{who[0].lower()}@n.example>", ME, now) for who in ("Ada Lovelace", "Ralph Byron", "Grace Hopper")]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", letters)], now=now, me=["robin@adeyemi.example"])
    alone = grouped(owner)
    imports.run(owner_id=owner, paths=[vcf(tmp_path / "c.vcf", [card(name, uid="w", email="a@n.example", extra=["EMAIL:r@n.example"])])], now=now)
    joined = find("a@n.example") == find("r@n.example")
    identities.merge(owner_id=owner, one=find("a@n.example"), other=find("g@n.example"), now=now)

    imports.undo(owner_id=owner, number=2, now=now)
    changes.undo(owner_id=owner, now=now, is_past=True)

    assert joined
    assert grouped(owner) == alone
    assert models.Link.objects.filter(owner_id=owner).count() == 0


def test_an_identity_that_the_owner_wrote_about_outlives_an_undo(owner, now, tmp_path, find):
    letters = [letter(f"{who} <{who[0].lower()}@n.example>", ME, now) for who in ("Ada Lovelace", "Grace Hopper")]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", letters)], now=now, me=["robin@adeyemi.example"])
    words.note(owner_id=owner, person_id=find("Ada Lovelace"), text="A word.", now=now)
    identities.merge(owner_id=owner, one=find("Ada Lovelace"), other=find("Grace Hopper"), now=now)

    imports.undo(owner_id=owner, number=1, now=now)
    changes.undo(owner_id=owner, now=now, is_past=True)
    left = list(models.Identity.objects.filter(owner_id=owner, kind="email").exclude(value="robin@adeyemi.example").values_list("name", flat=True))
    changes.undo(owner_id=owner, now=now, is_past=True)

    assert left == ["Ada Lovelace"]
    assert not models.Identity.objects.filter(owner_id=owner, name="Ada Lovelace").exists()


def test_a_handle_that_the_owner_named_stays_until_its_own_undo(owner, now):
    before = portability.canonical(owner_id=owner)
    ada = words.add(owner_id=owner, name="Ada Lovelace", handles=["a@n.example"], now=now)
    identities.split(owner_id=owner, person_id=ada, identity_ids=[of(owner, "a@n.example")], now=now)

    changes.undo(owner_id=owner, now=now)
    changes.undo(owner_id=owner, now=now)

    assert portability.canonical(owner_id=owner) == before
