"""Whom do a project's own files name, and in which part? CODEOWNERS, MAINTAINERS and the list of all contributors, line by line.

CODEOWNERS: https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners and
https://docs.gitlab.com/user/project/codeowners/reference. MAINTAINERS: the head of Linux's own. https://allcontributors.org/docs/en/specification.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kithwork.domain import handles
from kithwork.domain.handles import Handle
from kithwork.importers import bots, json_items, profiles, trailers
from kithwork.importers.json_items import Json
from kithwork.importers.signatures import Signature
from kithwork.importers.written_names import straight

_SECTION: Final = re.compile(r"\^?\[[^\]]+\](?:\[\d*\])?")
_PATTERN: Final = re.compile(r"(?:[^\s\\]|\\.)+")  # a space in a path is escaped
_FIELD: Final = re.compile(r"([A-Z]):\s*(.*)")
_LOGIN: Final = re.compile(r"(?<![\w/@.])@([A-Za-z0-9][A-Za-z0-9_-]*)(?![\w./-])|github\.com/([A-Za-z0-9][A-Za-z0-9_-]*)(?=[\s/)>\]]|\Z)")
_BULLET: Final = re.compile(r"^[\s*+|#>-]+")
_GONE: Final = ("orphan", "obsolete")
_PERSONS: Final = {"M": "maintainer", "R": "reviewer"}
_HOSTS: Final = {"github": "https://github.com", "gitlab": "https://gitlab.com"}
_PAST: Final = re.compile(r"\b(?:emerit\w+|former|alumn\w+|past|retired|inactive|previous)\b.*", re.IGNORECASE)
_HASHES: Final = re.compile(r"\s{0,3}(#{1,6})\s")
_UNDERLINE: Final = re.compile(r"(?:=+|-{3,})\s*\Z")
_ALONE: Final = re.compile(r"(?:[*_]{2}[A-Za-z ]{3,40}:?[*_]{2}:?|[A-Z][A-Za-z ]{2,40}:|[A-Z ]{3,40})\s*\Z")  # `**Emeritus**`, `Past maintainers:`
_DEEPEST: Final = 7
_LONGEST: Final = 1000  # letters of a line that are looked at
_BAR: Final = re.compile(r"(?<!\\)\|")
_RULE: Final = re.compile(r"[\s:|-]{3,}\Z")
_MARKED: Final = re.compile(r"\[([^\[\]]{0,200})\](?:\([^()]{0,500}\)|\[[^\[\]]{0,200}\])")
_BARE_LOGIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,38}")
_CALLED: Final = frozenset({"name", "full name", "maintainer", "maintainers", "who", "person", "reviewer", "member", "committer"})
_ROLES: Final = re.compile(  # nobody's own, whoever reads them (RFC 2142, and what projects write)
    r"(?:security|info|team|teams|core|contact|hello|support|help|admin|maintainers?|dev|devs|devel|developers|conduct|coc|abuse|press|office|mail|list|users|"
    r"webmaster|hostmaster|postmaster|root|sales|jobs|private|announce|infra|ops|secteam|psirt)(?:[+-][^@]*)?@|[^@]+[-.](?:team|security|dev|devel|maintainers)@"
)
MOST_SHOWN: Final = 3  # paths or parts that a title names
BOT: Final = "a bot, not a person"
ROLE: Final = "an address of a role, not of a person"
ONCE: Final = "somebody who was a maintainer once"
ABANDONED: Final = "a part that nobody looks after any more"


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody in their part: where that stands, by what they are known (a handle, or a name alone), their part, and of what; `why`, if it is nobody."""

    where: str
    name: str = ""
    known: tuple[Handle, ...] = ()
    local: str = ""  # by which a project knows somebody who has no handle: a login of a service that is not known, or the name
    part: str = ""
    of: str = ""
    links: tuple[str, ...] = ()
    why: str = ""


