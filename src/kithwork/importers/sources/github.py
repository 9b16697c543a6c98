"""GitHub: your account archive (Settings, Account, "Export account data"), and what `gh` or the REST interface answered, saved as JSON.

The archive has issues, changes and reviews in your repositories, and no followers; those are `gh api --paginate user/followers > followers.json` and
`user/following`, changes with their reviews `gh pr list --state all --json number,url,title,author,createdAt,mergedAt,mergedBy,reviews,comments`.
Addresses of other people stand in the archive and are not read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from kithwork.domain import handles
from kithwork.domain.handles import Handle
from kithwork.domain.records import Item, Mention, Origin, OwnerRecord, PersonRecord, Skipped, Unreadable
from kithwork.importers import github_things, github_threads, json_items, profiles
from kithwork.importers.github_talk import BOT, DELETED, SOURCE, Talk
from kithwork.importers.github_things import Account
from kithwork.importers.json_items import Json
from kithwork.importers.protocol import Member, Reading

_ARCHIVED: Final = re.compile(
    r"(?:users|bots|organizations|repositories|repository_files|issues|issue_comments|issue_events|pull_requests|pull_request_reviews"
    r"|pull_request_review_comments|pull_request_review_threads|commit_comments|releases|projects|milestones|discussion_categories|discussions"
    r"|attachments|protected_branches|teams|models)_\d{6}\.json\Z"
)
_WORDS: Final = re.compile(r"[a-z]+")
_SAY_NOTHING: Final = frozenset("github gh rest api my me user users all page pages list of data json export exported raw".split())
_OWN: Final = ("two_factor_authentication", "private_gists", "owned_private_repos", "total_private_repos")  # what is answered of oneself alone
_SIDES: Final = {"followers": "follower", "follower": "follower", "following": "following"}
_LABELS: Final = {"follower": ("follows you on GitHub",), "following": ("you follow them on GitHub",)}
_ASKING: Final = frozenset({"comment", "review", "event"})  # what is not understood without how it began


class GitHub:
    """Every file of it, each by its form."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """By its first item; an empty file of the archive by its name."""
        head = member.head()
        if not json_items.begins(head):
            return False
        first = json_items.opening(head)
        if first.keys() >= {"items", "total_count"}:
            return b"https://api.github.com/" in head
        return github_things.is_ours(first) if first else bool(_ARCHIVED.match(member.name)) and json_items.is_empty(head)

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """Items in their order; a file that breaks off says so at its end."""
        number = 0
        try:
            talk = _talk(member, reading)
            file = _File(_side(member), talk, member)
            for number, value in enumerate(_every(member), 1):
                yield from file.items(json_items.mapping(value), f"item {number}")
            if not number:
                yield Skipped(Origin(SOURCE, f"empty:{member.name}", member.place), "a file with nothing in it")
            yield from file.owner()
        except (json_items.Damaged, OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.name}", f"after item {number}"), str(error))


def _every(member: Member) -> Iterator[object]:
    """Items, with those of an answer to a search taken out of it."""
    with member.open() as stream:
        for value in json_items.items(stream):
            found = json_items.mapping(value)
            if github_things.kind(found) == "list":
                yield from json_items.listed(found.get("items"))
            else:
                yield value


def _talk(member: Member, reading: Reading) -> Talk:
    """What must be known before the first item is read: who speaks in which thread, how each began, which owners of repositories are people."""
    speakers: dict[str, set[str]] = {}
    owners: set[str] = set()
    first = github_things.kind(json_items.opening(member.head()))
    is_asked = first in _ASKING or (first == "issue" and _ARCHIVED.match(member.name) is not None)  # who owns a repository is in the archive alone
    for value in _every(member) if is_asked else ():
        item = json_items.mapping(value)
        place, kind = github_things.place(item), github_things.kind(item)
        if kind in _ASKING:
            there = speakers.setdefault(place.key, set())
            who = github_things.account(item.get("user") or item.get("author"))
            if who and not who.is_bot and kind == "comment":
                there.add(who.login)
        elif kind == "issue" and place.repository:
            owners.add(place.repository.partition("/")[0].lower())
    began = github_threads.beginnings(member, set(speakers)) if speakers else {}
    return Talk(reading, began, speakers, github_threads.persons(member, owners))


def _side(member: Member) -> str:
    """Do these people follow the owner, or the owner them? Only a name that says nothing else tells; of whose followers another speaks, nobody knows."""
    parts = member.place.replace("\\", "/").split("/")
    for part in (member.name.partition(".")[0], *reversed(parts[:-1][-1:])):
        words = set(_WORDS.findall(part.lower())) - _SAY_NOTHING
        if words:
            return _SIDES.get(next(iter(words)), "") if len(words) == 1 else ""
    return ""


@dataclass(slots=True)
class _File:
    """One file as it is read: which side it tells of, and what it has said already."""

    side: str
    talk: Talk
    member: Member
    own: dict[Handle, None] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    owners: set[str] = field(default_factory=set)

    def items(self, item: Json, where: str) -> Iterator[Item]:
        """What one item says."""
        match kind := github_things.kind(item):
            case "user" | "bot":
                yield from self._account(item, where)
            case "stargazer":
                yield from self._seen(github_things.account(item.get("user")), where)
            case "organisation":
                yield from self._organisation(item, where)
            case "repository":
                yield from self._repository(item, where)
            case "issue":
                yield from self.talk.issue(item, where)
            case "review":
                yield from self.talk.review(item, github_things.place(item), where)
            case "comment":
                yield from self.talk.comment(item, github_things.place(item), where)
            case "event":
                yield from self.talk.event(item, github_things.place(item, "issue", "pull_request", "url"), where)
            case "address":
                yield from self._address(item, where)
            case _:
                why = "nothing about people in it" if kind == "other" else "nothing that is known"
                yield Skipped(Origin(SOURCE, f"other:{where}", where), why)

    def owner(self) -> Iterator[Item]:
        """Whose archive it is: the one person to whom all its repositories belong; or the owner's own addresses."""
        if self.own:
            yield OwnerRecord(Origin(SOURCE, "addresses", "all confirmed items"), Mention("", tuple(self.own)))
        people = github_threads.persons(self.member, self.owners)
        if len(people) == 1:
            found = github_threads.in_archive(self.member, next(iter(people)))
            mails = tuple(handle for handle in (handles.email(text) for text in found.addresses) if handle)
            who = github_things.account({"login": next(iter(people)), "name": found.name})
            if who:
                mention = who.mention()
                yield OwnerRecord(Origin(SOURCE, "owner", "all items"), Mention(mention.name, tuple(dict.fromkeys(mention.handles + mails))))

    def _account(self, item: Json, where: str) -> Iterator[Item]:
        who = github_things.account(item)
        if who is None or who.is_bot or github_things.kind(item) == "bot":
            yield Skipped(Origin(SOURCE, f"account/{who.login if who else where}", where), BOT if who else DELETED)
        elif any(name in item for name in _OWN):
            address = handles.email(json_items.text(item, "email"))
            known = who.mention().handles + ((address,) if address else ())
            yield OwnerRecord(Origin(SOURCE, "me", where), Mention(who.name, known), json_items.line(item, "bio"), json_items.line(item, "location"))
        elif self.side or not _says_more(item):
            yield from self._seen(who, where)
        else:
            yield from self._profile(item, who, where)

    def _profile(self, item: Json, who: Account, where: str) -> Iterator[Item]:
        """Somebody as their profile has them."""
        social = [json_items.text(json_items.mapping(one), "url") for one in json_items.listed(item.get("social_accounts"))]
        site, bird = json_items.text(item, "website", "blog"), json_items.text(item, "twitter_username")
        site = f"https://{site}" if site and "://" not in site and "." in site else site
        known, links = profiles.apart([*social, site, profiles.at_service("twitter", bird)])
        mention = who.mention()
        yield from self._once(
            PersonRecord(
                Origin(
                    SOURCE, f"{'user' if item.get('type') == 'user' else 'profile'}/{who.login}", where
                ),  # the archive says other things than REST
                Mention(mention.name, tuple(dict.fromkeys(mention.handles + known))),
                organisation=github_things.organisation(json_items.line(item, "company")),
                city=json_items.line(item, "location"),
                links=links,
                is_entry=True,
            )
        )

    def _seen(self, who: Account | None, where: str) -> Iterator[Item]:
        """Somebody of whom a list says nothing but the login, and on which side they stand."""
        if who is None or who.is_bot:
            yield Skipped(Origin(SOURCE, f"account/{who.login if who else where}", where), BOT if who else DELETED)
            return
        origin = Origin(SOURCE, f"{self.side or 'account'}/{who.login}", where)
        yield from self._once(PersonRecord(origin, who.mention(), labels=_LABELS.get(self.side, ()), is_entry=True))

    def _organisation(self, item: Json, where: str) -> Iterator[Item]:
        """An organisation is nobody; the archive names its members."""
        login = json_items.text(item, "login").lower()
        name = json_items.line(item, "name") or login
        yield Skipped(Origin(SOURCE, f"organisation/{login or where}", where), "an organisation, not a person")
        yield from self._members(item, "members", f"member/{login}", f"member of {name} on GitHub", where)

    def _repository(self, item: Json, where: str) -> Iterator[Item]:
        """Who works together with the owner on a repository."""
        name = github_things.repository(item.get("url")) or json_items.line(item, "name")
        owner = github_things.account(item.get("owner"))
        self.owners |= {owner.login} if owner else set()
        yield Skipped(Origin(SOURCE, f"repository/{name.lower() or where}", where), "a repository, not a person")
        yield from self._members(item, "collaborators", f"collaborator/{name.lower()}", f"collaborator of {name} on GitHub", where)

    def _members(self, item: Json, field_: str, key: str, label: str, where: str) -> Iterator[Item]:
        for value in json_items.listed(item.get(field_)):
            one = json_items.mapping(value)
            who = github_things.account(one.get("user"))
            if who and not who.is_bot and one.get("state") in {None, "active"}:
                yield from self._once(PersonRecord(Origin(SOURCE, f"{key}/{who.login}", where), who.mention(), labels=(label,)))

    def _address(self, item: Json, where: str) -> Iterator[Item]:
        handle = handles.email(json_items.text(item, "email"))
        if handle and item.get("verified") is True:
            self.own[handle] = None
        else:
            yield Skipped(Origin(SOURCE, f"address/{where}", where), "address not confirmed")

    def _once(self, record: PersonRecord) -> Iterator[Item]:
        if record.origin.key in self.told:
            yield Skipped(record.origin, "the same person again")
        else:
            self.told.add(record.origin.key)
            yield record


def _says_more(item: Json) -> bool:
    return any(name in item for name in ("name", "company", "bio", "social_accounts", "blog"))
