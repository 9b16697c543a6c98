"""Nobody is their own connection, and who bears the owner's name in a repository may be somebody else; in whatever order files are read."""

import subprocess
from datetime import timedelta
from itertools import permutations

import pytest
from tests.files import card, connections, letter, mbox, vcf

from kithwork.actions import claims, imports, merging, portability
from kithwork.store import models
from kithwork.store.queries import owned
from kithwork.store.writes import owners

ME, IDA = "Lena Quillfeather <lena@vogt.example>", "Ida Holm <ida@acme.example>"
CONNECTED = [("Lena", "Quillfeather", "lena-other", "Ministry of Tea", "Clerk"), ("Ida", "Holm", "ida-holm", "Acme", "Engineer")]


def test_a_connection_of_the_owner_s_name_is_somebody_else(owner, now, tmp_path):
    letters = mbox(tmp_path / "own.mbox", [letter(ME, IDA, now - timedelta(days=3)), letter(IDA, ME, now - timedelta(days=2))])
    imports.run(owner_id=owner, paths=[letters, connections(tmp_path / "Connections.csv", CONNECTED)], now=now, me=["lena@vogt.example"])

    assert ("profile-url", "linkedin.com/in/lena-other") not in owned.own_handles(owner)


def test_namesakes_of_the_owner_are_the_same_people_in_every_order(db, now, tmp_path):
    namesake = letter("Lena Quillfeather <lena@other.example>", ME, now - timedelta(days=2))
    files = (
        mbox(tmp_path / "own.mbox", [letter(ME, IDA, now - timedelta(days=3)), letter(IDA, ME, now - timedelta(days=2)), namesake]),
        connections(tmp_path / "Connections.csv", CONNECTED),
        vcf(
            tmp_path / "c.vcf", [card("Lena Quillfeather", uid="1", email="lena@third.example"), card("Ida Holm", uid="2", email="ida@acme.example")]
        ),
    )
    outcomes = set()
    for runs in [*([[path] for path in order] for order in permutations(files)), [list(files)]]:
        owner = owners.make(name="Lena", now=now)
        for paths in runs:
            imports.run(owner_id=owner, paths=paths, now=now, me=["lena@vogt.example"])
        outcomes.add(portability.canonical(owner_id=owner))

    assert len(outcomes) == 1


@pytest.fixture
def clone(tmp_path, now):
    """A repository of several, and one of them bears the owner's name."""
    folder = tmp_path / "looms"
    subprocess.run(["git", "init", "-q", folder], check=True)
    authors = ("Ida Holm <ida@acme.example>", "Lena Quillfeather <lena@team.example>", "Lena Quillfeather <123+lenaq@users.noreply.github.com>")
    for days, who in enumerate(authors, 1):
        name, address = who.rstrip(">").split(" <")
        when = (now - timedelta(days=days)).isoformat()
        env = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
        names = ["-c", f"user.name={name}", "-c", f"user.email={address}", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *names, "commit", "-q", "--allow-empty", "-m", "Knot"], cwd=folder, env=env, check=True)
    return folder


@pytest.fixture
def letters(tmp_path, now):
    return mbox(tmp_path / "own.mbox", [letter(ME, IDA, now - timedelta(days=3)), letter(IDA, ME, now - timedelta(days=2))])


def asked(owner):
    """The handles of whom it is asked whether they are one."""
    values = dict(models.Identity.objects.values_list("id", "value"))
    return [{values[one], values[other]} for one, other in models.Question.objects.filter(owner_id=owner).values_list("one_id", "other_id")]


def test_an_author_of_the_owner_s_name_is_asked_about(owner, now, clone, letters):
    imports.run(owner_id=owner, paths=[letters, clone], now=now, me=["lena@vogt.example"])

    assert ("email", "lena@team.example") not in owned.own_handles(owner)
    assert any("lena@vogt.example" in both for both in asked(owner))


def test_an_author_of_the_name_that_the_owner_said_is_named_where_nothing_else_bears_it(db, now, clone):
    owner = owners.make(name="Lena Quillfeather", now=now)
    report = imports.run(owner_id=owner, paths=[clone], now=now, me=["lena@vogt.example"])
    assert report.namesakes == ("lena@team.example", "@lenaq")

    claims.claim_all(owner_id=owner, texts=report.namesakes, now=now)
    assert imports.run(owner_id=owner, paths=[clone], now=now).namesakes == ()


def test_whoever_is_asked_about_is_not_named_beside(db, now, clone, letters):
    owner = owners.make(name="Lena Quillfeather", now=now)

    report = imports.run(owner_id=owner, paths=[letters, clone], now=now, me=["lena@vogt.example"])

    assert report.namesakes == ()
    assert sorted(map(sorted, asked(owner))) == [["lena@team.example", "lena@vogt.example"], ["lena@vogt.example", "lenaq"]]


def test_an_author_under_an_account_of_the_owner_s_is_the_owner(owner, now, clone, letters):
    imports.run(owner_id=owner, paths=[letters, clone], now=now, me=["lena@vogt.example", "@lenaq"])

    assert ("github", "lenaq") in owned.own_handles(owner)
    assert ("email", "lena@team.example") not in owned.own_handles(owner)