def code_owners(text: str, *, is_gitlab: bool = False) -> Iterator[Named]:
    """Who owns which paths. Sections are GitLab's, whose servers are many: there a login is known within the project alone."""
    is_gitlab = is_gitlab or any(_SECTION.match(line) for line in text.splitlines())
    inherited: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        said = line.partition(" #")[0].strip() if not line.lstrip().startswith("#") else ""
        if not said:
            continue
        if section := _SECTION.match(said):
            inherited = said[section.end() :].split()
            continue
        path = _PATTERN.match(said)
        owners = said[path.end() :].split() if path else []
        for owner in owners or inherited:
            yield _code_owner(owner, path[0].replace("\\ ", " ") if path else "", f"line {number}", is_gitlab=is_gitlab)


def _code_owner(owner: str, path: str, where: str, *, is_gitlab: bool) -> Named:
    if address := handles.email(owner):
        return Named(where, why=ROLE) if _is_role(address) else Named(where, "", (address,), "", "code owner", path)
    if owner.startswith("@@") or not owner.startswith("@"):
        return Named(where, why="no account and no address")
    if "/" in owner:
        return Named(where, why="a team, not a person")
    login = owner.removeprefix("@")
    if bots.is_bot(Signature(login, "")):
        return Named(where, why=BOT)
    if is_gitlab:
        return Named(where, login, (), login.lower(), "code owner", path)
    known = handles.github(login)
    return Named(where, "", (known,), "", "code owner", path) if known else Named(where, why="no account and no address")


def maintainers(text: str) -> Iterator[Named]:
    """Who maintains and reviews which part: the kernel's form, or a line for each person with an address or an account."""
    lines = text.splitlines()
    yield from _kernel(lines) if sum(bool(_FIELD.match(line)) for line in lines) > 1 else _plain(lines)


def _kernel(lines: list[str]) -> Iterator[Named]:
    title, waiting = "", list[Named]()
    is_gone, is_open = False, False
    for number, line in enumerate([*lines, ""], 1):
        if field := _FIELD.match(line):
            is_open = True
            if field[1] in _PERSONS:
                waiting += _persons(field[2], _PERSONS[field[1]], title, f"line {number}")
            is_gone |= field[1] == "S" and field[2].strip().lower().startswith(_GONE)
        elif is_open and not line[:1].isspace():  # an empty line, or the next part without one
            yield from (Named(one.where, why=ABANDONED) if is_gone else one for one in waiting)
            title, waiting, is_gone, is_open = " ".join(line.split()), [], False, False
        elif line.strip() and not line[:1].isspace():
            title = " ".join(line.split())


def _persons(value: str, part: str, of: str, where: str) -> Iterator[Named]:
    found = trailers.people(value)
    if not found:
        yield Named(where, why="no account and no address")
    for one in found:
        handle = one.handle()
        if bots.is_bot(one):
            yield Named(where, why=BOT)
        elif handle is None:
            yield Named(where, why="no account and no address")
        elif _is_role(handle):
            yield Named(where, why=ROLE)
        else:
            yield Named(where, straight(one.name), (handle,), "", part, of)


def _plain(lines: list[str]) -> Iterator[Named]:
    """A line or a row of a table for each; what stands below `Emeritus` was once."""
    past, columns = 0, list[str]()  # the level of the heading below which they are past
    lines = [line[:_LONGEST] for line in lines]
    for number, line in enumerate(lines, 1):
        where = f"line {number}"
        if level := _heading(line, lines[number] if number < len(lines) else ""):
            past = level if _PAST.search(line) else 0 if level <= past else past
            columns = []
        elif line.lstrip().startswith("|"):
            cells = [_MARKED.sub(r"\1", cell).strip(" *_`\t") for cell in _BAR.split(line.strip().strip("|"))]
            is_header = number < len(lines) and _RULE.match(lines[number])
            columns = [cell.casefold() for cell in cells] if is_header else columns
            if not is_header and (found := _in_row(line, cells, columns, where)):
                yield Named(where, why=ONCE) if past or any(_PAST.fullmatch(cell) for cell in cells) else found
        elif found := _in_line(line, where):
            yield Named(where, why=ONCE) if past else found


def _heading(line: str, below: str) -> int:
    """Which level a heading has, written with signs before it, a line below it, or as the words alone; 0 for what is none."""
    if found := _HASHES.match(line):
        return len(found[1])
    if line.strip() and line[:1] not in "|-*+ " and (ruled := _UNDERLINE.match(below)):
        return 1 if ruled[0][0] == "=" else 2
    return _DEEPEST if _ALONE.match(line) else 0


