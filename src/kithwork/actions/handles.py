"""What somebody typed as an address, as a handle: e-mail, a profile's web address, @login, or a telephone number."""

import os
import re
from importlib import import_module
from typing import Final

from kithwork.domain import handles
from kithwork.domain.errors import NotFound, Refused
from kithwork.domain.handles import Handle, HandleKind
from kithwork.store.queries import owners, people

_PHONES: Final = "kithwork.identity.phones"  # by name: most deeds name no telephone number, and its library takes longer than they do (ADR 0013)


class NotAHandle(Refused):
    """That is neither an e-mail address, a profile's web address, nor a telephone number."""


class NobodyHasIt(NotFound):
    """Nobody here has that handle."""


class NoSuchRegion(Refused):
    """A region is a country in two letters (ISO 3166), such as GB or DE."""


def read(text: str, region: str = "") -> Handle:
    """What somebody typed, as a handle; a telephone number without its country is one of the region, if one is named. Raises NotAHandle."""
    login = handles.github(text[1:]) if text.startswith("@") else None
    found: Handle | None = handles.email(text) or handles.profile_url(text) or login or import_module(_PHONES).phone(text, region)
    if not found:
        raise NotAHandle(f"“{text}” is neither an e-mail address, a profile's web address, @login, nor a telephone number.")
    return found


def read_of(owner_id: int, text: str, region: str) -> Handle:
    """The same, where a region need not be named: then it is the owner's own (`home`). Raises NotAHandle."""
    return read(text, region) if region or not _MAYBE_NUMBER.match(text) else read(text, home(owner_id))


def home(owner_id: int) -> str:
    """Of which country are telephone numbers without one? Of that of the owner's own numbers, where all are of one; else of the system's language; else unknown."""
    own = {import_module(_PHONES).region_of(value) for kind, value, _ in owners.addresses(owner_id) if kind == HandleKind.PHONE}
    if len(own) == 1 and (region := own.pop()):
        return str(region)
    return _region_of_system()


def _region_of_system() -> str:
    """The country in the name of the system's language (POSIX, `de_DE.UTF-8`): for what is local, before the language of words."""
    said = next(filter(None, (os.environ.get(name, "") for name in ("LC_ALL", "LC_TELEPHONE", "LANG"))), "")
    found = _COUNTRY.search(said)
    return found[1] if found and import_module(_PHONES).is_region(found[1]) else ""


_MAYBE_NUMBER: Final = re.compile(r"[\s()/.\d-]+\Z")
_COUNTRY: Final = re.compile(r"\A[a-z]{2,3}_([A-Z]{2})\b")


def held(*, owner_id: int, text: str, region: str = "") -> Handle:
    """A handle that somebody has. Raises NotAHandle, NobodyHasIt."""
    found = read_of(owner_id, text, region)
    if not people.is_held(owner_id, found.kind.value, found.value):
        raise NobodyHasIt(f"Nobody here has {found.value}.")
    return found


def region_of(text: str) -> str:
    """A region as somebody typed it. Raises NoSuchRegion."""
    region = text.strip().upper()
    if not import_module(_PHONES).is_region(region):
        raise NoSuchRegion(f"“{text}” is no region; write the two letters of a country (ISO 3166), such as GB or DE.")
    return region
