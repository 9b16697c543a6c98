"""Make a person's derived row out of everything on file: the owner's word first, then their own books, then the rest."""

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kithwork.actions import news, source_names
from kithwork.domain.handles import HandleKind
from kithwork.domain.records import InteractionKind
from kithwork.engines import rhythm, ties
from kithwork.identity.normalise import clean_name, fold, name_key, organisation_key
from kithwork.store.queries.dossiers import Dossier, EntryRow
from kithwork.store.writes.people import PersonRow, Prepared, RoleRow, prepared

_BOOKS: Final = ("vcard", "jcard", "google-contacts", "outlook-contacts", "monica", "people-table")
TRUST: Final = ("linkedin-connections", *_BOOKS, "linkedin-imported-contacts", "linkedin-recommendations")  # whose word on a post counts first
PARTS: Final = "project-people"  # whose word counts last: a part in a project is seldom where somebody works
KNOWING_KINDS: Final = frozenset(InteractionKind) - {InteractionKind.BULK, InteractionKind.FOLLOWED, InteractionKind.LIKED}  # strangers do these, too
_JSON: Final = json.JSONEncoder(separators=(",", ":"))
_organisation_key: Final = lru_cache(maxsize=4096)(organisation_key)  # many work at one
_NAME_IN_ADDRESS: Final = re.compile(r"[._-]+")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A record of a person: its source, its fields, and whether it stands in a book of the owner's."""

    record_id: int
    source: str
    is_own_book: bool
    fields: dict[str, object]

    def text(self, name: str) -> str:
        """A field that is text."""
        value = self.fields.get(name, "")
        return value if isinstance(value, str) else ""

    def texts(self, name: str) -> list[str]:
        """A field that is several texts."""
        values = self.fields.get(name)
        return [value for value in values if isinstance(value, str)] if isinstance(values, list) else []


def draw_all(told: tuple[dict[int, Dossier], int]) -> Prepared:
    """The rows of these people, as of a day."""
    dossiers, today = told
    return prepared([draw(person_id, dossier, today=today) for person_id, dossier in dossiers.items()])


def draw(person_id: int, dossier: Dossier, *, today: int) -> PersonRow:
    """The row of one person."""
    entries = [_Entry(row.record_id, row.source, row.is_own_book, json.loads(row.content)) for row in sorted(dossier.entries, key=_trust)]
    tie = ties.tie(dossier.moments, today=today)
    name = dossier.typed.get("name") or _name(dossier, entries)
    roles = _roles(entries)
    organisation = dossier.typed.get("organisation") or next((r.organisation for r in roles if r.organisation and r.is_now), "")
    title = dossier.typed.get("title") or next((r.title for r in roles if r.is_now and r.organisation in {organisation, ""} and r.title), "")
    return PersonRow(
        id=person_id,
        name=name,
        sort_name=_sort_name(name),
        organisation=organisation,
        title=title,
        city=dossier.typed.get("city") or _first(entries, "city"),
        birthday=dossier.typed.get("birthday") or _first(entries, "birthday"),
        standing=_standing(dossier, entries),
        is_archived=dossier.typed.get("archived") == "yes",
        is_do_not_contact=dossier.typed.get("do-not-contact") == "yes",
        has_met=bool(tie and tie.met_days_count),
        identities_count=len(dossier.identities),
        tie=_numbers(tie, dossier) if tie else None,
        rhythm=_written(rhythm.rhythm(dossier.moments, today=today)),
        roles=roles,
        wins=news.of(dossier, today=today),
        search=_search(dossier, entries, name),
    )


def _numbers(t: ties.Tie, dossier: Dossier) -> tuple[float | None, ...]:
    """As `dataclasses.astuple`, which takes as long as all the rest of a portrait. Who was there as well is looked at when everybody is somebody."""
    counted = (t.first_day, t.last_day, t.days_count, t.own_days_count, t.their_days_count, t.met_days_count, t.gap)
    companions = None if any(2 < moment.people_count <= ties.DEFAULT.small_company for moment in dossier.moments) else 0.0
    return (t.faded, t.mutuality, *counted, t.talk_day, t.plain, t.received, t.received_day, companions)


