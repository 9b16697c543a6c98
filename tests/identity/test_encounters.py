"""Who meets whom, and what is compared of them."""

from dataclasses import replace
from itertools import combinations

from kithwork.identity import called, compare, encounters, explained, profiles, resolve
from kithwork.identity.agglomerate import SETTINGS
from kithwork.identity.census import Census
from kithwork.identity.clusters import Clusters
from kithwork.identity.evidence import Node
from kithwork.identity.locality import Sight, open_among
from kithwork.identity.normalise import IdentityKey
from kithwork.identity.traits import Trait

NAMES = (
    "Ada Lovelace",
    "Ada Byron",
    "Augusta Lovelace",
    "A. Lovelace",
    "Grace Hopper",
    "Alan M. Turing",
    "Ada",
    "",
    "Ada de la Mer",
    "Thanh Huong",
    "Thanh Huong Le",
    "A. M.",
    "Ada (Byron) King",
)
LOGINS = ("ada.lovelace", "adalovelace99", "alovelace", "grace.hopper", "turing", "engines", "byron", "ada.delamer")


def nodes():
    keys = [IdentityKey("email", f"{login}@fernwick.example", name) for login in LOGINS for name in NAMES]
    return [Node(i, key) for i, key in enumerate(sorted(keys))]


def gathered():
    return encounters.gather(Clusters(nodes()), frozenset(), {})


def test_of_two_whose_logins_only_repeat_their_names_the_names_say_all():
    sketches = [profiles.of([node]) for node in nodes()]
    silent = [sketch for sketch in sketches if explained.is_silent(sketch)]
    census = Census.of(node.key for node in nodes())

    strangers = [(a, b) for a, b in combinations(silent, 2) if not called.are_alike(a.names, b.names)]

    assert strangers
    assert any(sketch.hidden for sketch in silent)
    assert all(compare.of_other_names(a, b, census) == compare.findings(a, b, census) for a, b in strangers)


def connected(several, census):
    """Who is near to whom, by their places."""
    groups = encounters.gather(Clusters(several), frozenset(), {})
    encounters.connect(groups, census, SETTINGS.weights, SETTINGS.bias, lambda *_: True)
    return {(one, other) for one, group in groups.items() for other in group.near}


def among(sights, size):
    """Who may come to something with another of these, by their places, if all of them meet."""
    found = open_among(combinations(sights, 2), size)
    return {place for place, sight in enumerate(sights) if any(sight is one for one in found)}


def test_what_names_and_handles_call_far_is_not_near_whatever_else_is_known():
    several = sorted(nodes(), key=resolve.in_order)
    close = [
        replace(
            node, circles=frozenset({"t1", "t2"}), birthdays=frozenset({"1815-12-10"}), met=100, seen=(100, 200), organisations=frozenset({"engines"})
        )
        for node in several
    ]
    sights = [Sight((node,), is_all=True) for node in several]
    for census in (Census(), Census.of(node.key for node in nodes()), Census(17)):
        pairs = connected(close, census)

        assert {place for pair in pairs for place in pair} <= among(sights, census.size)
        assert all(not encounters.are_far(sights[a].group, sights[b].group, census.size, SETTINGS.weights, SETTINGS.bias) for a, b in pairs)


def test_most_who_meet_are_far_and_whoever_may_be_more_than_is_seen_is_not():
    two = [
        Node(1, IdentityKey("email", "ada.lovelace@a.example", "Ada Lovelace")),
        Node(2, IdentityKey("email", "alan.lovelace@b.example", "Alan Lovelace")),
    ]

    assert among([Sight((node,), is_all=True) for node in two], 17) == set()
    assert among([Sight((two[0],), is_all=True), Sight((two[1],), is_all=False)], 17) == {0, 1}


def test_a_login_that_says_more_than_a_name_brings_nobody_near_whom_it_does_not_concern():
    several = [("engines", "Ada Byron"), ("alan.byron", "Alan Byron"), ("engines", "Alan Turing"), ("adabyron", "Grace Hopper")]
    keys = [IdentityKey("email", f"{login}@{place}.example", name) for place, (login, name) in enumerate(several)]
    one, *others = [Sight((Node(place, key),), is_all=True) for place, key in enumerate(keys)]

    assert [bool(open_among([(one, other)], 17)) for other in others] == [False, True, True]


def test_a_rarer_name_never_says_less_where_names_alone_are_compared():
    assert all(SETTINGS.weights[trait][1] >= 0 for trait in (Trait.OTHER_FAMILY, Trait.OTHER_GIVEN, Trait.OTHER_NAME))


def test_name_and_handle_alone_make_the_sketch_that_a_whole_identity_makes():
    for node in nodes():
        quick, whole = profiles.of_names(node.key), profiles.of([node])
        assert (quick.names, quick.hidden, quick.singles, quick.words) == (whole.names, whole.hidden, whole.singles, whole.words)


def test_logins_that_repeat_a_name_are_all_that_is_to_be_said_of_whoever_is_silent():
    keys = [IdentityKey("profile-url", f"linkedin.com/in/{slug}", name) for slug in ("ada-de-la-mer-1a2b3", "adabyron") for name in NAMES]
    several = [*nodes(), *(Node(0, IdentityKey("email", "ada.de.la.mer@a.example", name)) for name in NAMES), *(Node(0, key) for key in keys)]
    told = [(profiles.of([node]), said) for node in several if (said := explained.repeated([node.key])) is not None]

    assert {"adalovelace", "adalovelace99", "adabyron"} <= {word for _, said in told for word in said}
    assert all(explained.is_silent(sketch) and sketch.words == said and not sketch.singles for sketch, said in told)


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
