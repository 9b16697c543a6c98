"""What would have been foretold is worked out from before that day alone, and set beside what came."""

from hypothesis import given
from hypothesis import strategies as st

from kithwork.engines.lookback import Method, answers, look_back
from kithwork.engines.ties import Moment

TODAY = 20_778
AS_OF = TODAY - 30


def letter(ago, kind="message", own="from", theirs="to"):
    return Moment(AS_OF - ago, kind, own, theirs)


def people(count=24, since=()):
    """Whom the owner wrote to, each the longer ago the higher their number; those in `since` were in touch again."""
    return {i: [letter(7 * i), letter(7 * i + 200), *([letter(-5)] if i in since else [])] for i in range(1, count + 1)}


def of(found, method):
    return next(listed for listed in found.lists if listed.method is method)


def test_the_warm_and_the_long_silent_are_two_lists():
    found = look_back(people(since=(1, 2, 3)), today=TODAY, within=30)

    assert [seen.person_id for seen in of(found, Method.WARMTH).people[:3]] == [1, 2, 3]
    assert of(found, Method.WARMTH).hits == 3
    assert of(found, Method.SILENCE).people[0].person_id == 24
    assert of(found, Method.SILENCE).hits == 0


def test_half_of_a_small_circle_is_shown_at_most():
    assert len(of(look_back(people(12, since=(1,)), today=TODAY, within=30), Method.WARMTH).people) == 6


def test_too_few_people_or_nothing_since_says_nothing():
    assert look_back(people(9, since=(1,)), today=TODAY, within=30) is None
    assert look_back(people(), today=TODAY, within=30) is None
    assert look_back({}, today=TODAY, within=90) is None


def test_a_click_is_no_word():
    with_click = people(since=(1,)) | {2: [letter(14), letter(-3, "connected")]}

    found = look_back(with_click, today=TODAY, within=30)

    assert [seen.person_id for seen in of(found, Method.WARMTH).people if seen.since_day] == [1]


@given(st.lists(st.tuples(st.integers(1, 24), st.integers(1, 30)), max_size=20))
def test_nothing_after_that_day_goes_into_the_lists(later):
    before = look_back(people(since=(1,)), today=TODAY, within=30)
    histories = people(since=(1,))
    for person_id, days in later:
        histories[person_id] = [*histories[person_id], letter(-days)]

    after = look_back(histories, today=TODAY, within=30)

    for method in Method:
        assert [seen.person_id for seen in of(after, method).people] == [seen.person_id for seen in of(before, method).people]


def test_an_answer_is_theirs_and_within_a_fortnight():
    at = TODAY - 40
    wrote = Moment(at, "message", "from", "to")
    histories = {
        1: [wrote, Moment(at + 3, "message", "to", "from")],
        2: [wrote, Moment(at + 15, "message", "to", "from")],
        3: [wrote, Moment(at + 3, "message", "from", "to")],
        4: [Moment(at + 3, "message", "to", "from")],
    }

    found = answers(histories, today=TODAY)

    assert (found.count, found.base_rate) == (3, 1 / 3)
