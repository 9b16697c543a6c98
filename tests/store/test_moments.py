"""The last moments with somebody are the same however much else there was between."""

from datetime import timedelta

import pytest
from tests.files import ME, letter, mbox

from kithwork.actions import imports, people
from kithwork.store.queries import moments

ADA, GRACE = "Ada Lovelace <ada@engines.example>", "Grace Hopper <grace@navy.example>"


@pytest.mark.parametrize(("limit", "offset"), [(1, 0), (3, 0), (3, 2), (5, 3), (30, 0)])
def test_what_others_wrote_to_each_other_lately_hides_no_moment(owner, now, tmp_path, limit, offset):
    old = [letter(ADA, ME, now - timedelta(days=400 + day), subject=f"Engines {day}") for day in range(6)]
    late = [letter(ADA, GRACE, now - timedelta(days=day), subject=f"Cards {day}") for day in range(60)]
    late += [letter(ME, ADA, now - timedelta(days=30), subject="Engines again")]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "in.mbox", old + late)], now=now, me=["robin@adeyemi.example"])
    ada = people.find(owner_id=owner, text="Ada", now=now).id

    found = moments.moments(owner, ada, limit=limit, offset=offset)

    every = ["Engines again", *(f"Engines {day}" for day in range(6))]
    assert [moment.subject for moment in found] == every[offset : offset + limit]
