"""What is a column called? Names of columns in one form, so that `E-mail 2: Adresse`, `emailAddress` and `EMAIL_ADDRESS` can be compared with a word list."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NO_LETTER: Final = re.compile(r"[^a-z0-9\u0370-\uffff]+")
_NUMBER: Final = re.compile(r"(?<=[a-z ])\d+\b|\b\d+\b")


@lru_cache(maxsize=4096)
def plain(column: str) -> str:
    """Lower case, without accents and signs, words apart by single spaces, without the number of a second or third column."""
    parted = _CAMEL.sub(" ", column.strip())
    letters = "".join(letter for letter in unicodedata.normalize("NFKD", parted) if not unicodedata.combining(letter))
    words = _NO_LETTER.sub(" ", letters.casefold().replace("e-mail", "email").replace("'s ", " "))
    return " ".join(_NUMBER.sub(" ", words).split())


def by_name(names: Mapping[str, str]) -> dict[str, str]:
    """`{"email": "e-mail address, correo electrónico"}` turned around: which meaning has a plain name?"""
    return {plain(name): meaning for meaning, listed in names.items() for name in listed.split(",")}
