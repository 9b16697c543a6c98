"""Who knows whom, the best ways to everybody, and the owner's words about both. Everybody is to be looked at once."""

import django.db.models.deletion
from django.db import migrations, models
from kithwork.store import sqlite


def create(apps, schema_editor):
    sqlite.create_way_tables()


def drop(apps, schema_editor):
    for table in ("acquaintance", "way", "way_state", "stirred"):
        schema_editor.execute(f"DROP TABLE {table}")


def stir_everybody(apps, schema_editor):
    schema_editor.execute("INSERT INTO stirred(person_id, owner_id) SELECT id, owner_id FROM person WHERE true ON CONFLICT DO NOTHING")


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0009_favours'),
    ]

    operations = [
        migrations.CreateModel(
            name='OrganisationWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.TextField()),
                ('name_key', models.TextField()),
                ('kind', models.CharField(max_length=8)),
                ('value', models.TextField()),
                ('value_key', models.TextField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'organisation_word',
                'constraints': [models.UniqueConstraint(fields=('owner', 'name_key', 'kind', 'value_key'), name='organisation_word_once')],
            },
        ),
        migrations.CreateModel(
            name='TieAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_so', models.BooleanField()),
                ('one', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.identity')),
                ('other', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'tie_answer',
                'constraints': [models.UniqueConstraint(fields=('one', 'other'), name='tie_answer_once')],
            },
        ),
        migrations.AddIndex(
            model_name='record',
            index=models.Index(condition=models.Q(('kind', 'role')), fields=['owner'], name='record_of_post'),
        ),
        migrations.RunPython(create, drop),
        migrations.RunPython(stir_everybody, migrations.RunPython.noop),
    ]
