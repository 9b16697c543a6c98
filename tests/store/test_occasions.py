"""Whom Today asks about, where two may be one."""

from datetime import timedelta

from tests.files import ME, letter, mbox

from kithwork.actions import imports
from kithwork.store import models
from kithwork.store.queries import occasions


def test_two_of_one_name_are_named_with_their_handles(owner, now, tmp_path):
    weis = ("wei@one.example", "chen@two.example")
    letters = [letter(*pair, now - timedelta(days=day)) for day in range(1, 4) for one in weis for pair in ((f"Wei Chen <{one}>", ME), (ME, one))]
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "w.mbox", letters)], now=now, me=["robin@adeyemi.example"])
    models.Question.objects.filter(owner_id=owner).update(probability=0.9)

    _, *names, _ = occasions.doubtful(owner)

    assert sorted(names) == ["Wei Chen (chen@two.example)", "Wei Chen (wei@one.example)"]
