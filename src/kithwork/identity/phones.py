"""Under which form do two telephone numbers compare equal? E.164 (ITU-T), by the `phonenumbers` library."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

import phonenumbers

from kithwork.domain import handles
from kithwork.domain.handles import Handle


def is_region(text: str) -> bool:
    """Is this a country (ISO 3166 alpha-2) whose numbers are known?"""
    return text in phonenumbers.SUPPORTED_REGIONS


def region_of(e164: str) -> str:
    """The country of a number that names it by its code, in two letters; empty where a code is no country's."""
    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return ""
    found = phonenumbers.region_code_for_number(number) or phonenumbers.region_code_for_country_code(number.country_code or 0)
    return found if is_region(found) else ""


_NAMES_COUNTRY: Final = re.compile(r"\s*(?:tel:)?(?:\+|00)")
_ABROAD: Final = re.compile(r"\A\s*(?:tel:)?00(?=[1-9])")  # as most of the world dials a number abroad
_AT_HOME: Final = re.compile(r"[\s(]*0")  # as numbers of the usual region begin where they are dialled at home


@lru_cache(maxsize=16_384)
def phone(text: str, region: str = handles.REGION) -> Handle | None:
    """A telephone number in E.164 form, or None when it is not one that could exist.

    Without its country it is one of the region. Where no region is known, it is taken for one of the usual region only if somebody there can have it;
    else it keeps its digits, and no country.
    """
    plain = _plain(text)
    if plain is not None:
        return handles.phone(plain) if plain else None
    try:
        number = phonenumbers.parse(_ABROAD.sub("+", text), region or handles.REGION)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    if not region and not _NAMES_COUNTRY.match(text) and not (_AT_HOME.match(text) and phonenumbers.is_valid_number(number)):
        return handles.phone(phonenumbers.normalize_digits_only(text))
    return handles.phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


_PLAIN: Final = re.compile(r"\s*(?:tel:)?\+([1-9][0-9 -]{6,18}[0-9])\s*\Z")  # as most books write one: with its country, and gaps or hyphens


def _plain(text: str) -> str | None:
    """The same of a number that is written so, of which nothing has to be left out; empty where it is too long for anybody. None of any other."""
    said = _PLAIN.match(text)
    digits = said[1].replace(" ", "").replace("-", "") if said else ""
    for code, national in ((digits[:n], digits[n:]) for n in (1, 2, 3)):
        plan = _plan(code) if national else None
        if plan:
            if national[0] == "0" or (plan.prefix and plan.prefix.match(national)):
                return None
            return f"+{digits}" if len(national) in plan.lengths else "" if len(national) > plan.longest else None
    return None


class _Plan(NamedTuple):
    """How long a country's numbers are, and what may stand before one that is dialled within it."""

    lengths: frozenset[int]
    longest: int
    prefix: re.Pattern[str] | None


@lru_cache(maxsize=1024)
def _plan(code: str) -> _Plan | None:
    """What the library knows of a country's code."""
    region = phonenumbers.region_code_for_country_code(int(code))
    known = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(int(code), region)
    if known is None or known.general_desc is None:
        return None
    prefix, lengths = known.national_prefix_for_parsing, known.general_desc.possible_length
    longest = max(0, *lengths, *known.general_desc.possible_length_local_only)
    return _Plan(frozenset(lengths), longest, re.compile(prefix) if prefix else None)
