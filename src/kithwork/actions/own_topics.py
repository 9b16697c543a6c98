"""The vocabulary by which needs and offers are understood: the maintained topics, and those that the owner added in the same form."""

from kithwork.actions import topic_reading
from kithwork.store.queries import needs as queries


def listed(*, owner_id: int) -> list[tuple[str, str, str, str]]:
    """The owner's own: name, broader topics, other names, what is heard."""
    return queries.own_topics(owner_id)


def as_file(*, owner_id: int) -> str:
    """The owner's topics in the form of the maintained files."""
    return topic_reading.written(queries.own_topics(owner_id))
