"""Blocks, by which identities find others like them, and how many bear each."""

from django.db import migrations

from kithwork.store import sqlite


def create(apps, schema_editor):
    sqlite.create_block_tables()


class Migration(migrations.Migration):
    dependencies = [("store", "0002_search")]
    operations = [
        migrations.RunPython(create, migrations.RunPython.noop),
    ]
