"""What the owner of the invented network made and is about to make public, put in through the actions that everybody uses."""

from collections.abc import Callable
from datetime import datetime, timedelta

from kithwork.actions import noticing, openings, proving, publishing_moves, stories
from kithwork.invented import proof
from kithwork.invented.proof import Made, Written


def write(*, owner_id: int, find: Callable[[str], int], now: datetime) -> None:
    """All of it; `find` gives somebody's number by their key."""
    opportunities = {one.organisation: one.id for one in openings.listed(owner_id=owner_id, is_open=False) if one.is_own}
    told = {one.title: one.id for one in stories.listed(owner_id=owner_id)}
    for made in proof.MADE:
        _show(owner_id, made, find, opportunities, told, now)
    for written in proof.WRITTEN:
        _write(owner_id, written, find, now)
    publishing_moves.say_pace(owner_id=owner_id, text=proof.PACE, now=now - timedelta(days=200))


def _show(owner_id: int, made: Made, find: Callable[[str], int], opportunities: dict[str, int], told: dict[str, int], now: datetime) -> None:
    then = now - timedelta(days=made.days)
    parts = {"words": made.words, "url": made.url, "result": made.result}
    number = proving.add(owner_id=owner_id, kind=made.kind, title=made.title, parts=parts, skills=made.skills, now=then)
    for key, days, place, text in made.noticed:
        noticing.noticed(owner_id=owner_id, artifact_id=number, person_id=find(key), place=place, text=text, now=now - timedelta(days=days))
    for kind, key, organisation, days, text in made.came:
        then = now - timedelta(days=days)
        noticing.led(
            owner_id=owner_id, artifact_id=number, kind=kind, person_id=find(key), opportunity_id=opportunities[organisation], text=text, now=then
        )
    if made.story:
        proving.prove(owner_id=owner_id, artifact_id=number, story_id=told[made.story], now=now)


def _write(owner_id: int, one: Written, find: Callable[[str], int], now: datetime) -> None:
    then, by = now - timedelta(days=one.days), (now + timedelta(days=one.due)).date() if one.due else None
    told = publishing_moves.Told(one.words, one.topics, one.audience, [find(key) for key in one.people], one.step, by)
    number = publishing_moves.add(owner_id=owner_id, title=one.title, told=told, now=then - timedelta(days=14))
    if one.stage != "idea":
        publishing_moves.move(owner_id=owner_id, piece_id=number, stage=one.stage, url=one.url, now=then)
    if one.stage == "out":
        publishing_moves.prove(owner_id=owner_id, piece_id=number, now=then)
