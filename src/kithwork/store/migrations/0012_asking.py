"""What the owner asks, brings together and aims for: asks, introductions, goals and targets, words marked as sent, phrases."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0011_giving'),
    ]

    operations = [
        migrations.CreateModel(
            name='Ask',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=12)),
                ('words', models.TextField()),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'ask',
            },
        ),
        migrations.CreateModel(
            name='AskStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(max_length=12)),
                ('on', models.DateField()),
                ('words', models.TextField(blank=True)),
                ('ask', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.ask')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'ask_step',
            },
        ),
        migrations.CreateModel(
            name='Goal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=12)),
                ('words', models.TextField()),
                ('weekly_hours', models.PositiveSmallIntegerField(null=True)),
                ('begun_on', models.DateField()),
                ('closed_on', models.DateField(null=True)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'goal',
            },
        ),
        migrations.CreateModel(
            name='Introduction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('seat', models.CharField(max_length=9)),
                ('aim', models.TextField(blank=True)),
                ('why', models.TextField()),
                ('blurb', models.TextField(blank=True)),
                ('connector', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='connector_of', to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
                ('requester', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='requester_of', to='store.identity')),
                ('target', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='target_of', to='store.identity')),
            ],
            options={
                'db_table': 'introduction',
            },
        ),
        migrations.CreateModel(
            name='IntroductionStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(max_length=16)),
                ('on', models.DateField()),
                ('words', models.TextField(blank=True)),
                ('introduction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.introduction')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'introduction_step',
            },
        ),
        migrations.CreateModel(
            name='Outreach',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=12)),
                ('sent_on', models.DateField()),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'outreach',
            },
        ),
        migrations.CreateModel(
            name='Phrase',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=60)),
                ('words', models.TextField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'phrase',
            },
        ),
        migrations.CreateModel(
            name='Problem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField()),
                ('begun_on', models.DateField()),
                ('solved_on', models.DateField(null=True)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'problem',
            },
        ),
        migrations.AddField(
            model_name='ask',
            name='problem',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to='store.problem'),
        ),
        migrations.CreateModel(
            name='Support',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField()),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'support',
            },
        ),
        migrations.CreateModel(
            name='Target',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation', models.TextField(blank=True)),
                ('why', models.TextField(blank=True)),
                ('begun_on', models.DateField()),
                ('closed_on', models.DateField(null=True)),
                ('anchor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('goal', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to='store.goal')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'target',
            },
        ),
        migrations.CreateModel(
            name='Nearing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=8)),
                ('words', models.TextField(blank=True)),
                ('minutes', models.PositiveSmallIntegerField(null=True)),
                ('on', models.DateField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
                ('target', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.target')),
            ],
            options={
                'db_table': 'nearing',
            },
        ),
        migrations.AddConstraint(
            model_name='goal',
            constraint=models.UniqueConstraint(fields=('owner', 'words'), name='goal_once'),
        ),
        migrations.AddIndex(
            model_name='askstep',
            index=models.Index(fields=['owner'], name='ask_step_owner'),
        ),
        migrations.AddIndex(
            model_name='introductionstep',
            index=models.Index(fields=['owner'], name='introduction_step_owner'),
        ),
        migrations.AddIndex(
            model_name='outreach',
            index=models.Index(fields=['owner', 'sent_on'], name='outreach_day'),
        ),
        migrations.AddConstraint(
            model_name='phrase',
            constraint=models.UniqueConstraint(fields=('owner', 'key'), name='phrase_once'),
        ),
        migrations.AddConstraint(
            model_name='problem',
            constraint=models.UniqueConstraint(fields=('owner', 'words'), name='problem_once'),
        ),
        migrations.AddConstraint(
            model_name='support',
            constraint=models.UniqueConstraint(fields=('anchor', 'words'), name='support_once'),
        ),
    ]
