from hypothesis import given
from hypothesis import strategies as st

from kithwork.domain.blocks import EVERYBODY, class_of, makes_a_difference, middle_of, number

COUNTS = st.integers(0, 10_000)


def test_counts_are_told_in_two_classes_for_each_doubling():
    assert [class_of(count) for count in (0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 16)] == [0, 0, 1, 2, 3, 3, 4, 4, 5, 6, 7]


@given(st.integers(2, 10_000))
def test_the_middle_of_a_class_is_within_a_quarter_of_the_count(count):
    assert abs(middle_of(class_of(count)) - count) <= count / 4


@given(st.text(), st.sampled_from(["n:", "w:", "d:", "h:"]))
def test_a_number_fits_a_column_and_is_never_that_of_everybody(text, kind):
    assert EVERYBODY < number(kind + text) < 2**63


@given(COUNTS, COUNTS)
def test_within_a_class_no_count_makes_a_difference(before, after):
    for block in ("n:a b", "w:ab", "d:x.example", "h:email a@x.example"):
        assert class_of(before) != class_of(after) or not makes_a_difference(number(block), before, after)


def test_where_a_count_says_nothing_only_becoming_a_crowd_makes_a_difference():
    assert not makes_a_difference(number("n:ada lovelace"), 8, 30)
    assert makes_a_difference(number("n:ada lovelace"), 63, 64)
    assert makes_a_difference(number("w:ada"), 8, 30)
