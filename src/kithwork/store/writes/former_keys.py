"""Is an item of a file on file already, under a key that an earlier reading gave it?

A former key is made of less, and may be that by which another conversation is known today. So it is taken only where what is on file under it is of the same
one: of the same kind, among the same people or some of them, or told by nothing but a file in this very place. What was told there before a third one spoke
is the group's as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from django.db import connection

from kithwork.domain.records import InteractionKind
from kithwork.store import known_keys, sqlite
from kithwork.store.writes.versions import Version


@dataclass(slots=True)
class _OnFile:
    """The current record of a key: of what kind it is, who is in it by their handles, and where the files are that say it."""

    kind: str = ""
    people: set[tuple[str, str]] = field(default_factory=set)
    places: set[str] = field(default_factory=set)


def by_known(owner_id: int, member_id: int, versions: Sequence[Version]) -> Sequence[Version]:
    """Each under the key by which it is on file, where that is a former one."""
    asked = [version for version in versions if version.former]
    if not asked:
        return versions
    there = _there(owner_id, ((version.source, key) for version in asked for key in (version.key, *version.former)))
    new = {(version.source, version.key) for version in asked} - there
    found = _on_file(owner_id, there.intersection((one.source, key) for one in asked if (one.source, one.key) in new for key in one.former))
    if not found:
        return versions
    place = _place(member_id)
    return [version._replace(key=_key(version, found, place)) if (version.source, version.key) in new else version for version in versions]


def _key(version: Version, found: dict[tuple[str, str], _OnFile], place: str) -> str:
    known = ((key, found.get((version.source, key))) for key in version.former)
    return next((key for key, have in known if have and _is_same(version, have, place)), version.key)


def _is_same(version: Version, have: _OnFile, place: str) -> bool:
    if version.moment is None:
        return False
    is_of_here, kind = have.places == {place}, version.moment.kind
    if have.kind == kind:
        people = {one.keys[0][:2] for one in version.named if one.keys}
        return is_of_here or have.people <= people
    return is_of_here and (have.kind, kind) == (InteractionKind.MESSAGE, InteractionKind.GROUP_MESSAGE)


def _place(member_id: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT place FROM run_member WHERE id = %s", [member_id])
        return str(cursor.fetchone()[0])


def _there(owner_id: int, keys: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    return {(source, key) for source, wanted in _by_source(keys).items() for key in known_keys.there(owner_id, source, wanted)}


def _on_file(owner_id: int, keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], _OnFile]:
    found: dict[tuple[str, str], _OnFile] = {}
    with connection.cursor() as cursor:
        for source, some in _portions(keys):
            cursor.execute(
                'SELECT r."key", x.kind, i.kind, i.value, m.place FROM record r LEFT JOIN interaction x ON x.record_id = r.id '
                "LEFT JOIN participant p ON p.interaction_id = r.id LEFT JOIN identity i ON i.id = p.identity_id "
                "LEFT JOIN saying s ON s.record_id = r.id LEFT JOIN run_member m ON m.id = s.member_id "
                f'WHERE r.owner_id = %s AND r.source = %s AND r.is_current AND r."key" IN ({sqlite.marks(some)})',
                [owner_id, source, *some],
            )
            for key, kind, handle, value, place in cursor.fetchall():
                have = found.setdefault((source, key), _OnFile(kind or ""))
                if handle:
                    have.people.add((handle, value))
                if place:
                    have.places.add(place)
    return found


def _portions(keys: Iterable[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    for source, wanted in _by_source(keys).items():
        for some in sqlite.chunks(wanted):
            yield source, some


def _by_source(keys: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for source, key in dict.fromkeys(keys):
        found.setdefault(source, []).append(key)
    return found
