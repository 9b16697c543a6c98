"""What every importer owes, asked over every sample."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.importers.golden import SAMPLES, assert_golden, dump, member_of, samples_of

from kithwork.domain.records import Remark, Skipped, Unreadable
from kithwork.importers import registry
from kithwork.importers.protocol import Importer, Reading
from kithwork.importers.registry import IMPORTERS

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
BY_SOURCE = {importer.source: importer for importer in IMPORTERS}
ALL_SAMPLES = [(source, sample) for source in sorted(path.name for path in SAMPLES.iterdir()) for sample in samples_of(source)]
over_every_sample = pytest.mark.parametrize(
    ("source", "sample"), ALL_SAMPLES, ids=["/".join(sample.relative_to(SAMPLES).parts) for source, sample in ALL_SAMPLES]
)


def read(importer: Importer, sample: Path, *, with_words: bool = False) -> str:
    return dump(importer.read(member_of(sample), Reading(NOW, with_words)))


def test_every_importer_has_samples_but_the_one_that_reads_folders():
    assert set(BY_SOURCE) - {source for source, _ in ALL_SAMPLES} == {"git-history"}


def test_sources_are_named_once():
    assert len(BY_SOURCE) == len(IMPORTERS)


@over_every_sample
def test_exactly_one_importer_recognises_a_sample(source, sample):
    claims = [importer.source for importer in registry.recognising(member_of(sample))]

    assert claims == [source]


@over_every_sample
def test_reading_twice_says_the_same(source, sample):
    assert read(BY_SOURCE[source], sample) == read(BY_SOURCE[source], sample)


@over_every_sample
def test_reading_says_what_a_person_read_and_agreed_to(source, sample):
    assert_golden(BY_SOURCE[source], sample, Reading(NOW))


@over_every_sample
def test_no_origin_comes_twice(source, sample):
    items = BY_SOURCE[source].read(member_of(sample), Reading(NOW))
    keys = [(item.origin.source, item.origin.key) for item in items if not isinstance(item, Skipped | Unreadable | Remark)]

    assert len(keys) == len(set(keys))


@over_every_sample
def test_without_being_asked_no_words_are_handed_on(source, sample):
    items = BY_SOURCE[source].read(member_of(sample), Reading(NOW))

    assert not any(getattr(item, "words", "") for item in items if not isinstance(item, Remark))


@over_every_sample
def test_every_item_says_where_it_stands(source, sample):
    items = list(BY_SOURCE[source].read(member_of(sample), Reading(NOW)))

    assert items
    assert all(item.origin.where and item.origin.key and item.origin.source for item in items)


@over_every_sample
def test_other_line_ends_and_a_byte_order_mark_change_no_key(source, sample):
    importer, original = BY_SOURCE[source], member_of(sample)
    data = original.open().read()
    data = b"\xef\xbb\xbf" + data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    other = replace(original, data=data)
    if not importer.recognises(other):
        pytest.skip("a format that has no byte-order mark")

    keys = {item.origin.key for item in importer.read(original, Reading(NOW)) if not isinstance(item, Unreadable)}
    again = {item.origin.key for item in importer.read(other, Reading(NOW)) if not isinstance(item, Unreadable)}

    assert again == keys
