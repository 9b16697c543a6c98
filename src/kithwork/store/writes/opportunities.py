"""Opportunities, written through a journal so that they can be taken back."""

from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Fields, Journal


def add(journal: Journal, *, stage: str, on: date, fields: Fields) -> int:
    """Something that could be had; returns its number."""
    made = journal.insert(models.Opportunity, begun_on=on, **fields)
    step(journal, made, stage=stage, on=on, words="")
    return made


def edit(journal: Journal, opportunity_id: int, fields: Fields) -> None:
    """Other words about it, which are the owner's own."""
    journal.update(models.Opportunity, opportunity_id, **fields, is_own=True)


def next_step(journal: Journal, opportunity_id: int, words: str, on: date | None) -> None:
    """What the owner does next, which says nothing of what it is: sources may still tell of that."""
    journal.update(models.Opportunity, opportunity_id, next_step=words, next_on=on)


def step(journal: Journal, opportunity_id: int, *, stage: str, on: date, words: str) -> None:
    """It came to a stage."""
    journal.insert(models.OpportunityStep, opportunity_id=opportunity_id, stage=stage, on=on, words=words, is_read=False)


def person(journal: Journal, opportunity_id: int, anchor_id: int, *, part: str, on: date, words: str) -> None:
    """Somebody has a part in it."""
    journal.insert(models.OpportunityPerson, opportunity_id=opportunity_id, anchor_id=anchor_id, part=part, on=on, words=words)


def no_person(journal: Journal, part_id: int) -> None:
    """Somebody has that part no more."""
    journal.delete(models.OpportunityPerson, part_id)


def word(journal: Journal, opportunity_id: int, *, kind: str, words: str, on: date) -> None:
    """What it requires, or what a client needs, is after, prefers."""
    journal.insert(models.OpportunityWord, opportunity_id=opportunity_id, kind=kind, words=words, on=on)


def no_word(journal: Journal, word_id: int) -> None:
    """Not so."""
    journal.delete(models.OpportunityWord, word_id)


def sent(journal: Journal, opportunity_id: int, *, kind: str, version: str, link: str, way: str, on: date) -> None:
    """Something went out."""
    said = {"version": version, "link": link, "way": way}
    journal.insert(models.OpportunitySent, opportunity_id=opportunity_id, kind=kind, on=on, is_read=False, **said)


def insight(journal: Journal, anchor_id: int, *, organisation: str, kind: str, words: str, on: date) -> None:
    """What somebody told of an organisation."""
    journal.put(models.OrganisationInsight, {"anchor_id": anchor_id, "organisation": organisation, "kind": kind, "words": words}, on=on)


def no_insight(journal: Journal, insight_id: int) -> None:
    """That was not said."""
    journal.delete(models.OrganisationInsight, insight_id)


def stages(journal: Journal, kind: str, stages: str) -> None:
    """The owner's own stages of a kind; none give back those that come with Kithwork."""
    if stages:
        journal.put(models.OpportunityStages, {"kind": kind}, stages=stages)
        return
    for row_id in models.OpportunityStages.objects.filter(owner_id=journal.owner_id, kind=kind).values_list("id", flat=True):
        journal.delete(models.OpportunityStages, row_id)
