"""Which identities does a mention stand for? One for each handle, under the name that goes with it."""

from collections.abc import Iterator

from kithwork.domain import handles
from kithwork.domain.handles import REGION, Handle
from kithwork.domain.records import Mention
from kithwork.identity.normalise import IdentityKey
from kithwork.identity.phones import phone


def identities(mention: Mention, source: str, key: str, region: str = REGION) -> tuple[IdentityKey, ...]:
    """The identities under which a mention is known; a mention without any handle is an entry of its source."""
    name = " ".join(mention.name.split())[:200]
    found = tuple(dict.fromkeys(IdentityKey(handle.kind.value, handle.value, name) for handle in _handles(mention, region)))
    if found or not name:
        return found
    alone = handles.entry(source, key)
    return (IdentityKey(alone.kind.value, alone.value, name),)


def _handles(mention: Mention, region: str) -> Iterator[Handle]:
    yield from mention.handles
    for text in mention.phones:
        handle = phone(text, region)
        if handle:
            yield handle