def _written(made: rhythm.Rhythm | None) -> tuple[str, str, str, int, str, str, int, int, str, str] | None:
    if made is None:
        return None
    months = _JSON.encode(made.months)
    lists = (months, _JSON.encode(made.met_days) if made.met_days else "[]", _JSON.encode(made.milestones) if made.milestones else "[]")
    counts = (_JSON.encode(made.years) if made.years else "[]", _JSON.encode(made.favours) if made.favours else "[]")
    return (*lists, made.first_day, made.first_kind, made.first_part, made.talk_day, made.moments_count, *counts)


def _trust(entry: EntryRow) -> tuple[int, str]:
    return (TRUST.index(entry.source) if entry.source in TRUST else len(TRUST) + (entry.source == PARTS), entry.source)


def _name(dossier: Dossier, entries: Sequence[_Entry]) -> str:
    """The fullest name that most sources agree upon; without any, what the handle says."""
    several = {clean_name(name) for _, _, _, name in dossier.identities if name} - {""}
    if len(several) == 1:
        return several.pop()
    if several:
        booked = {clean_name(_text(entry.fields, "mention", "name")) for entry in entries if entry.is_own_book}
        counted = Counter([clean_name(name) for _, _, _, name in dossier.identities if name])
        return max(
            several,
            key=lambda name: (name in booked, bool(name_key(name)), not name.isupper() and not name.islower(), counted[name], len(name), name),
        )
    kind, value = min(((kind, value) for _, kind, value, _ in dossier.identities), default=("", ""))
    if kind == HandleKind.EMAIL:
        words = _NAME_IN_ADDRESS.split(value.split("@")[0].split("+")[0])
        return " ".join(word.capitalize() for word in words) if len(words) > 1 and all(word.isalpha() for word in words) else value
    if kind == HandleKind.ENTRY:
        source, _, number = value.partition(":")
        return f"{number} on {source_names.word(source)}"
    return value.rsplit("/", 1)[-1] if kind == HandleKind.PROFILE_URL else value


def _text(fields: dict[str, object], *path: str) -> str:
    value: object = fields
    for step in path:
        value = value.get(step, "") if isinstance(value, dict) else ""
    return value if isinstance(value, str) else ""


def _sort_name(name: str) -> str:
    words = fold(name).split()
    return " ".join([words[-1], *words[:-1]]) if words else ""


def _first(entries: Sequence[_Entry], field: str) -> str:
    return next((entry.text(field) for entry in entries if entry.text(field)), "")


def _roles(entries: Sequence[_Entry]) -> tuple[RoleRow, ...]:
    found: dict[tuple[str, str], RoleRow] = {}
    for entry in entries:
        organisation, title = entry.text("organisation"), entry.text("title")
        if organisation or title:
            is_now = entry.source != "linkedin-recommendations"
            found.setdefault(
                (fold(organisation), fold(title)), RoleRow(entry.record_id, organisation, _organisation_key(organisation), title, "", "", is_now)
            )
    return tuple(found.values())


def _standing(dossier: Dossier, entries: Sequence[_Entry]) -> str:
    if dossier.is_own:
        return "own"
    has_answered = any(m.own_part == "from" and m.kind == InteractionKind.MESSAGE for m in dossier.moments)
    is_in_touch = has_answered or any(m.kind in KNOWING_KINDS for m in dossier.moments)
    return "known" if is_in_touch or dossier.has_words or any(entry.is_own_book for entry in entries) else "seen"


def _search(dossier: Dossier, entries: Sequence[_Entry], name: str) -> tuple[str, str, str, str]:
    names = dict.fromkeys([name, *(clean_name(n) for _, _, _, n in dossier.identities if n), *(_other_names(entries))])
    handles = dict.fromkeys(value for _, kind, value, _ in dossier.identities if kind not in {HandleKind.ENTRY, HandleKind.OWN})
    organisations = dict.fromkeys(text for entry in entries for text in (entry.text("organisation"), entry.text("title"), entry.text("city")) if text)
    words = [
        *dossier.words,
        *(v for k, v in dossier.typed.items() if k not in {"archived", "do-not-contact"}),
        *(entry.text("note") for entry in entries),
        *dict.fromkeys(label for entry in entries for label in entry.texts("labels")),
    ]
    return (" · ".join(names), " ".join(handles), " · ".join(organisations), " · ".join(word for word in words if word))


def _other_names(entries: Sequence[_Entry]) -> list[str]:
    return [name for entry in entries for name in entry.texts("other_names")]
