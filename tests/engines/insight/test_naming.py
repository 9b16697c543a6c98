"""What a cluster is called."""

from kithwork.engines.insight import naming
from kithwork.engines.insight.naming import Shared

ACME, LEEDS = Shared("organisation", "Acme"), Shared("city", "Leeds")


def named(clusters, of):
    return [one.name for one in naming.names(clusters, of, around=[(some[0], f"Ada {some[0]}") for some in clusters])]


def test_it_is_called_after_what_most_of_it_share_and_others_do_not():
    assert named([[0, 1, 2], [3, 4]], {ACME: [0, 1, 2], LEEDS: [0, 1, 2, 3, 4]}) == ["Acme", "Leeds"]


def test_no_name_is_given_twice():
    assert named([[0, 1, 2], [3, 4]], {ACME: [0, 1, 2, 3, 4]}) == ["Acme", "Around Ada 3"]


def test_where_nothing_is_shared_it_is_called_after_somebody():
    assert named([[0, 1, 2]], {}) == ["Around Ada 0"]


def test_one_of_many_is_no_name():
    assert named([list(range(10))], {ACME: [0]}) == ["Around Ada 0"]


def test_it_is_said_of_how_many_the_name_is_true():
    (one,) = naming.names([[0, 1, 2, 3]], {ACME: [0, 1, 2]}, around=[(0, "Ada")])

    assert (one.count, one.shared) == (3, ACME)
