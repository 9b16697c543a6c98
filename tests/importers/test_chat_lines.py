"""In which order are the days of a conversation written, and what time is it by whose clock?"""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest

from kithwork.importers import chat_lines
from kithwork.importers.chat_lines import Ambiguous, Days, Order

TODAY = date(2026, 11, 22)


def order(*written, between="/"):
    days = Days(between=between)
    for one in written:
        days.add(tuple(one.split("/")))
    return days.order(TODAY)


def moment(line, how=Order.DAY_FIRST):
    (said,) = chat_lines.messages(BytesIO(line.encode()))
    return said.at(how)


def test_a_day_beyond_the_twelfth_says_which_number_is_the_month():
    assert order("1/2/24", "13/2/24") is Order.DAY_FIRST
    assert order("1/2/24", "2/13/24") is Order.MONTH_FIRST


def test_years_stand_first_where_they_have_four_figures():
    assert order("2024/3/6", "2024/3/7") is Order.YEAR_FIRST


def test_time_that_only_goes_on_says_it_too():
    assert order("12/1/24", "1/2/24") is Order.DAY_FIRST
    assert order("1/12/24", "2/1/24") is Order.MONTH_FIRST


def test_a_day_that_is_still_to_come_is_no_reading():
    assert order("3/12/26") is Order.MONTH_FIRST


def test_dots_and_dashes_never_have_the_month_first():
    assert order("3/6/24", between=".") is Order.DAY_FIRST
    assert order("3/6/24", between="-") is Order.DAY_FIRST


def test_what_nothing_decides_is_refused():
    with pytest.raises(Ambiguous, match="3/6/24"):
        order("3/6/24", "4/6/24")


def test_two_orders_in_one_file_are_refused():
    with pytest.raises(Ambiguous, match="two orders"):
        order("13/6/24", "6/14/24")


def test_the_same_number_twice_leaves_no_doubt():
    assert order("5/5/24") is Order.DAY_FIRST


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("24.12.23, 18:42 - Ada: x", (2023, 12, 24, 18, 42)),
        ("[24.12.23, 18:42:01] Ada: x", (2023, 12, 24, 18, 42, 1)),
        ("24/12/2023 klo 18.42 - Ada: x", (2023, 12, 24, 18, 42)),
        ("24/12/2023 à 18:42 - Ada: x", (2023, 12, 24, 18, 42)),
        ("24/12/2023, 8:49\u202fp.\u00a0m. - Ada: x", (2023, 12, 24, 20, 49)),
        ("24/12/2023, 12:08 AM - Ada: x", (2023, 12, 24, 0, 8)),
        ("24/12/2023, 12:08 PM - Ada: x", (2023, 12, 24, 12, 8)),
        ("24-12-2023 18:42 - Ada: x", (2023, 12, 24, 18, 42)),
        ("24.12.2023 г., 18:42 ч. - Ada: x", (2023, 12, 24, 18, 42)),
        ("\u200f٢٤/١٢/٢٠٢٣، ٦:٤٢ م - Ada: x", (2023, 12, 24, 18, 42)),
    ],
)
def test_a_moment_is_read_as_its_country_writes_it(line, at):
    found = moment(line)

    assert found is not None
    assert found == datetime(*at, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("2023-12-24 18:42 - Ada: x", (2023, 12, 24, 18, 42)),
        ("2023. 12. 24. 18:42 - Ada: x", (2023, 12, 24, 18, 42)),
        ("[2023/12/24 下午6:42:01] Ada: x", (2023, 12, 24, 18, 42, 1)),
        ("2023/12/24 午前12:42 - Ada: x", (2023, 12, 24, 0, 42)),
        ("2023년 12월 24일 오후 6:42, Ada : x", (2023, 12, 24, 18, 42)),
    ],
)
def test_a_moment_that_begins_with_the_year(line, at):
    found = moment(line, Order.YEAR_FIRST)

    assert found is not None
    assert found == datetime(*at, tzinfo=UTC)


def test_a_half_of_the_day_that_is_not_known_is_no_time():
    assert moment("24/12/2023, 8:49 zz - Ada: x") is None


def test_a_name_may_hold_a_smile_and_a_line_about_a_group_is_nobodys():
    text = '24.12.23, 18:42 - Mum :): come: home\n24.12.23, 18:43 - Ada changed the subject to "Tea: now"\n'

    assert [one.sender for one in chat_lines.messages(BytesIO(text.encode()))] == ["Mum :)", ""]
