"""Which wins does a dossier tell of? Its versions, names and releases in the form that the engine compares, joined with what the owner said."""

import json
import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from kithwork.domain.wins import WinKind
from kithwork.engines import wins
from kithwork.identity.normalise import clean_name, fold, organisation_key
from kithwork.store.queries.dossiers import Dossier, NameRow, TalkRow, VersionRow
from kithwork.store.writes.people import WinRow

DEGREES: Final = {"dr": "dr", "phd": "dr", "dphil": "dr", "prof": "prof", "professor": "prof"}
_EPOCH: Final = date(1970, 1, 1)
_WORD: Final = re.compile(r"[^\W\d_]+")


def of(dossier: Dossier, *, today: int) -> tuple[WinRow, ...]:
    """The rows of somebody's wins; for nearly everybody there are none, and nothing is to be compared."""
    if not (dossier.versions or dossier.names or dossier.releases or dossier.talks or dossier.wins):
        return ()
    names = [called for called in (*map(_called, dossier.names), *map(_named, dossier.versions)) if called.parts]
    releases = [_release(*row) for row in dossier.releases]
    talks = [_talk(row) for row in dossier.talks if row.day <= today]
    seen = wins.found([_post(row) for row in dossier.versions], names, releases, talks)
    kept = [wins.Kept(wins.Win(row.key, row.kind, row.words, row.on, row.source), row.congratulated_on, row.is_dropped) for row in dossier.wins]
    return tuple(map(_row, wins.merged(seen, kept)))


def _post(row: VersionRow) -> wins.Post:
    fields = json.loads(row.content)
    organisation, title = fields.get("organisation", ""), fields.get("title", "")
    first_at, last_on = datetime.fromisoformat(row.first_at), date.fromisoformat(row.last_at[:10])
    title_key = " ".join(re.findall(r"\w+", fold(title)))
    return wins.Post(
        f"{row.source} {row.key}", row.source, row.record_id, first_at, last_on, organisation, organisation_key(organisation), title, title_key
    )


def _named(row: VersionRow) -> wins.Called:
    """A name in an export: whoever keeps a card meant it."""
    name = json.loads(row.content).get("mention", {}).get("name", "")
    first_on, last_on = date.fromisoformat(row.first_at[:10]), date.fromisoformat(row.last_at[:10])
    parts, degrees = _parts(name)
    return wins.Called(f"{row.source} {row.key}", row.source, row.record_id, clean_name(name), parts, degrees, first_on, last_on, wins.USED)


def _called(row: NameRow) -> wins.Called:
    first_on, last_on = _EPOCH + timedelta(days=row.first_day), _EPOCH + timedelta(days=row.last_day)
    return wins.Called(f"{row.kind} {row.value}", row.source, None, clean_name(row.name), *_parts(row.name), first_on, last_on, row.days_count)


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """A name in folded parts, and the degrees around it."""
    parts = tuple(fold(clean_name(name)).split())
    words = set(_WORD.findall(fold(name).replace(".", ""))) - set(parts)
    return parts, frozenset(DEGREES[word] for word in words & DEGREES.keys())


def _release(record_id: int, source: str, content: str) -> wins.Release:
    fields = json.loads(content)
    return wins.Release(source, record_id, fields["project_key"], fields["project"], fields["tag"], date.fromisoformat(fields["on"]))


def _talk(row: TalkRow) -> wins.Talk:
    return wins.Talk(row.source, row.record_id, row.key, row.title, row.event, _EPOCH + timedelta(days=row.day))


def _row(kept: wins.Kept) -> WinRow:
    win = kept.win
    after = win.after_on.isoformat() if win.after_on else None
    told = kept.congratulated_on.isoformat() if kept.congratulated_on else None
    return WinRow(win.key, str(WinKind(win.kind)), win.words, win.on.isoformat(), after, win.source, win.record_id, told)
