"""What did one do for the other in repositories, on LinkedIn, and by presents that another program kept?"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kithwork.actions import source_names
from kithwork.domain.kinds import InteractionKind as Kind
from kithwork.engines import tie_words
from kithwork.engines.ledger import Entry, Side
from kithwork.store.queries import glances, ledger

_DONE: Final = {  # as the owner's deed, as theirs; of one, of many
    Kind.REVIEWED: ("You reviewed {} of theirs", "They reviewed {} of yours", "a change", "changes"),
    Kind.TESTED: ("You tested {} of theirs", "They tested {} of yours", "a change", "changes"),
    Kind.REPORTED: ("You reported {} that they mended", "They reported {} that you mended", "a fault", "faults"),
    Kind.RECOMMENDED: ("You wrote {} for them", "They wrote {} for you", "a recommendation", "recommendations"),
    Kind.GAVE: ("You gave them {}", "They gave you {}", "a present", "presents"),
    Kind.ENDORSED: ("You endorsed {} of theirs", "They endorsed {} of yours", "a skill", "skills"),
}
_THANKED_FOR: Final = frozenset({Kind.RECOMMENDED})  # nobody is thanked by letter for each review


def entries(*, owner_id: int, person_id: int, until: date) -> Iterator[Entry]:
    """Of each sort one line, as of the last time; counted with the months in touch, so that a long past is not read anew."""
    rhythm = glances.rhythms(owner_id, [person_id]).get(person_id)
    favours = rhythm.favours if rhythm else ()
    sources = ledger.sources(owner_id, [one.record_id for one in favours])
    for one in sorted(favours, key=lambda one: (-one.last_day, one.kind, one.is_mine)):
        mine, theirs, single, many = _DONE[Kind(one.kind)]
        form = mine if one.is_mine else theirs
        last = form.format(single)
        words = last if one.times == 1 else f"{form.format(f'{one.times:,} {many}')} in all"
        side, on = (Side.GAVE if one.is_mine else Side.RECEIVED), tie_words.date_of(one.last_day)
        if on <= until:
            where, is_due = source_names.word(sources.get(one.record_id, "")), Kind(one.kind) in _THANKED_FOR
            yield Entry(side, one.kind, words, on, where, asks_for_thanks=is_due, last=last)
