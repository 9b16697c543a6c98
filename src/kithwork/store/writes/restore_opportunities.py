"""Put opportunities and searches back from their lines."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from kithwork.store import models

Line = dict[str, Any]
Find = Callable[[list[str]], int]
TYPES: Final = frozenset({"opportunity", "stages", "insight", "search"})
_DAYS: Final = ("posting_on", "next_on", "due_on", "begun_on")


def people(line: Line) -> Iterator[tuple[str, str, str]]:
    """Whoever a line of these names."""
    rows = line["parts"] if line["type"] == "opportunity" else line.get("steps", [])
    for key in [row[3:] for row in rows] + ([line["about"]] if line.get("about") else []):
        yield (key[0], key[1], key[2])


def put(owner_id: int, line: Line, find: Find) -> None:
    """One line of these; `find` gives the identity of a list of three."""
    match line["type"]:
        case "opportunity":
            _opportunity(owner_id, line, find)
        case "search":
            _search(owner_id, line, find)
        case "stages":
            models.OpportunityStages.objects.create(owner_id=owner_id, kind=line["kind"], stages=line["stages"])
        case _:
            said = {name: line[name] for name in ("organisation", "kind", "words")}
            models.OrganisationInsight.objects.create(owner_id=owner_id, anchor_id=find(line["about"]), on=date.fromisoformat(line["on"]), **said)


def _opportunity(owner_id: int, line: Line, find: Find) -> None:
    apart = {"type", "about", "search", "steps", "parts", "words", "sent", "origins", *_DAYS}
    said = {name: value for name, value in line.items() if name not in apart}
    search = None
    if line["search"]:  # its own line may come later, and says the rest
        search, _ = models.Search.objects.get_or_create(owner_id=owner_id, words=line["search"], defaults={"begun_on": line["begun_on"]})
    about = find(line["about"]) if line["about"] else None
    fields = {"anchor_id": about, "search": search, **said, **{name: _day(line[name]) for name in _DAYS}}
    made, _ = models.Opportunity.objects.update_or_create(owner_id=owner_id, key=said["key"], defaults=fields)  # others may have named it before
    for stage, on, words, is_read in line["steps"]:
        models.OpportunityStep.objects.create(
            owner_id=owner_id, opportunity=made, stage=stage, on=date.fromisoformat(on), words=words, is_read=is_read
        )
    for part, on, words, *key in line["parts"]:
        person = {"anchor_id": find(key), "part": part, "on": _day(on), "words": words}
        models.OpportunityPerson.objects.create(owner_id=owner_id, opportunity=made, **person)
    for kind, words, on in line["words"]:
        models.OpportunityWord.objects.create(owner_id=owner_id, opportunity=made, kind=kind, words=words, on=date.fromisoformat(on))
    for kind, version, link, way, on, is_read in line["sent"]:
        fields = {"kind": kind, "version": version, "link": link, "way": way, "on": _day(on), "is_read": is_read}
        models.OpportunitySent.objects.create(owner_id=owner_id, opportunity=made, **fields)
    for source, key in line["origins"]:
        models.OpportunityOrigin.objects.create(owner_id=owner_id, opportunity=made, source=source, source_key=key)


def _search(owner_id: int, line: Line, find: Find) -> None:
    said = {"constraints": line["constraints"], "begun_on": _day(line["begun_on"]), "closed_on": _day(line["closed_on"])}
    made, _ = models.Search.objects.update_or_create(owner_id=owner_id, words=line["words"], defaults=said)
    for step, on, words, *key in line["steps"]:
        models.SearchStep.objects.create(owner_id=owner_id, search=made, anchor_id=find(key), step=step, on=date.fromisoformat(on), words=words)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
