"""A project's people: CODEOWNERS, MAINTAINERS and `.all-contributorsrc`, as they lie in the project's folder; in a clone they are found by themselves.

Who is answerable for what, or gave what. They are seen in a source and no more: you need not know them. The folder's name is the project's.
"""

import re
from collections.abc import Iterator
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Item, Mention, Origin, PersonRecord, Skipped, Unreadable
from kithwork.importers import json_items, project_files
from kithwork.importers.project_files import Named
from kithwork.importers.protocol import Member, Reading

SOURCE: Final = "project-people"
LARGEST: Final = 8 * 1024 * 1024  # bytes; the kernel's is one
_MAINTAINERS: Final = re.compile(r"MAINTAINERS?(?:\.md|\.txt|\.rst)?\Z", re.IGNORECASE)
_HIDDEN: Final = frozenset({".github", ".gitlab", "docs", ".gitea", ".forgejo"})
_PACKED: Final = re.compile(r"(?:\.(?:zip|tar|tgz|gz|tar\.gz))+\Z|-(?:main|master|HEAD)\Z")
_LIST: Final = frozenset({"contributions", "avatar_url", "profile"})


class ProjectPeople:
    """One record for each person in each part."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """The first two by their names and a line of their form, the third by its form."""
        if member.folder is not None:
            return False
        if member.name == "CODEOWNERS" or _MAINTAINERS.match(member.name):
            return b"\0" not in (head := member.head()) and next(_of_lines(member, _text(head)), None) is not None
        head = member.head()
        return json_items.begins(head) and _is_list(json_items.opening(head))

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:  # noqa: ARG002  there is nothing to be asked for
        """People in the order in which they are named first; who is named in many lines is one."""
        try:
            project, found = _project(member), _found(member)
            if isinstance(found, str):
                yield Unreadable(Origin(SOURCE, f"file:{member.name}", member.place), found)
                return
            project, people = found[0] or project, found[1]
            yield from _items(project, people)
        except (json_items.Damaged, OSError, UnicodeError) as error:
            yield Unreadable(Origin(SOURCE, f"file:{member.name}", member.place), str(error))


def _is_list(first: json_items.Json) -> bool:
    """A list of all contributors: with its settings around it, or bare."""
    if first.keys() >= _LIST:
        return isinstance(first["contributions"], list)
    return "contributors" in first and not {"projectName", "contributorsPerLine", "imageSize", "projectOwner"}.isdisjoint(first)


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace")


def _of_lines(member: Member, text: str) -> Iterator[Named]:
    if member.name == "CODEOWNERS":
        return project_files.code_owners(text, is_gitlab=".gitlab" in member.place.split("/"))
    return project_files.maintainers(text)


def _found(member: Member) -> tuple[str, list[Named]] | str:
    """What the project calls itself, if it does, and everybody named; or why it is not read."""
    with member.open() as stream:
        if not json_items.begins(member.head()) or member.name == "CODEOWNERS":
            data = stream.read(LARGEST + 1)
            return "it is too large for a list of people" if len(data) > LARGEST else ("", list(_of_lines(member, _text(data))))
        people: list[Named] = []
        project = ""
        for value in json_items.items(stream):
            item = json_items.mapping(value)
            if "contributors" in item:
                project = "/".join(filter(None, (json_items.text(item, "projectOwner"), json_items.text(item, "projectName"))))
                host = json_items.text(item, "repoType") or "github"
                host = host if "repoHost" not in item or json_items.text(item, "repoHost").rstrip("/").endswith(f"/{host}.com") else "another"
                listed = [json_items.mapping(one) for one in json_items.listed(item.get("contributors"))]
                people += [project_files.contributors(one, f"contributor {number}", host=host) for number, one in enumerate(listed, 1)]
            else:
                people.append(project_files.contributors(item, f"contributor {len(people) + 1}"))
        return project, people


def _project(member: Member) -> str:
    """What the folder is called in which it lies."""
    folders = [part for part in member.place.replace("\\", "/").split("/")[:-1] if part not in _HIDDEN]
    return _PACKED.sub("", folders[-1]) if folders else ""


def _items(project: str, people: list[Named]) -> Iterator[Item]:
    together: dict[str, list[Named]] = {}
    for one in people:
        who = one.known[0].value if one.known else one.local
        key = f"{project.lower()}/{one.part}/{who}" if not one.why else f"{one.why}:{one.where}"
        together.setdefault(key, []).append(one)
    for key, some in together.items():
        first, origin = some[0], Origin(SOURCE, key, some[0].where)
        if first.why:
            yield Skipped(origin, first.why)
            continue
        known = tuple(dict.fromkeys(handle for one in some for handle in one.known)) or (handles.entry(SOURCE, f"{project.lower()}/{first.local}"),)
        name = next((one.name for one in some if one.name), "")
        title = project_files.part_of(first.part, [one.of for one in some])
        if project:
            yield PersonRecord(origin, Mention(name, known), organisation=project, title=title, links=first.links)
        else:
            yield PersonRecord(origin, Mention(name, known), labels=(title,), links=first.links)
