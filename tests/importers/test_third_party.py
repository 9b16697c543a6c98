"""Packages bring importers of their own by an entry point; what is wrong with one is said, and the rest goes on."""

import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from kithwork.importers import conformance, third_party
from kithwork.importers.conformance import SampleFile

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "kithwork-guest-book"
SAMPLE = SampleFile.at(EXAMPLE / "tests" / "dojo.txt")


@pytest.fixture
def offered(monkeypatch):
    """The entry points that installed packages have."""
    monkeypatch.syspath_prepend(str(EXAMPLE / "src"))
    points = [EntryPoint("guest-book", "kithwork_guest_book:GuestBook", third_party.GROUP)]
    monkeypatch.setattr(third_party, "entry_points", lambda **_: points)
    yield points
    sys.modules.pop("kithwork_guest_book", None)


def test_the_example_is_declared_as_it_says_and_reads_as_ours_do(offered, now):
    (one,) = third_party.brought(())

    assert f'{one.name} = "{offered[0].value}"' in (EXAMPLE / "pyproject.toml").read_text()
    assert (one.importer.source, one.why_not) == ("guest-book", "")
    assert conformance.faults(one.importer, SAMPLE, now) == []


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("kithwork_nowhere:Reader", "it cannot be loaded: No module named 'kithwork_nowhere'"),
        ("kithwork_guest_book:Nobody", "it cannot be loaded: module 'kithwork_guest_book' has no attribute 'Nobody'"),
        ("datetime:date", "it cannot be loaded: function missing required argument 'year' (pos 1)"),
        ("builtins:object", "it is no importer: it lacks source, recognises or read"),
    ],
)
def test_what_cannot_be_used_is_named_and_the_others_stay(offered, value, why):
    offered.append(EntryPoint("broken", value, third_party.GROUP))

    broken, good = third_party.brought(())

    assert (broken.name, broken.importer, broken.why_not) == ("broken", None, why)
    assert good.importer


def test_a_source_of_a_name_that_is_taken_is_left_out(offered):
    (one,) = third_party.brought({"guest-book"})

    assert (one.importer, one.why_not) == (None, "there is a source called guest-book already")
    offered.append(EntryPoint("second", offered[0].value, third_party.GROUP))
    assert [bool(one.importer) for one in third_party.brought(())] == [True, False]
