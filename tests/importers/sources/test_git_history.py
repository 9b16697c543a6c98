"""Histories built on the spot by invented people, and read again."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from tests.importers.clones import ADA, ALAN, GRACE, MONDAY, Clone
from tests.importers.members import FolderMember, MemoryMember

from kithwork.domain import zones
from kithwork.domain.handles import Handle, HandleKind
from kithwork.domain.records import (
    Context,
    ContextKind,
    InteractionKind,
    InteractionRecord,
    Part,
    PersonRecord,
    ReleaseRecord,
    Remark,
    Skipped,
    Unreadable,
)
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.git_history import GitHistory

NOW = datetime(2025, 6, 1, tzinfo=UTC)
PRIYA = "Priya Raman <priya@fjord.example>"


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
    assert together.context == Context(ContextKind.REPOSITORY, sha, "engine")
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


def test_a_merge_commit_touches_nothing_but_its_trailers_count(clone):
    clone.commit(ADA, files=["a.py"])
    clone.git("checkout", "--quiet", "-b", "side")
    clone.commit(ADA, files=["b.py"])
    clone.git("checkout", "--quiet", "main")
    clone.commit(ADA, files=["c.py"])
    clone.git("merge", "--quiet", "--no-commit", "--no-ff", "side")
    clone.commit(GRACE, f"Merge side\n\nReviewed-by: {ALAN}")

    assert [sides(record) for record in interactions(clone)] == [{"from": ["Alan"], "to": ["Grace"]}]


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


def test_a_clock_that_was_not_set_yields_to_the_committer_s(clone):
    clone.commit(ADA, f"Fix\n\nReviewed-by: {GRACE}", at=datetime(1970, 1, 2, tzinfo=UTC), committed_at=MONDAY)
    clone.commit(ADA, f"Fix\n\nTested-by: {GRACE}", at=NOW + timedelta(days=3), committed_at=MONDAY)

    assert [record.at for record in interactions(clone)] == [MONDAY, MONDAY]


def test_a_commit_without_a_believable_date_is_told_and_the_rest_goes_on(clone):
    clone.raw_commit(b"author %s 99999999999999999999 +0000\ncommitter %s 0 +0000\n\nFix\n" % (ADA.encode(), GRACE.encode()))
    clone.commit(ADA, f"Fix\n\nReviewed-by: {GRACE}")

    items = read(clone)

    assert [item.why for item in of(items, Unreadable)] == ["a commit without a believable date"]
    assert len(of(items, InteractionRecord)) == 1


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


def test_a_damaged_history_gives_what_came_and_then_the_reason(clone):
    clone.commit(ADA, files=["a.py"])
    clone.commit(GRACE, at=MONDAY + timedelta(days=1), files=["a.py"])
    tree = clone.git("rev-parse", "HEAD^{tree}")
    (clone.path / ".git" / "objects" / tree[:2] / tree[2:]).unlink()

    first, *_, last = read(clone)

    assert isinstance(first, PersonRecord)
    assert isinstance(last, Unreadable)
    assert last.origin.key == "history"
    assert len(last.why) < 180


def test_without_git_the_owner_is_told(clone, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert [item.why for item in read(clone.path)] == ["git is not installed"]


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


def test_an_annotated_tag_is_a_release_of_whoever_put_it_there(clone):
    clone.commit(ADA, files=["a.py"])
    ada = {"GIT_COMMITTER_NAME": "Ada Lovelace", "GIT_COMMITTER_EMAIL": "ada@example.org", "GIT_COMMITTER_DATE": "2025-03-04T23:30:00+0000"}
    clone.git("tag", "--annotate", "v1.0", "--message", "First", **ada)
    clone.git("tag", "light")

    (release,) = of(read(clone), ReleaseRecord)

    assert (release.tag, release.project, release.on) == ("v1.0", "engine", "2025-03-04")
    assert release.mention.handles == (Handle(HandleKind.EMAIL, "ada@example.org"),)
    assert release.origin.key == f"tag:{release.project_key}:v1.0"
    in_tokyo = GitHistory().read(FolderMember(clone.path), Reading(NOW, zone=zones.of("Asia/Tokyo")))
    assert [one.on for one in of(in_tokyo, ReleaseRecord)] == ["2025-03-05"]


def test_a_tag_by_a_machine_or_of_a_day_to_come_is_no_release(clone):
    clone.commit(ADA, files=["a.py"])
    bot = {"GIT_COMMITTER_NAME": "dependabot[bot]", "GIT_COMMITTER_EMAIL": "49699333+dependabot[bot]@users.noreply.github.com"}
    clone.git("tag", "--annotate", "v1.0", "--message", "x", **bot, GIT_COMMITTER_DATE="2025-03-04T12:00:00+0000")
    clone.git("tag", "--annotate", "v2.0", "--message", "x", GIT_COMMITTER_DATE="2035-03-04T12:00:00+0000")

    assert of(read(clone), ReleaseRecord) == []
