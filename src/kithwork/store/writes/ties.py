"""The owner's words about ties between others, and about organisations, each written through a journal so that it can be taken back."""

from collections.abc import Sequence

from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal


def answer(journal: Journal, some: Sequence[int], others: Sequence[int], *, is_so: bool | None) -> None:
    """Whether two know each other, in place of what was said before; None for nothing. The main identity of each comes first."""
    rows = models.TieAnswer.objects.filter(owner_id=journal.owner_id)
    said = rows.filter(one_id__in=some, other_id__in=others) | rows.filter(one_id__in=others, other_id__in=some)
    for row_id in said.order_by("id").values_list("id", flat=True):
        journal.delete(models.TieAnswer, row_id)
    if is_so is not None:
        one, other = sorted((some[0], others[0]))
        journal.insert(models.TieAnswer, one_id=one, other_id=other, is_so=is_so)


def say(journal: Journal, *, name: str, name_key: str, kind: str, value: str, value_key: str) -> None:
    """Something about an organisation; nothing when it was said already."""
    where: Fields = {"name_key": name_key, "kind": kind, "value_key": value_key}
    if not models.OrganisationWord.objects.filter(owner_id=journal.owner_id, **where).exists():
        journal.insert(models.OrganisationWord, **where, name=name, value=value)


def unsay(journal: Journal, word_id: int) -> None:
    """Something that was said of an organisation goes."""
    journal.delete(models.OrganisationWord, word_id)
