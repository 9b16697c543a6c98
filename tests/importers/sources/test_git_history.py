"""Histories built on the spot by invented people, and read again."""

import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta, timezone

import pytest
from tests.importers.members import FolderMember, MemoryMember

from kithwork.domain.handles import Handle, HandleKind
from kithwork.domain.records import ContextKind, InteractionKind, InteractionRecord, Part, PersonRecord, Remark, Skipped, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.git_history import GitHistory

NOW = datetime(2025, 6, 1, tzinfo=UTC)
MONDAY = datetime(2025, 3, 3, 9, tzinfo=UTC)
ADA = "Ada Lovelace <ada@example.org>"
GRACE = "Grace Hopper <grace@example.org>"
ALAN = "Alan Turing <alan@example.test>"
PRIYA = "Priya Raman <priya@fjord.example>"


class Clone:
    """A repository, told in sentences."""

    def __init__(self, path, *, bare=False):
        self.path = path
        path.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main", *(["--bare"] if bare else []))
        self.made = 0

    def git(self, *arguments, **environment):
        safe = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        safe |= {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "Forge", "GIT_COMMITTER_EMAIL": "noreply@github.com"}
        ran = subprocess.run(["git", *arguments], cwd=self.path, env=safe | environment, check=True, capture_output=True)
        return ran.stdout.decode(errors="replace").strip()

    def commit(self, author, message="Change", *, at=MONDAY, committed_at=None, files=(), after=()):
        for file in files:
            self.made += 1
            place = self.path / file
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(f"{self.made}\n")
        self.git("add", "--all")
        name, _, email = author.rstrip(">").partition(" <")
        who = {"GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": email}
        dates = {"GIT_AUTHOR_DATE": _raw(at), "GIT_COMMITTER_DATE": _raw(committed_at or at)}
        self.git("commit", "--quiet", "--allow-empty", "--cleanup=verbatim", "-m", message, *after, **who, **dates)
        return self.git("rev-parse", "HEAD")

    def raw_commit(self, payload):
        """A commit as only another tool would write it."""
        ran = subprocess.run(["git", "hash-object", "-t", "commit", "-w", "--literally", "--stdin"], cwd=self.path, input=payload, check=True, capture_output=True)
        self.git("update-ref", "refs/heads/main", ran.stdout.decode().strip())

    @property
    def empty_tree(self):
        return self.git("hash-object", "-t", "tree", "-w", os.devnull).encode()


def _raw(moment):
    return f"@{int(moment.timestamp())} +0100"


@pytest.fixture
def clone(tmp_path):
    return Clone(tmp_path / "engine")


def read(clone, *, with_words=False):
    path = clone.path if isinstance(clone, Clone) else clone
    return list(GitHistory().read(FolderMember(path), Reading(NOW, with_words=with_words)))


def interactions(clone, kind=None):
    return [item for item in read(clone) if isinstance(item, InteractionRecord) and kind in {None, item.kind}]


def people(clone):
    return [item for item in read(clone) if isinstance(item, PersonRecord)]


def only(clone, kind=None):
    (item,) = interactions(clone, kind)
    return item


def sides(record):
    """`{"from": [...], "to": [...]}`, by first name."""
    found = {}
    for participant in record.participants:
        found.setdefault(participant.part.value, []).append(participant.mention.name.split()[0])
    return found


def of(items, kind):
    return [item for item in items if isinstance(item, kind)]


def test_a_work_tree_a_worktree_and_a_bare_repository_are_recognised(clone, tmp_path):
    clone.commit(ADA)
    clone.git("worktree", "add", "--quiet", str(tmp_path / "beside"))
    bare = Clone(tmp_path / "engine.git", bare=True)

    for path in (clone.path, tmp_path / "beside", bare.path):
        assert GitHistory().recognises(FolderMember(path))


def test_a_folder_without_a_repository_and_a_file_are_not(tmp_path):
    (tmp_path / "HEAD").write_text("ref: refs/heads/main\n")

    assert not GitHistory().recognises(FolderMember(tmp_path))
    assert not GitHistory().recognises(MemoryMember(".git", b"gitdir: elsewhere"))


def test_an_author_is_told_once(clone):
    clone.commit(ADA)
    clone.commit(ADA)

    (ada,) = people(clone)

    assert ada.origin.key == ADA
    assert ada.mention.handles == (Handle(HandleKind.EMAIL, "ada@example.org"),)
    assert not ada.is_entry
    assert not ada.is_own_book


