"""Who says what of the owner, who could truthfully, and what is ready before an opportunity knocks."""

import subprocess
from datetime import timedelta

import pytest

from kithwork.actions import imports, people, profiling, readiness, reputation, telling, words

HEADER = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n"


@pytest.fixture
def endorsed(network, now, tmp_path):
    path = tmp_path / "Endorsement_Received_Info.csv"
    path.write_text(HEADER + "2026/10/03 09:00:00 UTC,Python,Grace,Hopper,www.linkedin.com/in/grace,ACCEPTED\n", encoding="utf-8")
    imports.run(owner_id=network, paths=[path], now=now)
    for name in ("Python", "Rigging", "Go"):
        profiling.add(owner_id=network, kind="skill", name=name, now=now)
    return network


@pytest.fixture
def reviewed(endorsed, now, tmp_path):
    """Ada reviewed a change of the owner's about rigging, and went with another to a pub."""
    clone = tmp_path / "crane"
    run = lambda *words: subprocess.run(["git", "-C", str(clone), *words], check=True, capture_output=True)  # noqa: E731
    clone.mkdir()
    run("init", "-q")
    for subject in ("Rigging holds in the wind", "Let us go to the pub"):
        run(
            "-c", "user.name=Robin Adeyemi", "-c", "user.email=robin@adeyemi.example", "commit", "-q", "--allow-empty",
            "-m", f"{subject}\n\nReviewed-by: Ada Lovelace <ada@engines.example>",
        )  # fmt: skip
    imports.run(owner_id=endorsed, paths=[clone], now=now)
    return endorsed


def skills(owner, now):
    return {one.skill: one for one in reputation.of(owner_id=owner, now=now).skills}


def test_who_said_it_stands_with_the_skill_and_where_it_is_written(endorsed, now):
    python = skills(endorsed, now)["Python"]

    (said,) = python.said
    assert (said.person, said.words) == ("Grace Hopper", "endorsed you for Python")
    assert "Endorsement_Received_Info.csv, line 2" in said.source
    assert python.could == ()


def test_who_worked_on_it_could_say_it_and_a_word_that_only_looks_alike_is_no_work(reviewed, now):
    found = skills(reviewed, now)

    (could,) = found["Rigging"].could
    assert could.person == "Ada Lovelace"
    assert "they reviewed your change “Rigging holds in the wind”" in could.words
    assert found["Go"].could == ()


def test_who_is_put_aside_is_not_named(reviewed, now):
    ada = people.find(owner_id=reviewed, text="Ada", now=now).id

    words.set_aside(owner_id=reviewed, person_id=ada, now=now, archived=True)

    assert skills(reviewed, now)["Rigging"].could == ()


def test_what_is_not_ready_has_a_next_step_and_what_is_has_its_words(endorsed, now):
    before = {one.what: one for one in readiness.listed(owner_id=endorsed, now=now)}
    telling.tell(owner_id=endorsed, title="The crane", parts={"situation": "wind", "result": "held", "proof": "a film"}, now=now)
    profiling.say_all(owner_id=endorsed, words={"work": "Rigger", "story": "I rig.", "availability": "now"}, now=now)
    after = {one.what: one for one in readiness.listed(owner_id=endorsed, now=now + timedelta(minutes=1))}

    assert all(one.is_ready or (one.next and one.command) for one in (*before.values(), *after.values()))
    assert (before["Stories"].is_ready, after["Stories"].is_ready, after["Stories"].words) == (False, True, "“The crane”")
    assert (before["Who you are"].is_ready, after["Who you are"].is_ready) == (False, True)
    assert "Nothing shows Rigging and Go" in after["Proof"].next or "Nothing shows Go and Rigging" in after["Proof"].next
