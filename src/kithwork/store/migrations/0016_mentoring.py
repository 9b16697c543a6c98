"""Mentorships with their sessions, advice and what became of it, ideas to do together; what led to what by the owner's word."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0015_events'),
    ]

    operations = [
        migrations.CreateModel(
            name='Advice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_mine', models.BooleanField()),
                ('words', models.TextField()),
                ('said_on', models.DateField()),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'advice',
            },
        ),
        migrations.CreateModel(
            name='Idea',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=16)),
                ('words', models.TextField()),
                ('topics', models.TextField(blank=True)),
                ('lacks', models.TextField(blank=True)),
                ('next_step', models.TextField(blank=True)),
                ('next_on', models.DateField(null=True)),
                ('begun_on', models.DateField()),
                ('closed_on', models.DateField(null=True)),
                ('outcome', models.TextField(blank=True)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'idea',
            },
        ),
        migrations.CreateModel(
            name='IdeaPartner',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('idea', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.idea')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'idea_partner',
            },
        ),
        migrations.CreateModel(
            name='Led',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=12)),
                ('name', models.TextField(blank=True)),
                ('on', models.DateField(null=True)),
                ('words', models.TextField(blank=True)),
                ('anchor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('introduction', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.introduction')),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.opportunity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'led',
            },
        ),
        migrations.CreateModel(
            name='Mentorship',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=16)),
                ('side', models.CharField(max_length=6)),
                ('help', models.CharField(blank=True, max_length=24)),
                ('goal', models.TextField()),
                ('agreement', models.TextField(blank=True)),
                ('every_days', models.PositiveSmallIntegerField(null=True)),
                ('begun_on', models.DateField()),
                ('closed_on', models.DateField(null=True)),
                ('gave', models.TextField(blank=True)),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'mentorship',
            },
        ),
        migrations.CreateModel(
            name='MentoringSession',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('is_held', models.BooleanField()),
                ('topics', models.TextField(blank=True)),
                ('notes', models.TextField(blank=True)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
                ('mentorship', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.mentorship')),
            ],
            options={
                'db_table': 'mentoring_session',
            },
        ),
        migrations.CreateModel(
            name='MentoringMark',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=8)),
                ('words', models.TextField()),
                ('on', models.DateField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
                ('mentorship', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.mentorship')),
            ],
            options={
                'db_table': 'mentoring_mark',
            },
        ),
        migrations.CreateModel(
            name='MentoringAction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_mine', models.BooleanField()),
                ('words', models.TextField()),
                ('made_on', models.DateField()),
                ('due_on', models.DateField(null=True)),
                ('done_on', models.DateField(null=True)),
                ('is_dropped', models.BooleanField(default=False)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
                ('mentorship', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.mentorship')),
            ],
            options={
                'db_table': 'mentoring_action',
            },
        ),
        migrations.CreateModel(
            name='AdviceStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(max_length=8)),
                ('on', models.DateField()),
                ('words', models.TextField(blank=True)),
                ('advice', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.advice')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'advice_step',
                'indexes': [models.Index(fields=['owner'], name='advice_step_owner')],
            },
        ),
        migrations.AddConstraint(
            model_name='idea',
            constraint=models.UniqueConstraint(fields=('owner', 'key'), name='idea_once'),
        ),
        migrations.AddConstraint(
            model_name='idea',
            constraint=models.UniqueConstraint(fields=('owner', 'words'), name='idea_words_once'),
        ),
        migrations.AddConstraint(
            model_name='ideapartner',
            constraint=models.UniqueConstraint(fields=('idea', 'anchor'), name='idea_partner_once'),
        ),
        migrations.AddIndex(
            model_name='led',
            index=models.Index(fields=['owner'], name='led_owner'),
        ),
        migrations.AddConstraint(
            model_name='mentorship',
            constraint=models.UniqueConstraint(fields=('owner', 'key'), name='mentorship_once'),
        ),
        migrations.AddIndex(
            model_name='mentoringsession',
            index=models.Index(fields=['owner'], name='mentoring_session_owner'),
        ),
        migrations.AddIndex(
            model_name='mentoringmark',
            index=models.Index(fields=['owner'], name='mentoring_mark_owner'),
        ),
        migrations.AddIndex(
            model_name='mentoringaction',
            index=models.Index(fields=['owner'], name='mentoring_action_owner'),
        ),
    ]
