from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain.closeness import Closeness
from kithwork.engines.closeness import INTERVALS, ROOM, Interval, clock, crowded, due, interval, propose

TODAY = 20_000
SIX_WEEKS = Interval(42, 84)
days = st.integers(0, TODAY)
closenesses = st.sampled_from(list(Closeness))


@given(st.lists(days, min_size=1), days)
def test_something_written_down_late_never_moves_the_clock_backwards(known, late):
    before = clock(SIX_WEEKS, talked_day=max(known), today=TODAY)

    after = clock(SIX_WEEKS, talked_day=max([*known, late]), today=TODAY)

    assert (after.next_day, after.latest_day) >= (before.next_day, before.latest_day)


def test_any_real_contact_starts_the_clock_anew():
    assert clock(SIX_WEEKS, talked_day=TODAY, today=TODAY).next_day == TODAY + 42


def test_a_like_puts_it_off_by_a_week_and_no_more():
    hands = clock(SIX_WEEKS, talked_day=TODAY - 50, touched_day=TODAY, today=TODAY)

    assert hands.next_day == TODAY + 7
    assert hands.latest_day == TODAY + 34


@given(st.lists(days, max_size=20), days, closenesses)
def test_likes_never_put_it_off_beyond_the_longest_interval(likes, talked_day, closeness):
    hands = clock(INTERVALS[closeness], talked_day=talked_day, touched_day=max(likes, default=None), today=TODAY)

    assert hands.next_day <= talked_day + INTERVALS[closeness].at_most


@given(closenesses, st.integers(0, 1000))
def test_nobody_comes_up_before_the_day_the_owner_wanted(closeness, silence):
    found = due(1, closeness, INTERVALS[closeness], talked_day=TODAY - silence, today=TODAY)

    assert (found is None) == (silence < INTERVALS[closeness].every)


@given(closenesses, st.integers(0, 1000), st.integers(0, 1000))
def test_longer_silence_is_never_less_urgent(closeness, one, other):
    urgencies = [
        found.urgency if (found := due(1, closeness, INTERVALS[closeness], talked_day=TODAY - silence, today=TODAY)) else 0.0
        for silence in sorted((one, other))
    ]

    assert urgencies[0] <= urgencies[1]


def test_it_is_told_as_the_owners_own_promise():
    found = due(1, Closeness.CLOSE, SIX_WEEKS, talked_day=TODAY - 60, today=TODAY)

    assert found.why == "You wanted to be in touch about every six weeks; the last time was in August."
    assert not any(word in found.why.lower() for word in ("overdue", "late", "neglect", "should"))


def test_whoever_was_never_talked_to_comes_up_at_once():
    assert due(1, Closeness.WIDE, INTERVALS[Closeness.WIDE], talked_day=None, today=TODAY).why.endswith("every year, and have not talked yet.")


def test_an_interval_of_the_owners_goes_before_that_of_the_closeness():
    assert interval(Closeness.CLOSE, 21) == Interval(21, 42)
    assert interval(Closeness.CLOSE, None, 30) == Interval(30, 30)
    assert interval(Closeness.CLOSE) == INTERVALS[Closeness.CLOSE]


@given(st.lists(st.floats(0, 10), max_size=300), st.lists(closenesses, max_size=30))
def test_proposals_never_go_beyond_the_room_that_is_left(strengths, kept):
    ranked = list(enumerate(sorted(strengths, reverse=True)))

    found = propose(ranked, kept)

    for place, closeness in enumerate(Closeness):
        inside = list(Closeness)[: place + 1]
        proposed = sum(one.closeness in inside for one in found)
        assert proposed == 0 or proposed + sum(one in inside for one in kept) <= max(ROOM[closeness], sum(one in inside for one in kept))


def test_room_is_no_quota():
    assert propose([(1, 0.01), (2, 0.001)], []) == []


def test_the_strongest_are_proposed_nearest():
    found = {one.person_id: one.closeness for one in propose([(i, 9.0 - i) for i in range(8)], [])}

    assert [found[i] for i in (0, 4, 5)] == [Closeness.INNER, Closeness.INNER, Closeness.CLOSE]


def test_a_sixth_of_the_inner_circle_is_kept_and_said():
    six = [Closeness.INNER] * 6

    assert crowded(six[:5], Closeness.INNER) == ""
    assert crowded(six, Closeness.INNER).startswith("That makes 6 in the inner circle, where most people have room for about 5;")
    assert crowded([*six, Closeness.CLOSE], Closeness.CLOSE) == ""
