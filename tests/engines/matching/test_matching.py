import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.engines.matching import labelled, ours
from tests.engines.matching.labelled import TODAY

from kithwork.engines.matching import doubts, fit, likeness_words, matches, next_step
from kithwork.engines.matching.index import index, rarity
from kithwork.engines.matching.matches import needs_for, offers_for
from kithwork.engines.matching.said import Kind, Said
from kithwork.engines.matching.vocabulary import ours as our_topics

TOPICS = our_topics()
ADA, GRACE, ALAN = 1, 2, 3
NEED = Said(1, ADA, "My Django site crawls since we have ten thousand rows", Kind.SKILL, TODAY, place="Leeds")
OFFER = Said(2, GRACE, "Slow queries in Django are what I hunt for fun", Kind.SKILL, TODAY, place="Leeds")
TRANSLATION = ours.Translation()
OFFERS = [TRANSLATION.said(offer) for offer in labelled.offers()]
NEEDS = [TRANSLATION.said(need.said) for need in labelled.needs() if need.half == "A"][:20]


def shown(need, offers, **told):
    return [match.offer.id for match in offers_for(need, index(offers, TOPICS), today=TODAY, **told)]


def test_an_offer_that_fits_is_shown():
    assert shown(NEED, [OFFER]) == [OFFER.id]


@pytest.mark.parametrize(
    "forbidden",
    [
        {"person": ADA},
        {"is_confidential": True},
        {"expires_on": TODAY - timedelta(days=1)},
        {"place": "Lisbon"},
    ],
)
def test_what_is_forbidden_is_never_shown_however_well_it_fits(forbidden):
    echo = replace(OFFER, words=NEED.words)

    assert shown(NEED, [echo]) == [OFFER.id]
    assert shown(NEED, [replace(echo, **forbidden)]) == []


def test_a_word_that_says_nothing_is_no_reason():
    offer = Said(2, GRACE, "Lends books on leading people", Kind.TOOL, TODAY)
    need = Said(1, ADA, "Books for a first small project", Kind.SKILL, TODAY)
    go = [replace(one, words=words) for one, words in ((need, "Somebody who writes Go"), (offer, "Go is my trade"))]

    why = likeness_words.why(need, offer, index([offer], TOPICS))

    assert not [reason for reason in why if "“for”" in reason]
    assert "books: both say “books”" in why
    assert "go language: both say “go”" in likeness_words.why(*go, index([go[1]], TOPICS))


def test_what_was_declined_is_not_shown_again():
    assert shown(NEED, [OFFER], declined={OFFER.id}) == []


def test_a_need_that_is_over_or_confidential_is_matched_with_nothing():
    assert shown(replace(NEED, is_confidential=True), [OFFER]) == []
    assert shown(replace(NEED, expires_on=TODAY - timedelta(days=1)), [OFFER]) == []


def test_an_offer_holds_on_its_last_day():
    assert shown(NEED, [replace(OFFER, expires_on=TODAY)]) == [OFFER.id]


def test_where_nothing_fits_nothing_is_shown():
    gardener = Said(9, GRACE, "I prune apple trees", Kind.TIME, TODAY)

    assert shown(NEED, [gardener]) == []
    assert shown(NEED, []) == []


def test_a_place_within_the_other_is_no_other_place():
    assert not fit.is_elsewhere("London", "Hackney", TOPICS)
    assert not fit.is_elsewhere("remote", "Leeds", TOPICS)
    assert fit.is_elsewhere("London", "Leeds", TOPICS)


def test_the_order_in_which_offers_came_makes_no_difference():
    shuffled = random.Random(1).sample(OFFERS, len(OFFERS))

    assert [shown(need, OFFERS) for need in NEEDS] == [shown(need, shuffled) for need in NEEDS]


def test_adding_an_offer_is_the_same_as_having_had_it():
    grown = index(OFFERS[:300], TOPICS)
    offers_for(NEEDS[0], grown, today=TODAY)
    for offer in OFFERS[300:]:
        grown.add(offer)

    whole = index(OFFERS, TOPICS)
    assert [offers_for(need, grown, today=TODAY) for need in NEEDS] == [offers_for(need, whole, today=TODAY) for need in NEEDS]


def test_both_sides_find_each_other():
    forth = offers_for(NEED, index([OFFER], TOPICS), today=TODAY)
    back = needs_for(OFFER, index([NEED], TOPICS), today=TODAY)

    assert [(match.need, match.offer) for match in forth] == [(match.need, match.offer) for match in back] == [(NEED, OFFER)]


def test_topics_count_alike_from_either_side():
    one, other = replace(NEED, words="Postgres vacuum"), replace(OFFER, words="databases, autovacuum", kind=NEED.kind)
    swapped = (replace(one, words=other.words), replace(other, words=one.words))

    [forth] = offers_for(one, index([other], TOPICS), today=TODAY)
    [back] = offers_for(swapped[0], index([swapped[1]], TOPICS), today=TODAY)

    assert {reason.partition(":")[0] for reason in forth.why} == {reason.partition(":")[0] for reason in back.why}


def test_what_asks_comes_behind_what_offers():
    asking = replace(OFFER, id=1, person=ALAN, words="Slow queries in Django, does anyone know how to hunt them?")

    assert shown(NEED, [asking, OFFER]) == [OFFER.id, asking.id]


