"""The guest book is read as Kithwork's own formats are."""

from datetime import UTC, datetime
from pathlib import Path

from kithwork.importers.conformance import SampleFile, faults
from kithwork_guest_book import GuestBook

SAMPLE = Path(__file__).parent / "dojo.txt"


def test_it_reads_as_kithworks_own_importers_do():
    assert faults(GuestBook(), SampleFile.at(SAMPLE), datetime(2026, 11, 22, tzinfo=UTC)) == []
