"""Write down which identities are one person. Persons keep their ids as long as most of their identities stay together."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from django.db import connection

from kithwork.domain.records import WITH_THE_OWNER
from kithwork.store import sqlite
from kithwork.store.writes import companions
from kithwork.store.writes.evidence import touch_people_of
from kithwork.store.writes.people import DERIVED


class Saved(NamedTuple):
    """Who has each identity now, which persons lost or got one, and which of them are new; these are still to be written (`people.save`)."""

    person_of: dict[int, int]
    changed: set[int]
    made: range


def save(groups: Sequence[tuple[int, ...]], person_of: Mapping[int, int | None]) -> Saved:
    """Give every group its person; persons left with nobody go."""
    taken: set[int] = set()
    given: list[tuple[int, int]] = []
    fresh: list[tuple[int, ...]] = []
    for group in sorted(groups, key=lambda g: (-len(g), g)):
        votes = Counter(person_of[i] for i in group if person_of[i] is not None)
        ranked = sorted(votes, key=lambda person_id: (-votes[person_id], person_id or 0))
        person_id = next((p for p in ranked if p is not None and p not in taken), None)
        if person_id is None:
            fresh.append(group)
        else:
            taken.add(person_id)
            given += [(person_id, i) for i in group if person_of[i] != person_id]
    first = sqlite.reserve_ids("person", len(fresh))
    made = range(first, first + len(fresh))
    given += [(person_id, i) for person_id, group in zip(made, fresh, strict=True) for i in group]
    left = {p for p in person_of.values() if p is not None} - taken
    with connection.cursor() as cursor:
        cursor.executemany("UPDATE identity SET person_id = %s WHERE id = %s", given)
    companions.forget_beside([i for _, i in given if person_of[i] is not None])
    remove_people(sorted(left))
    whose = {i: person_id for i, person_id in person_of.items() if person_id is not None} | {i: person_id for person_id, i in given}
    changed = {person_id for person_id, _ in given} | {person_id for _, i in given if (person_id := person_of[i]) in taken and person_id is not None}
    return Saved(whose, changed, made)


def remove_people(ids: Sequence[int]) -> None:
    """Take away persons of whom nothing is left, with all that was derived of them."""
    sqlite.forget_people(ids)
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(ids):
            marks = sqlite.marks(chunk)
            cursor.execute(
                f"INSERT INTO stirred(person_id, owner_id) SELECT id, owner_id FROM person WHERE id IN ({marks}) ON CONFLICT DO NOTHING", chunk
            )
            cursor.execute(f"UPDATE identity SET person_id = NULL WHERE person_id IN ({marks})", chunk)
            for table in DERIVED:
                cursor.execute(f"DELETE FROM {table} WHERE person_id IN ({marks})", chunk)
            cursor.execute(f"DELETE FROM person WHERE id IN ({marks})", chunk)


def save_questions(owner_id: int, identity_ids: Sequence[int], rows: Sequence[tuple[int, int, str, str, float]]) -> None:
    """Put the doubts about these identities in place of those that stood there: (one, other, reasons for and against as JSON, each with its weight, probability)."""
    with connection.cursor() as cursor:
        kept = {row[:2] for row in rows}
        for chunk in sqlite.chunks(identity_ids):
            marks = sqlite.marks(chunk)
            cursor.execute(
                f"SELECT id, one_id, other_id FROM question WHERE owner_id = %s AND (one_id IN ({marks}) OR other_id IN ({marks}))",
                [owner_id, *chunk, *chunk],
            )
            gone = [row[0] for row in cursor.fetchall() if (row[1], row[2]) not in kept]
            cursor.executemany("DELETE FROM question WHERE id = %s", [(question_id,) for question_id in gone])
        cursor.executemany(
            "INSERT INTO question(owner_id, one_id, other_id, reasons_for, reasons_against, probability) VALUES (%s, %s, %s, %s, %s, %s) "
            "ON CONFLICT (owner_id, one_id, other_id) DO UPDATE SET reasons_for = excluded.reasons_for, reasons_against = excluded.reasons_against, "
            "probability = excluded.probability",
            [(owner_id, *row) for row in rows],
        )


def save_links(owner_id: int, identity_ids: Sequence[int], rows: Sequence[tuple[int, int, str, str, float]]) -> None:
    """Put what holds these identities together in place of what stood there: (one, other, words, reasons as JSON, probability)."""
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(identity_ids):
            cursor.execute(f"DELETE FROM link WHERE owner_id = %s AND one_id IN ({sqlite.marks(chunk)})", [owner_id, *chunk])
    sqlite.insert("link(owner_id, one_id, other_id, words, reasons, probability)", f"({int(owner_id)}, %s, %s, %s, %s, %s)", rows)


def save_contradictions(owner_id: int, identity_ids: Sequence[int], rows: Sequence[tuple[int, int, str]]) -> None:
    """Put what goes against the owner's word about these identities in place of what stood there: (one, other, words). What stays keeps its number."""
    with connection.cursor() as cursor:
        kept = set(rows)
        for chunk in sqlite.chunks(identity_ids):
            marks = sqlite.marks(chunk)
            cursor.execute(
                f"SELECT id, one_id, other_id, words FROM contradiction WHERE owner_id = %s AND (one_id IN ({marks}) OR other_id IN ({marks}))",
                [owner_id, *chunk, *chunk],
            )
            gone = [row[0] for row in cursor.fetchall() if row[1:] not in kept]
            cursor.executemany("DELETE FROM contradiction WHERE id = %s", [(number,) for number in gone])
        cursor.executemany(
            "INSERT INTO contradiction(owner_id, one_id, other_id, words) VALUES (%s, %s, %s, %s) ON CONFLICT DO NOTHING",
            [(owner_id, *row) for row in rows],
        )


