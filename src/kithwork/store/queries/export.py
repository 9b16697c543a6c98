"""Everything of an owner's, line by line, in an order and a form that depend on the content only.

The canonical lines hold no ids, run numbers or clock times: two networks with the same content give the same bytes. The lines of runs beside
them say which run said what, so that a restored network can take a run back as the old one could. `docs/reference/export.md` documents both.
"""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from kithwork.domain.zones import floating
from kithwork.store import models, sqlite
from kithwork.store.queries import (
    export_artifacts,
    export_events,
    export_interviews,
    export_journal,
    export_learning,
    export_mentoring,
    export_opportunities,
    export_profile,
    export_reviewing,
)

Line = dict[str, Any]
VERSION: Final = 1
PORTION: Final = 2000


def canonical(owner_id: int) -> Iterator[bytes]:
    """The canonical export, line by line."""
    for line in _all_lines(owner_id):
        yield (json.dumps(line, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n").encode()


def _all_lines(owner_id: int) -> Iterator[Line]:
    owner = models.Owner.objects.get(id=owner_id)
    handles = sorted(models.OwnHandle.objects.filter(owner_id=owner_id).values_list("kind", "value"))
    yield {"type": "owner", "version": VERSION, "name": owner.name, "zone": owner.zone, "handles": [list(handle) for handle in handles]}
    yield from _records(owner_id)
    yield from _people(owner_id)
    yield from _words(owner_id)


def _rows(sql: str, values: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    with sqlite.cursor() as cursor:
        cursor.execute(sql, list(values))
        while rows := cursor.fetchmany(PORTION):
            yield from rows


def _records(owner_id: int) -> Iterator[Line]:
    last: tuple[str, str, int] = ("", "", -(2**63))
    while True:
        with sqlite.cursor() as cursor:
            cursor.execute(
                'SELECT r.id, r.source, r."key", r.digest, r.kind, r.is_current, r.is_entry, r.is_own_book, r.content, x.at, x.kind, x.subject, x.words, '
                'x.thread, x.place, x.people_count, x.own_part, c.kind, c."key", c.label FROM record r LEFT JOIN interaction x ON x.record_id = r.id '
                'LEFT JOIN context c ON c.id = x.context_id WHERE r.owner_id = %s AND (r.source, r."key", r.digest) > (%s, %s, %s) '
                'ORDER BY r.source, r."key", r.digest LIMIT %s',
                [owner_id, *last, PORTION],
            )
            rows = cursor.fetchall()
        if not rows:
            return
        last = rows[-1][1:4]
        people = _people_of_records([row[0] for row in rows])
        for row in rows:
            yield _record(row, people.get(row[0], []))


def _record(row: tuple[Any, ...], people: list[list[str]]) -> Line:
    record: Line = {
        "type": "record",
        "source": row[1],
        "key": row[2],
        "version": f"{row[3] & (2**64 - 1):016x}",
        "kind": row[4],
        "is_current": bool(row[5]),
    }
    if row[4] == "interaction":
        fields = ("at", "interaction", "subject", "words", "thread", "place", "people_count")
        record |= dict(zip(fields, (str(row[9])[:19], *row[10:16]), strict=True))
        record |= {"participants": people, "context": list(row[17:20]) if row[17] else None}
        if row[8]:
            record |= json.loads(row[8])
        if row[1] == "typed":
            record["own_part"] = row[16]
    else:
        record |= {"is_entry": bool(row[6]), "is_own_book": bool(row[7]), "content": json.loads(row[8]), "identities": people}
    return record


def _people_of_records(ids: Sequence[int]) -> dict[int, list[list[str]]]:
    found: dict[int, list[list[str]]] = {}
    with sqlite.cursor() as cursor:
        for chunk in sqlite.chunks(ids):
            marks = sqlite.marks(chunk)
            cursor.execute(
                f"SELECT q.interaction_id, q.part, i.kind, i.value, i.name FROM participant q JOIN identity i ON i.id = q.identity_id "
                f"WHERE q.interaction_id IN ({marks}) UNION ALL SELECT y.record_id, '', i.kind, i.value, i.name FROM record_identity y JOIN identity i "
                f"ON i.id = y.identity_id WHERE y.record_id IN ({marks}) ORDER BY 1, 2, 3, 4, 5",
                [*chunk, *chunk],
            )
            for record_id, part, kind, value, name in cursor.fetchall():
                found.setdefault(record_id, []).append([part, kind, value, name] if part else [kind, value, name])
    return found


def _people(owner_id: int) -> Iterator[Line]:
    """What is believed: which identities are one person. A restore makes it again from the rest, and a test compares."""
    people: dict[int, Line] = {}
    sql = (
        "SELECT i.person_id, p.name, p.standing, i.kind, i.value, i.name FROM identity i JOIN person p ON p.id = i.person_id WHERE i.owner_id = %s "
        "ORDER BY i.kind, i.value, i.name"
    )
    for person_id, name, standing, *identity in _rows(sql, [owner_id]):
        line = people.setdefault(person_id, {"type": "person", "name": name, "standing": standing, "identities": []})
        line["identities"].append(identity)
    yield from people.values()


_ANCHORED: Final = {
    "field": ("person_field", ("field", "value")),
    "note": ("note", ("words", "written_on", "is_private", "is_not_to_raise")),
    "tag": ("tag", ("word",)),
    "topic": ("topic_of", ("topic",)),
    "promise": ("promise", ("is_mine", "words", "made_on", "due_on", "kept_on", "is_dropped")),
    "closeness": ("closeness", ("closeness", "every_days", "at_most_days")),
    "win": ("kept_win", ("key", "kind", "words", "on", "source", "congratulated_on", "is_dropped")),
    "today": ("today_mark", ("answer", "marked_on", "until_on")),
    "need": (
        "need_offer",
        (
            "key", "is_offer", "words", "topics", "kind", "urgency", "place", "said_on", "expires_on", "is_confidential", "is_dream", "source", "state",
            "ended_on",
        ),
    ),
    "no-need": ("need_no", ("key",)),
    "ledger": ("ledger_entry", ("side", "kind", "words", "on")),
    "share": ("share", ("key", "thing", "words", "on", "outcome")),
    "outreach": ("outreach", ("kind", "sent_on")),
    "support": ("support", ("words",)),
    "step": ("dream_step", ("dream", "is_mine", "words", "on")),
}  # fmt: skip
_TOLD: Final = frozenset({"note", "need_offer"})
_AS_SAID: Final = frozenset({"field", "closeness", "today"})
_NAMES_OTHERS: Final = frozenset({"led", "artifact", "serves", "resource", "feedback", "win-helper"})  # and stands behind what it names


def _words(owner_id: int) -> Iterator[Line]:
    found: list[Line] = []
    for kind, (table, columns) in _ANCHORED.items():
        listed = ", ".join(f'w."{column}"' for column in columns)
        teller = "t.kind, t.value, t.name" if table in _TOLD else "NULL, NULL, NULL"
        join = "LEFT JOIN identity t ON t.id = w.told_by_id" if table in _TOLD else ""
        sql = f"SELECT i.kind, i.value, i.name, {teller}, {listed} FROM {table} w JOIN identity i ON i.id = w.anchor_id {join} WHERE w.owner_id = %s ORDER BY w.id"
        for row in _rows(sql, [owner_id]):
            values = {column: _plain(column, value) for column, value in zip(columns, row[6:], strict=True)}
            found.append({"type": kind, "about": list(row[:3]), **({"told_by": list(row[3:6])} if row[3] else {}), **values})
    told = models.OrganisationWord.objects.filter(owner_id=owner_id).values_list("name", "kind", "value")
    found += [{"type": "organisation", "name": name, "kind": kind, "value": value} for name, kind, value in told]
    found += [*_groups(owner_id), *_stories(owner_id), *_pairs(owner_id), *_asks(owner_id), *_introductions(owner_id), *_aims(owner_id)]
    found += export_opportunities.lines(owner_id)
    found += export_mentoring.lines(owner_id)
    found += export_learning.lines(owner_id)
    found += export_events.lines(owner_id)
    found += export_interviews.lines(owner_id)
    found += export_artifacts.lines(owner_id)
    found += export_journal.lines(owner_id)
    found += export_reviewing.lines(owner_id)
    found += export_profile.lines(owner_id)
    views = models.SavedView.objects.filter(owner_id=owner_id).values_list("name", "query")
    shared = models.SharedHandle.objects.filter(owner_id=owner_id).values_list("kind", "value")
    found += [{"type": "shared-handle", "kind": kind, "value": value} for kind, value in shared]
    answers = models.MatchAnswer.objects.filter(owner_id=owner_id).values_list("need", "offer", "answer", "answered_on")
    topics = models.OwnTopic.objects.filter(owner_id=owner_id).values_list("name", "broader", "names", "heard")
    found += [{"type": "match", "need": need, "offer": offer, "answer": answer, "answered_on": str(on)} for need, offer, answer, on in answers]
    found += [{"type": "own-topic", "name": name, "broader": broader, "names": names, "heard": heard} for name, broader, names, heard in topics]
    explained = models.ColumnMapping.objects.filter(owner_id=owner_id).values_list("header", "name", "meaning")
    found += [{"type": "column", "header": header, "name": name, "meaning": meaning} for header, name, meaning in explained]
    found += [{"type": "view", "name": name, "query": query} for name, query in views]
    yield from sorted(found, key=_place)


def _place(line: Line) -> tuple[str, str]:
    """By what it says; but as it was said, where of two who became one what was said last holds."""
    kind = str(line["type"])
    said = json.dumps(line, ensure_ascii=False, sort_keys=True)
    return ("", kind) if kind in _AS_SAID else ("~", said) if kind in _NAMES_OTHERS else (said, "")


def _plain(column: str, value: object) -> object:
    if column.startswith("is_"):
        return bool(value)
    return str(value) if column.endswith("on") and value is not None else value


def _groups(owner_id: int) -> Iterator[Line]:
    sql = 'SELECT g.name, i.kind, i.value, i.name FROM "group" g LEFT JOIN membership w ON w.group_id = g.id LEFT JOIN identity i ON i.id = w.anchor_id WHERE g.owner_id = %s'
    for name, *identity in _rows(sql, [owner_id]):
        yield {"type": "group", "name": name, "about": identity if identity[0] else None}


def _stories(owner_id: int) -> Iterator[Line]:
    sql = 'SELECT s.id, i.kind, i.value, i.name, s.words, s.event, s."on" FROM origin_story s JOIN identity i ON i.id = s.anchor_id WHERE s.owner_id = %s'
    for story_id, kind, value, name, words, event, on in list(_rows(sql, [owner_id])):
        through = _rows(
            "SELECT i.kind, i.value, i.name FROM story_person w JOIN identity i ON i.id = w.anchor_id WHERE w.story_id = %s ORDER BY 1, 2, 3",
            [story_id],
        )
        yield {"type": "story", "about": [kind, value, name], "words": words, "event": event, "on": on, "through": [list(row) for row in through]}


def _pairs(owner_id: int) -> Iterator[Line]:
    sql = (
        "SELECT a.kind, a.value, a.name, b.kind, b.value, b.name, {} FROM {} w JOIN identity a ON a.id = w.one_id "
        "JOIN identity b ON b.id = w.other_id WHERE w.owner_id = %s"
    )
    for *sides, word in _rows(sql.format("w.word", "relation"), [owner_id]):
        yield {"type": "relation", "word": word, "between": [sides[:3], sides[3:]]}
    for *sides, is_so in _rows(sql.format("w.is_so", "tie_answer"), [owner_id]):
        yield {"type": "tie-answer", "is_so": bool(is_so), "between": sorted([sides[:3], sides[3:]])}
    for *sides, answer, is_confirmed in _rows(sql.format("w.answer, w.is_confirmed", "decision"), [owner_id]):
        yield {"type": "decision", "answer": answer, "is_confirmed": bool(is_confirmed), "between": sorted([sides[:3], sides[3:]])}


def _steps(table: str, parent: str, owner_id: int, columns: str) -> dict[int, list[list[Any]]]:
    """What happened to each of a table's rows, in the order in which it was written down."""
    found: dict[int, list[list[Any]]] = {}
    for parent_id, *step in _rows(f"SELECT {parent}, {columns} FROM {table} WHERE owner_id = %s ORDER BY id", [owner_id]):
        found.setdefault(parent_id, []).append([str(part) if isinstance(part, date) else part for part in step])
    return found


def _asks(owner_id: int) -> Iterator[Line]:
    steps = _steps("ask_step", "ask_id", owner_id, 'step, "on", words')
    sql = (
        "SELECT a.id, i.kind, i.value, i.name, a.kind, a.words, b.words FROM ask a JOIN identity i ON i.id = a.anchor_id "
        "LEFT JOIN problem b ON b.id = a.problem_id WHERE a.owner_id = %s"
    )
    for ask_id, *about, kind, words, problem in _rows(sql, [owner_id]):
        yield {"type": "ask", "about": about, "kind": kind, "words": words, "problem": problem, "steps": steps.get(ask_id, [])}
    for words, begun_on, solved_on in _rows("SELECT words, begun_on, solved_on FROM problem WHERE owner_id = %s", [owner_id]):
        yield {"type": "problem", "words": words, "begun_on": _plain("on", begun_on), "solved_on": _plain("on", solved_on)}


def _introductions(owner_id: int) -> Iterator[Line]:
    steps = _steps("introduction_step", "introduction_id", owner_id, 'step, "on", words')
    joins = " ".join(f"LEFT JOIN identity {seat[0]} ON {seat[0]}.id = w.{seat}_id" for seat in ("connector", "requester", "target"))
    named = ", ".join(f"{one}.{column}" for one in "crt" for column in ("kind", "value", "name"))
    sql = f"SELECT w.id, w.seat, w.aim, w.why, w.blurb, {named} FROM introduction w {joins} WHERE w.owner_id = %s"
    for row_id, seat, aim, why, blurb, *keys in _rows(sql, [owner_id]):
        seats = [[name, *keys[i : i + 3]] for i, name in ((0, "connector"), (3, "requester"), (6, "target")) if keys[i]]
        yield {"type": "introduction", "seat": seat, "aim": aim, "why": why, "blurb": blurb, "seats": seats, "steps": steps.get(row_id, [])}


def _aims(owner_id: int) -> Iterator[Line]:
    for kind, words, hours, why, until_on, begun_on, closed_on in _rows(
        "SELECT kind, words, weekly_hours, why, until_on, begun_on, closed_on FROM goal WHERE owner_id = %s", [owner_id]
    ):
        days = {"until_on": _plain("on", until_on), "begun_on": _plain("on", begun_on), "closed_on": _plain("on", closed_on)}
        yield {"type": "goal", "kind": kind, "words": words, "weekly_hours": hours, "why": why, **days}
    nearings = _steps("nearing", "target_id", owner_id, 'kind, "on", words, minutes')
    sql = (
        "SELECT w.id, i.kind, i.value, i.name, g.words, w.organisation, w.why, w.begun_on, w.closed_on FROM target w LEFT JOIN identity i "
        "ON i.id = w.anchor_id LEFT JOIN goal g ON g.id = w.goal_id WHERE w.owner_id = %s"
    )
    for row_id, *about, goal, organisation, why, begun_on, closed_on in _rows(sql, [owner_id]):
        days = {"begun_on": _plain("on", begun_on), "closed_on": _plain("on", closed_on)}
        who = about if about[0] else None
        said = {"goal": goal, "organisation": organisation, "why": why, "nearings": nearings.get(row_id, [])}
        yield {"type": "target", "about": who, **said, **days}
    for key, words in _rows('SELECT "key", words FROM phrase WHERE owner_id = %s', [owner_id]):
        yield {"type": "phrase", "key": key, "words": words}


def runs(owner_id: int) -> Iterator[bytes]:
    """Runs, what they read, what gave no record, and which record each said; ids hold within these lines only."""
    for line in _run_lines(owner_id):
        yield (json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _run_lines(owner_id: int) -> Iterator[Line]:
    for run in models.ImportRun.objects.filter(owner_id=owner_id).order_by("number"):
        ended = floating(run.finished_at) if run.finished_at else None
        yield {"type": "run", "number": run.number, "started_at": floating(run.started_at), "finished_at": ended} | {
            "state": run.state, "paths": run.paths, "has_words": run.has_words, "counts": run.counts
        }  # fmt: skip
        for member in models.RunMember.objects.filter(run=run).order_by("id"):
            yield {"type": "member", "id": member.id, "run": run.number, "place": member.place, "source": member.source} | {
                "fingerprint": member.fingerprint, "as_of": member.as_of, "is_done": member.is_done, "counts": member.counts
            }  # fmt: skip
        for item in models.RunItem.objects.filter(run=run).order_by("id"):
            yield {"type": "item", "run": run.number, "outcome": item.outcome, "source": item.source, "place": item.place} | {
                "where": item.where, "why": item.why, "count": item.count
            }  # fmt: skip
    sql = (
        'SELECT r.source, r."key", r.digest, s.member_id, s."where" FROM saying s JOIN record r ON r.id = s.record_id WHERE s.owner_id = %s '
        "ORDER BY s.member_id, s.id"
    )
    for source, key, digest, member_id, where in _rows(sql, [owner_id]):
        yield {"type": "saying", "record": [source, key, f"{digest & (2**64 - 1):016x}"], "member": member_id, "where": where}
