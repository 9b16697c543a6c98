"""What does `--json` print of a moment and of a promise?"""

from dataclasses import asdict

from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.moments import Moment
from kithwork.store.queries.promises import PromiseLine


def moment(one: Moment) -> dict[str, Data]:
    """A moment in touch."""
    return asdict(one)


def promise(one: PromiseLine) -> dict[str, Data]:
    """A promise."""
    return {**asdict(one), "is_open": one.is_open}