def mark_own(owner_id: int, own: Sequence[int]) -> None:
    """Let everybody who has one of these identities be the owner, and nobody else; whoever was just made is written down for it."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE person SET standing = 'seen' WHERE owner_id = %s AND standing = 'own'", [owner_id])
        for chunk in sqlite.chunks(own):
            cursor.execute(
                "INSERT INTO person(id, owner_id, name, sort_name, organisation, title, city, birthday, standing, is_archived, is_do_not_contact, has_met, "
                "identities_count) SELECT DISTINCT person_id, owner_id, '', '', '', '', '', '', 'own', 0, 0, 0, 0 FROM identity WHERE owner_id = %s "
                f"AND person_id > 0 AND id IN ({sqlite.marks(chunk)}) ON CONFLICT (id) DO UPDATE SET standing = 'own'",
                [owner_id, *chunk],
            )


_OWN_PART: Final = (  # who was asked and never said whether is counted in as long as it lies ahead, and had no part in it afterwards; takes today
    "coalesce((SELECT CASE WHEN p.part <> 'silent' THEN p.part WHEN interaction.day < %s THEN '' ELSE 'with' END FROM participant p JOIN identity i "
    "ON i.id = p.identity_id JOIN person o ON o.id = i.person_id AND o.standing = 'own' WHERE p.interaction_id = interaction.record_id "
    "ORDER BY CASE p.part WHEN 'from' THEN 0 WHEN 'with' THEN 1 WHEN 'to' THEN 2 WHEN 'cc' THEN 3 ELSE 4 END LIMIT 1), '')"
)


def pass_by_silence(owner_id: int, last: int, today: int) -> None:
    """From one day to another: invitations that the owner never answered and that have gone by since count no more, and do again on the way back."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT x.record_id FROM interaction x CROSS JOIN participant p ON p.interaction_id = x.record_id CROSS JOIN identity i "
            "ON i.id = p.identity_id CROSS JOIN person o ON o.id = i.person_id "
            "WHERE x.owner_id = %s AND x.day >= %s AND x.day < %s AND p.part = 'silent' AND o.standing = 'own'",
            [owner_id, min(last, today), max(last, today)],
        )
        for chunk in sqlite.chunks([row[0] for row in cursor.fetchall()]):
            marks = sqlite.marks(chunk)
            cursor.execute(f"UPDATE interaction SET own_part = {_OWN_PART} WHERE record_id IN ({marks})", [today, *chunk])
            cursor.execute(
                f"INSERT INTO touched(owner_id, identity_id) SELECT DISTINCT %s, identity_id FROM participant WHERE interaction_id IN ({marks}) "
                "ON CONFLICT DO NOTHING",
                [owner_id, *chunk],
            )


def derive_own_parts(owner_id: int, identity_ids: Sequence[int], today: int) -> None:
    """Work out again what the owner did in every interaction of these identities, as of a day, and touch everybody who was in them."""
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(identity_ids):
            marks = sqlite.marks(chunk)
            moments = f"SELECT interaction_id FROM participant WHERE identity_id IN ({marks})"
            cursor.execute(
                f"UPDATE interaction SET own_part = {_OWN_PART} "
                f"WHERE owner_id = %s AND kind NOT IN ({_WITH_THE_OWNER}) AND record_id IN ({moments}) "
                "AND record_id NOT IN (SELECT r.id FROM record r WHERE r.id = interaction.record_id AND r.source = 'typed')",
                [today, owner_id, *chunk],
            )
            cursor.execute(
                "INSERT INTO touched(owner_id, identity_id) SELECT DISTINCT %s, identity_id FROM participant "
                f"WHERE interaction_id IN ({moments}) ON CONFLICT DO NOTHING",
                [owner_id, *chunk],
            )


def clear_touched(owner_id: int, ids: Sequence[int]) -> None:
    """These identities' beliefs have been made again."""
    with connection.cursor() as cursor:
        for chunk in sqlite.chunks(ids):
            cursor.execute(f"DELETE FROM touched WHERE owner_id = %s AND identity_id IN ({sqlite.marks(chunk)})", [owner_id, *chunk])


def touch(owner_id: int, ids: Sequence[int]) -> None:
    """Beliefs about these identities must be made again."""
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO touched(owner_id, identity_id) VALUES (%s, %s) ON CONFLICT DO NOTHING", [(owner_id, i) for i in ids])


_WITH_THE_OWNER = ", ".join(f"'{kind.value}'" for kind in sorted(WITH_THE_OWNER))
_IN_A_THREAD_OF_THE_OWNERS = "SELECT y.thread FROM interaction y INDEXED BY interaction_own_group WHERE y.owner_id = %s AND y.kind = 'group-message' AND y.thread <> '' AND y.own_part = 'from' AND y.is_current"


def join_threads(owner_id: int) -> None:
    """Let the owner take part in group conversations in which they wrote, and in no others; touch everybody for whom that changes something."""
    with connection.cursor() as cursor:
        for before, after, not_ in (("", "thread", ""), ("thread", "", "NOT")):
            cursor.execute(
                "SELECT x.record_id FROM interaction x INDEXED BY interaction_own_group WHERE x.owner_id = %s AND x.kind = 'group-message' AND x.thread <> '' AND x.own_part = %s "
                f"AND x.thread {not_} IN ({_IN_A_THREAD_OF_THE_OWNERS})",
                [owner_id, before, owner_id],
            )
            changed = [row[0] for row in cursor.fetchall()]
            cursor.executemany("UPDATE interaction SET own_part = %s WHERE record_id = %s", [(after, record_id) for record_id in changed])
            touch_people_of(owner_id, changed)
