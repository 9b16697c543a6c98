"""What the measure of a tie must hold, as the literature on tie strength has it (Urena-Carrion et al. 2020; Navarro et al. 2017)."""

from dataclasses import replace
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain.records import InteractionKind as Kind
from kithwork.engines import tie_words
from kithwork.engines.ties import REFERENCE_DAY, Moment, companions, fading, gap, plain_warmth, received_warmth, strength, tie, warmth

TODAY = 20_778
days = st.lists(st.integers(TODAY - 3000, TODAY), min_size=1, max_size=40)


def moment(day, kind=Kind.MESSAGE, own="from", theirs="to", people=2):
    return Moment(day, kind, own, theirs, people)


def letters(days_):
    return [moment(day, own=own, theirs="to" if own == "from" else "from") for day in days_ for own in ("from", "to")]


def strong(moments, today=TODAY):
    made = tie(moments, today=today)
    return strength(made, today=today) if made else 0.0


def test_nothing_is_no_tie():
    assert tie([], today=TODAY) is None


def test_two_messages_on_one_day_count_once():
    assert strong(letters([TODAY - 5, TODAY - 5])) == strong(letters([TODAY - 5]))


@given(days, st.integers(1, 900))
def test_more_silence_never_makes_a_tie_stronger(days_, silence):
    assert strong(letters(days_), TODAY + silence) <= strong(letters(days_), TODAY)


@given(days, st.integers(TODAY - 3000, TODAY))
def test_another_day_in_touch_never_makes_it_weaker(days_, another):
    assert strong(letters([*days_, another])) >= strong(letters(days_)) - 1e-12


@given(days, st.randoms())
def test_order_does_not_matter(days_, random):
    shuffled = letters(days_)
    random.shuffle(shuffled)

    assert strong(shuffled) == pytest.approx(strong(letters(days_)))


@given(days, st.integers(1, 500))
def test_nothing_after_today_is_used(days_, ahead):
    assert strong([*letters(days_), moment(TODAY + ahead)]) == strong(letters(days_))


@given(days, st.integers(1, 400))
def test_fading_to_any_day_is_the_same_as_measuring_there(days_, later):
    made = tie(letters(days_), today=TODAY)
    again = tie(letters(days_), today=TODAY + later)

    assert strength(made, today=TODAY + later) == pytest.approx(strength(again, today=TODAY + later))


def test_who_wrote_does_not_make_it_warmer_since_that_foretold_nothing():
    assert strong(letters([TODAY - 9])) == strong([moment(TODAY - 9)])


moments_ = st.lists(
    st.builds(
        Moment,
        st.integers(TODAY - 3000, TODAY),
        st.sampled_from(list(Kind)),
        st.sampled_from(["from", "to", "cc", "with"]),
        st.sampled_from(["from", "to", "cc", "with"]),
        st.integers(1, 40),
    ),
    max_size=20,
)


@given(moments_, moments_)
def test_whatever_else_happened_never_makes_it_weaker(some, more):
    assert strong([*some, *more]) >= strong(some) - 1e-12


@given(moments_, st.integers(0, 900))
def test_whatever_it_is_made_of_more_silence_never_makes_it_stronger(some, silence):
    assert strong(some, TODAY + silence) <= strong(some, TODAY) + 1e-12


@given(moments_.filter(lambda some: tie(some, today=TODAY)), moments_)
def test_the_unweighted_figure_never_falls_by_another_moment_either(some, more):
    one, both = tie(some, today=TODAY), tie([*some, *more], today=TODAY)

    assert plain_warmth(both, today=TODAY) >= plain_warmth(one, today=TODAY) - 1e-12
    assert received_warmth(both, today=TODAY) >= received_warmth(one, today=TODAY) - 1e-12


@given(days)
def test_without_weights_it_is_the_measured_form(days_):
    made = tie([moment(day) for day in days_], today=TODAY)
    faded = sum(2 ** ((day - TODAY) / 365) for day in set(days_))

    assert plain_warmth(made, today=TODAY) == pytest.approx((faded + 0.01) / sqrt(1 + TODAY - max(days_)))
    assert warmth(made, today=TODAY) == pytest.approx(plain_warmth(made, today=TODAY))


