from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain.records import InteractionKind as Kind
from kithwork.engines.rhythm import Month, rhythm

TODAY = 20_778  # 21 Nov 2026
NOVEMBER = 2026 * 12 + 10


class Told(NamedTuple):
    record_id: int
    day: int
    kind: str
    own_part: str
    their_part: str
    people_count: int


def told(record_id, day, kind=Kind.MESSAGE, own="from", theirs="to"):
    return Told(record_id, day, kind, own, theirs, 2)


def test_nothing_past_has_no_rhythm():
    assert rhythm([], today=TODAY) is None
    assert rhythm([told(1, TODAY + 1)], today=TODAY) is None


def test_who_spoke_is_counted_and_both_are_when_nobody_spoke_first():
    made = rhythm([told(1, TODAY), told(2, TODAY, own="to", theirs="from"), told(3, TODAY, Kind.CALL, "with", "with")], today=TODAY)

    assert made.months == (Month(NOVEMBER, 0, 2, 2),)


def test_a_day_face_to_face_counts_once_and_is_no_letter():
    made = rhythm([told(1, TODAY, Kind.IN_PERSON, "with", "with"), told(2, TODAY, Kind.IN_PERSON, "with", "with")], today=TODAY)

    assert made.months == (Month(NOVEMBER, 1, 0, 0),)
    assert made.met_days == (TODAY,)


def test_a_click_is_no_talk_but_marks_the_beginning():
    made = rhythm([told(1, TODAY - 40, Kind.CONNECTED), told(2, TODAY - 3)], today=TODAY)

    assert made.milestones == (("connected", TODAY - 40),)
    assert (made.first_day, made.first_kind, made.talk_day) == (TODAY - 40, "connected", TODAY - 3)
    assert len(made.months) == 1


def test_what_is_planned_is_a_moment_but_no_month():
    made = rhythm([told(1, TODAY), told(2, TODAY + 30)], today=TODAY)

    assert made.moments_count == 2
    assert [month.number for month in made.months] == [NOVEMBER]


def test_a_record_that_names_somebody_twice_is_one_moment():
    assert rhythm([told(1, TODAY), told(1, TODAY)], today=TODAY).moments_count == 1


@given(
    st.lists(st.tuples(st.integers(1, 30), st.integers(TODAY - 900, TODAY + 20), st.sampled_from([*Kind]), st.sampled_from(["from", "to", "with"]))),
    st.randoms(),
)
def test_the_order_of_moments_changes_nothing(rows, chance):
    moments = [told(record_id, day, kind, part) for record_id, day, kind, part in rows]
    shuffled = list(moments)
    chance.shuffle(shuffled)

    assert rhythm(shuffled, today=TODAY) == rhythm(moments, today=TODAY)


def test_what_one_does_for_the_other_is_counted_once_for_each_record():
    made = rhythm(
        [
            told(1, TODAY - 9, Kind.REVIEWED),
            told(1, TODAY - 9, Kind.REVIEWED),
            told(2, TODAY - 3, Kind.REVIEWED),
            told(3, TODAY - 5, Kind.TESTED, "to", "from"),
            told(4, TODAY - 1, Kind.REVIEWED, "with", "with"),
        ],
        today=TODAY,
    )

    assert made.favours == (("reviewed", True, 2, TODAY - 3, 2), ("tested", False, 1, TODAY - 5, 3))


def test_the_days_of_a_year_are_those_with_more_than_a_trace():
    made = rhythm([told(1, TODAY), told(2, TODAY), told(3, TODAY - 1, Kind.LIKED), told(4, TODAY - 700), told(5, TODAY + 3)], today=TODAY)

    assert made.years == ((2024, 1), (2026, 1))
