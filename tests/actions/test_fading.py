"""Who cools, who is long silent, who is the only tie to a group: in words and dates, and never those to be left alone."""

from datetime import timedelta

import pytest
from tests.files import ME, connections, letter, mbox
from tests.importers.clones import ADA, ALAN, GRACE, Clone

from kithwork.actions import fading, imports, people, words
from kithwork.store import models


@pytest.fixture
def read(owner, now):
    return lambda *paths: imports.run(owner_id=owner, paths=paths, now=now, me=["robin@adeyemi.example"])


@pytest.fixture
def wrote(now, read, tmp_path):
    """Letters both ways with somebody, so many days ago."""

    def write(who, ago):
        name = f"{abs(hash(who))}.mbox"
        read(mbox(tmp_path / name, [letter(*pair, now - timedelta(days=days)) for days in ago for pair in ((who, ME), (ME, who))]))

    return write


def names(found):
    return [one.person.name for one in found]


def test_who_mattered_and_cools_is_named_with_days_and_dates(owner, now, wrote):
    wrote(ADA, (200, 390, 400, 410))
    wrote(GRACE, (3, 390, 400, 410))

    (ada,) = fading.drifting(owner_id=owner, now=now)

    assert ada.person.name == "Ada Lovelace"
    assert ada.why == "In touch on 3 days in the year to 21 Nov 2025, and on 1 day since. The last one was 5 May 2026."


def test_who_was_dear_and_is_long_silent_is_named_with_their_best_year(owner, now, wrote):
    wrote(ADA, range(800, 900, 20))

    (ada,) = fading.reviving(owner_id=owner, now=now)

    assert ada.why == "In touch on 5 days in the year to 12 Sep 2024, the last one."


def test_nobody_is_named_who_is_to_be_left_alone(owner, now, wrote):
    wrote(ADA, (200, 390, 400, 410))
    wrote(GRACE, range(800, 900, 20))
    for name in ("Ada", "Grace"):
        words.set_aside(owner_id=owner, person_id=people.find(owner_id=owner, text=name, now=now).id, do_not_contact=True, now=now)

    assert fading.drifting(owner_id=owner, now=now) == fading.reviving(owner_id=owner, now=now) == []


def test_a_click_neither_keeps_a_tie_warm_nor_wakes_it(owner, now, wrote, read, tmp_path):
    wrote(ADA, (200, 390, 400, 410))
    wrote(GRACE, range(800, 900, 20))
    words.edit(owner_id=owner, person_id=people.find(owner_id=owner, text="Ada", now=now).id, fields={}, handles=["linkedin.com/in/ada"], now=now)
    words.edit(owner_id=owner, person_id=people.find(owner_id=owner, text="Grace", now=now).id, fields={}, handles=["linkedin.com/in/grace"], now=now)
    rows = [("Ada", "Lovelace", "ada", "", ""), ("Grace", "Hopper", "grace", "", "")]
    path = connections(tmp_path / "Connections.csv", rows)
    path.write_text(path.read_text().replace("12 Mar 2019", "18 Nov 2026"))

    read(path)

    assert names(fading.drifting(owner_id=owner, now=now)) == ["Ada Lovelace"]
    assert names(fading.reviving(owner_id=owner, now=now)) == ["Grace Hopper"]


def test_a_sender_to_whom_the_owner_never_wrote_drifts_nowhere(owner, now, read, tmp_path):
    read(
        mbox(tmp_path / "shop.mbox", [letter("Mill Studio <studio@mill.example>", ME, now - timedelta(days=days)) for days in (50, 60, 70, 390, 400)])
    )

    assert fading.drifting(owner_id=owner, now=now) == []


@pytest.fixture
def engines(tmp_path, read):
    """A repository of Ada's and Alan's, in which the owner never was."""
    clone = Clone(tmp_path / "engines")
    for author in (ADA, ALAN):
        clone.commit(author, "Mend\n\nReviewed-by: Grace Hopper <grace@example.org>", files=["a.py"])
    read(clone.path)
    return clone


def test_the_only_one_whom_the_owner_knows_in_a_repository_is_a_bridge_to_it(owner, now, wrote, engines):
    wrote(ADA, (3, 9))

    (ada,) = fading.bridges(owner_id=owner, now=now)

    assert ada.why == "Your only tie to the repository engines (2 others are named in your files)."


def test_two_who_are_known_there_are_no_only_tie(owner, now, wrote, engines):
    wrote(ADA, (3, 9))
    wrote(ALAN, (3, 9))

    assert fading.bridges(owner_id=owner, now=now) == []


def test_where_the_owner_is_in_the_group_nobody_is_needed_to_reach_it(owner, now, wrote, engines, read):
    wrote(ADA, (3, 9))
    engines.commit(ME, "I was here\n\nReviewed-by: Ada Lovelace <ada@example.org>", files=["b.py"])
    read(engines.path)

    assert fading.bridges(owner_id=owner, now=now) == []


def test_somebody_alone_at_an_organisation_is_a_bridge_and_a_freelancer_is_none(owner, now, wrote, read, tmp_path):
    rows = [("Ada", "Lovelace", "ada", "Engines", "Engineer"), ("Alan", "Turing", "alan", "Freelance", "")]
    read(connections(tmp_path / "Connections.csv", rows))
    for name, address in (("Ada", "ada@example.org"), ("Alan", "alan@example.test")):
        words.edit(owner_id=owner, person_id=people.find(owner_id=owner, text=name, now=now).id, fields={}, handles=[address], now=now)
    wrote(ADA, (3, 9))
    wrote(ALAN, (3, 9))

    assert [one.why for one in fading.bridges(owner_id=owner, now=now)] == ["Your only tie to Engines."]


def test_undoing_an_import_takes_away_who_was_where(owner, now, engines):
    before = models.Presence.objects.count()

    imports.undo(owner_id=owner, number=1, now=now)

    assert (before, models.Presence.objects.count()) == (3, 0)


def test_a_network_of_nobody_has_nobody_to_name(owner, now):
    assert fading.drifting(owner_id=owner, now=now) == fading.reviving(owner_id=owner, now=now) == fading.bridges(owner_id=owner, now=now) == []
