"""What may somebody be called, by the owner's word?"""

from typing import Final

from kithwork.domain.errors import Refused

LONGEST: Final = 200  # as sources' names are cut: a longer one floods every list


class NameTooLong(Refused):
    """A name has 200 characters at most."""


def in_one_line(name: str) -> str:
    """A name without stray gaps; empty where there is none. Raises NameTooLong."""
    clean = " ".join(name.split())
    if len(clean) > LONGEST:
        raise NameTooLong(f"A name has {LONGEST} characters at most; this one has {len(clean):,}.")
    return clean
