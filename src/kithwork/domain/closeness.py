"""How near does the owner want somebody? Their own choice, a promise to themselves; never worked out from data."""

from enum import StrEnum


class Closeness(StrEnum):
    """From the nearest outwards; the value is stored and never changes."""

    INNER = "inner"
    CLOSE = "close"
    ACTIVE = "active"
    WIDE = "wide"
