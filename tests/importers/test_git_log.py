"""Asking git: what is read, and what a clone from a stranger may not do."""

import shutil
import subprocess
from datetime import UTC, timedelta

import pytest
from tests.importers.clones import ADA, ALAN, GRACE, MONDAY, Clone

from kithwork.importers import git_log
from kithwork.importers.git_log import HistoryUnread


@pytest.fixture
def clone(tmp_path):
    return Clone(tmp_path / "works")


def authors(path):
    return [commit.author.name.split()[0] for commit in git_log.commits(path)]


def test_a_history_is_told_from_old_to_new(clone):
    for number, author in enumerate([ADA, GRACE, ALAN]):
        clone.commit(author, at=MONDAY + timedelta(days=number))

    assert authors(clone.path) == ["Ada", "Grace", "Alan"]


def test_files_belong_to_their_commit(clone):
    clone.commit(ADA, files=["a.py", "b.py"])
    clone.commit(ADA)
    clone.commit(ADA, files=["a.py"])

    assert [commit.files for commit in git_log.commits(clone.path)] == [("a.py", "b.py"), (), ("a.py",)]


def test_a_file_with_a_strange_name_is_read_as_it_is(clone):
    clone.commit(ADA, files=["\nä b\n#.py"])

    assert [commit.files for commit in git_log.commits(clone.path)] == [("\nä b\n#.py",)]


def test_a_very_long_message_is_read_whole(clone):
    message = clone.path / "message"
    message.write_text("Fix\n\n" + "x" * 1_000_000)
    clone.git("commit", "--quiet", "--allow-empty", "--file=message")

    assert [len(commit.message.strip()) for commit in git_log.commits(clone.path)] == [1_000_005]


def test_parallel_branches_are_lined_up_by_time(clone):
    clone.commit(ADA)
    clone.git("checkout", "--quiet", "-b", "side")
    clone.commit(GRACE, at=MONDAY + timedelta(days=1))
    clone.commit(GRACE, at=MONDAY + timedelta(days=3))
    clone.git("checkout", "--quiet", "main")
    clone.commit(ALAN, at=MONDAY + timedelta(days=2))

    assert authors(clone.path) == ["Ada", "Grace", "Alan", "Grace"]


def test_branches_count_and_stashes_proposals_and_notes_do_not(clone):
    clone.commit(ADA, files=["a.py"])
    clone.git("update-ref", "refs/pull/7/head", clone.commit(ALAN))
    clone.git("reset", "--quiet", "--hard", "HEAD~1")
    clone.git("checkout", "--quiet", "-b", "side")
    clone.commit(GRACE)
    clone.git("checkout", "--quiet", "--detach")
    clone.git("update-ref", "refs/remotes/origin/far", clone.commit(ADA))
    clone.git("checkout", "--quiet", "main")
    (clone.path / "a.py").write_text("stashed\n")
    clone.git("stash")
    clone.git("notes", "add", "-m", "noted")

    assert authors(clone.path) == ["Ada", "Grace", "Ada"]


def test_a_head_on_no_branch_is_read(clone):
    clone.commit(ADA)
    clone.git("checkout", "--quiet", "--detach")
    clone.commit(GRACE)

    assert authors(clone.path) == ["Ada", "Grace"]


def test_a_project_merged_in_later_does_not_change_which_repository_it_is(clone, tmp_path):
    root = clone.commit(ADA)
    for number in range(3):
        other = Clone(tmp_path / f"other{number}")
        other.commit(GRACE, f"Another root {number}")
        clone.git("fetch", "--quiet", str(other.path), "main")
        clone.git("merge", "--quiet", "--no-edit", "--allow-unrelated-histories", "FETCH_HEAD")

    assert git_log.root(clone.path) == root


def test_a_repository_whose_head_points_nowhere_has_a_root_all_the_same(clone):
    root = clone.commit(ADA)
    clone.git("symbolic-ref", "HEAD", "refs/heads/gone")

    assert git_log.root(clone.path) == root
    assert authors(clone.path) == ["Ada"]


