"""What the owner made and can show stands on their site and CV, all of it at once, where they tick it.

Each becomes a piece of the profile, by its kind, title, address and day; from then on it is ticked, changed and dropped as any other. A review is of somebody
else's work and stays out.
"""

from datetime import datetime
from typing import Final

from django.db import transaction

from kithwork.domain.artifacts import ArtifactKind
from kithwork.domain.errors import Refused
from kithwork.domain.own import OwnItemKind
from kithwork.store.queries import artifacts
from kithwork.store.queries import profile as queries
from kithwork.store.queries.artifacts import ArtifactLine
from kithwork.store.writes import profile as writes
from kithwork.store.writes.changes import Fields, Journal

WORD: Final = "proof"  # what the owner says for all of it
_KINDS: Final = {
    ArtifactKind.PROJECT: OwnItemKind.PROJECT,
    ArtifactKind.EXPERIMENT: OwnItemKind.PROJECT,
    ArtifactKind.RELEASE: OwnItemKind.PROJECT,
    ArtifactKind.POST: OwnItemKind.PUBLICATION,
    ArtifactKind.TALK: OwnItemKind.PUBLICATION,
    ArtifactKind.CERTIFICATE: OwnItemKind.CERTIFICATE,
}


class NoProof(Refused):
    """You have kept nothing yet that you made. `kith proof add` keeps something; `kith proof proposals` lists what was found."""


def show(*, owner_id: int, now: datetime, is_on: bool = True) -> str:
    """All of it stands on the site, or none of it does any more; returns what happened. Raises NoProof."""
    made = [one for one in artifacts.listed(owner_id) if one.kind in _KINDS]
    if not made:
        raise NoProof
    there = {(one.kind, one.name.casefold()): one for one in queries.items(owner_id)}
    with transaction.atomic():
        journal = Journal(owner_id)
        for one in made:
            item = there.get((_KINDS[one.kind], one.title.casefold()))
            if item and item.is_public != is_on:
                writes.change_item(journal, item.id, {"is_public": is_on})
            elif not item and is_on:
                writes.item(journal, _item(one))
        summary = f"{'Showed' if is_on else 'Hid'} what you made on your site"
        journal.close(summary, now=now)
    return summary


def waiting(*, owner_id: int) -> int:
    """How many of them do not stand on the site."""
    there = {(one.kind, one.name.casefold()) for one in queries.items(owner_id) if one.is_public}
    return sum(1 for one in artifacts.listed(owner_id) if one.kind in _KINDS and (_KINDS[one.kind], one.title.casefold()) not in there)


def _item(one: ArtifactLine) -> Fields:
    return {
        "kind": _KINDS[one.kind].value,
        "name": one.title,
        "by": "",
        "level": "",
        "link": one.url,
        "from_on": one.when,
        "to_on": "",
        "words": one.words,
        "is_public": True,
    }
