"""What does `--json` print of the journal?"""

from kithwork.domain.journal import MentionKind
from kithwork.interfaces.cli.printing import Data
from kithwork.store.queries.journal import EntryLine, MentionLine


def entry(one: EntryLine) -> dict[str, Data]:
    """An entry, and whom and what it names."""
    return {"id": one.id, "on": one.on, "kind": one.kind.value, "words": one.words, "mentions": [_mention(row) for row in one.mentions]}


def _mention(one: MentionLine) -> dict[str, Data]:
    is_settled = one.kind not in {MentionKind.OPEN, MentionKind.NOBODY}
    return {"words": one.words, "kind": one.kind.value, "id": one.target_id or None, "name": one.name if is_settled else None}
