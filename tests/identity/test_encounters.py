"""Who meets whom, and what is compared of them."""

from itertools import combinations

from kithwork.identity import compare, encounters, explained, profiles
from kithwork.identity.agglomerate import SETTINGS
from kithwork.identity.census import Census
from kithwork.identity.clusters import Clusters
from kithwork.identity.evidence import Node
from kithwork.identity.normalise import IdentityKey

NAMES = ("Ada Lovelace", "Ada Byron", "Augusta Lovelace", "A. Lovelace", "Grace Hopper", "Alan M. Turing", "Ada", "")
LOGINS = ("ada.lovelace", "adalovelace99", "alovelace", "grace.hopper", "turing", "engines", "byron")


def nodes():
    keys = [IdentityKey("email", f"{login}@fernwick.example", name) for login in LOGINS for name in NAMES]
    return [Node(i, key) for i, key in enumerate(sorted(keys))]


def gathered():
    return encounters.gather(Clusters(nodes()), frozenset(), {})


def test_of_two_whose_logins_only_repeat_their_names_the_names_say_all():
    sketches = [profiles.of([node]) for node in nodes()]
    silent = [sketch for sketch in sketches if explained.is_silent(sketch)]
    census = Census.of(node.key for node in nodes())

    strangers = [(a, b) for a, b in combinations(silent, 2) if not compare.is_called_alike(a.names, b.names)]

    assert strangers
    assert any(sketch.hidden for sketch in silent)
    assert all(compare.of_other_names(a, b, census) == compare.findings(a, b, census) for a, b in strangers)


def test_whoever_has_a_login_of_no_name_is_not_silent():
    assert not explained.is_silent(profiles.of([Node(1, IdentityKey("email", "engines@fernwick.example", "Ada Lovelace"))]))


def test_those_who_meet_are_named_once_and_in_order():
    groups = gathered()

    met = encounters.pairs(groups, Census.of(node.key for node in nodes()))

    assert met == sorted(set(met))
    assert all(one < other for one, other in met)


def test_only_those_are_compared_who_are_asked_about():
    groups = gathered()
    census = Census.of(node.key for node in nodes())

    encounters.connect(groups, census, SETTINGS.weights, SETTINGS.bias, lambda one, other: 0 in {one, other})

    near = {first for first, group in groups.items() if group.near}
    assert near == {0, *groups[0].near}
    assert len(near) > 1
