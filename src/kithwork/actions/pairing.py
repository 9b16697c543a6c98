"""The owner's word on a need and an offer: no match, or brought together."""

from datetime import datetime

from django.db import transaction

from kithwork.actions.needs import numbered
from kithwork.domain.errors import Refused
from kithwork.domain.needs import MatchAnswerKind
from kithwork.store.writes import giving
from kithwork.store.writes.changes import Journal


class NeedAndOffer(Refused):
    """A match is of a need and an offer; say the number of each."""


def answer(*, owner_id: int, need_id: int, offer_id: int, said: str, now: datetime) -> str:
    """The pair is no match (`declined`), or was brought together (`done`, which meets the need); neither is shown again. Raises NoSuchNeed, NeedAndOffer."""
    need, offer = numbered(owner_id=owner_id, need_id=need_id), numbered(owner_id=owner_id, need_id=offer_id)
    if need.is_offer or not offer.is_offer:
        raise NeedAndOffer
    kind = MatchAnswerKind(said)
    with transaction.atomic():
        journal = Journal(owner_id)
        giving.answer_match(journal, need.key, offer.key, answer=kind.value, on=now.date())
        if kind is MatchAnswerKind.DONE:
            giving.settle_need(journal, need.id, state="met", on=now.date())
        done = f"Brought together: {need.person} and {offer.person}"
        summary = done if kind is MatchAnswerKind.DONE else f"No match: {need.person} and {offer.person}"
        journal.close(summary, now=now)
    return summary
