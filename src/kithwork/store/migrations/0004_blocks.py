"""Blocks, by which identities find others like them, how many bear each, why identities were put together, and where that contradicts the owner."""

import django.db.models.deletion
from django.db import migrations, models
from kithwork.store import sqlite


def create(apps, schema_editor):
    sqlite.create_block_tables()


def drop(apps, schema_editor):
    for table in ("identity_block", "blocked", "census"):
        schema_editor.execute(f"DROP TABLE {table}")


def touch_everybody(apps, schema_editor):
    """Who is who is found by another engine: what the old one asked and believed is made again with the next change."""
    schema_editor.execute("DELETE FROM question")
    schema_editor.execute("INSERT INTO touched(owner_id, identity_id) SELECT owner_id, id FROM identity WHERE true ON CONFLICT DO NOTHING")


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0003_rhythm'),
    ]

    operations = [
        migrations.AddField(
            model_name='question',
            name='probability',
            field=models.FloatField(default=0.5),
        ),
        migrations.CreateModel(
            name='Link',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField()),
                ('reasons', models.JSONField(default=list)),
                ('probability', models.FloatField()),
                ('one', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.identity')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'link',
            },
        ),
        migrations.CreateModel(
            name='SharedHandle',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=16)),
                ('value', models.TextField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'shared_handle',
                'constraints': [models.UniqueConstraint(fields=('owner', 'kind', 'value'), name='shared_handle_once')],
            },
        ),
        migrations.CreateModel(
            name='Contradiction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField()),
                ('one', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.identity')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'contradiction',
                'constraints': [models.UniqueConstraint(fields=('owner', 'one', 'other', 'words'), name='contradiction_once')],
            },
        ),
        migrations.AddField(
            model_name='decision',
            name='is_confirmed',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='change',
            name='undone_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.RunPython(create, drop),
        migrations.RunPython(touch_everybody, migrations.RunPython.noop),
    ]
