"""Interviews: the owner's stories, what they practise, rounds and what was said in them, what is done after a no, candidates."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0013_opportunities'),
    ]

    operations = [
        migrations.CreateModel(
            name='Candidate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.TextField()),
                ('seen_on', models.DateField()),
                ('attitude', models.TextField(blank=True)),
                ('curiosity', models.TextField(blank=True)),
                ('reasons', models.TextField()),
                ('topics', models.TextField(blank=True)),
                ('consent_on', models.DateField()),
                ('consent_how', models.TextField()),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'candidate',
            },
        ),
        migrations.CreateModel(
            name='CandidateMove',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(max_length=8)),
                ('on', models.DateField()),
                ('words', models.TextField(blank=True)),
                ('candidate', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.candidate')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'candidate_move',
            },
        ),
        migrations.CreateModel(
            name='Learning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField()),
                ('begun_on', models.DateField()),
                ('due_on', models.DateField(null=True)),
                ('done_on', models.DateField(null=True)),
                ('is_dropped', models.BooleanField(default=False)),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.opportunity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'learning',
            },
        ),
        migrations.CreateModel(
            name='Position',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField()),
                ('topics', models.TextField(blank=True)),
                ('opened_on', models.DateField()),
                ('closed_on', models.DateField(null=True)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'position',
            },
        ),
        migrations.CreateModel(
            name='PracticeQuestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField()),
                ('kind', models.CharField(max_length=10)),
                ('topics', models.TextField(blank=True)),
                ('heard', models.TextField(blank=True)),
                ('begun_on', models.DateField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'practice_question',
            },
        ),
        migrations.CreateModel(
            name='Practice',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('went', models.CharField(max_length=8)),
                ('on', models.DateField()),
                ('words', models.TextField(blank=True)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
                ('question', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.practicequestion')),
            ],
            options={
                'db_table': 'practice',
            },
        ),
        migrations.CreateModel(
            name='Round',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('number', models.PositiveSmallIntegerField()),
                ('on', models.DateField()),
                ('at', models.CharField(blank=True, max_length=5)),
                ('form', models.CharField(max_length=10)),
                ('words', models.TextField(blank=True)),
                ('technical', models.TextField(blank=True)),
                ('personal', models.TextField(blank=True)),
                ('debriefed_on', models.DateField(null=True)),
                ('is_called_off', models.BooleanField(default=False)),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.opportunity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'round',
            },
        ),
        migrations.CreateModel(
            name='RoundNo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'round_no',
            },
        ),
        migrations.CreateModel(
            name='RoundPerson',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField(blank=True)),
                ('thanked_on', models.DateField(null=True)),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.round')),
            ],
            options={
                'db_table': 'round_person',
            },
        ),
        migrations.CreateModel(
            name='RoundWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=8)),
                ('words', models.TextField()),
                ('answer', models.TextField(blank=True)),
                ('anchor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.round')),
            ],
            options={
                'db_table': 'round_word',
            },
        ),
        migrations.CreateModel(
            name='WorkStory',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.TextField()),
                ('situation', models.TextField()),
                ('action', models.TextField(blank=True)),
                ('result', models.TextField(blank=True)),
                ('proof', models.TextField(blank=True)),
                ('answers', models.TextField(blank=True)),
                ('topics', models.TextField(blank=True)),
                ('told_on', models.DateField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'work_story',
            },
        ),
        migrations.AddField(
            model_name='practicequestion',
            name='story',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to='store.workstory'),
        ),
        migrations.CreateModel(
            name='AfterNo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(max_length=16)),
                ('on', models.DateField()),
                ('words', models.TextField(blank=True)),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.opportunity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'after_no',
                'indexes': [models.Index(fields=['owner'], name='after_no_owner')],
            },
        ),
        migrations.AddConstraint(
            model_name='candidate',
            constraint=models.UniqueConstraint(fields=('anchor',), name='candidate_once'),
        ),
        migrations.AddIndex(
            model_name='candidatemove',
            index=models.Index(fields=['owner'], name='candidate_move_owner'),
        ),
        migrations.AddIndex(
            model_name='learning',
            index=models.Index(fields=['owner'], name='learning_owner'),
        ),
        migrations.AddConstraint(
            model_name='position',
            constraint=models.UniqueConstraint(fields=('owner', 'words'), name='position_once'),
        ),
        migrations.AddIndex(
            model_name='practice',
            index=models.Index(fields=['owner'], name='practice_owner'),
        ),
        migrations.AddIndex(
            model_name='round',
            index=models.Index(fields=['owner', 'on'], name='round_day'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.UniqueConstraint(fields=('owner', 'key'), name='round_once'),
        ),
        migrations.AddConstraint(
            model_name='roundno',
            constraint=models.UniqueConstraint(fields=('owner', 'key'), name='round_no_once'),
        ),
        migrations.AddConstraint(
            model_name='roundperson',
            constraint=models.UniqueConstraint(fields=('round', 'anchor'), name='round_person_once'),
        ),
        migrations.AddIndex(
            model_name='roundword',
            index=models.Index(fields=['owner'], name='round_word_owner'),
        ),
        migrations.AddConstraint(
            model_name='workstory',
            constraint=models.UniqueConstraint(fields=('owner', 'title'), name='work_story_once'),
        ),
        migrations.AddConstraint(
            model_name='practicequestion',
            constraint=models.UniqueConstraint(fields=('owner', 'words'), name='practice_question_once'),
        ),
    ]