def test_a_click_does_not_end_a_silence():
    talk, click = moment(TODAY - 400), moment(TODAY - 1, Kind.CONNECTED)

    assert strong([talk, click]) < 2 * strong([talk])
    assert strong([talk, moment(TODAY - 1)]) > 10 * strong([talk])


def test_only_what_they_sent_says_whether_they_would_answer():
    assert received_warmth(tie([moment(TODAY - 9)], today=TODAY), today=TODAY) == 0
    assert received_warmth(tie([moment(TODAY - 9, own="to", theirs="from")], today=TODAY), today=TODAY) > 0


@given(days, st.lists(st.integers(TODAY - 3000, TODAY), max_size=9), st.integers(0, 900))
def test_company_strengthens_and_fades(days_, others, silence):
    made = tie(letters(days_), today=TODAY)
    seen = replace(made, companions=companions(others))

    assert strength(seen, today=TODAY) >= strength(made, today=TODAY)
    assert strength(seen, today=TODAY + silence) <= strength(seen, today=TODAY)


def test_two_others_who_were_there_today_are_two():
    made = tie(letters([TODAY]), today=TODAY)
    seen = replace(made, companions=companions([TODAY, TODAY]))

    assert strength(seen, today=TODAY) == pytest.approx(warmth(made, today=TODAY) * sqrt(3))
    assert companions([REFERENCE_DAY]) == 1
    assert fading(REFERENCE_DAY) == 1


def test_face_to_face_weighs_more_than_a_letter_and_a_letter_more_than_a_list():
    face, letter, group = (strong([moment(TODAY - 9, kind, "with", "with")]) for kind in (Kind.IN_PERSON, Kind.MESSAGE, Kind.GROUP_MESSAGE))

    assert face > letter > group


def test_a_large_company_is_shared_out():
    assert strong([moment(TODAY - 9, people=80)]) < strong([moment(TODAY - 9, people=3)])


def test_what_a_machine_sends_counts_only_once_the_owner_has_answered():
    bulk = moment(TODAY - 9, Kind.BULK, "to", "from")

    assert tie([bulk], today=TODAY) is None
    assert tie([bulk, moment(TODAY - 8)], today=TODAY).days_count == 2


def test_a_shop_that_writes_every_week_comes_after_a_friend_with_three_letters():
    shop = [moment(TODAY - days, own="to", theirs="from") for days in range(3, 120, 7)]

    assert strong(shop) < strong(letters([TODAY - 30, TODAY - 60, TODAY - 90]))
    assert strong([*shop, moment(TODAY - 400)]) > 15 * strong(shop)


@pytest.mark.parametrize("kind", [Kind.REVIEWED, Kind.CALL, Kind.RECOMMENDED])
def test_whoever_did_more_than_write_is_no_mere_sender(kind):
    writes = [moment(TODAY - days, own="to", theirs="from") for days in range(0, 360, 20)]

    assert strong([*writes, moment(TODAY - 300, kind, own="to", theirs="from")]) > 15 * strong(writes)


def test_a_click_on_a_sender_is_no_word_to_them():
    letter, click = moment(TODAY - 3, own="to", theirs="from"), moment(TODAY - 2, Kind.CONNECTED, own="from", theirs="to")

    assert strong([letter, click]) < 0.5 * strong([letter, moment(TODAY - 2)])


@given(days)
def test_the_unweighted_figure_and_what_foretells_an_answer_do_not_ask_who_was_answered(days_):
    received = tie([moment(day, own="to", theirs="from") for day in days_], today=TODAY)
    answered = tie(letters(days_), today=TODAY)

    assert plain_warmth(received, today=TODAY) == plain_warmth(answered, today=TODAY)
    assert received_warmth(received, today=TODAY) == received_warmth(answered, today=TODAY)


def test_the_rhythm_is_the_median_gap():
    assert gap([0, 10, 20, 90]) == 10.0
    assert gap([0, 10]) == 0.0


@given(days)
def test_words_never_show_a_number_of_friendship(days_):
    made = tie(letters(days_), today=TODAY)

    said = tie_words.in_short(made, today=TODAY)

    assert not any(ch.isdigit() for ch in said.replace("20", "", 1)) or "in 20" in said
