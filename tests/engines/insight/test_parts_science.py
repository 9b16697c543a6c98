"""Shares in words, and variety after Hill."""

import pytest

from kithwork.engines.insight import fields, parts


@pytest.mark.parametrize(
    ("count", "of", "words"),
    [
        (2, 3, "two in three"),
        (5, 10, "half"),
        (37, 37, "all"),
        (36, 37, "nearly all"),
        (1, 40, "few"),
        (0, 9, "none"),
        (3, 0, "none"),
        (33, 100, "one in three"),
    ],
)
def test_a_share_is_said_as_the_nearest_fraction(count, of, words):
    assert parts.share(count, of) == words


def test_few_are_said_as_a_count_alone():
    assert (parts.counted(1, 40), parts.counted(20, 40)) == ("1", "20, half")


def test_equal_parts_are_as_varied_as_they_are_many():
    assert parts.variety([7, 7, 7, 7]) == pytest.approx(4)


def test_one_large_part_makes_it_less_varied():
    assert parts.variety([97, 1, 1, 1]) < 1.5


def test_nothing_is_not_varied():
    assert parts.variety([]) == 0.0


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("Senior Software Engineer", "building software"),
        ("Technical Recruiter", "hiring"),
        ("UX Designer", "design and research with people"),
        ("Site Reliability Engineer", "operations and platforms"),
        ("Beekeeper", ""),
    ],
)
def test_a_title_speaks_of_a_field_or_of_none(title, field):
    assert fields.field_of(title) == field


def test_a_school_is_told_from_a_firm():
    assert fields.is_school("University of Wrenhall")
    assert not fields.is_school("Brightwell")
