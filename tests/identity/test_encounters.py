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


def met(*names, beside=()):
    """Which of these meet, by their places, in a network in which others are counted beside them."""
    keys = [IdentityKey("email", f"{chr(ord('a') + place)}xqz@fernwick.example", name) for place, name in enumerate((*names, *beside))]
    groups = encounters.gather(Clusters([Node(place, key) for place, key in enumerate(keys[: len(names)])]), frozenset(), {})
    return encounters.pairs(groups, Census.of(keys))


def test_those_who_meet_in_several_blocks_are_named_once_and_in_order():
    assert met("Ada Lovelace", "Grace Hopper", "Ada Lovelace", "Lovelace") == [(0, 2), (0, 3), (2, 3)]


def test_full_names_that_wait_for_a_word_do_not_meet_each_other():
    assert met("Ada Lovelace", "Ada Turing") == []
    assert met("Ada Lovelace", "Ada Turing", "Ada") == [(0, 2), (1, 2)]


def test_nobody_meets_in_a_crowd():
    crowd = [f"Ada {last}" for last in "Byron Quell Munt Polk Rao Duarte Okoro Kwan Clarke Young Carter Dove Wren Hill Moss Fenn".split()]

    assert met("Ada Lovelace", "Ada") == [(0, 1)]
    assert met("Ada Lovelace", "Ada", beside=crowd) == []


def test_only_those_are_compared_who_are_asked_about():
    groups = gathered()
    census = Census.of(node.key for node in nodes())

    encounters.connect(groups, census, SETTINGS.weights, SETTINGS.bias, lambda one, other: 0 in {one, other})

    near = {first for first, group in groups.items() if group.near}
    assert near == {0, *groups[0].near}
    assert len(near) > 1


def test_whoever_hangs_together_is_looked_at_together_and_nobody_else():
    keys = [
        IdentityKey("email", f"{chr(ord('a') + place)}xqz@fernwick.example", name)
        for place, name in enumerate((*NAMES[:3], "Grace Hopper", *NAMES[:6]))
    ]
    groups = encounters.gather(Clusters([Node(place, key) for place, key in enumerate(keys)]), frozenset(), {})
    census = Census.of(keys)

    parties = [(list(here), several) for here, several in encounters.parties(groups, census)]

    assert sorted(pair for _, several in parties for pair in several) == encounters.pairs(groups, census)
    assert all(here == sorted({first for pair in several for first in pair}) for here, several in parties)
    assert sum(len(here) for here, _ in parties) == len({first for here, _ in parties for first in here})
    assert len(parties) > 1
