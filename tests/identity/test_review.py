from kithwork.identity.evidence import Link, Reason
from kithwork.identity.review import parts

SURE = Link(1, 2, "the same address")
LIKELY = Link(2, 3, "the same full name", (Reason("the same full name", 5.0),), 0.99)
WEAK = Link(3, 4, "one name with initials", (Reason("one name with initials", 3.0),), 0.92)


def test_a_group_comes_apart_at_its_weakest_link():
    split = parts((1, 2, 3, 4), [SURE, LIKELY, WEAK])

    assert split.weakest is WEAK
    assert split.parts == ((1, 2, 3), (4,))


def test_what_certainty_alone_holds_together_does_not_come_apart():
    assert parts((1, 2), [SURE]) is None
