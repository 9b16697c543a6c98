"""Damaged exports: bytes cut, changed, doubled, moved and nested. Nothing raises, no key stands twice, every item has a place, and it is over soon.

Each source is damaged three hundred times, shared out among its samples. `KITH_MUTATIONS` says how often each sample is (`make soak` asks for ten
thousand).
"""

import os
import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.importers.golden import SAMPLES, member_of, samples_of

from kithwork.domain.records import Remark, Skipped, Unreadable
from kithwork.importers import registry
from kithwork.importers.conformance import damage
from kithwork.importers.protocol import Reading
from kithwork.importers.registry import IMPORTERS

READING = Reading(datetime(2026, 11, 2, tzinfo=UTC), with_words=True)
BY_SOURCE = {importer.source: importer for importer in IMPORTERS}
EVERY = [(BY_SOURCE[folder.name], sample) for folder in sorted(SAMPLES.iterdir()) for sample in samples_of(folder.name)]
ASKED = int(os.environ.get("KITH_MUTATIONS", "0"))
TIMES = 300  # for each source
BYTES = 1_500_000  # over all damaged copies of one sample: a large one is read more slowly
FEWEST = 20
PATIENCE = 2.0  # seconds of a processor


def times(importer, sample):
    """How often a sample is damaged."""
    share = TIMES // len(samples_of(importer.source))
    return ASKED or max(FEWEST, min(share, BYTES // (sample.stat().st_size + 2_000)))


@pytest.mark.parametrize(("importer", "sample"), EVERY, ids=lambda value: getattr(value, "name", getattr(value, "source", "")))
def test_a_damaged_file_is_read_as_far_as_it_goes(importer, sample):
    whole = member_of(sample)
    for seed in range(times(importer, sample)):
        member = replace(whole, data=damage(whole.data, seed))
        begun = time.process_time()
        importer.recognises(member)
        items = list(importer.read(member, READING))
        assert time.process_time() - begun < PATIENCE, f"seed {seed}"
        keys = [item.origin.key for item in items if not isinstance(item, Skipped | Unreadable | Remark)]
        assert len(keys) == len(set(keys)), f"seed {seed}"
        assert all(item.origin.source and item.origin.key and item.origin.where for item in items), f"seed {seed}"
        assert all(item.why for item in items if isinstance(item, Skipped | Unreadable)), f"seed {seed}"


@pytest.mark.parametrize(("importer", "sample"), EVERY, ids=lambda value: getattr(value, "name", getattr(value, "source", "")))
def test_no_damage_makes_two_importers_claim_one_file(importer, sample):
    whole = member_of(sample)
    for seed in range(0, times(importer, sample), 20):
        member = replace(whole, data=damage(whole.data, seed))
        assert len(registry.recognising(member)) <= 1, f"seed {seed}"
