"""Damaged exports: bytes cut, changed, doubled and moved. Nothing raises, no key stands twice, every complaint has a place."""

import random
from datetime import UTC, datetime

import pytest
from tests.importers.golden import member_of, samples_of
from tests.importers.members import MemoryMember

from kithwork.domain.records import Skipped, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.linkedin_connections import LinkedInConnections
from kithwork.importers.sources.linkedin_endorsements import LinkedInEndorsements
from kithwork.importers.sources.linkedin_ignored import LinkedInIgnored
from kithwork.importers.sources.linkedin_imported_contacts import LinkedInImportedContacts
from kithwork.importers.sources.linkedin_invitations import LinkedInInvitations
from kithwork.importers.sources.linkedin_messages import LinkedInMessages
from kithwork.importers.sources.linkedin_positions import LinkedInPositions
from kithwork.importers.sources.linkedin_profile import LinkedInProfile
from kithwork.importers.sources.linkedin_recommendations import LinkedInRecommendations

READING = Reading(datetime(2026, 11, 2, tzinfo=UTC), with_words=True)
EVERY = (
    LinkedInConnections(),
    LinkedInEndorsements(),
    LinkedInIgnored(),
    LinkedInImportedContacts(),
    LinkedInInvitations(),
    LinkedInMessages(),
    LinkedInPositions(),
    LinkedInProfile(),
    LinkedInRecommendations(),
)
SAMPLES = [(importer, sample) for importer in EVERY for sample in samples_of(importer.source)]
TOKENS = (b'"', b",", b"\n", b"\r", b"\0", b"\xff", b"\xef\xbb\xbf", b", ", b"99", b"LinkedIn Member", b"https://", b"%", "İß".encode())


def damage(data, seed):
    """The bytes after one to four accidents, always the same for one seed."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.randint(0, 40))
        data = chance.choice(
            (data[:at] + data[end:], data[:at] + chance.choice(TOKENS) + data[end:], data[:at], data + data[at:end], data[:end] + data[at:])
        )
    return data


@pytest.mark.parametrize(("importer", "sample"), SAMPLES, ids=lambda value: getattr(value, "name", ""))
def test_a_damaged_file_is_read_as_far_as_it_goes(importer, sample):
    for seed in range(300):
        member = MemoryMember(sample.name, damage(sample.read_bytes(), seed))
        importer.recognises(member)
        items = list(importer.read(member, READING))
        keys = [item.origin.key for item in items if not isinstance(item, Skipped | Unreadable)]
        assert len(keys) == len(set(keys)), f"seed {seed}"
        assert all(item.why and item.origin.where for item in items if isinstance(item, Unreadable)), f"seed {seed}"


@pytest.mark.parametrize(("importer", "sample"), SAMPLES, ids=lambda value: getattr(value, "name", ""))
def test_exactly_one_importer_recognises_each_sample(importer, sample):
    assert [other for other in EVERY if other.recognises(member_of(sample))] == [importer]
