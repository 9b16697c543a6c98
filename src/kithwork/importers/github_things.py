"""What do GitHub's files call things? Accounts, places and moments, in each of the three forms that one finds on disk.

The account archive names people and issues by their address (`https://github.com/ada`), the REST interface nests them (`{"login": "ada"}`), and `gh`
does the same with names of its own (`mergedBy`, `submittedAt`): https://docs.github.com/rest, https://cli.github.com/manual.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Context, ContextKind, Mention
from kithwork.importers import bots, json_items
from kithwork.importers.json_items import Json
from kithwork.importers.signatures import Signature

_ACCOUNT: Final = re.compile(r"https?://(?:www\.)?github\.com/(apps/)?([^/?#]+)/?\Z", re.IGNORECASE)
_PLACE: Final = re.compile(
    r"https?://(?:api\.github\.com/repos|(?:www\.)?github\.com)/([^/?#\s]+/[^/?#\s]+)/(pulls?|issues)/(\d+)(?:[/?#]|\Z)", re.IGNORECASE
)
_REPOSITORY: Final = re.compile(r"https?://(?:api\.github\.com/repos|(?:www\.)?github\.com)/([^/?#\s]+/[^/?#\s]+)", re.IGNORECASE)
_ADDRESSES: Final = ("url", "html_url", "issue", "pull_request", "issue_url", "pull_request_url")
_HOSTS: Final = re.compile(r"https://(?:api\.github\.com|(?:www\.)?github\.com|avatars\.githubusercontent\.com)/")
_SIGN: Final = re.compile(r"(?<!\w)@(?=\w)")
_BY_FIELDS: Final = (  # items of REST and of `gh`, by the fields that only they have; the first that fits
    ("review", ("submitted_at", "submittedAt")),
    ("issue", ("head", "base", "reviewRequests", "latestReviews", "requested_reviewers")),
    ("comment", ("issue_url", "diff_hunk")),
    ("review", ("pull_request_url",)),
    ("stargazer", ("starred_at",)),
)
_ARCHIVED: Final = {
    "user": "user",
    "bot": "bot",
    "organization": "organisation",
    "repository": "repository",
    "issue": "issue",
    "pull_request": "issue",
    "issue_comment": "comment",
    "pull_request_review_comment": "comment",
    "pull_request_review": "review",
    "issue_event": "event",
}
_ARCHIVED_ELSE: Final = frozenset(
    "attachment commit_comment discussion discussion_category discussion_comment milestone project project_card project_column protected_branch "
    "pull_request_review_thread release repository_file team model_record".split()
)
_OF_AN_ISSUE: Final = frozenset("number reviews latestReviews comments mergedBy reviewRequests assignees closedAt createdAt title isDraft".split())


@dataclass(frozen=True, slots=True)
class Account:
    """Who has a login, and the name that stands beside it."""

    login: str
    name: str = ""
    is_bot: bool = False

    def mention(self) -> Mention:
        """As records name them."""
        handle = handles.github(self.login)
        return Mention(self.name, (handle,) if handle else ())


@dataclass(frozen=True, slots=True)
class Place:
    """An issue or a pull request: the repository, and the number there."""

    repository: str
    number: str

    @property
    def key(self) -> str:
        """`github.com/acme/lib/7`, whoever wrote it how."""
        return f"github.com/{self.repository.lower()}/{self.number}"

    @property
    def context(self) -> Context | None:
        """The repository; None where no address names it."""
        return Context(ContextKind.REPOSITORY, f"github.com/{self.repository.lower()}", self.repository) if self.repository else None


def kind(item: Json) -> str:
    """What an item is about: user, bot, organisation, repository, issue, comment, review, event, address, stargazer, list, other; nothing when none of ours."""
    archived = item.get("type")
    if isinstance(archived, str) and (archived in _ARCHIVED or archived in _ARCHIVED_ELSE):
        return _ARCHIVED.get(archived, "other")
    if "contributions" in item and "profile" in item:  # one of all contributors of a project
        return ""
    if "login" in item:
        is_organisation = archived == "Organization" or (archived is None and "members_url" in item) or ("description" in item and "type" not in item)
        return "organisation" if is_organisation else "user"
    if "github_sha" in item:
        return "other"
    if "email" in item and "verified" in item:
        return "address"
    if ("user" not in item and "author" not in item) or item.keys() >= {"files", "public"}:  # the latter is a gist
        return "list" if "items" in item and "total_count" in item else ""
    for said, fields in _BY_FIELDS:
        if any(name in item for name in fields):
            return said
    return "" if _OF_AN_ISSUE.isdisjoint(item) else "issue"


def is_ours(item: Json) -> bool:
    """Does the first object of a file say that it comes from GitHub? By an address, or by how `gh` writes an author."""
    said = kind(item)
    if not said:
        return False
    if said == "address":
        return item.keys() >= {"email", "verified", "primary", "visibility"}
    if "github_sha" in item:
        return True
    who = json_items.mapping(item.get("user") or item.get("author"))
    values = [item.get(name) for name in (*_ADDRESSES, "avatar_url", "user")] + [who.get("html_url"), who.get("url")] * ("login" in who)
    is_there = any(isinstance(value, str) and _HOSTS.match(value) for value in values)
    return is_there or ("is_bot" in who and "login" in who)


def account(value: object) -> Account | None:
    """Who is named: by an address, or as an object; None for nobody, and for an account that was deleted."""
    if isinstance(value, str):
        found = _ACCOUNT.match(value.strip())
        return _named(found[2], "", is_bot=bool(found[1])) if found else None
    item = json_items.mapping(value)
    login = json_items.text(item, "login")
    is_bot = item.get("type") == "Bot" or item.get("is_bot") is True or login.startswith("app/")
    return _named(login.removeprefix("app/"), json_items.line(item, "name"), is_bot=is_bot)


def _named(login: str, name: str, *, is_bot: bool) -> Account | None:
    if not handles.github(login) and not is_bot:
        return None
    if login.lower() == "ghost":  # in whose name GitHub shows what deleted accounts wrote
        return None
    name = name if name.casefold() != login.casefold() else ""
    is_bot = is_bot or bots.is_bot(Signature(login, "")) or login.endswith("[bot]")
    return Account(login.lower(), name[:200], is_bot)


def place(item: Json, *names: str) -> Place:
    """The issue or pull request that an item is, or belongs to; without a repository where only a number says it, without either where nothing does."""
    for name in names or _ADDRESSES:
        value = item.get(name)
        if isinstance(value, str) and (found := _PLACE.match(value)):
            return Place(found[1], found[3])
    return Place("", json_items.text(item, "number"))


def repository(address: object) -> str:
    """`acme/lib` of an address."""
    found = _REPOSITORY.match(address) if isinstance(address, str) else None
    return found[1].removesuffix(".git") if found else ""


def moment(item: Json, *names: str) -> datetime | None:
    """When: with its zone, which GitHub always writes; none is guessed."""
    said = json_items.text(item, *names).replace(" UTC", "+00:00")
    try:
        found = datetime.fromisoformat(said)
    except ValueError:
        return None
    return found if found.tzinfo and 1990 < found.year < 9000 else None


def organisation(text: str) -> str:
    """`@acme ` as people write where they work: without the sign."""
    return " ".join(_SIGN.sub("", text).split()).strip(" ,")[:200]
