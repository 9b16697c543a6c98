"""An importer that does not keep its word is found out."""

import pytest

from kithwork.domain.records import Mention, Origin, PersonRecord
from kithwork.importers import conformance
from kithwork.importers.conformance import SampleFile

SAMPLE = SampleFile("guests.txt", b"Ada\nGrace\n")


def said(key, where="line 1", note=""):
    return PersonRecord(Origin("guests", key, where), Mention("Ada"), note=note)


class Guests:
    """Reads what a test tells it to."""

    source = "guests"

    def __init__(self, read):
        self._read = read

    def recognises(self, member):
        return member.size > 0

    def read(self, member, _):
        yield from self._read(member.open().read())


@pytest.mark.parametrize(
    ("read", "fault"),
    [
        (lambda _: [], "nothing is said of it: an empty file is said to be empty"),
        (lambda _: [said("a", where="")], "an item does not say where it stands"),
        (lambda _: [said("a"), said("a")], "the key a comes twice"),
        (lambda data: [said(str(len(data)))], "with a byte-order mark and other line ends, its keys are others"),
        (lambda data: [said(data.decode().split("\\n")[0])], "it raises UnicodeDecodeError"),
    ],
)
def test_each_fault_is_a_sentence(now, read, fault):
    assert any(fault in one for one in conformance.faults(Guests(read), SAMPLE, now))


def test_one_that_keeps_its_word_has_none(now):
    assert conformance.faults(Guests(lambda _: [said("ada")]), SAMPLE, now) == []


def test_a_reading_that_changes_is_found_out(now):
    count = iter(range(1000))

    assert "reading it twice does not say the same" in conformance.faults(Guests(lambda _: [said(str(next(count)))]), SAMPLE, now)


def test_damage_is_the_same_for_the_same_seed_and_changes_something():
    data = bytes(range(256)) * 4

    assert all(conformance.damage(data, seed) == conformance.damage(data, seed) for seed in range(50))
    assert sum(conformance.damage(data, seed) != data for seed in range(50)) > 40
