"""Of whom would a second's look settle who they are?"""

from collections.abc import Iterator
from datetime import datetime

from kithwork.engines import reasons
from kithwork.engines.today import Candidate
from kithwork.store.queries import occasions


def propose(*, owner_id: int, now: datetime) -> Iterator[Candidate]:  # noqa: ARG001  the protocol's
    """The likeliest open question about somebody with whom the owner talks."""
    found = occasions.doubtful(owner_id)
    if found:
        person_id, one, other, because = found
        yield reasons.doubt(person_id, one=one, other=other, because=because)
