"""What did somebody give the owner to learn from, and what did they tell them about how they do things?"""

from collections.abc import Iterator
from datetime import date

from kithwork.domain.learning import ResourceSource, ResourceState
from kithwork.engines.ledger import Entry, Side
from kithwork.store.queries import learning

_ON_FILE = frozenset({ResourceSource.LEDGER, ResourceSource.ANSWER})  # another part says so already


def entries(*, owner_id: int, person_id: int, until: date) -> Iterator[Entry]:
    """Resources, which ask for thanks once they were used; and feedback, once something was done about it."""
    for one in learning.resources(owner_id):
        if one.person_id == person_id and one.state is not ResourceState.LET_GO and one.source not in _ON_FILE and one.got_on <= until:
            is_due = one.state is ResourceState.USED and one.state_on <= until
            said = f"{one.thing[:80]}{f'; {one.outcome}' if one.outcome else ''}"
            yield Entry(Side.RECEIVED, "link", f"They gave you something to learn from ({said})", one.got_on, "learning", asks_for_thanks=is_due)
    for line in learning.feedback(owner_id):
        if line.person_id == person_id and not line.is_dropped and line.said_on <= until:
            is_due = line.done_on is not None and line.done_on <= until
            yield Entry(Side.RECEIVED, "feedback", f"They told you: {line.words}", line.said_on, "learning", asks_for_thanks=is_due)
