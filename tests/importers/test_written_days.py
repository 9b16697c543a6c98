"""Days as tables write them."""

import pytest

from kithwork.importers import written_days
from kithwork.importers.written_days import Order


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1990-04-12", "1990-04-12"),
        ("1990-04-12T00:00:00Z", "1990-04-12"),
        ("1990-04-12 09:14", "1990-04-12"),
        ("19900412", "1990-04-12"),
        ("1990/4/12", "1990-04-12"),
        ("1990-04", "1990-04"),
        ("1990", "1990"),
        (" --04-12", "--04-12"),
        ("1604-04-12", "--04-12"),
        ("12 April 1990", "1990-04-12"),
        ("April 12, 1990", "1990-04-12"),
        ("Thu, 12 Apr 1990", "1990-04-12"),
        ("12. März 1990", "1990-03-12"),
        ("1er", None),
        ("12 août 1990", "1990-08-12"),
        ("12 de abril de 1990", "1990-04-12"),
        ("April 12", "--04-12"),
        ("April 1990", "1990-04"),
        ("12.04.1990", "1990-04-12"),
        ("12.04.", "--04-12"),
        ("21/4/1990", "1990-04-21"),
        ("4/21/1990", "1990-04-21"),
        ("04/04/1990", "1990-04-04"),
        ("03-15", "--03-15"),
        ("03/04/1990", None),
        ("03-04", None),
        ("4/21/85", None),
        ("31/02/1990", None),
        ("32.13.1990", None),
        ("soon", None),
        ("", None),
        ("12 Frimaire 1990", None),
    ],
)
def test_a_day_is_what_its_text_says(text, day):
    assert written_days.partial(text) == day


def test_an_order_that_is_known_reads_what_is_open():
    assert written_days.partial("03/04/1990", Order.DAY) == "1990-04-03"
    assert written_days.partial("03/04/1990", Order.MONTH) == "1990-03-04"
    assert written_days.partial("03-04", Order.MONTH) == "--03-04"


def test_what_a_text_proves_of_itself_wins_over_the_order():
    assert written_days.partial("21/4/1990", Order.MONTH) == "1990-04-21"


def test_one_number_above_twelve_proves_the_order_of_a_file():
    assert written_days.order_of(["03/04/1990", "4/21/1985", ""]) is Order.MONTH
    assert written_days.order_of(["03/04/1990", "21/4/1985"]) is Order.DAY


def test_a_file_that_proves_both_orders_proves_none():
    assert written_days.order_of(["4/21/1985", "21/4/1985"]) is None
    assert written_days.order_of(["03/04/1990"]) is None


@pytest.mark.parametrize("text", ["", " ", "0/0/00", "0/0/0000", "00.00.0000", "0000-00-00"])
def test_nothing_is_no_day(text):
    assert written_days.is_nothing(text)