@pytest.mark.parametrize(
    ("url", "label"),
    [
        ("https://ada:hunter2@forge.example/works/engine.git", "engine"),
        ("git@forge.example:works/engine.git", "engine"),
        ("ada@forge.example:engine", "engine"),
        ("https://forge.example/works/engine/?private_token=hunter2", "engine"),
        ("https://ada:hunter2@forge.example", "works"),
        ("C:\\works\\engine", "engine"),
        ("../engine.git/", "engine"),
    ],
)
def test_the_label_is_the_last_part_of_its_address_and_never_a_password(clone, url, label):
    clone.git("config", "remote.origin.url", url)

    assert git_log.label(clone.path) == label


def test_without_an_origin_the_folder_gives_the_label(clone, tmp_path):
    bare = Clone(tmp_path / "engine.git", bare=True)

    assert (git_log.label(clone.path), git_log.label(bare.path)) == ("works", "engine")


def test_a_zone_that_no_place_has_is_read_as_utc(clone):
    author = b"%s %d +9959" % (ADA.encode(), MONDAY.timestamp())
    clone.raw_commit(b"author %s\ncommitter %s\n\nFix\n" % (author, author))

    (commit,) = git_log.commits(clone.path)

    assert commit.authored_at == MONDAY
    assert commit.authored_at.tzinfo is UTC


def test_letters_that_are_not_utf_8_are_read_as_latin_1(clone):
    author = b"Andr\xe9 Weil <andre@example.org> %d +0000" % MONDAY.timestamp()
    clone.raw_commit(b"author %s\ncommitter %s\n\nAjout\xe9\n" % (author, author))

    (commit,) = git_log.commits(clone.path)

    assert commit.author.name == "André Weil"
    assert commit.message.strip() == "Ajouté"


def test_a_commit_that_says_its_encoding_is_believed(clone):
    author = b"A <a@example.org> %d +0000" % MONDAY.timestamp()
    clone.raw_commit(b"author %s\ncommitter %s\nencoding KOI8-R\n\n\xc4\xc1\n" % (author, author))

    assert [commit.message.strip() for commit in git_log.commits(clone.path)] == ["да"]


def test_a_damaged_history_gives_what_came_before_the_reason(clone):
    for number, author in enumerate([ADA, GRACE, ALAN]):
        clone.commit(author, at=MONDAY + timedelta(days=number), files=["a.py"])
    tree = clone.git("rev-parse", "HEAD^{tree}")
    (clone.path / ".git" / "objects" / tree[:2] / tree[2:]).unlink()
    came = []

    with pytest.raises(HistoryUnread, match="git says: "):
        came.extend(commit.author.name for commit in git_log.commits(clone.path))

    assert came[:2] == ["Ada Lovelace", "Grace Hopper"]


def test_a_broken_repository_is_not_taken_for_the_one_above_it(clone):
    clone.commit(ADA)
    inner = clone.path / "inner"
    (inner / ".git").mkdir(parents=True)

    with pytest.raises(HistoryUnread):
        list(git_log.commits(inner))


def test_a_worktree_whose_clone_is_gone_cannot_be_read(clone, tmp_path):
    clone.commit(ADA)
    clone.git("worktree", "add", "--quiet", str(tmp_path / "beside"))
    shutil.rmtree(clone.path)

    with pytest.raises(HistoryUnread):
        list(git_log.commits(tmp_path / "beside"))


def test_a_worktree_reads_like_its_clone(clone, tmp_path):
    clone.commit(ADA)
    clone.git("worktree", "add", "--quiet", str(tmp_path / "beside"))

    assert list(git_log.commits(tmp_path / "beside")) == list(git_log.commits(clone.path))


def test_a_reader_who_stops_early_leaves_no_process_behind(clone, monkeypatch):
    clone.commit(ADA)
    started = []

    class Watched(subprocess.Popen):
        def __init__(self, *arguments, **options):
            super().__init__(*arguments, **options)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Watched)
    found = git_log.commits(clone.path)

    next(found)
    found.close()

    assert started
    assert all(process.returncode is not None for process in started)


