"""What somebody typed as an address, as a handle: e-mail, a profile's web address, @login, or a telephone number."""

from importlib import import_module
from typing import Final

from kithwork.domain import handles
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.handles import Handle
from kithwork.store.queries import people

REGION: Final = handles.REGION
_PHONES: Final = "kithwork.identity.phones"  # by name: most deeds name no telephone number, and its library takes longer than they do (ADR 0013)


class NotAHandle(Refused):
    """That is neither an e-mail address, a profile's web address, nor a telephone number."""


class NobodyHasIt(NotFound):
    """Nobody here has that handle."""


class NoSuchRegion(Refused):
    """A region is a country in two letters (ISO 3166), such as GB or DE."""


def read(text: str, region: str = REGION) -> Handle:
    """What somebody typed, as a handle; a telephone number without its country is one of the region. Raises NotAHandle."""
    login = handles.github(text[1:]) if text.startswith("@") else None
    found: Handle | None = handles.email(text) or handles.profile_url(text) or login or import_module(_PHONES).phone(text, region)
    if not found:
        raise NotAHandle(f"“{text}” is neither an e-mail address, a profile's web address, @login, nor a telephone number.")
    return found


def held(*, owner_id: int, text: str, region: str = REGION) -> Handle:
    """A handle that somebody has. Raises NotAHandle, NobodyHasIt."""
    found = read(text, region)
    if not people.is_held(owner_id, found.kind.value, found.value):
        raise NobodyHasIt(f"Nobody here has {found.value}.")
    return found


def region_of(text: str) -> str:
    """A region as somebody typed it. Raises NoSuchRegion."""
    region = text.strip().upper()
    if not import_module(_PHONES).is_region(region):
        raise NoSuchRegion(f"“{text}” is no region; write the two letters of a country (ISO 3166), such as GB or DE.")
    return region