def test_those_who_wrote_together_are_equals(clone):
    sha = clone.commit(ADA, f"Add the engine (#7)\n\nCo-authored-by: {GRACE}\nco-authored-by: {ALAN}")

    together = only(clone)

    assert together.kind is InteractionKind.CO_AUTHORED
    assert sides(together) == {"with": ["Ada", "Grace", "Alan"]}
    assert together.origin.key == f"{sha}:co-authored"
    assert together.origin.where == f"commit {sha[:10]}"
    assert together.subject == "Add the engine (#7)"
    assert together.at == MONDAY
    assert together.at.utcoffset() == timedelta(hours=1)


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("Reviewed-by", InteractionKind.REVIEWED),
        ("Acked-by", InteractionKind.REVIEWED),
        ("Tested-by", InteractionKind.TESTED),
        ("Reported-by", InteractionKind.REPORTED),
        ("Suggested-by", InteractionKind.REPORTED),
    ],
)
def test_a_helper_did_something_for_the_author(clone, key, kind):
    sha = clone.commit(ADA, f"Fix\n\n{key}: {GRACE}")

    helped = only(clone)

    assert helped.kind is kind
    assert sides(helped) == {"from": ["Grace"], "to": ["Ada"]}
    assert helped.origin.key == f"{sha}:{kind.value}"


def test_reported_and_tested_is_two_interactions(clone):
    clone.commit(ADA, f"Fix\n\nReported-and-tested-by: {GRACE}")

    assert {record.kind for record in interactions(clone)} == {InteractionKind.REPORTED, InteractionKind.TESTED}


def test_all_reviewers_of_a_commit_are_in_one_record_each_once(clone):
    clone.commit(ADA, f"Fix\n\nReviewed-by: {GRACE}\nAcked-by: {ALAN}\nSigned-off-by: {ADA}\nSigned-off-by: {GRACE}\nSigned-off-by: {PRIYA}")

    assert sides(only(clone)) == {"from": ["Grace", "Alan", "Priya"], "to": ["Ada"]}


def test_signing_one_s_own_work_is_no_review(clone):
    clone.commit(ADA, f"Fix\n\nReviewed-by: Ada L. <ADA@example.org>\nSigned-off-by: {ADA}\nSigned-off-by: Ada Lovelace <ada@work.example>")

    assert interactions(clone) == []


def test_a_co_author_who_signs_off_reviewed_nothing(clone):
    clone.commit(ADA, f"Fix\n\nCo-developed-by: {GRACE}\nSigned-off-by: {GRACE}\nSigned-off-by: {ADA}")

    assert only(clone).kind is InteractionKind.CO_AUTHORED


def test_copies_say_nothing(clone):
    clone.commit(ADA, f"Fix\n\nCc: {GRACE}\nLink: https://example.org/7")

    assert interactions(clone) == []


def test_a_trailer_without_an_address_is_skipped_and_told(clone):
    clone.commit(ADA, "Fix\n\nHelped-by: someone at the meetup\nReviewed-by: Grace Hopper")

    assert [item.why for item in of(read(clone), Skipped)] == ["trailer without an address"] * 2


def test_a_bot_is_skipped_once_and_is_in_no_interaction(clone):
    bot = "renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>"
    clone.commit(ADA, files=["a.py"])
    clone.commit(bot, f"Update\n\nReviewed-by: {ADA}", files=["a.py"])
    clone.commit(GRACE, f"Fix\n\nCo-authored-by: {bot}\nCo-Authored-By: Claude <noreply@anthropic.com>", files=["a.py"])

    items = read(clone)

    assert [item.why for item in of(items, Skipped)] == ["a bot, not a person"] * 2
    assert [sides(record) for record in of(items, InteractionRecord)] == [{"from": ["Grace"], "to": ["Ada"]}]


def test_taking_up_somebody_s_fresh_work_is_a_weak_link(clone):
    clone.commit(ADA, files=["a.py", "b.py"])
    sha = clone.commit(GRACE, files=["a.py", "b.py"], at=MONDAY + timedelta(days=1))

    edited = only(clone)

    assert edited.kind is InteractionKind.CO_EDITED
    assert sides(edited) == {"from": ["Grace"], "to": ["Ada"]}
    assert edited.origin.key == f"{sha}:co-edited:ada@example.org"


def test_taking_up_old_work_or_one_s_own_is_none(clone):
    clone.commit(ADA, files=["a.py"])
    clone.commit(ADA, files=["a.py"])
    clone.commit(GRACE, files=["a.py"], at=MONDAY + timedelta(days=40))

    assert interactions(clone) == []


def test_a_file_with_a_strange_name_is_followed(clone):
    clone.commit(ADA, files=["ä b\n#.py"])
    clone.commit(GRACE, files=["ä b\n#.py"])

    assert len(interactions(clone)) == 1


