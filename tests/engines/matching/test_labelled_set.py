from collections import Counter

import pytest
from tests.engines.matching import labelled
from tests.engines.matching.labelled import KINDS, REASONS, TODAY, URGENCIES, broken_rules, content, score, text

NEEDS = labelled.needs()
OFFERS = labelled.offers()
OFFER = {offer.id: offer for offer in OFFERS}
PAIRS = [(need, OFFER[id_]) for need in NEEDS for id_ in need.fits]
HALVES = {half: [need for need in NEEDS if need.half == half] for half in "AB"}


def share_without_a_shared_word(pairs):
    return sum(not {*content(text(need.said))} & {*content(text(offer))} for need, offer in pairs) / len(pairs)


def shows(answers):
    """A ranker that says what it was told to."""

    def ranker(need, offers, declined):
        return answers[need.id]

    return ranker


def test_the_set_is_large_enough_to_tell_rankers_apart():
    assert len(NEEDS) >= 160
    assert len(OFFERS) >= 420


def test_nothing_fits_some_needs_and_one_to_four_offers_fit_each_other():
    counts = Counter(len(need.fits) for need in NEEDS)

    assert counts[0] >= 15
    assert counts.keys() <= {0, 1, 2, 3, 4}


def test_many_needs_have_an_offer_that_looks_right_and_is_not():
    assert sum(bool(need.hard) for need in NEEDS) >= 60
    assert {reason for need in NEEDS for reason in need.hard.values()} == {*REASONS}


def test_every_label_names_an_offer_that_is_there():
    assert {id_ for need in NEEDS for id_ in (*need.fits, *need.hard, *need.declined)} <= OFFER.keys()


def test_no_offer_both_fits_and_looks_so_only():
    assert [need.said.id for need in NEEDS if {*need.fits} & need.hard.keys()] == []


@pytest.mark.parametrize("said", [[need.said for need in NEEDS], OFFERS], ids=["needs", "offers"])
def test_nobody_says_the_same_twice(said):
    assert len({one.id for one in said}) == len(said)
    assert len({tuple(content(one.words)) for one in said}) == len(said)


def test_what_fits_may_be_shown():
    assert [(need.said.id, offer.id) for need, offer in PAIRS if broken_rules(need.said, offer, need.declined)] == []


def test_what_may_not_be_shown_is_labelled_with_the_rule_that_it_breaks():
    ruled = ("expired", "confidential", "own", "declined")
    named = [(need, OFFER[id_], reason) for need in NEEDS for id_, reason in need.hard.items() if reason in ruled]

    assert [(need.said.id, reason) for need, offer, reason in named if reason not in broken_rules(need.said, offer, need.declined)] == []
    assert all(need.declined == {id_ for id_, reason in need.hard.items() if reason == "declined"} for need in NEEDS)


def test_what_is_in_the_wrong_place_is_somewhere_else():
    elsewhere = [(need.said, OFFER[id_]) for need in NEEDS for id_, reason in need.hard.items() if reason == "place"]

    assert all(need.place and offer.place and need.place != offer.place for need, offer in elsewhere)


def test_what_fits_is_where_it_is_needed():
    placed = [(need.said, offer) for need, offer in PAIRS if need.said.place not in (None, "remote") and offer.place]

    assert [(need.id, offer.id) for need, offer in placed if need.place != offer.place] == []


def test_a_third_of_what_fits_shares_no_word_with_the_need_in_either_half():
    assert share_without_a_shared_word(PAIRS) >= 1 / 3
    for half in "AB":
        assert share_without_a_shared_word([pair for pair in PAIRS if pair[0].half == half]) >= 1 / 3


def test_every_kind_is_asked_for_and_offered_often_enough():
    asked, offered = Counter(need.said.kind for need in NEEDS), Counter(offer.kind for offer in OFFERS)

    assert {*asked} == {*offered} == {*KINDS}
    assert min(asked.values()) >= 15
    assert min(offered.values()) >= 40


def test_both_halves_are_alike():
    a, b = HALVES["A"], HALVES["B"]
    unshared = [share_without_a_shared_word([pair for pair in PAIRS if pair[0].half == half]) for half in "AB"]

    assert len(a) == len(b) == len(NEEDS) / 2
    assert abs(sum(not need.fits for need in a) - sum(not need.fits for need in b)) <= 1
    assert abs(unshared[0] - unshared[1]) <= 0.1
    for kind in KINDS:
        assert abs(sum(need.said.kind == kind for need in a) - sum(need.said.kind == kind for need in b)) <= 6


def test_days_places_and_topics_are_well_formed():
    for said in (*OFFERS, *(need.said for need in NEEDS)):
        assert said.kind in KINDS
        assert said.urgency in URGENCIES
        assert said.said_on <= TODAY
        assert said.expires_on is None or said.said_on <= said.expires_on
        assert len(said.topics) <= 3
        assert not any(topic.startswith("#") for topic in said.topics)
    assert not any(need.said.is_over() or need.said.is_confidential for need in NEEDS)


def test_who_shows_what_fits_scores_one():
    fits = {need.said.id: need.fits for need in NEEDS}

    got = score(shows(fits), NEEDS, OFFERS)

    assert (got.recall, got.honest, got.mute, got.shown_hard) == (1.0, 1.0, 0.0, 0)
    assert not any(got.shown_against_rules.values())


def test_who_shows_nothing_is_honest_and_finds_nothing():
    got = score(shows({need.said.id: () for need in NEEDS}), NEEDS, OFFERS)

    assert (got.recall, got.honest, got.mute) == (0.0, 1.0, 1.0)


def test_who_shows_what_is_hard_breaks_every_rule():
    hard = {need.said.id: list(need.hard) for need in NEEDS}

    got = score(shows(hard), NEEDS, OFFERS)

    assert got.recall == 0.0
    assert min(got.shown_against_rules.values()) >= 9


def test_only_the_first_five_count():
    empty = [offer.id for offer in OFFERS if offer.id not in {id_ for need in NEEDS for id_ in need.fits}][:5]

    got = score(shows({need.said.id: [*empty, *need.fits] for need in NEEDS}), NEEDS, OFFERS)

    assert got.recall == 0.0


def test_endings_and_small_words_do_not_make_a_difference():
    assert content("We were TESTING the baker's tests") == content("a tested baker tests")
