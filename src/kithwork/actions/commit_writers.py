"""Of which authors are commits kept, one by one? Of the owner; histories have millions of others."""

from collections.abc import Collection
from typing import Final

from kithwork.domain import keys
from kithwork.domain.handles import HandleKind
from kithwork.importers import git_identity
from kithwork.importers.protocol import Member

_KINDS: Final = frozenset({HandleKind.EMAIL, HandleKind.GITHUB})  # as histories name authors


def of(own: Collection[tuple[str, str]], member: Member) -> frozenset[tuple[str, str]]:
    """The owner's addresses; as long as there are none, the one that git has for this clone."""
    known = frozenset(handle for handle in own if handle[0] in _KINDS)
    record = git_identity.configured(member.folder) if member.folder and not known else None
    return known or frozenset((handle.kind, handle.value) for handle in (record.mention.handles if record else ()))


def mark(writers: Collection[tuple[str, str]]) -> str:
    """What tells two readings of one clone apart: with another address of the owner's it is to be read again."""
    return f":{keys.of(*sorted(value for _, value in writers))}" if writers else ""
