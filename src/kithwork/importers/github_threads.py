"""Who began an issue or a pull request? A file of reviews or comments does not say; the files beside it do.

The account archive is cut into files of a hundred items each, so the same one is asked for again and again: what it says is kept for a while.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kithwork.importers import github_things, json_items, secrets
from kithwork.importers.github_things import Account
from kithwork.importers.protocol import Member

_NUMBERED: Final = re.compile(r".*_\d{6}\.json\Z")
_OPENERS: Final = ("pull_requests", "issues")
_MOST_FILES: Final = 5000
_LARGEST: Final = 32 * 1024 * 1024  # bytes of a file that is looked into
_ASKED: Final = re.compile(r"[_-]?(?:(?:pull[_-]request[_-])?review[_-]comments?|issue[_-]comments?|comments?|reviews?)", re.IGNORECASE)
_USUAL: Final = ("pulls", "pull_requests", "pull-requests", "prs", "pull", "pr", "issues", "issue")


@dataclass(frozen=True, slots=True)
class Beginning:
    """Who began it, and what it is called."""

    author: Account | None
    title: str


def beginnings(member: Member, wanted: set[str]) -> dict[str, Beginning]:
    """Of these issues and pull requests (by the keys of their places): how they began, as far as files beside the member say."""
    found: dict[str, Beginning] = {}
    for data in _beside(member):
        if wanted <= found.keys():
            break
        here = _read(data)
        found.update((key, here[key]) for key in wanted & here.keys() - found.keys())
    return found


def persons(member: Member, wanted: set[str]) -> set[str]:
    """Which of these logins belong to people and not to organisations, as far as the archive's list of users says."""
    return {login for login in wanted if in_archive(member, login).is_there}


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody as the archive's list of users has them; of anybody but the owner the addresses are not to be kept."""

    is_there: bool = False
    name: str = ""
    addresses: tuple[str, ...] = ()


def in_archive(member: Member, login: str) -> Listed:
    """What the archive says of one account."""
    for data in _numbered(member, "users"):
        if login in (found := _people(data)):
            return found[login]
    return Listed()


def _beside(member: Member) -> Iterator[bytes]:
    if _NUMBERED.match(member.name):
        for stem in _OPENERS:
            yield from _numbered(member, stem)
        return
    stem, dot, ending = member.name.rpartition(".")
    guesses = dict.fromkeys([_ASKED.sub("", stem), _ASKED.sub("s", stem), *_USUAL])
    for name in guesses:
        if name and name != stem and (data := _data(member, f"{name}{dot}{ending}")):
            yield data


def _numbered(member: Member, stem: str) -> Iterator[bytes]:
    for number in range(1, _MOST_FILES):
        data = _data(member, f"{stem}_{number:06}.json")
        if data is None:
            return
        yield data


def _data(member: Member, name: str) -> bytes | None:
    try:
        other = member.beside(name)
        if other is None or other.size > _LARGEST:
            return None
        with other.open() as stream:
            return stream.read()
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=512)
def _read(data: bytes) -> dict[str, Beginning]:
    found: dict[str, Beginning] = {}
    try:
        for value in json_items.items(io.BytesIO(data)):
            item = json_items.mapping(value)
            if github_things.kind(item) == "issue" and (place := github_things.place(item)).repository:
                author = github_things.account(item.get("user") or item.get("author"))
                found[place.key] = Beginning(author, secrets.masked(json_items.line(item, "title"))[:200])
    except json_items.Damaged:
        pass  # the file speaks for itself when it is read
    return found


@lru_cache(maxsize=64)
def _people(data: bytes) -> dict[str, Listed]:
    found: dict[str, Listed] = {}
    try:
        for value in json_items.items(io.BytesIO(data)):
            item = json_items.mapping(value)
            if github_things.kind(item) == "user":
                given = [json_items.mapping(one) for one in json_items.listed(item.get("emails"))]
                addresses = tuple(json_items.text(one, "address") for one in given if one.get("verified") is True)
                found[json_items.text(item, "login").lower()] = Listed(True, json_items.line(item, "name"), addresses)
    except json_items.Damaged:
        pass
    return found
