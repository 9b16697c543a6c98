from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kithwork.engines import reasons
from kithwork.engines.today import AT_MOST, LENGTH, Candidate, Mark, Reason, choose

THURSDAY = date(2026, 3, 12)
candidates = st.lists(
    st.builds(Candidate, st.integers(1, 30), st.sampled_from(list(Reason)), st.floats(0, 1), st.just("why"), st.just("gloss")), max_size=60
)


@given(candidates)
def test_never_more_than_seven_and_nobody_twice(some):
    picked = [pick.person_id for pick in choose(some, today=THURSDAY)]

    assert len(picked) <= LENGTH
    assert len(picked) == len(set(picked))


@given(candidates, st.randoms())
def test_a_days_list_is_the_same_whatever_the_order(some, random):
    shuffled = list(some)
    random.shuffle(shuffled)

    assert [pick.person_id for pick in choose(shuffled, today=THURSDAY)] == [pick.person_id for pick in choose(some, today=THURSDAY)]


@given(candidates, st.sets(st.integers(1, 30)))
def test_nobody_comes_up_about_whom_the_owner_wants_quiet(some, quiet):
    assert not quiet & {pick.person_id for pick in choose(some, today=THURSDAY, marks={i: Mark("never", THURSDAY, None) for i in quiet})}


@given(candidates)
def test_no_kind_of_reason_fills_the_list(some):
    picked = [pick.candidate.reason for pick in choose(some, today=THURSDAY)]

    assert all(picked.count(reason) <= AT_MOST[reason] for reason in Reason)


def test_a_second_reason_is_told_beside_the_first():
    due = reasons.promise(1, is_mine=True, words="the pytest link", made_on=THURSDAY - timedelta(days=9), due_on=THURSDAY, today=THURSDAY)
    birthday = reasons.birthday(1, on=THURSDAY + timedelta(days=1), today=THURSDAY)

    (pick,) = choose([birthday, due], today=THURSDAY)

    assert pick.candidate.reason == Reason.MY_PROMISE
    assert pick.also == ("Their birthday is tomorrow.",)


def test_a_promise_far_ahead_can_wait():
    assert reasons.promise(1, is_mine=True, words="it", made_on=THURSDAY, due_on=THURSDAY + timedelta(days=4), today=THURSDAY) is None


def test_a_promise_without_a_date_comes_up_within_a_fortnight():
    assert reasons.promise(1, is_mine=True, words="it", made_on=THURSDAY - timedelta(days=12), due_on=None, today=THURSDAY)


def test_silence_within_the_rhythm_is_no_reason():
    assert reasons.gone_quiet(1, last_on=THURSDAY - timedelta(days=50), gap=30.0, strength_rank=1.0, today=THURSDAY) is None


def test_silence_is_told_without_blame():
    found = reasons.gone_quiet(1, last_on=date(2025, 11, 4), gap=14.0, strength_rank=1.0, today=THURSDAY)

    assert found.why == "It’s been a while since you spoke (November); you used to be in touch every 2 weeks or so."
    assert not any(word in found.why.lower() for word in ("overdue", "late", "neglect", "lost", "cold"))


def test_a_follow_up_is_for_the_days_after():
    assert reasons.newly_met(1, first_on=THURSDAY, today=THURSDAY) is None
    assert reasons.newly_met(1, first_on=THURSDAY - timedelta(days=1), today=THURSDAY)
    assert reasons.newly_met(1, first_on=THURSDAY - timedelta(days=15), today=THURSDAY) is None


def test_a_new_role_says_what_it_was_before():
    found = reasons.new_role(1, post="Lead at Bolt", before="Engineer at Acme", seen_on=THURSDAY, today=THURSDAY)

    assert "Lead at Bolt, before that Engineer at Acme" in found.why


def test_two_who_tell_of_one_evening_say_one_thing():
    both = [Candidate(1, Reason.FOLLOW_UP, 1.0, why, why) for why in ("You met at the dojo.", "You saw each other.")]

    assert [len(pick.others) for pick in choose(both, today=date(2026, 11, 21))] == [0]
