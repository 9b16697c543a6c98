"""How does a network become empty? Every row of its owner goes, and the owner; of one that was invented, for nobody else may ask for it."""

from django.apps import apps
from django.db import connection, models

from kithwork.store import sqlite
from kithwork.store.models import Interaction, Owner, Person
from kithwork.store.writes import blocks, ways


def empty(owner_id: int) -> None:
    """Take everything of this owner away. To be called within a transaction."""
    sqlite.forget_interactions(list(Interaction.objects.filter(owner_id=owner_id).values_list("record_id", flat=True)))
    sqlite.forget_people(list(Person.objects.filter(owner_id=owner_id).values_list("id", flat=True)))
    blocks.empty(owner_id)
    ways.empty(owner_id)
    with connection.cursor() as cursor:
        for table in _children_first():
            cursor.execute(f'DELETE FROM "{table._meta.db_table}" WHERE owner_id = %s', [owner_id])
        cursor.execute("DELETE FROM owner WHERE id = %s", [owner_id])


def _children_first() -> list[type[models.Model]]:
    """Tables in which rows can go before those that they point to."""
    return [table for table in reversed(list(apps.get_app_config("store").get_models())) if table is not Owner]
