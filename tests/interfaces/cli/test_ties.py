from datetime import timedelta

import pytest
from tests.files import letter, mbox

from kithwork.actions import imports, lookbacks, looking_back
from kithwork.store import models

ME = "Robin <robin@me.example>"
PEOPLE = [f"{name} Lovelace" for name in ("Ada", "Bea", "Cleo", "Dora", "Elsa", "Flora", "Gina", "Hedy", "Ines", "Jean", "Kate", "Lise")]


def address(name):
    return f"{name} <{name.split()[0].lower()}@one.example>"


@pytest.fixture
def letters(owner, now, tmp_path):
    """Twelve people, each longer silent than the one before; Ada wrote again last week."""
    days = [(name, 40 + 20 * place) for place, name in enumerate(PEOPLE)]
    written = [letter(ME, address(name), now - timedelta(days=ago + 30 * again), subject=f"{again}") for name, ago in days for again in range(3)]
    written.append(letter(address(PEOPLE[0]), ME, now - timedelta(days=7)))
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "m.mbox", written)], now=now, me=["robin@me.example"])


def test_the_lists_of_days_gone_by_stand_beside_what_happened(say, letters):
    told = say("ties").output

    assert "Of the 6 warmest you have been in touch with 1 since." in told
    assert "Ada Lovelace" in told.split("since.")[1]
    assert "Lise Lovelace" not in told


def test_as_data_it_has_the_chances_and_what_they_were_worth(data, letters):
    month = data("ties", "backtest")["looks"][0]

    assert month["within_days"] == 30
    assert month["in_touch"]["asked_count"] == 12
    assert month["in_touch"]["base_rate"] == pytest.approx(1 / 12)
    assert {one["method"]: one["hits_count"] for one in month["lists"]} == {
        "warmth": 1,
        "last": 1,
        "cadence": 0,
        "silence": 0,
    }


def test_too_little_to_go_by_is_said(say, owner):
    assert "too little to go by" in say("ties", "backtest").output


def test_what_may_be_expected_reads_in_words_and_has_no_figure_of_the_person(say, data, letters):
    told = say("ties", "chances", "ada").output
    found = data("ties", "chances", "ada")

    assert "in touch" in told
    assert "%" not in told
    assert 0 < found["chance_in_touch_30_days"] < found["chance_in_touch_90_days"] < 1
    assert found["fitted_on"] == "2026-11-21"


def test_an_import_asks_the_past_once_a_month(letters, owner, now, tmp_path):
    first = lookbacks.kept(owner_id=owner)
    later = now + timedelta(days=3)
    imports.run(owner_id=owner, paths=[mbox(tmp_path / "n.mbox", [letter(ME, address("Ada Lovelace"), later)])], now=later)

    assert lookbacks.kept(owner_id=owner) == first

    looking_back.keep_up(owner_id=owner, now=now + timedelta(days=30))

    assert lookbacks.kept(owner_id=owner).made_on > first.made_on


def test_an_import_into_very_many_ties_does_not_ask(letters, owner, now, monkeypatch):
    first = lookbacks.kept(owner_id=owner)
    monkeypatch.setattr(looking_back, "EASY", 0)

    looking_back.keep_up(owner_id=owner, now=now + timedelta(days=30))

    assert lookbacks.kept(owner_id=owner) == first


def test_what_was_kept_is_what_was_found(letters, owner, now):
    assert looking_back.ask(owner_id=owner, now=now) == lookbacks.kept(owner_id=owner)


def test_made_anew_every_tie_is_as_it_was(say, data, letters):
    assert say("ties", "rebuild").output.strip() == "12 ties made anew. Each is as it was."
    assert data("ties", "rebuild")["otherwise"] == []


def test_whose_tie_was_otherwise_is_said(say, letters):
    someone = models.Tie.objects.order_by("person_id").first().person_id
    models.Tie.objects.filter(person_id=someone).update(gap=99)

    told = say("ties", "rebuild").output

    assert "1 of them was otherwise before." in told
    assert f"#{someone}" in told
