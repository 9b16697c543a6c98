"""What notes, letters and headlines speak of is kept with a yes, and never proposed again after a no."""

from datetime import datetime

from django.db import transaction

from kithwork.actions import beliefs, need_proposals, needs, stating
from kithwork.domain.errors import NotFound
from kithwork.store.writes import giving
from kithwork.store.writes.changes import Journal


class NoSuchProposal(NotFound):
    """Nothing of that key is proposed any more. `kith need proposals` lists what is."""


def _one(owner_id: int, key: str, now: datetime) -> need_proposals.Proposal:
    found = [one for one in need_proposals.listed(owner_id=owner_id, now=now, limit=10_000) if key and one.key.startswith(key)]
    if len(found) != 1:
        raise NoSuchProposal
    return found[0]


def keep(*, owner_id: int, key: str, now: datetime) -> int:
    """Yes: it is kept, with its source; returns its number. Raises NoSuchProposal."""
    one = _one(owner_id, key, now)
    said = needs.Stated(one.words, one.wish.kind, is_dream=one.wish.is_dream)
    with transaction.atomic():
        journal = Journal(owner_id)
        on = one.on or now.date()
        made = stating.write(journal, one.anchor_id, said, is_offer=one.wish.is_offer, on=on, source=one.source, today=now.date())
        verb = f"Kept as {'an' if one.wish.is_offer else 'a'} {one.label}"
        journal.close(f"{made.in_words(verb)}: {one.words[:60]}", now=now)
        beliefs.refresh(owner_id=owner_id, now=now)
    return made.id


def decline(*, owner_id: int, key: str, now: datetime) -> None:
    """No: it is none, and is never proposed again. Raises NoSuchProposal."""
    one = _one(owner_id, key, now)
    with transaction.atomic():
        journal = Journal(owner_id)
        giving.say_no(journal, one.anchor_id, one.words_key)
        journal.close(f"No need and no offer: {one.words[:60]}", now=now)
