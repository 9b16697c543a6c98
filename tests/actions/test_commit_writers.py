"""The owner's own commits are kept where they work alone, those of others never; another address brings more at the next import."""

import subprocess
from datetime import timedelta

import pytest

from kithwork.actions import artifact_proposals, imports, week_drafts
from kithwork.store.queries import own_commits

OLD, NEW, OTHER = "robin@old.example", "robin@me.example", "ada@home.example"
NAMES = {OLD: "rob", NEW: "Robin Adeyemi", OTHER: "Ada Lovelace"}


@pytest.fixture
def clone(tmp_path, now):
    folder = tmp_path / "looms"
    subprocess.run(["git", "init", "-q", folder], check=True)
    for days, who, title in ((40, OLD, "Begin"), (3, NEW, "Weave *faster*"), (2, OTHER, "A word in the README"), (1, NEW, "Knot")):
        when = (now - timedelta(days=days)).isoformat()
        env = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
        command = [
            "git",
            "-c",
            f"user.name={NAMES[who]}",
            "-c",
            f"user.email={who}",
            "-c",
            "commit.gpgsign=false",
            "commit",
            "-q",
            "--allow-empty",
            "-m",
            title,
        ]
        subprocess.run(command, cwd=folder, env=env, check=True)
    return folder


def kept(owner, now):
    return [(one.project, one.title) for one in own_commits.between(owner, now.date() - timedelta(days=90), now.date())]


def test_own_commits_are_kept_and_named_in_the_outline_of_the_week_and_others_are_not(owner, now, clone):
    imports.run(owner_id=owner, paths=[clone], now=now, me=[NEW])

    told = week_drafts.draft(owner_id=owner, week="", now=now).words
    assert kept(owner, now) == [("looms", "Weave *faster*"), ("looms", "Knot")]
    assert "### looms\n\n- Weave \\*faster\\* (git, " in told
    assert "README" not in told


def test_another_address_brings_more_at_the_next_import_and_the_same_brings_nothing(owner, now, clone):
    imports.run(owner_id=owner, paths=[clone], now=now, me=[NEW])
    more = imports.run(owner_id=owner, paths=[clone], now=now, me=[OLD])
    again = imports.run(owner_id=owner, paths=[clone], now=now)

    assert more.counts["records_created"] == 1
    assert again.counts["records_created"] == again.counts["records_updated"] == 0
    assert kept(owner, now)[0] == ("looms", "Begin")


def test_as_long_as_nobody_is_known_git_s_settings_say_whose(owner, now, clone):
    subprocess.run(["git", "config", "user.email", NEW], cwd=clone, check=True)
    imports.run(owner_id=owner, paths=[clone], now=now)

    assert [title for _, title in kept(owner, now)] == ["Weave *faster*", "Knot"]


def test_twenty_commits_of_somebody_alone_are_work_to_show(owner, now, clone, monkeypatch):
    monkeypatch.setattr(artifact_proposals, "COMMITS", 2)
    imports.run(owner_id=owner, paths=[clone], now=now, me=[NEW])

    (found,) = artifact_proposals.listed(owner_id=owner, today=now.date())
    assert (found.title, found.words) == ("looms", "2 commits of yours, 2026")
    assert found.commit.startswith("looms@")


def test_an_address_that_the_same_import_shows_to_be_the_owner_s_counts_at_once(owner, now, clone):
    (clone / ".mailmap").write_text(f"Robin Adeyemi <{NEW}> <{OLD}>\n")
    subprocess.run(["git", "-C", clone, "add", ".mailmap"], check=True)
    env = {"PATH": "/usr/bin:/bin", "HOME": str(clone), "GIT_AUTHOR_DATE": now.isoformat(), "GIT_COMMITTER_DATE": now.isoformat()}
    names = ["-c", "user.name=Robin Adeyemi", "-c", f"user.email={NEW}", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *names, "commit", "-q", "-m", "Who is who"], cwd=clone, env=env, check=True)
    imports.run(owner_id=owner, paths=[clone], now=now, me=[OLD])
    again = imports.run(owner_id=owner, paths=[clone], now=now)

    assert [title for _, title in kept(owner, now)] == ["Begin", "Weave *faster*", "Knot", "Who is who"]
    assert again.counts["records_created"] == 0


def test_another_clone_of_the_same_repository_says_nothing_new(owner, now, clone, tmp_path):
    imports.run(owner_id=owner, paths=[clone], now=now, me=[NEW])
    fork = tmp_path / "looms-fork"
    subprocess.run(["git", "clone", "-q", clone, fork], check=True)
    again = imports.run(owner_id=owner, paths=[fork], now=now)

    assert (again.counts["records_created"], again.counts["records_updated"]) == (0, 0)
    assert {project for project, _ in kept(owner, now)} == {"looms"}


def test_a_history_where_one_works_alone_is_one_that_the_owner_is_in(owner, now, clone):
    report = imports.run(owner_id=owner, paths=[clone], now=now, me=[NEW])

    assert report.is_owner_in_history
