"""What went to and fro, as the page of a person takes it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kithwork.actions.ledgering.account import Account, Entry
from kithwork.interfaces.web.presenting import said


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that one did for the other; `number` is 0 where it came by itself."""

    words: str
    evidence: str
    thanked: str
    number: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """Given and received; promises stand in a section of their own."""

    is_exempt: bool
    given: tuple[Line, ...]
    received: tuple[Line, ...]
    prompts: tuple[str, ...]
    has_thanks_due: bool


def ledger(account: Account) -> Ledger:
    """All of it."""
    due = any(one.asks_for_thanks and not one.is_thanked for one in account.received)
    return Ledger(account.is_exempt, _lines(account.given), _lines(account.received), account.prompts, due)


def _lines(entries: Sequence[Entry]) -> tuple[Line, ...]:
    return tuple(
        Line(one.words, f"{said.day(one.on)}, {one.evidence}", "thanked" if one.is_thanked and one.asks_for_thanks else "", one.number)
        for one in entries
    )
