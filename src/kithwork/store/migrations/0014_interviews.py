"""Interviews: the owner's stories, what they practise, rounds and what was said in them, candidates."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0013_opportunities'),
    ]

    operations = [
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
                ('story', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to='store.workstory')),
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
                'indexes': [models.Index(fields=['owner'], name='practice_owner')],
            },
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
