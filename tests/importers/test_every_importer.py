"""What every importer owes, asked over every sample."""

from datetime import UTC, datetime

import pytest
from tests.importers.golden import SAMPLES, assert_golden, member_of, samples_of

from kithwork.importers import conformance, registry
from kithwork.importers.protocol import Reading
from kithwork.importers.registry import IMPORTERS

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
BY_SOURCE = {importer.source: importer for importer in IMPORTERS}
ALL_SAMPLES = [(source, sample) for source in sorted(path.name for path in SAMPLES.iterdir()) for sample in samples_of(source)]
over_every_sample = pytest.mark.parametrize(
    ("source", "sample"), ALL_SAMPLES, ids=["/".join(sample.relative_to(SAMPLES).parts) for source, sample in ALL_SAMPLES]
)


def test_every_importer_has_samples_but_the_one_that_reads_folders():
    assert set(BY_SOURCE) - {source for source, _ in ALL_SAMPLES} == {"git-history"}


def test_sources_are_named_once():
    assert len(BY_SOURCE) == len(IMPORTERS)


@over_every_sample
def test_exactly_one_importer_recognises_a_sample(source, sample):
    claims = [importer.source for importer in registry.recognising(member_of(sample))]

    assert claims == [source]


@over_every_sample
def test_an_importer_keeps_its_word(source, sample):
    assert conformance.faults(BY_SOURCE[source], member_of(sample), NOW, damaged=0) == []


@over_every_sample
def test_reading_says_what_a_person_read_and_agreed_to(source, sample):
    assert_golden(BY_SOURCE[source], sample, Reading(NOW))
