from collections import Counter

from tests.engines.matching import labelled
from tests.engines.matching.labelled import KINDS, MORE, TODAY, broken_rules, content, text

NEEDS = labelled.needs(MORE)
OFFERS = labelled.offers(MORE)
OFFER = {offer.id: offer for offer in OFFERS}
PAIRS = [(need, OFFER[id_]) for need in NEEDS for id_ in need.fits]


def unshared(half):
    pairs = [(need, offer) for need, offer in PAIRS if need.half == half]
    return sum(not {*content(text(need.said))} & {*content(text(offer))} for need, offer in pairs) / len(pairs)


def test_the_second_pile_is_large_and_its_halves_are_alike():
    halves = Counter(need.half for need in NEEDS)

    assert len(NEEDS) >= 80
    assert len(OFFERS) >= 220
    assert halves.keys() == {"C1", "C2"}
    assert abs(halves["C1"] - halves["C2"]) <= 1
    assert abs(unshared("C1") - unshared("C2")) <= 0.1


def test_a_third_of_what_fits_in_the_second_pile_shares_no_word():
    assert min(unshared("C1"), unshared("C2")) >= 1 / 3


def test_nothing_fits_a_dozen_needs_of_the_second_pile():
    assert sum(not need.fits for need in NEEDS) >= 12


def test_the_second_pile_asks_for_and_offers_every_kind():
    assert min(Counter(need.said.kind for need in NEEDS)[kind] for kind in KINDS) >= 10
    assert min(Counter(offer.kind for offer in OFFERS)[kind] for kind in KINDS) >= 20


def test_the_labels_of_the_second_pile_agree_with_the_rules():
    ruled = [(need, OFFER[id_], why) for need in NEEDS for id_, why in need.hard.items() if why in {"expired", "confidential", "own", "declined"}]

    assert [(need.said.id, offer.id) for need, offer in PAIRS if broken_rules(need.said, offer, need.declined)] == []
    assert [(need.said.id, why) for need, offer, why in ruled if why not in broken_rules(need.said, offer, need.declined)] == []
    assert {why for _, _, why in ruled} == {"expired", "confidential", "own", "declined"}
    assert all(said.said_on <= TODAY for said in (*OFFERS, *(need.said for need in NEEDS)))


def test_nobody_says_the_same_twice_in_the_second_pile():
    for said in (OFFERS, [need.said for need in NEEDS]):
        assert len({tuple(content(one.words)) for one in said}) == len(said)
