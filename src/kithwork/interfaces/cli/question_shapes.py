"""What does `--json` print of questions, those that hang together as one?"""

from collections.abc import Sequence

from kithwork.actions.questions import Bundle, Listing
from kithwork.interfaces.cli import pair_shapes
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.contradictions import ContradictionLine


def listing(found: Listing, against: Sequence[ContradictionLine]) -> dict[str, Data]:
    """The list: contradictions first, then what is asked."""
    told = [pair_shapes.contradiction(one) for one in against]
    return {"total": found.total, "contradictions": told, "bundles": [bundle(one) for one in found.bundles]}


def bundle(one: Bundle) -> dict[str, Data]:
    """Questions that hang on one thing."""
    return {
        "thread": one.thread.value,
        "about": one.about,
        "answers": one.answers,
        "left_count": one.left,
        "questions": [pair_shapes.question(each) for each in one.questions],
    }