def test_a_merge_commit_touches_nothing_but_its_trailers_count(clone):
    clone.commit(ADA, files=["a.py"])
    clone.git("checkout", "--quiet", "-b", "side")
    clone.commit(ADA, files=["b.py"])
    clone.git("checkout", "--quiet", "main")
    clone.commit(ADA, files=["c.py"])
    clone.git("merge", "--quiet", "--no-commit", "--no-ff", "side")
    clone.commit(GRACE, f"Merge side\n\nReviewed-by: {ALAN}")

    assert [sides(record) for record in interactions(clone)] == [{"from": ["Alan"], "to": ["Grace"]}]


def test_branches_count_and_stashes_do_not(clone):
    clone.commit(ADA, files=["a.py"])
    clone.git("checkout", "--quiet", "-b", "side")
    clone.commit(GRACE)
    clone.git("checkout", "--quiet", "--detach")
    clone.commit(ALAN)
    clone.git("update-ref", "refs/remotes/origin/far", clone.commit(PRIYA))
    clone.git("checkout", "--quiet", "main")
    (clone.path / "a.py").write_text("stashed\n")
    clone.git("stash")

    assert [person.mention.name.split()[0] for person in people(clone)] == ["Ada", "Grace", "Alan", "Priya"]


def test_the_mailmap_joins_two_addresses(clone):
    (clone.path / ".mailmap").write_text("Ada Lovelace <ada@example.org> <countess@old.example>\n")
    clone.commit("countess <countess@old.example>")

    ada, both = people(clone)

    assert ada.origin.key == ADA
    assert both.origin.key == "mailmap:countess <countess@old.example>"
    assert [handle.value for handle in both.mention.handles] == ["ada@example.org", "countess@old.example"]
    assert both.other_names == ("countess",)


def test_the_mailmap_of_a_bare_repository_is_read(clone, tmp_path):
    (clone.path / ".mailmap").write_text("Ada Lovelace <ada@example.org> <countess@old.example>\n")
    clone.commit("countess <countess@old.example>")
    clone.git("clone", "--quiet", "--bare", ".", str(tmp_path / "bare.git"))

    assert [record.origin.key for record in people(tmp_path / "bare.git")] == [record.origin.key for record in people(clone)]


def test_an_author_is_not_their_own_reviewer_under_an_older_address(clone):
    (clone.path / ".mailmap").write_text("Ada Lovelace <ada@example.org> <countess@old.example>\n")
    clone.commit("countess <countess@old.example>", "Fix\n\nSigned-off-by: countess <countess@old.example>")

    assert interactions(clone) == []


def test_a_second_clone_says_the_same_under_another_name(clone, tmp_path):
    clone.commit(ADA, files=["a.py"])
    clone.commit(GRACE, f"Fix\n\nReviewed-by: {ALAN}", files=["a.py"])
    clone.git("clone", "--quiet", ".", str(tmp_path / "copy"))

    first, second = interactions(clone), interactions(tmp_path / "copy")

    assert [record.origin for record in first] == [record.origin for record in second]
    assert {record.context.key for record in first} == {record.context.key for record in second}


def test_a_project_merged_in_later_does_not_change_which_repository_it_is(clone, tmp_path):
    root = clone.commit(ADA)
    for number in range(3):
        other = Clone(tmp_path / f"other{number}")
        other.commit(GRACE, f"Another root {number}")
        clone.git("fetch", "--quiet", str(other.path), "main")
        clone.git("merge", "--quiet", "--no-edit", "--allow-unrelated-histories", "FETCH_HEAD")
    clone.commit(ADA, f"Fix\n\nReviewed-by: {GRACE}")

    assert only(clone).context.key == root


@pytest.mark.parametrize(
    ("url", "label"),
    [
        ("https://ada:hunter2@forge.example/works/engine.git", "engine"),
        ("git@forge.example:works/engine.git", "engine"),
        ("ada@forge.example:engine", "engine"),
        ("https://forge.example/works/engine/?private_token=hunter2", "engine"),
        ("https://ada:hunter2@forge.example", "clone"),
        ("C:\\works\\engine", "engine"),
        ("../engine.git/", "engine"),
    ],
)
def test_the_label_is_the_last_part_of_its_address_and_never_a_password(tmp_path, url, label):
    clone = Clone(tmp_path / "clone")
    clone.commit(ADA, f"Fix\n\nReviewed-by: {GRACE}")
    clone.git("config", "remote.origin.url", url)

    context = only(clone).context

    assert (context.kind, context.label) == (ContextKind.REPOSITORY, label)


