"""What does `--json` print of a win?"""

from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.wins import WinLine


def win(one: WinLine) -> dict[str, Data]:
    """Something to celebrate."""
    return {
        "id": one.id,
        "person": one.person_id,
        "name": one.person,
        "is_mine": one.is_mine,
        "kind": one.kind,
        "words": one.words,
        "on": one.on,
        "after_on": one.after_on,
        "source": one.source,
        "where": one.where,
        "congratulated_on": one.congratulated_on,
        "is_open": one.is_open,
    }
