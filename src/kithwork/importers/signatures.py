"""How does git name somebody? `Ada Lovelace <ada@example.org>`: a name and an address, as written, and often written badly."""

import re
from dataclasses import dataclass
from typing import Final

from kithwork.domain import handles
from kithwork.domain.handles import Handle

_AT: Final = re.compile(r"\s*[\[({]\s*at\s*[\])}]\s*|\s+at\s+", re.IGNORECASE)
_DOT: Final = re.compile(r"\s*[\[({]\s*dot\s*[\])}]\s*|\s+dot\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signature:
    """A name and an address."""

    name: str
    email: str

    def __str__(self) -> str:
        """Both, as git shows them."""
        return f"{self.name} <{self.email}>"

    def handle(self) -> Handle | None:
        """Return the handle of its address, or None when that is not one (`root@(none)`)."""
        return handles.email(plain(self.email))


def plain(address: str) -> str:
    """Turn an address that hides from harvesters, `ada at example dot org`, into what is meant; leave any other as it is."""
    return address if "@" in address else _DOT.sub(".", _AT.sub("@", address.strip()))