def test_a_clock_that_was_not_set_yields_to_the_committer_s(clone):
    clone.commit(ADA, f"Fix\n\nReviewed-by: {GRACE}", at=datetime(1970, 1, 2, tzinfo=UTC), committed_at=MONDAY)
    clone.commit(ADA, f"Fix\n\nTested-by: {GRACE}", at=NOW + timedelta(days=3), committed_at=MONDAY)

    assert [record.at for record in interactions(clone)] == [MONDAY, MONDAY]


def test_a_commit_without_a_believable_date_is_told_and_the_rest_goes_on(clone):
    clone.raw_commit(
        b"tree %s\nauthor %s 99999999999999999999 +0000\ncommitter %s 0 +0000\n\nFix\n" % (clone.empty_tree, ADA.encode(), GRACE.encode())
    )
    clone.commit(ADA, f"Fix\n\nReviewed-by: {GRACE}")

    items = read(clone)

    assert [item.why for item in of(items, Unreadable)] == ["a commit without a believable date"]
    assert len(of(items, InteractionRecord)) == 1


def test_a_zone_that_does_not_exist_is_read_as_utc(clone):
    author = b"%s %d +9959" % (ADA.encode(), MONDAY.timestamp())
    clone.raw_commit(b"tree %s\nauthor %s\ncommitter %s\n\nFix\n\nReviewed-by: %s\n" % (clone.empty_tree, author, author, GRACE.encode()))

    assert only(clone).at == MONDAY


def test_letters_that_are_not_utf_8_are_read_as_latin_1(clone):
    author = b"Andr\xe9 Weil <andre@example.org> %d +0000" % MONDAY.timestamp()
    clone.raw_commit(b"tree %s\nauthor %s\ncommitter %s\n\nAjout\xe9\n\nReviewed-by: %s\n" % (clone.empty_tree, author, author, GRACE.encode()))

    assert people(clone)[0].mention.name == "André Weil"
    assert only(clone).subject == "Ajouté"


def test_somebody_without_an_address_is_known_by_this_repository_alone(clone, tmp_path):
    other = Clone(tmp_path / "other")
    clone.commit("root <root@(none)>", "Start here")
    other.commit("root <root@(none)>", "Start there")

    ((here,), (there,)) = (people(clone), people(other))

    assert here.mention.handles[0].kind is HandleKind.ENTRY
    assert here.mention.handles != there.mention.handles
    assert here.origin.key != there.origin.key


def test_a_placeholder_address_is_kept(clone):
    clone.commit("ada <root@localhost>")

    assert people(clone)[0].mention.handles[0].value == "root@localhost"


def test_words_are_kept_only_when_wanted(clone):
    clone.commit(ADA, f"Fix\n\nBecause.\n\nReviewed-by: {GRACE}")

    assert only(clone).words == ""
    assert of(read(clone, with_words=True), InteractionRecord)[0].words.startswith("Because.")


def test_a_long_title_is_cut(clone):
    clone.commit(ADA, f"{'x' * 500}\n\nReviewed-by: {GRACE}")

    assert len(only(clone).subject) == 200


def test_an_empty_repository_says_so(clone):
    assert [item.words for item in read(clone)] == ["no commits yet"]


def test_a_shallow_clone_says_so(clone, tmp_path):
    clone.commit(ADA)
    clone.commit(GRACE)
    clone.git("clone", "--quiet", "--depth=1", f"file://{clone.path}", str(tmp_path / "short"))

    items = read(tmp_path / "short")

    assert [item.words for item in of(items, Remark)] == ["a shallow clone: only its latest commits are here"]
    assert len(of(items, PersonRecord)) == 1


def test_a_damaged_history_gives_what_came_and_the_reason(clone):
    for number, author in enumerate([ADA, GRACE, ALAN]):
        clone.commit(author, at=MONDAY + timedelta(days=number), files=["a.py"])
    tree = clone.git("rev-parse", "HEAD^{tree}")
    (clone.path / ".git" / "objects" / tree[:2] / tree[2:]).unlink()

    *items, last = read(clone)

    assert [item.mention.name.split()[0] for item in of(items, PersonRecord)][:2] == ["Ada", "Grace"]
    assert isinstance(last, Unreadable)
    assert last.origin.key == "history"
    assert last.why.startswith("git says: ")
    assert len(last.why) < 180


def test_a_folder_that_only_looks_like_a_clone_is_not_taken_for_the_one_above_it(clone):
    clone.commit(ADA)
    inner = clone.path / "inner"
    (inner / ".git").mkdir(parents=True)

    items = read(inner)

    assert of(items, PersonRecord) == []
    assert isinstance(items[-1], Unreadable)


