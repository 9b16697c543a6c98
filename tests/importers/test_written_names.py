"""A name that a list writes the other way round is said as one says it; whatever else has a comma stays."""

import pytest

from kithwork.importers.written_names import straight


@pytest.mark.parametrize(
    ("written", "said"), [("Lovelace, Ada", "Ada Lovelace"), ("Lovelace, Ada Augusta", "Ada Augusta Lovelace"), ("Lin, Ma", "Ma Lin")]
)
def test_a_family_name_before_a_comma_comes_last(written, said):
    assert straight(written) == said


@pytest.mark.parametrize(
    "name",
    [
        "Ada Lovelace",
        "Dr. Ada Lovelace, PhD",
        "Ada Lovelace, Ph.D.",
        "Ada Lovelace, M.Sc.",
        "Hopper, Jr.",
        "Engines, Inc.",
        "Lovelace, Ada, PhD",
        "Ada,",
    ],
)
def test_degrees_generations_and_firms_are_no_first_names(name):
    assert straight(name) == name
