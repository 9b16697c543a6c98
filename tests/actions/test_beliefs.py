"""Who is who is worked out while others write."""

from contextlib import contextmanager

import pytest
from django.db import transaction
from tests.files import ME, letter, mbox

from kithwork.actions import imports, merging
from kithwork.store import models
from kithwork.store.writes import upkeep

ADA, GRACE = "Ada Lovelace <ada@engines.example>", "Grace Hopper <grace@navy.example>"


@pytest.fixture
def open_ones(monkeypatch):
    """The transactions that are open now."""
    found, atomic = [], transaction.atomic

    @contextmanager
    def noted(**said):
        found.append(1)
        try:
            with atomic(**said):
                yield
        finally:
            found.pop()

    monkeypatch.setattr(transaction, "atomic", noted)
    return found


def test_nobody_waits_until_it_is_known_who_is_who_and_what_was_written_meanwhile_is_heeded(owner, now, tmp_path, monkeypatch, open_ones):
    held, version, around = [], [0], merging.around

    def noting(*asked):
        held.append(bool(open_ones))
        version[0] += len(held) == 1  # as if another process had written
        return around(*asked)

    monkeypatch.setattr(merging, "around", noting)
    monkeypatch.setattr(upkeep, "version", lambda: version[0])
    imports.run(
        owner_id=owner, paths=[mbox(tmp_path / "m.mbox", [letter(ADA, ME, now), letter(ME, GRACE, now)])], now=now, me=["robin@adeyemi.example"]
    )

    assert held[:2] == [False, True]
    assert not any(held[2:])
    assert set(models.Person.objects.filter(standing="known").values_list("name", flat=True)) == {"Ada Lovelace", "Grace Hopper"}