def test_the_address_under_which_a_clone_is_set_to_write_is_the_owner_s(owner, now, clone, letters):
    subprocess.run(["git", "config", "user.email", "lena@team.example"], cwd=clone, check=True)

    imports.run(owner_id=owner, paths=[letters, clone], now=now, me=["lena@vogt.example"])

    assert ("email", "lena@team.example") in owned.own_handles(owner)


def test_authors_of_the_owner_s_name_are_the_same_people_in_every_order(db, now, clone, letters, tmp_path):
    book = vcf(
        tmp_path / "c.vcf", [card("Lena Quillfeather", uid="1", email="lena@third.example"), card("Ida Holm", uid="2", email="ida@acme.example")]
    )
    files, outcomes = (letters, clone, book), set()
    for runs in [*([[path] for path in order] for order in permutations(files)), [list(files)]]:
        owner = owners.make(name="Lena", now=now)
        for paths in runs:
            imports.run(owner_id=owner, paths=paths, now=now, me=["lena@vogt.example"])
        outcomes.add(portability.canonical(owner_id=owner))

    assert len(outcomes) == 1


def is_set(clone, **settings):
    for name, value in settings.items():
        subprocess.run(["git", "config", f"user.{name}", value], cwd=clone, check=True)


@pytest.mark.parametrize("address", ["ci@team.example", "root@team.example", "lena@localhost", "noreply@github.com", "x@reply.github.com"])
def test_what_a_role_or_a_machine_is_set_to_is_not_the_owner_s(owner, now, clone, letters, address):
    is_set(clone, email=address, name="Lena Quillfeather")

    imports.run(owner_id=owner, paths=[letters, clone], now=now, me=["lena@vogt.example"])

    assert ("email", address) not in owned.own_handles(owner)


@pytest.mark.parametrize("settings", [{"name": "Ida Holm"}, {"name": "Ida"}, {}])
def test_a_clone_that_was_somebody_else_s_makes_nobody_the_owner_in_any_order(db, now, clone, letters, settings):
    is_set(clone, email="ida@acme.example", **settings)
    outcomes = set()
    for order in ([clone, letters], [letters, clone]):
        owner = owners.make(name="Lena Quillfeather", now=now)
        for path in order:
            imports.run(owner_id=owner, paths=[path], now=now, me=["lena@vogt.example"])
        outcomes.add(portability.canonical(owner_id=owner))

    assert ("email", "ida@acme.example") not in owned.own_handles(owner)
    assert models.Person.objects.get(owner_id=owner, identity__value="ida@acme.example", identity__name="Ida Holm").standing == "known"
    assert len(outcomes) == 1


def test_what_a_clone_is_set_to_is_the_owner_s_when_their_name_is_known_and_no_more_when_it_is_taken_back(db, now, clone, letters):
    is_set(clone, email="lq@team.example", name="Lena Quillfeather")
    owner = owners.make(name="", now=now)
    imports.run(owner_id=owner, paths=[clone], now=now, me=["lena@vogt.example"])
    before = ("email", "lq@team.example") in owned.own_handles(owner)
    imports.run(owner_id=owner, paths=[letters], now=now)
    then = ("email", "lq@team.example") in owned.own_handles(owner)
    imports.undo(owner_id=owner, number=2, now=now)

    assert (before, then) == (False, True)
    assert ("email", "lq@team.example") not in owned.own_handles(owner)


def test_who_wrote_to_such_an_address_is_looked_at_again_when_another_name_of_the_owner_s_is_known(db, now, clone, letters, tmp_path, monkeypatch):
    is_set(clone, email="lena@team.example")
    wrote = mbox(tmp_path / "team.mbox", [letter("Grace Hopper <grace@navy.example>", "lena@team.example", now - timedelta(days=9))])
    owner = owners.make(name="Lena Quillfeather", now=now)
    imports.run(owner_id=owner, paths=[clone, wrote], now=now)
    looked_at, around = set(), merging.around

    def noting(*asked):
        found, outcome = around(*asked)
        looked_at.update(row.value for row in found.identities.values())
        return found, outcome

    monkeypatch.setattr(merging, "around", noting)
    imports.run(owner_id=owner, paths=[letters], now=now, me=["lena@vogt.example"])

    assert "grace@navy.example" in looked_at


def test_a_clone_s_own_setting_says_nothing_where_nobody_is_known_yet(owner, now, clone, tmp_path, monkeypatch):
    is_set(clone, email="ida@acme.example", name="Ida Holm")
    imports.run(owner_id=owner, paths=[clone], now=now)
    assert ("email", "ida@acme.example") not in owned.own_handles(owner)

    (tmp_path / "own").write_text("[user]\n\temail = lena@team.example\n\tname = Lena\n")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "own"))
    imports.run(owner_id=owner, paths=[clone], now=now)

    assert ("email", "lena@team.example") in owned.own_handles(owner)
