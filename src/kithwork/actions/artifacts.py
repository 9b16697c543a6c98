"""What the owner has to show: projects, posts, talks and the rest; who noticed each, what came of it, which stories it proves."""

from kithwork.domain.artifacts import ArtifactKind
from kithwork.domain.errors import NotFound
from kithwork.store.queries import artifacts as queries
from kithwork.store.queries.artifacts import ArtifactLine


class NoSuchArtifact(NotFound):
    """There is no artifact of that number. `kith proof` lists them."""


def listed(*, owner_id: int, kind: str = "", skill: str = "") -> list[ArtifactLine]:
    """All, the newest first; or those of a kind, or of a skill by its name."""
    return [
        one
        for one in queries.listed(owner_id)
        if (not kind or one.kind == ArtifactKind(kind)) and (not skill or skill.casefold() in map(str.casefold, one.skills))
    ]


def numbered(*, owner_id: int, artifact_id: int) -> ArtifactLine:
    """The one of this number. Raises NoSuchArtifact."""
    found = next((one for one in queries.listed(owner_id) if one.id == artifact_id), None)
    if not found:
        raise NoSuchArtifact
    return found
