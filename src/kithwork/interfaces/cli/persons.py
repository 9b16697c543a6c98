"""How does a person read in one line?"""

from kithwork.actions.people import headline
from kithwork.store.queries.people import PersonLine


def in_short(line: PersonLine) -> str:
    """Somebody with their number and what they do, on one line."""
    post = headline(line)
    return f"{line.name} #{line.id}{f', {post}' if post else ''}"
