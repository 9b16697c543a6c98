"""Under which form do two telephone numbers compare equal? E.164 (ITU-T), by the `phonenumbers` library."""

from functools import lru_cache

import phonenumbers

from kithwork.domain import handles
from kithwork.domain.handles import Handle


def is_region(text: str) -> bool:
    """Is this a country (ISO 3166 alpha-2) whose numbers are known?"""
    return text in phonenumbers.SUPPORTED_REGIONS


@lru_cache(maxsize=16_384)
def phone(text: str, region: str = handles.REGION) -> Handle | None:
    """A telephone number in E.164 form, or None when it is not one that could exist."""
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return handles.phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
