import pytest

from kithwork.domain import spans


@pytest.mark.parametrize(
    ("text", "days"),
    [("10d", 10), ("6w", 42), ("3m", 90), ("1y", 365), ("six weeks", 42), ("a month", 30), ("2 Years", 730), ("1 day", 1), ("twelve  weeks", 84)],
)
def test_a_span_is_read_as_it_is_typed(text, days):
    assert spans.days_of(text) == days


@pytest.mark.parametrize("text", ["", "soon", "0w", "no weeks", "-3d", "6", "w", "11y", "3.5w", "6w!", "٣w"])
def test_what_is_no_span_is_none(text):
    assert spans.days_of(text) is None


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "every day"),
        (7, "every week"),
        (14, "every two weeks"),
        (42, "every six weeks"),
        (90, "every three months"),
        (365, "every year"),
        (10, "every ten days"),
    ],
)
def test_how_often_is_said_in_words(days, said):
    assert spans.every(days) == said


@pytest.mark.parametrize("days", [1, 7, 10, 30, 42, 84, 90, 180, 365, 730])
def test_what_is_said_is_read_back(days):
    assert spans.days_of(spans.in_words(days)) == days
