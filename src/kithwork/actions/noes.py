"""What the owner said of two being two people: a newer word goes over it only when the owner knows that it does."""

from collections.abc import Sequence

from kithwork.domain import dates
from kithwork.domain.errors import Refused
from kithwork.domain.handles import Handle
from kithwork.store.queries import contradictions
from kithwork.store.queries import person as queries
from kithwork.store.writes import words
from kithwork.store.writes.changes import Journal


class SaidOtherwise(Refused):
    """You said that these are two people."""

    terminal_hint = "Add --anyway to take that back and make them one."


def heed(owner_id: int, some: Sequence[int], others: Sequence[int]) -> None:
    """Raises SaidOtherwise where the owner called somebody among these and somebody among those two."""
    found = contradictions.noes(owner_id, some, others)
    if found:
        no = found[-1]
        raise SaidOtherwise(f"You said on {dates.in_words(no.said_at.date().isoformat())} that {no.one} and {no.other} are two people.")


def go_over(journal: Journal, person_id: int, found: Sequence[Handle], *, is_anyway: bool) -> None:
    """These handles are to be somebody's: earlier noes between them and whoever has one now are taken back, or heeded. Raises SaidOtherwise."""
    own = queries.anchors(journal.owner_id, person_id)
    for holder in queries.with_handles(journal.owner_id, found):
        if holder == person_id:
            continue
        theirs = queries.anchors(journal.owner_id, holder)
        if not is_anyway:
            heed(journal.owner_id, own, theirs)
        words.forget_decisions(journal, own, theirs, "different")
