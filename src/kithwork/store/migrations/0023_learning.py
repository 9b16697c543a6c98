"""What the owner learns and from whom, guides of their own, as whom they begin, and how often they want to be in touch."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0022_journal'),
    ]

    operations = [
        migrations.CreateModel(
            name='StartingChoice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=12)),
                ('chosen_on', models.DateField()),
                ('owner', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'starting_choice',
            },
        ),
        migrations.CreateModel(
            name='ClosenessPace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('closeness', models.CharField(max_length=8)),
                ('every_days', models.PositiveSmallIntegerField()),
                ('at_most_days', models.PositiveSmallIntegerField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'closeness_pace',
                'constraints': [models.UniqueConstraint(fields=('owner', 'closeness'), name='closeness_pace_once'), models.CheckConstraint(condition=models.Q(('at_most_days__gte', models.F('every_days'))), name='closeness_pace_interval')],
            },
        ),
        migrations.CreateModel(
            name='Feedback',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=16)),
                ('words', models.TextField()),
                ('topic', models.TextField(blank=True)),
                ('said_on', models.DateField()),
                ('done', models.TextField(blank=True)),
                ('done_on', models.DateField(null=True)),
                ('is_dropped', models.BooleanField(default=False)),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('goal', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to='store.goal')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'feedback',
                'constraints': [models.UniqueConstraint(fields=('owner', 'key'), name='feedback_once')],
            },
        ),
        migrations.CreateModel(
            name='OwnPlaybook',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('title', models.TextField()),
                ('words', models.TextField()),
                ('changed_on', models.DateField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'own_playbook',
                'constraints': [models.UniqueConstraint(fields=('owner', 'key'), name='own_playbook_once')],
            },
        ),
        migrations.CreateModel(
            name='Resource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('thing', models.TextField()),
                ('words', models.TextField(blank=True)),
                ('source', models.CharField(max_length=8)),
                ('got_on', models.DateField()),
                ('state', models.CharField(max_length=8)),
                ('state_on', models.DateField()),
                ('outcome', models.TextField(blank=True)),
                ('anchor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('goal', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to='store.goal')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'resource',
                'constraints': [models.UniqueConstraint(fields=('owner', 'key'), name='resource_once')],
            },
        ),
        migrations.CreateModel(
            name='SkillServes',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='served', to='store.goal')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
                ('skill', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='serving', to='store.goal')),
            ],
            options={
                'db_table': 'skill_serves',
                'indexes': [models.Index(fields=['owner'], name='skill_serves_owner')],
                'constraints': [models.UniqueConstraint(fields=('skill', 'goal'), name='skill_serves_once')],
            },
        ),
    ]
