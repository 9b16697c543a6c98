"""Wins, what the owner said of them, notes on what not to raise, and who is present in which repository, list or gathering."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0006_closeness'),
    ]

    operations = [
        migrations.AddField(
            model_name='note',
            name='is_not_to_raise',
            field=models.BooleanField(default=False),
        ),
        migrations.CreateModel(
            name='KeptWin',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField()),
                ('kind', models.CharField(max_length=12)),
                ('words', models.TextField()),
                ('on', models.DateField()),
                ('source', models.CharField(max_length=64)),
                ('congratulated_on', models.DateField(null=True)),
                ('is_dropped', models.BooleanField(default=False)),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'kept_win',
                'constraints': [models.UniqueConstraint(fields=('anchor', 'key'), name='kept_win_once')],
            },
        ),
        migrations.CreateModel(
            name='Presence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('context', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.context')),
                ('identity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'presence',
                'constraints': [models.UniqueConstraint(fields=('context', 'identity'), name='presence_once')],
            },
        ),
        migrations.CreateModel(
            name='Win',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField()),
                ('kind', models.CharField(max_length=12)),
                ('words', models.TextField()),
                ('on', models.DateField()),
                ('after_on', models.DateField(null=True)),
                ('source', models.CharField(max_length=64)),
                ('congratulated_on', models.DateField(null=True)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
                ('person', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.person')),
                ('record', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.record')),
            ],
            options={
                'db_table': 'win',
                'indexes': [models.Index(fields=['owner', 'on'], name='win_day')],
                'constraints': [models.UniqueConstraint(fields=('person', 'key'), name='win_once')],
            },
        ),
        migrations.RunSQL(
            "INSERT INTO presence(owner_id, context_id, identity_id) SELECT DISTINCT p.owner_id, x.context_id, p.identity_id FROM interaction x "
            "JOIN participant p ON p.interaction_id = x.record_id WHERE x.context_id IS NOT NULL",
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(  # of whom sources said first one thing and then another
            "INSERT INTO touched(owner_id, identity_id) SELECT x.owner_id, x.identity_id FROM record r JOIN record_identity x ON x.record_id = r.id "
            "WHERE NOT r.is_current UNION SELECT i.owner_id, i.id FROM identity i JOIN identity j ON j.owner_id = i.owner_id AND j.kind = i.kind "
            "AND j.value = i.value AND j.id <> i.id WHERE true ON CONFLICT DO NOTHING",
            migrations.RunSQL.noop,
        ),
    ]
