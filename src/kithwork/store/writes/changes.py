"""Everything that the owner does, written together with how to take it back.

A journal takes each row as it was before and as it is after; a change is undone by putting the rows back, unless somebody has changed them
since. Rows that hang on identities touch them, so that beliefs follow.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, connection, transaction
from django.db import models as django_models

from kithwork.domain.errors import Refused
from kithwork.store import models, sqlite
from kithwork.store.writes import blocks, companions, deeds, groups, orphans, owners, ways
from kithwork.store.writes.journalled import TABLES

Value = str | int | float | bool | date | datetime | None
Fields = dict[str, Value]
_ANCHORS: Final = ("anchor_id", "one_id", "other_id", "identity_id", "told_by_id", "connector_id", "requester_id")
_DECISION: Final = models.Decision.__name__
_MEMBERSHIP: Final = models.Membership.__name__
_NUMBER: Final = models.Person.__name__  # in the journal: a number and its identities; the row itself is derived
_OWNER: Final = models.Owner.__name__  # in the journal: what the owner wants to be called, and nothing else of the row
_OF_HANDLE: Final = (models.OwnHandle.__name__, models.SharedHandle.__name__)
_ANSWER: Final = "Answer"  # in the journal: to what the owner answered what, so that the same once more is known


class NothingToUndo(Refused):
    """There is nothing left to undo."""


class ChangedSince(Refused):
    """Something that this change made has been changed since; it cannot be undone by itself any more."""


@dataclass(slots=True)
class Journal:
    """The rows that one deed of the owner's writes, as they were and as they are."""

    owner_id: int
    rows: list[tuple[str, int, Fields | None, Fields | None]] = field(default_factory=list)

    def insert(self, table: type[django_models.Model], **fields: Value) -> int:
        """A new row; returns its id."""
        row = table(owner_id=self.owner_id, **fields)
        row.save(force_insert=True)
        if table is models.Interaction:
            sqlite.index_interactions(int(row.pk), int(row.pk))
        self.rows.append((table.__name__, int(row.pk), None, _fields(_row(table, self.owner_id, int(row.pk)))))
        return int(row.pk)

    def insert_all(self, table: type[django_models.Model], rows: Sequence[Fields]) -> None:
        """New rows of a table on which nothing else hangs, many at once."""
        made = table._default_manager.bulk_create([table(owner_id=self.owner_id, **fields) for fields in rows], batch_size=100)
        found = table._default_manager.in_bulk([row.pk for row in made])
        self.rows += [(table.__name__, int(row.pk), None, _fields(found[row.pk])) for row in made]

    def update(self, table: type[django_models.Model], row_id: int, **fields: Value) -> None:
        """Other values in a row."""
        row = _row(table, self.owner_id, row_id)
        before = _fields(row)
        for name, value in fields.items():
            setattr(row, name, value)
        row.save()
        after = _fields(_row(table, self.owner_id, row_id))
        if after != before:
            self.rows.append((table.__name__, row_id, before, after))

    def delete(self, table: type[django_models.Model], row_id: int) -> None:
        """A row goes."""
        row = _row(table, self.owner_id, row_id)
        self.rows.append((table.__name__, row_id, _fields(row), None))
        if table is models.Interaction:
            sqlite.forget_interactions([row_id])
        row.delete()

    def put(self, table: type[django_models.Model], where: Fields, **fields: Value) -> int:
        """The one row with these keys gets these values, and is made when it is not there."""
        row_id = table._default_manager.filter(owner_id=self.owner_id, **where).values_list("pk", flat=True).first()
        if row_id is None:
            return self.insert(table, **where, **fields)
        self.update(table, int(row_id), **fields)
        return int(row_id)

    def call_owner(self, name: str) -> None:
        """What the owner wants to be called."""
        before = models.Owner.objects.values_list("name", flat=True).get(id=self.owner_id)
        if name != before:
            models.Owner.objects.filter(id=self.owner_id).update(name=name)
            self.rows.append((_OWNER, self.owner_id, {"name": before}, {"name": name}))

    def answer(self, to: str, number: int, said: str) -> None:
        """Note to what this is an answer; it changes nothing by itself."""
        self.rows.append((_ANSWER, number, None, {"to": to, "said": said}))

    def close(self, summary: str, *, now: datetime) -> int:
        """Keep the change under a summary for the owner; returns its id, 0 for what changed nothing."""
        if all(table == _ANSWER for table, *_ in self.rows):
            return 0
        anchors = _anchors(self.rows)
        groups.touch(self.owner_id, sorted(anchors))
        _touch_who_dealt(self.owner_id, self.rows)
        _stir(self.owner_id, self.rows)
        if any(table == _DECISION for table, *_ in self.rows):
            self.rows += _numbers(anchors)
        written = json.loads(json.dumps(self.rows, cls=DjangoJSONEncoder))
        return models.Change.objects.create(owner_id=self.owner_id, made_at=now, summary=summary, rows=written).id


