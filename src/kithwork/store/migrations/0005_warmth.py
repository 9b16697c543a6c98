"""Warmth in its parts, kept with each tie: what was more than a trace, days unweighted, what came from them, who was there as well."""

import django.db.models.deletion
import kithwork.store.models.keys
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0004_blocks'),
    ]

    operations = [
        migrations.CreateModel(
            name='LookBack',
            fields=[
                ('owner', kithwork.store.models.keys.RowKey(on_delete=django.db.models.deletion.CASCADE, primary_key=True, serialize=False, to='store.owner')),
                ('made_day', models.IntegerField()),
                ('content', models.TextField()),
            ],
            options={
                'db_table': 'look_back',
            },
        ),
        migrations.RemoveIndex(
            model_name='tie',
            name='tie_ranking',
        ),
        migrations.AddField(
            model_name='tie',
            name='companions',
            field=models.FloatField(null=True),
        ),
        migrations.AddField(
            model_name='tie',
            name='plain',
            field=models.FloatField(default=0),
        ),
        migrations.AddField(
            model_name='tie',
            name='received',
            field=models.FloatField(default=0),
        ),
        migrations.AddField(
            model_name='tie',
            name='received_day',
            field=models.IntegerField(default=0),
        ),
        migrations.AddField(
            model_name='tie',
            name='talk_day',
            field=models.IntegerField(default=0),
        ),
        # until they are made again, with the next change: near enough to sort by
        migrations.RunSQL("UPDATE tie SET plain = faded, talk_day = CASE WHEN days_count > 0 THEN last_day ELSE 0 END", migrations.RunSQL.noop),
        migrations.RunSQL(
            "INSERT INTO touched(owner_id, identity_id) SELECT i.owner_id, i.id FROM tie t JOIN identity i ON i.person_id = t.person_id WHERE true "
            "ON CONFLICT DO NOTHING",
            migrations.RunSQL.noop,
        ),
        migrations.AddIndex(
            model_name='tie',
            index=models.Index(fields=['owner', 'last_day', 'faded', 'talk_day', 'companions', 'mutuality', 'days_count', 'gap'], name='tie_ranking'),
        ),
        migrations.AddIndex(
            model_name='tie',
            index=models.Index(condition=models.Q(('companions__isnull', True)), fields=['owner'], name='tie_companions_unknown'),
        ),
    ]
