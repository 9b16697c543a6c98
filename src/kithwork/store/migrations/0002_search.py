"""The search index."""

from django.db import migrations

from kithwork.store import sqlite


def create(apps, schema_editor):
    sqlite.create_search_tables()


class Migration(migrations.Migration):
    dependencies = [("store", "0001_tables")]
    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
