"""What is said of a tie contradicts nothing that stands beside it."""

import pytest

from kithwork.engines import tie_words, ties
from kithwork.engines.ties import Tie

TODAY = 20_000


def tie(days, *, faded=0.0, gap=0.0, talk_day=None):
    count, last = len(days), days[-1]
    return Tie(
        faded=faded,
        mutuality=1.0,
        first_day=days[0],
        last_day=last,
        days_count=count,
        own_days_count=count,
        their_days_count=count,
        met_days_count=0,
        gap=gap,
        talk_day=last if talk_day is None else talk_day,
        plain=faded,
        received=0.0,
        received_day=0,
        companions=0.0,
    )


@pytest.mark.parametrize("faded", [0.0, 1e-6, 0.001, 1.0, 50.0])
@pytest.mark.parametrize("silence", [0, 8, 60, 100])
def test_nobody_with_whom_one_talked_lately_is_quiet(faded, silence):
    words = tie_words.in_short(tie([TODAY - 2000, TODAY - 900, TODAY - silence], faded=faded), today=TODAY)

    assert "uiet" not in words


def test_a_year_without_a_day_in_touch_is_said_as_one():
    assert (
        tie_words.reasons(tie([TODAY - 900, TODAY - 800]), days_last_year=0)[0] == "No day in touch in the last year; the last one was 27 Jul 2022."
    )


def test_a_rhythm_is_said_from_five_days_in_touch_on():
    few, many = ([TODAY - 1096 * i for i in reversed(range(count))] for count in (3, 5))

    assert not any("rhythm" in one for one in tie_words.reasons(tie(few, gap=ties.gap(few)), days_last_year=1))
    assert "Your usual rhythm: 1,096 days between two days in touch." in tie_words.reasons(tie(many, gap=ties.gap(many)), days_last_year=1)


def test_of_meetings_without_a_place_nobody_says_that_they_were_not_face_to_face():
    assert tie_words.in_short(tie([TODAY - 30, TODAY - 20, TODAY - 3], faded=1.0), today=TODAY).endswith("nothing face to face on file")