def _in_line(line: str, where: str) -> Named | None:
    said = _BULLET.sub("", line)
    if said == line and "<" not in said and "(@" not in said:  # a sentence with an address in it
        return None
    found = trailers.people(said)
    login = _LOGIN.search(re.sub(r"<[^>]*@[^>]*>|\w\S*@\S+", " ", said))
    account = handles.github(login[1] or login[2]) if login else None
    name = straight(found[0].name) if found else re.split(r"[<(\[\]|@:,]|https?:", said.lstrip("[*_ "))[0].strip(" *-\t")
    return _somebody(where, name, found[0].handle() if found else None, account)


def _in_row(line: str, cells: list[str], columns: list[str], where: str) -> Named | None:
    """By the names of the columns where there are some, else by what a cell looks like; the name is the first that is neither."""
    of = dict(zip(columns, cells, strict=False))
    found = [one for cell in cells for one in trailers.people(cell)]
    login = _LOGIN.search(re.sub(r"<[^>]*@[^>]*>|\w\S*@\S+\.\w+", " ", line))
    named = next((cell for column, cell in of.items() if "github" in column and _BARE_LOGIN.fullmatch(cell)), "")
    account = handles.github(login[1] or login[2] if login else named) if login or named else None
    called = next((cell for column, cell in of.items() if column in _CALLED), "") or (found[0].name if found else "")
    name = called or next((cell for cell in cells if cell and "@" not in cell and "/" not in cell and cell != named), "")
    name = name.partition("<")[0].strip()
    return _somebody(where, "" if "@" in name else straight(name), found[0].handle() if found else None, account)


def _somebody(where: str, name: str, address: Handle | None, account: Handle | None) -> Named | None:
    """Whoever has an address or an account; a role's address is nobody's."""
    is_role = address is not None and _is_role(address)
    known = tuple(handle for handle in (None if is_role else address, account) if handle)
    if is_role and not known:
        return Named(where, why=ROLE)
    if not known or len(name) > 60:
        return None
    return Named(where, why=BOT) if bots.is_bot(Signature(name, known[0].value)) else Named(where, name, known, "", "maintainer")


def _is_role(address: Handle) -> bool:
    return bool(_ROLES.match(address.value))


def contributors(found: Json, where: str, *, host: str = "github") -> Named:
    """One of all contributors: who, and with what."""
    name, login = json_items.line(found, "name")[:200], json_items.text(found, "login")
    given = [
        json_items.text(json_items.mapping(one), "type") if isinstance(one, dict) else one for one in json_items.listed(found.get("contributions"))
    ]
    kinds = [_SPELT.get(one, one) for one in given if isinstance(one, str) and one]
    address = json_items.text(found, "profile")
    known, links = profiles.apart([f"{_HOSTS[host]}/{login}" if login and host in _HOSTS else "", address])
    if bots.is_bot(Signature(login or name, "")):
        return Named(where, why=BOT)
    if not name and not login:
        return Named(where, why="nobody is named")
    local = "" if known else (login or name).lower()
    return Named(where, name or ("" if known else login), known, local, "contributor", ", ".join(dict.fromkeys(kinds)), links)


_SPELT: Final = {
    "a11y": "accessibility",
    "bug": "bug reports",
    "doc": "documentation",
    "eventOrganizing": "organising events",
    "fundingFinding": "finding funds",
    "infra": "infrastructure",
    "projectManagement": "project management",
    "question": "answers",
    "test": "tests",
    "userTesting": "user testing",
}


def part_of(part: str, of: list[str]) -> str:
    """A title: `maintainer of NETWORKING, SOUND and 3 more`."""
    some = [one for one in dict.fromkeys(of) if one]
    if not some:
        return part
    more = f" and {len(some) - MOST_SHOWN} more" if len(some) > MOST_SHOWN else ""
    return f"{part}{': ' if part == 'contributor' else ' of '}{', '.join(some[:MOST_SHOWN])}{more}"[:300]
