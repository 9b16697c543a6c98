"""What the owner says of themself, written through a journal so that it can be taken back."""

from kithwork.domain.own import key_of
from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal


def word(journal: Journal, kind: str, words: str) -> None:
    """One piece of words; none take it back. Where it is shown stays as it was."""
    if words:
        journal.put(models.OwnWord, {"kind": kind}, words=words)
        return
    for row_id in models.OwnWord.objects.filter(owner_id=journal.owner_id, kind=kind).values_list("id", flat=True):
        journal.delete(models.OwnWord, row_id)


def item(journal: Journal, said: Fields) -> int:
    """Something of a kind; what is there already gets the words. Returns its number."""
    return journal.put(models.OwnItem, {"key": key_of(said)}, **said)


def change_item(journal: Journal, item_id: int, said: Fields) -> None:
    """Other words for it."""
    journal.update(models.OwnItem, item_id, **said)


def drop_item(journal: Journal, item_id: int) -> None:
    """It is not so, or not any more."""
    journal.delete(models.OwnItem, item_id)


def refuse(journal: Journal, key: str) -> None:
    """What was proposed is not to be proposed again."""
    journal.put(models.OwnItemNo, {"key": key})


def show_word(journal: Journal, kind: str, said: Fields) -> None:
    """Where a piece of words is shown."""
    for row_id in models.OwnWord.objects.filter(owner_id=journal.owner_id, kind=kind).values_list("id", flat=True):
        journal.update(models.OwnWord, row_id, **said)
