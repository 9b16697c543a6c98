"""Needs and offers, what was answered to them, what went to and fro: each written through a journal so that it can be taken back."""

from datetime import date

from kithwork.domain import keys
from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal


def add_need(journal: Journal, anchor_id: int, *, words: str, said_on: date, is_offer: bool, told_by: int | None, rest: Fields) -> int:
    """What somebody looks for, or can give; under a key that no other has, and that no other of somebody else inherits."""
    whose = models.Identity.objects.values_list("kind", "value", "name").get(id=anchor_id)
    made = keys.of("offer" if is_offer else "need", words, said_on.isoformat(), *whose)
    key, number = made, 1
    while models.NeedOffer.objects.filter(owner_id=journal.owner_id, key=key).exists():
        number += 1
        key = f"{made}-{number}"
    said: Fields = {"key": key, "words": words, "said_on": said_on, "is_offer": is_offer, "state": "open", "told_by_id": told_by}
    return journal.insert(models.NeedOffer, anchor_id=anchor_id, **said, **rest)


def say_again(journal: Journal, need_id: int, *, said_on: date) -> None:
    """It was said once more, later."""
    journal.update(models.NeedOffer, need_id, said_on=said_on)


def settle_need(journal: Journal, need_id: int, *, state: str, on: date | None) -> None:
    """It was met, is withdrawn, or is open again."""
    journal.update(models.NeedOffer, need_id, state=state, ended_on=on)


def answer_match(journal: Journal, need: str, offer: str, *, answer: str, on: date) -> None:
    """What the owner says of a need and an offer, in place of what they said before."""
    journal.put(models.MatchAnswer, {"need": need, "offer": offer}, answer=answer, answered_on=on)


def say_no(journal: Journal, anchor_id: int, key: str) -> None:
    """It is neither need nor offer of whoever stands behind that identity."""
    if not models.NeedNo.objects.filter(anchor_id=anchor_id, key=key).exists():
        journal.insert(models.NeedNo, anchor_id=anchor_id, key=key)


def put_topic(journal: Journal, name: str, *, broader: str, names: str, heard: str) -> None:
    """A topic of the owner's, in place of what stood there."""
    journal.put(models.OwnTopic, {"name": name}, broader=broader, names=names, heard=heard)


def drop_topic(journal: Journal, name: str) -> bool:
    """A topic of the owner's goes; False when there was none."""
    row_id = models.OwnTopic.objects.filter(owner_id=journal.owner_id, name=name).values_list("id", flat=True).first()
    if row_id is not None:
        journal.delete(models.OwnTopic, row_id)
    return row_id is not None


def enter(journal: Journal, anchor_id: int, *, side: str, kind: str, words: str, on: date) -> int:
    """A line of the ledger."""
    return journal.insert(models.LedgerEntry, anchor_id=anchor_id, side=side, kind=kind, words=words, on=on)


def strike(journal: Journal, entry_id: int) -> bool:
    """A line of the ledger goes; False when there is none of that number."""
    is_there = models.LedgerEntry.objects.filter(owner_id=journal.owner_id, id=entry_id).exists()
    if is_there:
        journal.delete(models.LedgerEntry, entry_id)
    return is_there


def pass_on(journal: Journal, anchor_id: int, key: str, *, thing: str, words: str, on: date) -> int:
    """Something was passed on to somebody."""
    return journal.insert(models.Share, anchor_id=anchor_id, key=key, thing=thing, words=words, on=on)


def tell_outcome(journal: Journal, share_id: int, outcome: str) -> None:
    """What became of it."""
    journal.update(models.Share, share_id, outcome=outcome)


def add_step(journal: Journal, anchor_id: int, dream: str, *, is_mine: bool, words: str, on: date) -> int:
    """One more step on the way to a dream."""
    return journal.insert(models.DreamStep, anchor_id=anchor_id, dream=dream, is_mine=is_mine, words=words, on=on)