def test_a_worktree_whose_clone_is_gone_is_unreadable(clone, tmp_path):
    clone.commit(ADA)
    clone.git("worktree", "add", "--quiet", str(tmp_path / "beside"))
    shutil.rmtree(clone.path)

    assert [type(item) for item in read(tmp_path / "beside")] == [Unreadable]


def test_a_worktree_reads_like_its_clone(clone, tmp_path):
    clone.commit(ADA)
    clone.git("worktree", "add", "--quiet", str(tmp_path / "beside"))

    assert read(tmp_path / "beside") == read(clone)


def test_without_git_the_owner_is_told(clone, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert [item.why for item in read(clone.path)] == ["git is not installed"]


def test_a_reader_who_stops_early_leaves_no_process_behind(clone, monkeypatch):
    clone.commit(ADA)
    started = []

    class Watched(subprocess.Popen):
        def __init__(self, *arguments, **options):
            super().__init__(*arguments, **options)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Watched)
    items = GitHistory().read(FolderMember(clone.path), Reading(NOW))

    next(items)
    items.close()

    assert started
    assert all(process.returncode is not None for process in started)


@pytest.fixture
def trap(tmp_path):
    """A program that leaves a mark wherever it is run; and the mark."""
    mark, program = tmp_path / "sprung", tmp_path / "trap.sh"
    program.write_text(f"#!/bin/sh\necho \"$0 $@\" >> '{mark}'\ncat\n")
    program.chmod(0o755)
    return program, mark


def test_a_hostile_clone_runs_nothing(clone, trap):
    program, mark = trap
    (clone.path / ".gitattributes").write_text("*.py diff=trap filter=trap\n")
    clone.commit(ADA, files=["a.py"])
    clone.commit(GRACE, f"Fix\n\nReviewed-by: {ALAN}", files=["a.py"])
    honest = read(clone)
    for hook in ("post-checkout", "reference-transaction", "post-index-change"):
        (clone.path / ".git" / "hooks").mkdir(exist_ok=True)
        shutil.copy(program, clone.path / ".git" / "hooks" / hook)
    settings = {
        **dict.fromkeys(("core.fsmonitor", "core.pager", "pager.log", "core.editor", "core.sshCommand", "core.askPass", "core.gitProxy"), str(program)),
        **dict.fromkeys(("gpg.program", "gpg.ssh.program", "diff.external", "diff.trap.command", "diff.trap.textconv", "filter.trap.clean"), str(program)),
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

    items = read(clone)

    assert items == honest
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

    items = read(clone)

    assert isinstance(items[-1], Unreadable)
    assert not mark.exists()


def test_the_owner_s_own_environment_does_not_steer_the_reading(clone, tmp_path, monkeypatch):
    other = Clone(tmp_path / "other")
    other.commit(GRACE)
    clone.commit(ADA)
    monkeypatch.setenv("GIT_DIR", str(other.path / ".git"))
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "trace"))

    assert [person.origin.key for person in people(clone)] == [ADA]
    assert not (tmp_path / "trace").exists()


def test_reading_leaves_the_clone_as_it_was(clone):
    clone.commit(ADA, files=["a.py"])
    before = {path: path.stat().st_mtime_ns for path in clone.path.rglob("*")}

    read(clone)

    assert {path: path.stat().st_mtime_ns for path in clone.path.rglob("*")} == before


def test_no_key_is_told_twice(clone):
    message = f"Fix\n\nReviewed-by: {GRACE}\nReviewed-by: {GRACE}\nHelped-by: nobody\nhelped-by: nobody\nTested-by: {ALAN}"
    for author in (ADA, GRACE, ADA):
        clone.commit(author, message, files=["a.py", "b.py"])

    keys = [item.origin.key for item in read(clone)]

    assert len(keys) == len(set(keys))


def test_parts_are_those_of_the_kind(clone):
    clone.commit(ADA, f"Fix\n\nReviewed-by: {GRACE}\nHelped-by: {ALAN}")

    found = {record.kind: [participant.part for participant in record.participants] for record in interactions(clone)}

    assert found == {InteractionKind.CO_AUTHORED: [Part.WITH, Part.WITH], InteractionKind.REVIEWED: [Part.FROM, Part.TO]}


def test_the_moment_keeps_its_zone(clone):
    clone.commit(ADA, f"Fix\n\nReviewed-by: {GRACE}")

    assert only(clone).at.tzinfo == timezone(timedelta(hours=1))
