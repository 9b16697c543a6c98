"""Put what the owner made, and what they are about to make public, back from their lines.

An artifact stands behind whatever it names: stories, opportunities, introductions, pieces.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from kithwork.store import models

Line = dict[str, Any]
Find = Callable[[list[str]], int]
TYPES: Final = frozenset({"artifact", "no-artifact", "piece", "pace"})


def people(line: Line) -> Iterator[tuple[str, str, str]]:
    """Whoever a line of these names."""
    came = [one["about"] for one in line.get("came", []) if one["about"]]
    for key in [row[3:] for row in line.get("noticed", [])] + came + line.get("people", []):
        yield (key[0], key[1], key[2])


def put(owner_id: int, line: Line, find: Find) -> None:
    """One line of these; `find` gives the identity of a list of three."""
    match line["type"]:
        case "artifact":
            _artifact(owner_id, line, find)
        case "no-artifact":
            models.ArtifactNo.objects.create(owner_id=owner_id, key=line["key"])
        case "pace":
            models.Pace.objects.create(owner_id=owner_id, times=line["times"], span=line["span"], said_on=date.fromisoformat(line["said_on"]))
        case _:
            _piece(owner_id, line, find)


def _artifact(owner_id: int, line: Line, find: Find) -> None:
    said = {name: line[name] for name in ("key", "kind", "title", "words", "on", "url", "commit", "result", "skills", "source")}
    made = models.Artifact.objects.create(owner_id=owner_id, **said)
    for on, place, words, *key in line["noticed"]:
        models.Noticing.objects.create(owner_id=owner_id, artifact=made, anchor_id=find(key), on=date.fromisoformat(on), place=place, words=words)
    for one in line["came"]:
        _came(owner_id, made, one, find)
    for title in line["stories"]:
        models.StoryArtifact.objects.create(owner_id=owner_id, artifact=made, story=models.WorkStory.objects.get(owner_id=owner_id, title=title))
    models.Piece.objects.filter(owner_id=owner_id, key__in=line["pieces"]).update(artifact=made)


def _came(owner_id: int, artifact: models.Artifact, one: Line, find: Find) -> None:
    introduction, key = None, one["opportunity"]
    if one["introduction"]:
        seat, aim, why, on = one["introduction"]
        named = models.Introduction.objects.filter(owner_id=owner_id, seat=seat, aim=aim, why=why)
        introduction = named.filter(introductionstep__on=date.fromisoformat(on)).order_by("id").first()
    models.ArtifactLed.objects.create(
        owner_id=owner_id,
        artifact=artifact,
        kind=one["kind"],
        anchor_id=find(one["about"]) if one["about"] else None,
        opportunity=models.Opportunity.objects.get(owner_id=owner_id, key=key) if key else None,
        introduction=introduction,
        on=date.fromisoformat(one["on"]),
        words=one["words"],
    )


def _piece(owner_id: int, line: Line, find: Find) -> None:
    said = {name: line[name] for name in ("key", "title", "words", "stage", "topics", "audience", "next_step", "url", "source")}
    days = {name: _day(line[name]) for name in ("next_on", "begun_on", "drafted_on", "out_on", "left_on")}
    made = models.Piece.objects.create(owner_id=owner_id, **said, **days)
    for key in line["people"]:
        models.PiecePerson.objects.create(owner_id=owner_id, piece=made, anchor_id=find(key))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
