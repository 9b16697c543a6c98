"""Put interviews back from their lines: stories and practice, rounds, what was done after a no, candidates and positions.

A line may come before the opportunity that it names by its key; such an opportunity is made bare, and its own line says the rest.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from kithwork.store import models

Line = dict[str, Any]
Find = Callable[[list[str]], int]
TYPES: Final = frozenset({"work-story", "practice-question", "round", "learning", "after-no", "no-round", "candidate", "position"})


def people(line: Line) -> Iterator[tuple[str, str, str]]:
    """Whoever a line of these names."""
    rows = [row[2:] for row in line.get("people", [])] + [row[3:] for row in line.get("heard", []) if len(row) > 3]
    for key in rows + ([line["about"]] if "about" in line else []):
        yield (key[0], key[1], key[2])


def put(owner_id: int, line: Line, find: Find) -> None:
    """One line of these; `find` gives the identity of a list of three."""
    match line["type"]:
        case "work-story":
            said = {name: line[name] for name in ("situation", "action", "result", "proof", "answers", "topics")}
            models.WorkStory.objects.update_or_create(
                owner_id=owner_id, title=line["title"], defaults={**said, "told_on": date.fromisoformat(line["told_on"])}
            )
        case "practice-question":
            _question(owner_id, line)
        case "round":
            _round(owner_id, line, find)
        case "learning":
            days = {name: _day(line[name]) for name in ("begun_on", "due_on", "done_on")}
            told = {"words": line["words"], "is_dropped": line["is_dropped"]}
            models.Learning.objects.create(owner_id=owner_id, opportunity=_opportunity(owner_id, line), **told, **days)
        case "after-no":
            opportunity = _opportunity(owner_id, line)
            for step, on, words in line["steps"]:
                models.AfterNo.objects.create(owner_id=owner_id, opportunity=opportunity, step=step, on=date.fromisoformat(on), words=words)
        case "no-round":
            models.RoundNo.objects.create(owner_id=owner_id, key=line["key"])
        case "candidate":
            _candidate(owner_id, line, find)
        case _:
            days = {name: _day(line[name]) for name in ("opened_on", "closed_on")}
            models.Position.objects.create(owner_id=owner_id, words=line["words"], topics=line["topics"], **days)


def _question(owner_id: int, line: Line) -> None:
    story = None
    if line["story"]:  # its own line may come later, and says the rest
        story, _ = models.WorkStory.objects.get_or_create(owner_id=owner_id, title=line["story"], defaults={"told_on": line["begun_on"]})
    said = {name: line[name] for name in ("words", "kind", "topics", "heard")}
    made = models.PracticeQuestion.objects.create(owner_id=owner_id, story=story, begun_on=date.fromisoformat(line["begun_on"]), **said)
    for went, on, words in line["practised"]:
        models.Practice.objects.create(owner_id=owner_id, question=made, went=went, on=date.fromisoformat(on), words=words)


def _round(owner_id: int, line: Line, find: Find) -> None:
    said = {name: line[name] for name in ("key", "number", "at", "form", "words", "technical", "personal", "is_called_off")}
    days = {name: _day(line[name]) for name in ("on", "debriefed_on")}
    made = models.Round.objects.create(owner_id=owner_id, opportunity=_opportunity(owner_id, line), **said, **days)
    for words, thanked_on, *key in line["people"]:
        models.RoundPerson.objects.create(owner_id=owner_id, round=made, anchor_id=find(key), words=words, thanked_on=_day(thanked_on))
    for kind, words, answer, *key in line["heard"]:
        anchor = find(key) if key else None
        models.RoundWord.objects.create(owner_id=owner_id, round=made, kind=kind, words=words, answer=answer, anchor_id=anchor)


def _candidate(owner_id: int, line: Line, find: Find) -> None:
    said = {name: line[name] for name in ("position", "attitude", "curiosity", "reasons", "topics", "consent_how")}
    days = {name: _day(line[name]) for name in ("seen_on", "consent_on")}
    made = models.Candidate.objects.create(owner_id=owner_id, anchor_id=find(line["about"]), **said, **days)
    for step, on, words in line["steps"]:
        models.CandidateMove.objects.create(owner_id=owner_id, candidate=made, step=step, on=date.fromisoformat(on), words=words)


def _opportunity(owner_id: int, line: Line) -> models.Opportunity:
    made, _ = models.Opportunity.objects.get_or_create(owner_id=owner_id, key=line["opportunity"], defaults={"kind": "job", "begun_on": date.min})
    return made


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
