"""Months in touch, kept with each person; and whether everybody is invented."""

import django.db.models.deletion
import kithwork.store.models.keys
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0002_search'),
    ]

    operations = [
        migrations.CreateModel(
            name='Rhythm',
            fields=[
                ('person', kithwork.store.models.keys.RowKey(on_delete=django.db.models.deletion.CASCADE, primary_key=True, serialize=False, to='store.person')),
                ('months', models.TextField()),
                ('met_days', models.TextField()),
                ('milestones', models.TextField()),
                ('first_day', models.IntegerField()),
                ('first_kind', models.CharField(max_length=16)),
                ('first_part', models.CharField(max_length=8)),
                ('talk_day', models.IntegerField()),
                ('moments_count', models.PositiveIntegerField()),
            ],
            options={
                'db_table': 'rhythm',
            },
        ),
        migrations.RemoveIndex(
            model_name='tie',
            name='tie_ranking',
        ),
        migrations.AddField(
            model_name='owner',
            name='is_invented',
            field=models.BooleanField(default=False),
        ),
        migrations.AddIndex(
            model_name='tie',
            index=models.Index(fields=['owner', 'last_day', 'faded', 'mutuality', 'days_count', 'gap'], name='tie_ranking'),
        ),
        migrations.AddField(
            model_name='rhythm',
            name='owner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner'),
        ),
        migrations.RunSQL("INSERT INTO touched(owner_id, identity_id) SELECT owner_id, id FROM identity WHERE true ON CONFLICT DO NOTHING"),
    ]
