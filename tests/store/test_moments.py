"""The last moments with somebody are the same however much else there was between."""

from datetime import timedelta

import pytest
from tests.files import ME, letter, mbox

from kithwork.actions import imports, people
from kithwork.interfaces.cli.moments import in_words
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


def test_what_a_third_wrote_to_both_is_no_word_of_theirs(owner, now, tmp_path):
    letters = [
        letter(one, f"{ME}, {other}", now - timedelta(days=day), subject="Cards") for day, (one, other) in enumerate([(ADA, GRACE), (GRACE, ADA)])
    ]
    letters.append(letter(ME, f"{ADA}, {GRACE}", now - timedelta(days=9), subject="Cards"))
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "in.mbox", letters)], now=now, me=["robin@adeyemi.example"])
    found = moments.moments(owner, people.find(owner_id=owner, text="Ada", now=now).id)

    said = [in_words(one).partition(":")[0] for one in found]

    assert said == ["They wrote", "Sent to you both", "You wrote"]
