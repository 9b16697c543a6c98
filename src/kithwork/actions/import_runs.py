"""Which import run is the one of that number?"""

from kithwork.domain.errors import NotFound
from kithwork.store.queries import runs
from kithwork.store.queries.runs import Run


class NoSuchRun(NotFound):
    """There is no import run of that number."""


def numbered(*, owner_id: int, number: int) -> Run:
    """The run of this number. Raises NoSuchRun."""
    found = runs.numbered(owner_id, number)
    if not found:
        raise NoSuchRun(f"There is no import run {number}. `kith imports` lists them.")
    return found
