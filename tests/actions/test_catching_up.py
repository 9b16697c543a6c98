"""What waits to be made again is made again at once, and told step by step."""

import pytest
from tests.files import card, vcf

from kithwork.actions import catching_up, imports, portability
from kithwork.actions.steps import RESOLVING
from kithwork.store.queries import people, person, unsettled
from kithwork.store.writes import groups


@pytest.fixture
def behind(owner, now, tmp_path, monkeypatch):
    """Three friends, all of whom wait as if a new version had come."""
    book = [card(name, uid=name, email=f"{name.split()[0].lower()}@one.example") for name in ("Ada Lovelace", "Grace Hopper", "Alan Turing")]
    imports.run(owner_id=owner, paths=[vcf(tmp_path / "b.vcf", book)], now=now)
    ids = [identity.id for line in people.everybody(owner) for identity in person.identities(owner, line.id)]
    groups.touch(owner, ids)
    monkeypatch.setattr(catching_up, "MANY", 2)
    return owner


def test_whoever_waits_is_made_again_and_nothing_else_changes(behind, now):
    before, was_behind = portability.canonical(owner_id=behind), catching_up.is_behind(behind)

    done = catching_up.catch_up(owner_id=behind, now=now)

    assert was_behind
    assert done >= 3
    assert not unsettled.touched_count(behind)
    assert portability.canonical(owner_id=behind) == before


def test_every_step_says_of_how_many_it_is(behind, now):
    steps = []

    done = catching_up.catch_up(owner_id=behind, now=now, on_step=steps.append)

    assert {step.phase for step in steps} == {RESOLVING}
    assert steps[0].identities_done == 0
    assert steps[-1].identities_done == steps[-1].identities_total == done


def test_a_few_that_wait_are_left_to_the_next_deed(behind, monkeypatch):
    monkeypatch.setattr(catching_up, "MANY", 1000)

    assert not catching_up.is_behind(behind)
