"""GitHub: what golden files hide."""

import json
from datetime import UTC, datetime

import pytest
from tests.importers.golden import SAMPLES, member_of
from tests.importers.members import MemoryMember

from kithwork.domain.records import InteractionRecord, OwnerRecord, PersonRecord, Skipped, Unreadable
from kithwork.importers.protocol import Reading
from kithwork.importers.sources.github import GitHub

READING = Reading(datetime(2026, 11, 21, tzinfo=UTC))
SAMPLE = SAMPLES / "github"


def read(value, name="some.json", place=""):
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return list(GitHub().read(MemoryMember(name, data, place), READING))


def account(login, **more):
    return {"login": login, "id": 1, "html_url": f"https://github.com/{login}", "type": "User", **more}


def sample(path):
    return list(GitHub().read(member_of(SAMPLE / path), READING))


def moments(items):
    return {one.origin.key: one for one in items if isinstance(one, InteractionRecord)}


def test_a_review_has_one_key_in_the_archive_in_rest_and_in_gh():
    found = [moments(sample(path)) for path in ("archive/pull_request_reviews_000001.json", "rest/pull_7_reviews.json", "rest/gh-pr-list.json")]

    key = "github.com/analytical-engines/mill/7:review:ada-l:2024-02-02T08:00:00+00:00"
    assert all(key in one for one in found)
    assert {one[key].participants[0].mention.handles[0].value for one in found} == {"ada-l"}
    assert {one[key].participants[1].mention.handles[0].value for one in found} == {"grace-h"}


def test_a_token_in_a_title_or_a_text_is_not_kept():
    secret = "ghp_" + "Ab1" * 12
    place = {"html_url": "https://github.com/acme/lib/pull/7", "repository_url": "https://api.github.com/repos/acme/lib", "number": 7}
    said = {"user": account("ada-l"), "assignees": [account("grace-h")], "title": f"{secret} leaks", "body": f"see {secret}"}
    data = json.dumps([{**place, **said, "created_at": "2024-02-02T08:00:00Z", "comments": 0, "state": "open"}]).encode()
    found = moments(GitHub().read(MemoryMember("issues.json", data), Reading(READING.now, with_words=True)))

    assert [(one.subject, one.words) for one in found.values()] == [("… leaks", "see …")]


def test_addresses_of_other_people_are_not_read():
    said = "".join(str(item) for path in SAMPLE.rglob("*.json") if "expected" not in path.name for item in GitHub().read(member_of(path), READING))

    assert "grace@example.org" in said
    assert "ada@example.org" not in said


@pytest.mark.parametrize(
    ("name", "place", "label"),
    [
        ("followers.json", "", ("follows you on GitHub",)),
        ("github-following-2.json", "", ("you follow them on GitHub",)),
        ("page1.json", "export.zip/following/page1.json", ("you follow them on GitHub",)),
        ("ada-followers.json", "", ()),
        ("members.json", "export.zip/followers/members.json", ()),
        ("following_followers.json", "", ()),
    ],
)
def test_only_a_name_that_says_nothing_else_tells_who_follows_whom(name, place, label):
    (found,) = read([account("ada-l")], name, place)

    assert found.labels == label
    assert not found.is_own_book


def test_the_owner_of_an_archive_is_the_one_person_who_owns_its_repositories():
    (owner,) = (one for one in sample("archive/repositories_000001.json") if isinstance(one, OwnerRecord))

    assert [handle.value for handle in owner.mention.handles] == ["grace-h", "grace@example.org"]


def test_an_account_that_is_not_in_the_list_of_users_owns_no_archive():
    found = read(
        [{"type": "repository", "url": "https://github.com/acme/lib", "owner": "https://github.com/acme", "name": "lib"}], "repositories_000001.json"
    )

    assert not any(isinstance(one, OwnerRecord) for one in found)


def test_a_profile_of_somebody_else_is_no_owner():
    found = [*read(account("ada-l", name="Ada Lovelace", company="@engines")), *read(account("ada-l", name="Ada", two_factor_authentication=False))]

    assert [type(one) for one in found] == [PersonRecord, OwnerRecord]


def test_the_same_item_on_two_pages_is_said_once():
    review = {
        "user": account("ada-l"),
        "state": "APPROVED",
        "submitted_at": "2024-02-02T08:00:00Z",
        "pull_request_url": "https://api.github.com/repos/acme/lib/pulls/7",
    }

    found = read([[review], [review]])

    assert [type(one) for one in found] == [InteractionRecord, Skipped]


def test_a_moment_without_a_zone_is_not_guessed():
    (found,) = read(
        [{"user": account("ada-l"), "state": "APPROVED", "submitted_at": "2024-02-02T08:00:00", "html_url": "https://github.com/a/b/pull/7"}]
    )

    assert isinstance(found, Unreadable)


def test_words_come_only_when_they_are_asked_for():
    member = member_of(SAMPLE / "archive/issue_comments_000001.json")
    said = list(GitHub().read(member, Reading(READING.now, with_words=True)))

    assert {one.words for one in said if isinstance(one, InteractionRecord)} == {"same here"}


@pytest.mark.parametrize(
    "data",
    [
        b'{"name": "ada", "version": "1.0.0", "author": {"name": "Ada", "url": "https://github.com/ada"}, "title": "x"}',
        b'[{"login": "ada", "id": 1, "avatar_url": "https://git.example/avatars/1", "full_name": "Ada"}]',
        b'{"full_name": "acme/lib", "owner": {"login": "acme"}, "html_url": "https://github.com/acme/lib"}',
        b"[]",
        b"login,name\nada,Ada",
    ],
    ids=["a package", "another forge", "a repository", "an empty list", "a table"],
)
def test_what_is_not_from_github_is_left_to_others(data):
    assert not GitHub().recognises(MemoryMember("some.json", data))
