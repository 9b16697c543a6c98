"""Is it said in words, and in few enough to be kept whole? What is too long is refused, for what would be cut is lost in silence."""

from kithwork.domain.errors import Refused


def some(text: str, what: str, *, longest: int) -> str:
    """The words on one line; there must be some. Raises Refused."""
    said = any_(text, what, longest=longest)
    if not any(ch.isalnum() for ch in said):
        raise Refused(f"{what} needs words.")
    return said


def any_(text: str, what: str, *, longest: int) -> str:
    """The words on one line, if there are any. Raises Refused."""
    said = " ".join(text.split())
    if len(said) > longest:
        raise Refused(f"{what} has {longest:,} letters at most; `kith note` keeps longer words.")
    return said
