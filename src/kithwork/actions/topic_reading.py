"""By which topics is a text understood? The maintained ones, and those that the owner added in the same form; only read here."""

from kithwork.engines.matching import vocabulary as engine
from kithwork.engines.matching.vocabulary import Vocabulary
from kithwork.store.queries import needs as queries


def vocabulary(*, owner_id: int) -> Vocabulary:
    """All topics; where a newer version has come to contradict what the owner added, without those of theirs that do not go with it."""
    rows = queries.own_topics(owner_id)
    try:
        return engine.ours(written(rows))
    except engine.BadTopics:
        kept: list[tuple[str, str, str, str]] = []
        for row in rows:
            try:
                engine.ours(written([*kept, row]))
            except engine.BadTopics:
                continue
            kept.append(row)
        return engine.ours(written(kept))


def written(rows: list[tuple[str, str, str, str]]) -> str:
    """Topics in the form of the maintained files."""
    lines = []
    for name, broader, names, heard in rows:
        lines.append(f"{name} < {broader}" if broader else name)
        lines += [f"  = {names}"] if names else []
        lines += [f"  ~ {heard}"] if heard else []
    return "\n".join(lines)
