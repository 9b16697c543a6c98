# ruff: noqa: DTZ001 - rules are followed on the clock of their series, whatever it is
"""When series happen: the examples of RFC 5545 3.8.5.3, and what dateutil says of rules in general."""

import random
from datetime import datetime

import pytest
from dateutil.rrule import rrulestr

from kithwork.importers import recurrence

FIRST = datetime(1997, 9, 2, 9)


def days(rule, first=FIRST, last=datetime(1998, 12, 31)):
    return [f"{moment:%Y-%m-%d}" for moment in recurrence.occurrences(recurrence.read(rule, None), first, last)]


def test_the_first_friday_of_the_month():
    assert days("FREQ=MONTHLY;COUNT=3;BYDAY=1FR", datetime(1997, 9, 5, 9)) == ["1997-09-05", "1997-10-03", "1997-11-07"]


def test_the_last_day_but_two_of_the_month():
    assert days("FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3", datetime(1997, 9, 28, 9)) == ["1997-09-28", "1997-10-29", "1997-11-28"]


def test_every_friday_the_thirteenth():
    assert days("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13") == ["1998-02-13", "1998-03-13", "1998-11-13"]


def test_the_twentieth_monday_of_the_year():
    assert days("FREQ=YEARLY;BYDAY=20MO", datetime(1997, 5, 19, 9)) == ["1997-05-19", "1998-05-18"]


def test_the_week_before_the_last_working_day_by_position():
    assert days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3", datetime(1997, 9, 29, 9)) == ["1997-09-29", "1997-10-30", "1997-11-27"]


def test_the_start_of_the_week_decides_every_second_week():
    monday = days("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", datetime(1997, 8, 5, 9))
    sunday = days("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", datetime(1997, 8, 5, 9))

    assert monday == ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]
    assert sunday == ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]


def test_a_leap_day_comes_back_in_leap_years():
    assert days("FREQ=YEARLY", datetime(1996, 2, 29), datetime(2005, 1, 1)) == ["1996-02-29", "2000-02-29", "2004-02-29"]


@pytest.mark.parametrize("seed", range(200))
def test_dateutil_says_the_same(seed):
    chance = random.Random(seed)
    frequency = chance.choice(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={frequency}", f"INTERVAL={chance.randint(1, 3)}"]
    if chance.random() < 0.5:
        ordinal = str(chance.choice([1, 2, -1])) if frequency in {"MONTHLY", "YEARLY"} and chance.random() < 0.5 else ""
        parts.append("BYDAY=" + ",".join(ordinal + day for day in chance.sample(recurrence.WEEKDAYS, 2)))
    elif frequency != "WEEKLY" and chance.random() < 0.5:
        parts.append("BYMONTHDAY=" + ",".join(str(day) for day in chance.sample([1, 13, 28, -1, -3], 2)))
    if frequency != "MONTHLY" and chance.random() < 0.3:
        parts.append("BYMONTH=3,7,12")
    rule = ";".join(parts)
    first, last = datetime(2019, chance.randint(1, 12), chance.randint(1, 28), 9), datetime(2026, 1, 1)

    assert list(recurrence.occurrences(recurrence.read(rule, None), first, last)) == list(rrulestr(f"{rule};UNTIL=20260101T000000", dtstart=first))
