"""Counts as a sentence says them."""

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
TIMES = {1: "once", 2: "twice"}


def number(count: int) -> str:
    """Say a word up to twelve, figures from there."""
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def counted(count: int, one: str, many: str) -> str:
    """Say a count with its noun: one letter, three letters."""
    return f"{number(count)} {one if count == 1 else many}"


def times(count: int) -> str:
    """Say once, twice, three times."""
    return TIMES.get(count, f"{number(count)} times")


def listed(parts: list[str]) -> str:
    """Join parts of a sentence: a, b and c."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
