"""A house shares a number; whoever is named by hand is nobody else; short forms of rare names meet."""

import pytest

from kithwork.identity.evidence import Claim, Node
from kithwork.identity.normalise import IdentityKey
from kithwork.identity.resolve import resolve

NUMBER = "+4533445566"


def groups(nodes, claims=()):
    found = resolve(nodes, claims, ())
    return {frozenset(group) for group in found.groups}


def card(number, name, place, birthday=""):
    born = frozenset([birthday] if birthday else [])
    return Node(place, IdentityKey("phone", number, name), birthdays=born), Claim((place,), ("vcard", f"card {place}"), (1,))


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        (("Henrik Larsen jun.", ""), ("Henrik Larsen sen.", ""), True),
        (("Henrik Larsen", "2001-05-04"), ("Henrik B. Larsen", "1968-02-03"), True),
        (("Mum", ""), ("Henrik Larsen", ""), True),
        (("Mette Holm", ""), ("Henrik Larsen", ""), True),
        (("Henrik", ""), ("Henrik Larsen", ""), False),
        (("Bob", ""), ("Robert Larsen", ""), False),
        (("Larsen, Henrik", ""), ("Henrik Larsen", ""), False),
        (("Henrik Larsen", "1968-02-03"), ("Henrik B. Larsen", "1968-02-03"), False),
    ],
)
def test_two_cards_of_one_book_with_one_number_are_two_by_generation_birthday_or_name(one, other, are_two):
    cards = [card(NUMBER, name, place, birthday) for place, (name, birthday) in enumerate((one, other))]

    found = groups([node for node, _ in cards], [claim for _, claim in cards])

    assert (frozenset({0, 1}) not in found) is are_two


def test_whom_the_owner_named_by_hand_is_nobody_else_whom_they_named():
    named = [Node(place, IdentityKey("own", f"typed-{place}", name)) for place, name in enumerate(("Ioan Petrescu-Vale", "Joan Petrescu-Vale"))]

    assert groups(named) == {frozenset({0}), frozenset({1})}


@pytest.mark.parametrize("pair", [("Bob", "Robert"), ("Peggy", "Margaret"), ("Sasha", "Aleksandr"), ("Hans", "Johannes")])
def test_short_forms_that_begin_otherwise_meet(pair):
    firm = frozenset({"fernwick"})
    nodes = [
        Node(place, IdentityKey("email", f"x{place}q7@{place}.example", f"{given} Quillfeather"), organisations=firm)
        for place, given in enumerate(pair)
    ]

    found = resolve(nodes, (), ())

    assert len(found.groups) == 1 or [sorted((doubt.one, doubt.other)) for doubt in found.doubts] == [[0, 1]]
