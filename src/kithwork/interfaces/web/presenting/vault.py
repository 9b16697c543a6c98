"""What an export into a folder did, and what its files would change, as the page takes it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kithwork.actions.vault import Exported
from kithwork.actions.vault_import import Plan
from kithwork.interfaces.web.presenting import said

SHOWN = 100  # of a kind


@dataclass(frozen=True, slots=True)
class Changes:
    """What would come in, and what does not."""

    title: str
    planned: tuple[said.Words, ...]
    has_any: bool
    conflicts: tuple[said.Words, ...]
    troubles: tuple[said.Words, ...]
    older: str
    digest: str


def written(done: Exported) -> str:
    """What an export did, in a sentence or two."""
    words = f"{said.counted(len(done.written), 'file', 'files')} written into {done.folder}, {done.unchanged_count:,} stand as they were."
    left = f" {said.counted(len(done.left), 'file is', 'files are')} left as you changed them, until you take the changes in." if done.left else ""
    stale = len(done.stale) - done.removed_count
    old = f" {said.counted(stale, 'file', 'files')} of an earlier export stand for nothing any more." if stale else ""
    return f"{words}{left}{old}"


def changes(plan: Plan) -> Changes:
    """What the files would change."""
    planned = [said.Words(words, evidence=one.place) for one in plan.planned for words in one.words]
    count = len(planned)
    title = f"{said.counted(count, 'change', 'changes')} to take in." if count else f"Nothing new in {plan.files_count:,} files."
    older = (
        f"{said.counted(plan.older_count, 'file', 'files')} changed here since; writing the files brings them up to date." if plan.older_count else ""
    )
    return Changes(title, tuple(planned[:SHOWN]), bool(plan.planned), _rows(plan.conflicts), _rows(plan.troubles), older, plan.digest)


def _rows(found: Sequence[tuple[str, str]]) -> tuple[said.Words, ...]:
    return tuple(said.Words(f"{why}.", label=place) for place, why in found[:SHOWN])