def given(owner_id: int, to: str, number: int, said: str) -> str:
    """The summary of the change in which this very answer was given, where it is the last one to this and stands; else nothing."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.summary, json_extract(e.value, '$[3].said') FROM change c, json_each(c.rows) e WHERE c.owner_id = %s AND NOT c.is_undone "
            "AND json_extract(e.value, '$[0]') = %s AND json_extract(e.value, '$[1]') = %s AND json_extract(e.value, '$[3].to') = %s "
            "ORDER BY c.id DESC LIMIT 1",
            [owner_id, _ANSWER, number, to],
        )
        row = cursor.fetchone()
    return str(row[0]) if row and row[1] == said else ""


def _numbers(identity_ids: set[int]) -> list[tuple[str, int, Fields | None, Fields | None]]:
    """Before persons are regrouped: which number stands for which identities, so that undo gives the same one back."""
    persons = models.Identity.objects.filter(id__in=identity_ids, person__isnull=False).values("person_id")
    known: dict[int, list[str]] = {}
    for person_id, identity_id in models.Identity.objects.filter(person_id__in=persons).order_by("id").values_list("person_id", "id"):
        known.setdefault(person_id or 0, []).append(str(identity_id))
    return [(_NUMBER, person_id, {"identities": " ".join(ids)}, None) for person_id, ids in sorted(known.items())]


def _number_again(owner_id: int, person_id: int, before: Fields | None) -> set[int]:
    """Somebody has the old number again, with those of their identities that still are; who was parted from them goes. Returns the identities."""
    ids = [int(one) for one in str((before or {}).get("identities", "")).split()]
    still = models.Identity.objects.filter(owner_id=owner_id, id__in=ids)
    found = set(still.values_list("id", flat=True))
    if found and not models.Person.objects.filter(id=person_id).exists():
        models.Person.objects.create(id=person_id, owner_id=owner_id, standing=models.Standing.SEEN)
        still.update(person_id=person_id)
    elif found:
        _take_back_in(person_id, found)
    return found


def _take_back_in(person_id: int, identity_ids: set[int]) -> None:
    """Whoever has none but these identities is one with this person again, who keeps the number however few are left of them."""
    whose = models.Identity.objects.filter(id__in=identity_ids, person__isnull=False).exclude(person_id=person_id).values_list("person_id", flat=True)
    parted = set(whose) - set(
        models.Identity.objects.filter(person_id__in=set(whose)).exclude(id__in=identity_ids).values_list("person_id", flat=True)
    )
    if parted and models.Identity.objects.filter(id__in=identity_ids, person_id=person_id).exists():
        moved = models.Identity.objects.filter(person_id__in=parted)
        companions.forget_beside(list(moved.values_list("id", flat=True)))
        moved.update(person_id=person_id)
        groups.remove_people(sorted(one for one in parted if one is not None))


def _row(table: type[django_models.Model], owner_id: int, row_id: int) -> django_models.Model:
    return table._default_manager.get(owner_id=owner_id, pk=row_id)


def _fields(row: django_models.Model) -> Fields:
    names = (one.attname for one in row._meta.concrete_fields if not one.primary_key or one.attname != "id")
    return {name: getattr(row, name) for name in names}


def _anchors(rows: Iterable[tuple[str, int, Fields | None, Fields | None]]) -> set[int]:
    found: set[int] = set()
    for table, row_id, before, after in rows:
        for fields in (before, after):
            if fields and table == "Identity":
                found.add(row_id)
            if fields and table in _OF_HANDLE:
                of_handle = models.Identity.objects.filter(owner_id=int(str(fields["owner_id"])), kind=fields["kind"], value=fields["value"])
                found.update(of_handle.values_list("id", flat=True))
            if fields and table == "AskStep":  # what came of asking somebody is part of what is believed of them
                found.update(models.Ask.objects.filter(id=int(str(fields["ask_id"]))).values_list("anchor_id", flat=True))
            if fields and table == "IntroductionStep":
                found.update(
                    models.Introduction.objects.filter(id=int(str(fields["introduction_id"])), connector_id__isnull=False).values_list(
                        "connector_id", flat=True
                    )
                )
            found |= {int(str(fields[name])) for name in _ANCHORS if fields and fields.get(name) is not None}
    return found & set(models.Identity.objects.filter(id__in=found).values_list("id", flat=True))


def _touch_who_dealt(owner_id: int, rows: Sequence[tuple[str, int, Fields | None, Fields | None]]) -> None:
    """Whoever dealt with the owner is to be looked at again where it is told otherwise who that is."""
    of_handles = [row for row in rows if row[0] in _OF_HANDLE]
    decided = [row for row in rows if row[0] == _DECISION]
    if of_handles or decided:
        owners.touch_who_dealt(owner_id, _anchors(of_handles), _anchors(decided))


def _stir(owner_id: int, rows: Sequence[tuple[str, int, Fields | None, Fields | None]]) -> None:
    """Whoever shares a group or an event that this changed is to be looked at again."""
    ways.stir_groups(owner_id, _groups(rows))
    ways.stir_events(owner_id, _events(rows))
    ways.stir_calendars(owner_id, _calendars(rows))


def _calendars(rows: Iterable[tuple[str, int, Fields | None, Fields | None]]) -> set[tuple[str, str, str]]:
    """Gatherings of a calendar that were or are an event, on the days that it had before and has now."""
    sides = [fields for table, _, *both in rows if table == models.Event.__name__ for fields in both if fields and fields.get("calendar")]
    return {(str(one["calendar"]), str(one["begins_on"]), str(one["ends_on"])) for one in sides}


def _groups(rows: Iterable[tuple[str, int, Fields | None, Fields | None]]) -> set[int]:
    """Groups whose members changed: how many share one is what it proves of each two."""
    return {int(str(fields["group_id"])) for table, _, *sides in rows if table == _MEMBERSHIP for fields in sides if fields}


def _events(rows: Iterable[tuple[str, int, Fields | None, Fields | None]]) -> set[int]:
    """Events that changed, or of which it changed who was there: of these, too, how many were there is what it proves."""
    held = {row_id for table, row_id, *_ in rows if table == models.Event.__name__}
    return held | {int(str(fields["event_id"])) for table, _, *sides in rows if table == models.EventPerson.__name__ for fields in sides if fields}


def undo(owner_id: int, change_id: int | None = None, *, now: datetime) -> str:
    """Take back a change, the last one when none is named. Returns its summary. Raises NothingToUndo, ChangedSince."""
    open_changes = models.Change.objects.filter(owner_id=owner_id, is_undone=False).exclude(summary=deeds.NO_SUMMARY)
    change = open_changes.filter(id=change_id).first() if change_id else open_changes.order_by("-id").first()
    if not change and change_id:
        raise NothingToUndo(f"There is no change {change_id} that could be taken back; `kith undo --list` shows them.")
    if not change:
        raise NothingToUndo
    rows = [(row[0], row[1], row[2], row[3]) for row in change.rows]
    touched = _anchors(rows)
    for table, row_id, before, after in reversed(rows):
        if table == _ANSWER:
            continue
        if table == _NUMBER:
            touched |= _number_again(owner_id, row_id, before)
            continue
        if table == _OWNER:
            _call_again(owner_id, before, after)
            continue
        _put_back(TABLES[table], owner_id, row_id, before, after)
    touched |= _anchors(rows)
    still = sorted(touched & set(models.Identity.objects.filter(id__in=touched).values_list("id", flat=True)))
    groups.touch(owner_id, still)
    _touch_who_dealt(owner_id, rows)
    _stir(owner_id, rows)
    models.Change.objects.filter(id=change.id).update(is_undone=True, undone_at=now)
    orphans.remove_of(owner_id, still)
    return change.summary


def _call_again(owner_id: int, before: Fields | None, after: Fields | None) -> None:
    """The owner is called as before, unless they have said yet another name since."""
    if not models.Owner.objects.filter(id=owner_id, name=(after or {})["name"]).update(name=(before or {})["name"]):
        raise ChangedSince


def _put_back(table: type[django_models.Model], owner_id: int, row_id: int, before: Fields | None, after: Fields | None) -> None:
    row = table._default_manager.filter(owner_id=owner_id, pk=row_id).first()
    now_there = json.loads(json.dumps(_fields(row), cls=DjangoJSONEncoder)) if row else None
    derived = {*_MOVING, "own_part"}  # beliefs move on; the owner's word is what counts
    if now_there and after:
        now_there = {name: value for name, value in now_there.items() if name in after}  # columns that are newer than the change
    if _without(now_there, derived) != _without(after, derived):
        raise ChangedSince
    if before is None and row:
        _take_away(table, row)
    elif before is not None:
        _check_parents(table, before)
        restored = table(**{**before, "pk": row_id})
        for one in restored._meta.concrete_fields:
            setattr(restored, one.attname, one.to_python(before[one.attname]) if one.attname in before else getattr(restored, one.attname))
        try:
            with transaction.atomic():
                restored.save(force_insert=row is None)
        except IntegrityError as problem:
            raise ChangedSince from problem
        if row is None and table is models.Interaction:
            sqlite.index_interactions(row_id, row_id)


def _take_away(table: type[django_models.Model], row: django_models.Model) -> None:
    """A row that the change made goes, unless something else has come to stand on it: evidence keeps an identity, later words refuse the undo."""
    for relation in table._meta.related_objects:
        dependants = relation.related_model._default_manager.filter(**{relation.field.attname: row.pk})
        if relation.related_model in _EVIDENCE and dependants.exists():
            return
        if relation.related_model not in _DERIVED and dependants.exists():
            raise ChangedSince(_BUILT_ON)
    if table is models.NeedOffer and _is_spoken_of(row):
        raise ChangedSince(_BUILT_ON)
    if table is models.Interaction:
        sqlite.forget_interactions([int(row.pk)])
    if table is models.Identity:
        _release(int(row.pk))
        blocks.forget(int(str(_fields(row)["owner_id"])), [int(row.pk)])
    row.delete()


def _is_spoken_of(row: django_models.Model) -> bool:
    """Did the owner answer a match of this need or offer, or keep a step towards this dream? Both name it by its key."""
    fields = _fields(row)
    owner_id, key = int(str(fields["owner_id"])), str(fields["key"])
    answers = models.MatchAnswer.objects.filter(django_models.Q(need=key) | django_models.Q(offer=key), owner_id=owner_id)
    return answers.exists() or models.DreamStep.objects.filter(owner_id=owner_id, dream=key).exists()


_BUILT_ON: Final = "Something else has been built on this since; take that back first."
_EVIDENCE: Final = frozenset({models.Participant, models.Presence, models.RecordIdentity})
_DERIVED: Final = frozenset({models.Contradiction, models.Link, models.Question, models.Touched, models.Role, models.Saying, models.Win})


def _check_parents(table: type[django_models.Model], fields: Fields) -> None:
    """Whatever a row that comes back points to must still be there; the database itself looks only when all is over."""
    for one in table._meta.concrete_fields:
        parent, value = one.related_model, fields.get(one.attname)
        if value is None or one.attname in _MOVING or not (isinstance(parent, type) and issubclass(parent, django_models.Model)):
            continue
        if not parent._default_manager.filter(pk=value).exists():
            raise ChangedSince


_MOVING: Final = frozenset({"person_id"})


def _release(identity_id: int) -> None:
    """An identity goes: so does its person, when it was the only one."""
    person_id = models.Identity.objects.values_list("person_id", flat=True).get(id=identity_id)
    if person_id is not None and models.Identity.objects.filter(person_id=person_id).count() == 1:
        groups.remove_people([person_id])


def _without(fields: Fields | None, names: set[str]) -> Fields | None:
    return {name: value for name, value in fields.items() if name not in names} if fields else None


def listed(owner_id: int, limit: int = 20) -> list[tuple[int, datetime, str, bool]]:
    """The owner's last changes: id, when, what, and whether it was undone."""
    rows = models.Change.objects.filter(owner_id=owner_id).exclude(summary=deeds.NO_SUMMARY).order_by("-id")[:limit]
    return [(row.id, row.made_at, row.summary, row.is_undone) for row in rows]
