"""What went to and fro between the owner and somebody? Read only; `actions.ledger_entries` writes."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from kithwork.actions.ledgering import registry
from kithwork.engines import ledger as engine
from kithwork.engines.ledger import Entry, Side
from kithwork.store.queries import ledger as queries
from kithwork.store.queries import needs, promises, words

__all__ = ["EXEMPT", "Account", "Entry", "of"]

EXEMPT: Final = "no-ledger"  # the field by which the owner says that nothing is to be kept of somebody


@dataclass(frozen=True, slots=True)
class Account:
    """What each did for the other, the newest first, and what that asks for; nothing of whoever is exempt."""

    is_exempt: bool
    given: tuple[Entry, ...]
    received: tuple[Entry, ...]
    promised: tuple[promises.PromiseLine, ...]
    prompts: tuple[str, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Both sides."""
        return (*self.given, *self.received)


def of(*, owner_id: int, person_id: int, now: datetime) -> Account:
    """Everything that any part knows of one person."""
    if EXEMPT in words.words(owner_id, person_id).fields:
        return Account(is_exempt=True, given=(), received=(), promised=(), prompts=())
    today = now.date()
    thanked_on = queries.thanked_on(owner_id, person_id)
    found = [_thanked(one, thanked_on) for one in registry.entries(owner_id=owner_id, person_id=person_id, until=today)]
    found.sort(key=lambda one: (-one.on.toordinal(), one.words))
    asked = needs.open_to_speak_of(owner_id, person_id, is_offer=False, today=today)
    return Account(
        is_exempt=False,
        given=tuple(one for one in found if one.side is Side.GAVE),
        received=tuple(one for one in found if one.side is Side.RECEIVED),
        promised=tuple(promises.promises(owner_id, person_id=person_id, is_open=True)),
        prompts=tuple(engine.prompts(found, asked=len(asked), today=today)),
    )


def _thanked(one: Entry, on: date | None) -> Entry:
    return replace(one, is_thanked=True) if one.side is Side.RECEIVED and on and on >= one.on else one