def test_who_advertises_a_post_does_not_ask():
    assert not fit.asks(Said(1, ADA, "We're looking for a tester, does anyone know one?", Kind.WORK, TODAY))


def test_the_fresher_and_the_nearer_of_two_like_offers_comes_first():
    old = replace(OFFER, id=1, said_on=date(2024, 1, 1))
    other = replace(OFFER, id=3, person=ALAN)

    assert shown(NEED, [old, OFFER]) == [OFFER.id, old.id]
    assert shown(NEED, [OFFER, other], nearness={ALAN: 1.0}) == [other.id, OFFER.id]


def test_a_slip_of_the_pen_is_understood():
    slipped = replace(NEED, words="Somebody who repairs theodolits", place=None)
    surveyor = Said(7, GRACE, "Theodolites, repaired with love", Kind.SKILL, TODAY)

    assert shown(slipped, [surveyor, OFFER])[0] == surveyor.id


def test_words_that_everybody_says_tell_nothing():
    need = replace(NEED, words="People who tell others of their way at the open day", place=None)
    offer = replace(OFFER, words="Has brought three teams together, and tells what went wrong", place=None)

    assert not likeness_words.is_telling(need, offer, index([offer], TOPICS))
    assert likeness_words.is_telling(NEED, OFFER, index([OFFER], TOPICS))


def test_the_reasons_say_which_words_met():
    [match] = offers_for(NEED, index([OFFER], TOPICS), today=TODAY)

    assert "django: both say “django”" in match.why
    assert "both in Leeds" in match.why
    assert not any(character.isdigit() for reason in match.why for character in reason)


@pytest.mark.parametrize(
    ("owner", "said"),
    [
        (GRACE, "Tell Ada that you could help."),
        (ADA, "Ask Grace."),
        (ALAN, "Ask Grace whether it still holds, then Ada whether you may introduce them."),
    ],
)
def test_the_next_step_depends_on_whose_need_and_offer_they_are(owner, said):
    [match] = offers_for(NEED, index([OFFER], TOPICS), today=TODAY)

    assert next_step.told(match, owner, needing="Ada", offering="Grace") == said


def test_rarity_runs_from_nothing_to_one():
    assert rarity(0, 0.01, 500) == pytest.approx(1)
    assert rarity(800, 0.01, 500) < 0.05
    assert rarity(0, 0.01, 500) > rarity(5, 0.01, 500) > rarity(50, 0.01, 500)


def test_a_name_that_the_offer_does_not_answer_is_doubted():
    flat = Said(1, ADA, "A flat anywhere in Tromsø", Kind.TOOL, TODAY)
    elsewhere, there = (
        Said(2, GRACE, words, Kind.TOOL, TODAY) for words in ("My flat stands empty in June", "My flat in Tromsø stands empty in June")
    )

    assert doubts.trust(flat, elsewhere, TOPICS) < doubts.trust(flat, there, TOPICS) == 1


def test_who_typed_what_is_no_field_of_ours_meant_just_that():
    offer = replace(OFFER, words="I repair what leaks, place no object", place=None)
    owl, plumbing = (doubts.trust(replace(NEED, words="who can help", place=None, topics=(topic,)), offer, TOPICS) for topic in ("owlery", "science"))

    assert owl < plumbing == 1


def test_somewhere_is_doubted_where_a_place_was_asked_for():
    assert doubts.trust(NEED, replace(OFFER, place=None), TOPICS) < doubts.trust(NEED, OFFER, TOPICS)


def test_a_name_is_answered_by_its_field():
    need = replace(NEED, words="Somebody who knows Postgres")

    assert doubts.trust(need, replace(OFFER, words="I tune databases, vacuum and bloat"), TOPICS) == 1


@pytest.mark.parametrize(("half", "recall"), [("A", 0.87), ("B", 0.8), ("C1", 0.84)])
def test_the_labelled_set_is_matched_as_well_as_before(half, recall):
    pile = labelled.MORE if half == "C1" else ""
    offers = labelled.offers(pile)

    got = labelled.score(ours.ranker(offers), [need for need in labelled.needs(pile) if need.half == half], offers)

    assert got.recall >= recall
    assert got.mute <= 0.03
    assert sum(got.shown_against_rules.values()) == 0


def test_a_match_that_meets_in_little_is_not_likely_and_a_clear_one_is():
    clear = offers_for(NEED, index([OFFER], TOPICS), today=TODAY)[0]
    clinic = replace(NEED, words="Does anybody know how to get a legacy clinic system off its old database?", place=None)
    faint = offers_for(clinic, index([replace(OFFER, words="Happy to read anything about clinics", place=None)], TOPICS), today=TODAY)[0]

    assert clear.is_likely
    assert not faint.is_likely


def test_many_at_once_are_shown_as_each_by_itself(monkeypatch):
    offers = index(OFFERS, TOPICS)
    alone = [offers_for(need, offers, today=TODAY, shown=20) for need in NEEDS]
    monkeypatch.setattr(matches, "FEW", 0)

    together = [offers_for(need, offers, today=TODAY, shown=20) for need in NEEDS]

    assert [[match.offer.id for match in found] for found in alone] == [[match.offer.id for match in found] for found in together]
    assert [match.weight for found in alone for match in found] == pytest.approx([match.weight for found in together for match in found])
    assert any(alone)
