"""What did one do for the other in repositories and on LinkedIn?"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kithwork.actions import source_names
from kithwork.domain.kinds import InteractionKind as Kind
from kithwork.engines import tie_words
from kithwork.engines.ledger import YEAR, Entry, Side
from kithwork.store.queries import ledger

_DONE: Final = {  # as the owner's deed, as theirs; of one, of many
    Kind.REVIEWED: ("You reviewed {} of theirs", "They reviewed {} of yours", "a change", "changes"),
    Kind.TESTED: ("You tested {} of theirs", "They tested {} of yours", "a change", "changes"),
    Kind.RECOMMENDED: ("You wrote {} for them", "They wrote {} for you", "a recommendation", "recommendations"),
    Kind.ENDORSED: ("You endorsed {} of theirs", "They endorsed {} of yours", "a skill", "skills"),
}
_THANKED_FOR: Final = frozenset({Kind.RECOMMENDED})  # nobody is thanked by letter for each review


def entries(*, owner_id: int, person_id: int, until: date) -> Iterator[Entry]:
    """Of each sort one line for the last year, and one for all that was before."""
    for one in ledger.done(owner_id, person_id, [kind.value for kind in _DONE], until=until, year=YEAR):
        mine, theirs, single, many = _DONE[Kind(one.kind)]
        words = (mine if one.is_mine else theirs).format(single if one.count == 1 else f"{one.count:,} {many}")
        side = Side.GAVE if one.is_mine else Side.RECEIVED
        source = source_names.word(one.source)
        yield Entry(side, one.kind, words, tie_words.date_of(one.last_day), source, asks_for_thanks=Kind(one.kind) in _THANKED_FOR)
