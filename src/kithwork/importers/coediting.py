"""Who took up whose work? Somebody who changes a file soon after somebody else did has most likely read what the other wrote.

The link "edited the same file after another" is that of co-editing networks (Gote, Scholtes & Schweitzer, "git2net", MSR 2019). Ours is the
coarse form, by file and not by line: weak evidence. Sweeping commits and files that tools write say nothing about people, and are left out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Generic, TypeVar

WINDOW: Final = timedelta(days=30)
MOST_FILES: Final = 50  # a commit that touches more is a sweep: a move, a reformatting, an import of foreign code
_NOT_BY_HAND: Final = re.compile(
    r"""
    (?:.*/)?(?:vendor|third[_-]party|node_modules|dist)/.*
    | (?:.*/)?(?:changelog|changes|news|history|authors|contributors|version)(?:\.(?:md|rst|txt|adoc|in))?
    | (?:.*/)?(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|go\.sum)
    | .*\.(?:lock|min\.js|min\.css|js\.map|css\.map|snap|pot|pb\.go)
    | .*_pb2\.pyi?
    """,
    re.IGNORECASE | re.VERBOSE,
)

Who = TypeVar("Who")


@dataclass(slots=True)
class LastTouches(Generic[Who]):
    """Who touched each file last, while a history is walked from old to new."""

    _by_file: dict[str, tuple[Who, datetime]] = field(default_factory=dict)

    def touch(self, files: Iterable[str], *, by: Who, at: datetime) -> list[Who]:
        """Note the new toucher; answer with those whose fresh work it was, `by` not excepted, each once, in the order of the files."""
        before: list[Who] = []
        for file in files:
            last = self._by_file.get(file)
            # A rebased commit may be older than the one below it: nearness counts, not order.
            if last and abs(at - last[1]) <= WINDOW and last[0] not in before:
                before.append(last[0])
            self._by_file[file] = (by, at)
        return before


def by_hand(files: tuple[str, ...]) -> list[str]:
    """Keep the files of one commit that a person wrote; none when the commit is a sweep."""
    return [] if len(files) > MOST_FILES else [file for file in files if not _NOT_BY_HAND.fullmatch(file)]