@pytest.fixture
def trap(tmp_path):
    """A program that leaves a mark wherever it is run; and the mark."""
    mark, program = tmp_path / "sprung", tmp_path / "trap.sh"
    program.write_text(f"#!/bin/sh\necho \"$0 $@\" >> '{mark}'\n")
    program.chmod(0o755)
    return program, mark


def test_a_hostile_clone_runs_nothing(clone, trap):
    program, mark = trap
    (clone.path / ".gitattributes").write_text("*.py diff=trap filter=trap\n")
    clone.commit(ADA, files=["a.py"])
    clone.commit(GRACE, f"Fix\n\nReviewed-by: {ALAN}", files=["a.py"])
    honest = list(git_log.commits(clone.path))
    for hook in ("post-checkout", "reference-transaction", "post-index-change"):
        (clone.path / ".git" / "hooks").mkdir(exist_ok=True)
        shutil.copy(program, clone.path / ".git" / "hooks" / hook)
    settings = {
        **dict.fromkeys(
            ("core.fsmonitor", "core.pager", "pager.log", "core.editor", "core.sshCommand", "core.askPass", "core.gitProxy"), str(program)
        ),
        **dict.fromkeys(
            ("gpg.program", "gpg.ssh.program", "diff.external", "diff.trap.command", "diff.trap.textconv", "filter.trap.clean"), str(program)
        ),
        **dict.fromkeys(("filter.trap.process", "trailer.reviewed-by.cmd", "trailer.reviewed-by.command", "core.alternateRefsCommand"), str(program)),
        **dict.fromkeys(("alias.log", "alias.rev-parse", "credential.helper"), f"!{program}"),
        **dict.fromkeys(("log.showSignature", "log.follow", "diff.renames", "diff.relative", "core.untrackedCache"), "true"),
        "core.hooksPath": str(program.parent),
        "color.ui": "always",
        "format.pretty": "fuller",
        "log.diffMerges": "first-parent",
        "log.showRoot": "false",
        "i18n.logOutputEncoding": "UTF-16",
        "trailer.separators": "%",
        "core.worktree": "/nowhere",
    }
    for name, value in settings.items():
        with (clone.path / ".git" / "config").open("a") as config:
            section, _, variable = name.rpartition(".")
            first, _, rest = section.partition(".")
            config.write(f'[{first} "{rest}"]\n' if rest else f"[{first}]\n")
            config.write(f'\t{variable} = "{value}"\n')

    found = list(git_log.commits(clone.path))

    assert found == honest
    assert not mark.exists()


@pytest.mark.parametrize("url", ["ext::{trap} %S", "ssh://forge.example/x", "file://{place}", "trap::x"])
def test_a_partial_clone_is_not_completed_from_anywhere(clone, trap, url):
    program, mark = trap
    clone.commit(ADA, files=["a.py"])
    tree = clone.git("rev-parse", "HEAD^{tree}")
    (clone.path / ".git" / "objects" / tree[:2] / tree[2:]).unlink()
    for name, value in {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": url.format(trap=program, place=clone.path),
        "remote.origin.uploadpack": str(program),
        "protocol.allow": "always",
        "protocol.ext.allow": "always",
        "protocol.file.allow": "always",
        "core.sshCommand": str(program),
    }.items():
        clone.git("config", name, value)

    with pytest.raises(HistoryUnread):
        list(git_log.commits(clone.path))

    assert not mark.exists()


def test_the_owner_s_own_environment_does_not_steer_the_reading(clone, tmp_path, monkeypatch):
    other = Clone(tmp_path / "other")
    other.commit(GRACE)
    clone.commit(ADA)
    monkeypatch.setenv("GIT_DIR", str(other.path / ".git"))
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "trace"))

    assert authors(clone.path) == ["Ada"]
    assert not (tmp_path / "trace").exists()


def test_reading_leaves_the_clone_as_it_was(clone):
    clone.commit(ADA, files=["a.py"])
    before = {path: path.stat().st_mtime_ns for path in clone.path.rglob("*")}

    list(git_log.commits(clone.path))

    assert {path: path.stat().st_mtime_ns for path in clone.path.rglob("*")} == before
