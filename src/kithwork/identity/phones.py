"""Under which form do two telephone numbers compare equal? E.164 (ITU-T), by the `phonenumbers` library."""

import re
from functools import lru_cache
from typing import Final

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
    try:
        number = phonenumbers.parse(_ABROAD.sub("+", text), region or handles.REGION)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    if not region and not _NAMES_COUNTRY.match(text) and not (_AT_HOME.match(text) and phonenumbers.is_valid_number(number)):
        return handles.phone(phonenumbers.normalize_digits_only(text))
    return handles.phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
