"""Put an export back into an empty network."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any, Final

from django.db import connection
from django.db.models import Model

from kithwork.domain import zones
from kithwork.domain.records import WITH_THE_OWNER
from kithwork.store import models, sqlite
from kithwork.store.writes import (
    restore_artifacts,
    restore_asking,
    restore_events,
    restore_interviews,
    restore_journal,
    restore_learning,
    restore_mentoring,
    restore_opportunities,
    restore_profile,
    restore_reviewing,
)
from kithwork.store.writes.versions import EPOCH

Line = dict[str, Any]
PORTION: Final = 2000
_ANCHORED: Final[dict[str, type[Model]]] = {
    "field": models.PersonField,
    "note": models.Note,
    "tag": models.Tag,
    "topic": models.TopicOf,
    "promise": models.Promise,
    "today": models.TodayMark,
    "closeness": models.Closeness,
    "win": models.KeptWin,
    "need": models.NeedOffer,
    "no-need": models.NeedNo,
    "ledger": models.LedgerEntry,
    "share": models.Share,
    "outreach": models.Outreach,
    "support": models.Support,
    "step": models.DreamStep,
}
_OF_NOBODY: Final[dict[str, type[Model]]] = {
    "shared-handle": models.SharedHandle,
    "view": models.SavedView,
    "match": models.MatchAnswer,
    "own-topic": models.OwnTopic,
    "column": models.ColumnMapping,
}
_PARTS: Final = (
    restore_artifacts,
    restore_asking,
    restore_events,
    restore_interviews,
    restore_journal,
    restore_learning,
    restore_mentoring,
    restore_opportunities,
    restore_profile,
    restore_reviewing,
)
_APART: Final = {kind: part.put for part in _PARTS for kind in part.TYPES}
_OPPOSITE: Final = {"from": "to", "to": "from", "cc": "from", "with": "with", "silent": "with"}


@dataclass(slots=True)
class Restorer:
    """Writes the lines of an export, portion by portion. `name_key` and `organisation_key` bring a name into the form that compares."""

    owner_id: int
    now: datetime
    name_key: Callable[[str], str]
    organisation_key: Callable[[str], str]
    identities: dict[tuple[str, str, str], int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    _runs: dict[int, int] = field(default_factory=dict)
    _members: dict[int, tuple[int, int]] = field(default_factory=dict)

    def network(self, lines: Iterable[bytes]) -> None:
        """The canonical lines."""
        stream = (json.loads(line) for line in lines)
        while portion := list(islice(stream, PORTION)):
            for line in portion:
                self.counts[line["type"]] = self.counts.get(line["type"], 0) + 1
            self._learn(portion)
            self._records([line for line in portion if line["type"] == "record"])
            for line in portion:
                if line["type"] not in {"record", "person"}:
                    self._word(line)
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO touched(owner_id, identity_id) SELECT owner_id, id FROM identity WHERE owner_id = %s ON CONFLICT DO NOTHING",
                [self.owner_id],
            )

            cursor.execute(
                "INSERT INTO presence(owner_id, context_id, identity_id) SELECT DISTINCT p.owner_id, x.context_id, p.identity_id FROM interaction x "
                "JOIN participant p ON p.interaction_id = x.record_id WHERE x.owner_id = %s AND x.context_id IS NOT NULL ON CONFLICT DO NOTHING",
                [self.owner_id],
            )

    def _learn(self, lines: Iterable[Line]) -> None:
        keys = dict.fromkeys(key for line in lines for key in _keys(line) if key not in self.identities)
        if not keys:
            return
        first = sqlite.reserve_ids("identity", len(keys))
        rows = [(first + i, self.owner_id, *key, self.name_key(key[2])) for i, key in enumerate(keys)]
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO identity(id, owner_id, kind, value, name, name_key) VALUES (%s, %s, %s, %s, %s, %s)", rows)
        self.identities.update({key: first + i for i, key in enumerate(keys)})

    def _id(self, key: list[str]) -> int:
        return self.identities[key[0], key[1], key[2]]

    def _records(self, lines: list[Line]) -> None:
        if not lines:
            return
        first = sqlite.reserve_ids("record", len(lines))
        numbered = [(first + i, line) for i, line in enumerate(lines)]
        with connection.cursor() as cursor:
            cursor.executemany(
                'INSERT INTO record(id, owner_id, source, "key", digest, kind, is_current, is_entry, is_own_book, content) '
                "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
                [self._record_row(i, line) for i, line in numbered],
            )
            cursor.executemany(
                "INSERT INTO record_identity(owner_id, record_id, identity_id) VALUES (%s, %s, %s)",
                [(self.owner_id, i, self._id(key)) for i, line in numbered for key in line.get("identities", [])],
            )
            moments = [(i, line) for i, line in numbered if line["kind"] == "interaction"]
            cursor.executemany(
                "INSERT INTO interaction(record_id, owner_id, at, day, kind, subject, words, thread, place, people_count, own_part, is_current, context_id) "
                "VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
                [self._moment_row(i, line) for i, line in moments],
            )
            cursor.executemany(
                "INSERT INTO participant(owner_id, interaction_id, identity_id, part, day) VALUES (%s, %s, %s, %s, %s)",
                [(self.owner_id, i, self._id(person[1:]), person[0], _day(line)) for i, line in moments for person in line["participants"]],
            )
        sqlite.index_interactions(first, first + len(lines) - 1)

    def _record_row(self, record_id: int, line: Line) -> tuple[Any, ...]:
        said = line["content"] if "content" in line else {name: line[name] for name in ("days", "ends", "instant") if name in line}
        content = json.dumps(said, ensure_ascii=False, sort_keys=True) if said or "content" in line else ""
        flags = (line["is_current"], line.get("is_entry", False), line.get("is_own_book", False))
        return (record_id, self.owner_id, line["source"], line["key"], _digest(line["version"]), line["kind"], *flags, content)

    def _moment_row(self, record_id: int, line: Line) -> tuple[Any, ...]:
        people = line["participants"]
        own_part = line.get("own_part") or (_OPPOSITE[people[0][0]] if line["interaction"] in WITH_THE_OWNER and len(people) == 1 else "")
        context = self._context(line["context"]) if line["context"] else None
        texts = (line["interaction"], line["subject"], line["words"], line["thread"], line["place"])
        return (record_id, self.owner_id, line["at"], _day(line), *texts, line["people_count"], own_part, line["is_current"], context)

    def _context(self, context: list[str]) -> int:
        kind, key, label = context
        row, _ = models.Context.objects.get_or_create(owner_id=self.owner_id, kind=kind, key=key, defaults={"label": label})
        return row.id

    def _word(self, line: Line) -> None:
        owner_id, about = self.owner_id, self._id(line["about"]) if line.get("about") else 0
        match line["type"]:
            case "owner":
                models.Owner.objects.filter(id=owner_id).update(name=line["name"], **_zone(line))
                handles = [models.OwnHandle(owner_id=owner_id, kind=kind, value=value) for kind, value in line["handles"]]
                models.OwnHandle.objects.bulk_create(handles, ignore_conflicts=True)
            case "group":
                group, _ = models.Group.objects.get_or_create(owner_id=owner_id, name=line["name"])
                if about:
                    models.Membership.objects.create(owner_id=owner_id, group=group, anchor_id=about)
            case "story":
                story = models.OriginStory.objects.create(owner_id=owner_id, anchor_id=about, words=line["words"], event=line["event"], on=line["on"])
                for key in line["through"]:
                    models.StoryPerson.objects.create(owner_id=owner_id, story=story, anchor_id=self._id(key))
            case "relation":
                one, other = map(self._id, line["between"])
                models.Relation.objects.create(owner_id=owner_id, one_id=one, word=line["word"], other_id=other)
            case "decision":
                one, other = sorted(map(self._id, line["between"]))
                said = {"answer": line["answer"], "is_confirmed": line.get("is_confirmed", False)}
                models.Decision.objects.create(owner_id=owner_id, one_id=one, other_id=other, decided_at=self.now, **said)
            case "tie-answer" | "organisation" | "shared-handle" | "view" | "match" | "own-topic" | "column":
                self._of_nobody(line)
            case kind if kind in _APART:
                _APART[kind](owner_id, line, self._id)
            case kind:
                self._anchored(kind, line, about)

    def _of_nobody(self, line: Line) -> None:
        """Words that hang on no one person."""
        owner_id = self.owner_id
        match line["type"]:
            case "tie-answer":
                one, other = sorted(map(self._id, line["between"]))
                models.TieAnswer.objects.create(owner_id=owner_id, one_id=one, other_id=other, is_so=line["is_so"])
            case "organisation":
                keys = {"name_key": self.organisation_key(line["name"]), "value_key": self._value_key(line)}
                models.OrganisationWord.objects.create(owner_id=owner_id, name=line["name"], kind=line["kind"], value=line["value"], **keys)
            case kind:
                fields = {name: _value(name, value) for name, value in line.items() if name != "type"}
                _OF_NOBODY[kind]._default_manager.create(owner_id=owner_id, **fields)

    def _value_key(self, line: Line) -> str:
        value = str(line["value"])
        return value if line["kind"] == "domain" else self.organisation_key(value)

    def _anchored(self, kind: str, line: Line, about: int) -> None:
        table = _ANCHORED[kind]
        fields = {name: _value(name, value) for name, value in line.items() if name not in {"type", "about", "told_by"}}
        if line.get("told_by"):
            fields["told_by_id"] = self._id(line["told_by"])
        table._default_manager.create(owner_id=self.owner_id, anchor_id=about, **fields)

    def runs(self, lines: Iterable[bytes]) -> None:
        """The lines of runs."""
        sayings: list[Line] = []
        for raw in lines:
            line = json.loads(raw)
            if line["type"] == "saying":
                sayings.append(line)
                if len(sayings) == PORTION:
                    self._sayings(sayings)
                    sayings = []
            else:
                self._run(line)
        self._sayings(sayings)

    def _run(self, line: Line) -> None:
        kind = line.pop("type")
        if kind == "run":
            times = {name: sqlite.aware(line[name]) if line[name] else None for name in ("started_at", "finished_at")}
            self._runs[line["number"]] = models.ImportRun.objects.create(owner_id=self.owner_id, **{**line, **times}).id
        elif kind == "member":
            old, run_id = line.pop("id"), self._runs[line.pop("run")]
            self._members[old] = (run_id, models.RunMember.objects.create(owner_id=self.owner_id, run_id=run_id, **line).id)
        else:
            models.RunItem.objects.create(owner_id=self.owner_id, run_id=self._runs[line.pop("run")], **line)

    def _sayings(self, lines: list[Line]) -> None:
        rows = []
        for line in lines:
            source, key, version = line["record"]
            run_id, member_id = self._members[line["member"]]
            rows.append((run_id, member_id, line["where"], self.owner_id, source, key, _digest(version)))
        with connection.cursor() as cursor:
            cursor.executemany(
                'INSERT INTO saying(owner_id, record_id, run_id, member_id, "where") SELECT owner_id, id, %s, %s, %s FROM record '
                'WHERE owner_id = %s AND source = %s AND "key" = %s AND digest = %s',
                rows,
            )


def _zone(line: Line) -> dict[str, str]:
    """The owner's time zone; an archive of before names none, and what it makes is a network of before. Of a name that is none the machine's stays."""
    told = line.get("zone") or ""
    return {"zone": told} if not told or (isinstance(told, str) and zones.known(told)) else {}


def _day(line: Line) -> int:
    return (datetime.fromisoformat(line["at"]).replace(tzinfo=UTC) - EPOCH).days


def _keys(line: Line) -> Iterator[tuple[str, str, str]]:
    if line["type"] == "person":
        return
    for part in (restore_artifacts, restore_opportunities, restore_interviews, restore_journal):
        if line["type"] in part.TYPES:
            yield from part.people(line)
            return
    people = (
        [person[1:] for person in [*line.get("participants", []), *line.get("seats", [])]]
        + line.get("identities", [])
        + line.get("through", [])
        + line.get("between", [])
        + line.get("partners", [])
        + [part[-1] for part in [*line.get("talks", []), *line.get("deeds", [])] if part[-1]]
    )
    for key in [*people, *(line[name] for name in ("about", "told_by") if line.get(name))]:
        yield (key[0], key[1], key[2])


def _digest(version: str) -> int:
    number = int(version, 16)
    return number - 2**64 if number >= 2**63 else number


def _value(name: str, value: Any) -> Any:
    return date.fromisoformat(value) if (name == "on" or name.endswith("_on")) and value else value
