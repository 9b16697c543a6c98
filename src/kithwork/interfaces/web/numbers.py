"""Numbers that come from outside: in addresses, and in what a form sends."""

import re
from typing import Final

_NUMBER: Final = re.compile(r"[0-9]{1,18}\Z")  # what an id can be


class Number:
    """A number in an address."""

    regex = "[0-9]{1,18}"

    def to_python(self, value: str) -> int:
        """As the view takes it."""
        return int(value)

    def to_url(self, value: int) -> str:
        """As the address says it."""
        return str(value)


def number(text: str) -> int | None:
    """A number that was sent, or None."""
    return int(text) if _NUMBER.match(text) else None


def page(text: str, *, last: int = 10**6) -> int:
    """The page of a long list that was asked for; the first, when it makes no sense, and none beyond the last."""
    return min(max(number(text) or 1, 1), last)
