import pytest

from kithwork.identity import bundles
from kithwork.identity.bundles import MOST, Asked, Party, Thread, kind_of

HOME = ("email", "home@byron.example")


def party(person, *, names=(), handles=(), source="mail", known=True, days=0, size=1):
    return Party(person, frozenset(handles), frozenset(names), source, known, days, size)


def ask(number, one, other, reason="the same full name, Wei Chen"):
    return Asked(number, one, other, reason)


def told(found):
    return [(one.thread, one.questions) for one in found]


def test_questions_under_one_handle_hang_together():
    ada, anne, ralph = (party(i, handles=[HOME]) for i in (1, 2, 3))

    found = bundles.of([ask(1, ada, anne), ask(2, anne, ralph)])

    assert told(found) == [(Thread.HANDLE, (1, 2))]
    assert found[0].about == HOME


def test_questions_about_one_name_hang_together():
    crowd = [party(i, names=["chen wei"]) for i in range(4)]

    assert told(bundles.of([ask(1, crowd[0], crowd[1]), ask(2, crowd[2], crowd[3])])) == [(Thread.NAME, (1, 2))]


def test_a_handle_is_a_stronger_thread_than_a_name_and_no_question_is_asked_twice():
    crowd = [party(i, names=["chen wei"], handles=[HOME] if i < 3 else []) for i in range(4)]

    found = bundles.of([ask(1, crowd[0], crowd[1]), ask(2, crowd[1], crowd[2]), ask(3, crowd[2], crowd[3])])

    assert sorted(told(found)) == [(Thread.ALONE, (3,)), (Thread.HANDLE, (1, 2))]


def test_one_who_may_be_any_of_several_is_one_question_with_ways_out():
    falko = party(1)

    assert told(bundles.of([ask(1, falko, party(2)), ask(2, party(3), falko)])) == [(Thread.PERSON, (1, 2))]


def test_pairs_are_alike_by_both_sources_and_the_kind_of_reason():
    pairs = [(party(2 * i, source="mail"), party(2 * i + 1, source="vcard")) for i in range(5)]
    reasons = ["a login made of the whole name, ada and Ada L", "a login made of the whole name, bo and Bo H"] * 2 + ["both use the name x somewhere"]

    found = bundles.of([ask(i, *pair, reason) for i, (pair, reason) in enumerate(zip(pairs, reasons, strict=True))])

    assert sorted(told(found)) == [(Thread.ALONE, (4,)), (Thread.LIKENESS, (0, 1, 2, 3))]


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("the same full name, Wei Chen", "the same full name"),
        ("both use the name ada somewhere", "both use the"),
        ("both are at acme", "both are at"),
    ],
)
def test_a_kind_of_reason_names_nobody(reason, kind):
    assert kind_of(reason) == kind


def test_people_whom_the_owner_knows_come_before_strangers_however_many_these_are():
    strangers = [ask(i, party(2 * i, names=["x y"], known=False, days=9), party(2 * i + 1, names=["x y"], known=False)) for i in range(1, 9)]

    found = bundles.of([*strangers, ask(99, party(100), party(101))])

    assert found[0].questions == (99,)


def test_the_dearest_and_the_largest_come_first():
    few, many = ask(1, party(1), party(2), ""), ask(2, party(3, days=300), party(4), "")
    moved = ask(3, party(5, days=300, size=90), party(6, size=80), "")

    assert [one.questions for one in bundles.of([few, many, moved])] == [(3,), (2,), (1,)]


def test_nobody_is_shown_more_at_once_than_can_be_looked_through():
    crowd = [ask(i, party(2 * i, names=["chen wei"]), party(2 * i + 1, names=["chen wei"])) for i in range(MOST + 6)]

    (found,) = bundles.of(crowd)

    assert (len(found.questions), found.left) == (MOST, 6)


def test_the_order_in_which_questions_come_changes_nothing():
    crowd = [party(i, names=["chen wei"], handles=[HOME] if i % 2 else [], days=i) for i in range(6)]
    asked = [ask(10 * i + j, crowd[i], crowd[j]) for i in range(6) for j in range(i)]

    assert bundles.of(asked) == bundles.of(asked[::-1])
