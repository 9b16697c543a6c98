"""Write what sources say of opportunities: it is no deed of the owner's, so the journal knows nothing of it, and it goes with the run that said it."""

from collections.abc import Sequence
from datetime import date

from kithwork.store import models
from kithwork.store.writes.changes import Fields

Step = tuple[str, date]
Sent = tuple[date, str]


def add(owner_id: int, fields: Fields, *, on: date) -> int:
    """An opportunity that only sources know as yet; returns its number."""
    return int(models.Opportunity.objects.create(owner_id=owner_id, kind="job", is_own=False, begun_on=on, **fields).pk)


def join(owner_id: int, opportunity_id: int, source: str, key: str) -> None:
    """An item of a source belongs to it."""
    models.OpportunityOrigin.objects.create(owner_id=owner_id, opportunity_id=opportunity_id, source=source, source_key=key)


def part(owner_id: int, source: str, key: str) -> None:
    """An item of a source is gone."""
    models.OpportunityOrigin.objects.filter(owner_id=owner_id, source=source, source_key=key).delete()


def retell(owner_id: int, opportunity_id: int, fields: Fields, steps: Sequence[Step], sent: Sequence[Sent]) -> None:
    """What sources say of it now takes the place of what they said; what the owner wrote stays as it is."""
    row = models.Opportunity.objects.get(id=opportunity_id)
    if not row.is_own:
        models.Opportunity.objects.filter(id=opportunity_id).update(**fields)
    of = {"owner_id": owner_id, "opportunity_id": opportunity_id}
    known = list(models.OpportunityStep.objects.filter(**of, is_read=True).order_by("id").values_list("stage", "on"))
    if known != list(steps):
        models.OpportunityStep.objects.filter(**of, is_read=True).delete()
        for stage, on in steps:
            models.OpportunityStep.objects.create(**of, stage=stage, on=on, is_read=True)
    said = list(models.OpportunitySent.objects.filter(**of, is_read=True).order_by("id").values_list("on", "version"))
    if said != list(sent):
        models.OpportunitySent.objects.filter(**of, is_read=True).delete()
        for on, version in sent:
            models.OpportunitySent.objects.create(**of, kind="application", on=on, version=version, is_read=True)


def let_go(owner_id: int, opportunity_id: int) -> None:
    """No source speaks of it any more: it goes, unless the owner wrote something of it; then it stays, with where it began."""
    row = models.Opportunity.objects.get(id=opportunity_id)
    if not row.is_own and not row.next_step and not _has_words(opportunity_id):
        row.delete()
        return
    retell(owner_id, opportunity_id, {}, (), ())
    if not models.OpportunityStep.objects.filter(opportunity_id=opportunity_id).exists():
        models.OpportunityStep.objects.create(owner_id=owner_id, opportunity_id=opportunity_id, stage="heard", on=row.begun_on)


def _has_words(opportunity_id: int) -> bool:
    """Does anything of the owner's hang on it?"""
    for relation in models.Opportunity._meta.related_objects:
        rows = relation.related_model._default_manager.filter(**{relation.field.attname: opportunity_id})
        if relation.related_model in {models.OpportunityStep, models.OpportunitySent}:
            rows = rows.filter(is_read=False)
        if relation.related_model is not models.OpportunityOrigin and rows.exists():
            return True
    return False
