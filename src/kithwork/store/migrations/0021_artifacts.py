"""What the owner made that proves what they can, who noticed it, and what they are about to make public."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0020_profile'),
    ]

    operations = [
        migrations.CreateModel(
            name='Artifact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=16)),
                ('kind', models.CharField(max_length=12)),
                ('title', models.TextField()),
                ('words', models.TextField(blank=True)),
                ('on', models.CharField(max_length=10)),
                ('url', models.TextField(blank=True)),
                ('commit', models.CharField(blank=True, max_length=200)),
                ('result', models.TextField(blank=True)),
                ('skills', models.TextField(blank=True)),
                ('source', models.CharField(blank=True, max_length=40)),
            ],
            options={
                'db_table': 'artifact',
            },
        ),
        migrations.CreateModel(
            name='ArtifactLed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=12)),
                ('on', models.DateField()),
                ('words', models.TextField(blank=True)),
            ],
            options={
                'db_table': 'artifact_led',
            },
        ),
        migrations.CreateModel(
            name='ArtifactNo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
            ],
            options={
                'db_table': 'artifact_no',
            },
        ),
        migrations.CreateModel(
            name='Noticing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('on', models.DateField()),
                ('place', models.TextField(blank=True)),
                ('words', models.TextField(blank=True)),
            ],
            options={
                'db_table': 'noticing',
            },
        ),
        migrations.CreateModel(
            name='Pace',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('times', models.PositiveSmallIntegerField()),
                ('span', models.CharField(max_length=8)),
                ('said_on', models.DateField()),
            ],
            options={
                'db_table': 'pace',
            },
        ),
        migrations.CreateModel(
            name='Piece',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=16)),
                ('title', models.TextField()),
                ('words', models.TextField(blank=True)),
                ('stage', models.CharField(max_length=8)),
                ('topics', models.TextField(blank=True)),
                ('audience', models.TextField(blank=True)),
                ('next_step', models.TextField(blank=True)),
                ('next_on', models.DateField(null=True)),
                ('begun_on', models.DateField()),
                ('drafted_on', models.DateField(null=True)),
                ('out_on', models.DateField(null=True)),
                ('left_on', models.DateField(null=True)),
                ('url', models.TextField(blank=True)),
                ('source', models.CharField(blank=True, max_length=40)),
            ],
            options={
                'db_table': 'piece',
            },
        ),
        migrations.CreateModel(
            name='PiecePerson',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
            options={
                'db_table': 'piece_person',
            },
        ),
        migrations.CreateModel(
            name='StoryArtifact',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
            ],
            options={
                'db_table': 'story_artifact',
            },
        ),
        migrations.AddIndex(
            model_name='record',
            index=models.Index(condition=models.Q(('kind', 'fact')), fields=['owner'], name='record_of_fact'),
        ),
        migrations.AddIndex(
            model_name='record',
            index=models.Index(condition=models.Q(('kind', 'release')), fields=['owner'], name='record_of_release'),
        ),
        migrations.AddField(
            model_name='artifact',
            name='owner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner'),
        ),
        migrations.AddField(
            model_name='artifactled',
            name='anchor',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.identity'),
        ),
        migrations.AddField(
            model_name='artifactled',
            name='artifact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.artifact'),
        ),
        migrations.AddField(
            model_name='artifactled',
            name='introduction',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.introduction'),
        ),
        migrations.AddField(
            model_name='artifactled',
            name='opportunity',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.opportunity'),
        ),
        migrations.AddField(
            model_name='artifactled',
            name='owner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner'),
        ),
        migrations.AddField(
            model_name='artifactno',
            name='owner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner'),
        ),
        migrations.AddField(
            model_name='noticing',
            name='anchor',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity'),
        ),
        migrations.AddField(
            model_name='noticing',
            name='artifact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.artifact'),
        ),
        migrations.AddField(
            model_name='noticing',
            name='owner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner'),
        ),
        migrations.AddField(
            model_name='pace',
            name='owner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner'),
        ),
        migrations.AddField(
            model_name='piece',
            name='artifact',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to='store.artifact'),
        ),
        migrations.AddField(
            model_name='piece',
            name='owner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner'),
        ),
        migrations.AddField(
            model_name='pieceperson',
            name='anchor',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity'),
        ),
        migrations.AddField(
            model_name='pieceperson',
            name='owner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner'),
        ),
        migrations.AddField(
            model_name='pieceperson',
            name='piece',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.piece'),
        ),
        migrations.AddField(
            model_name='storyartifact',
            name='artifact',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.artifact'),
        ),
        migrations.AddField(
            model_name='storyartifact',
            name='owner',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner'),
        ),
        migrations.AddField(
            model_name='storyartifact',
            name='story',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.workstory'),
        ),
        migrations.AddConstraint(
            model_name='artifact',
            constraint=models.UniqueConstraint(fields=('owner', 'key'), name='artifact_once'),
        ),
        migrations.AddIndex(
            model_name='artifactled',
            index=models.Index(fields=['owner'], name='artifact_led_owner'),
        ),
        migrations.AddConstraint(
            model_name='artifactno',
            constraint=models.UniqueConstraint(fields=('owner', 'key'), name='artifact_no_once'),
        ),
        migrations.AddIndex(
            model_name='noticing',
            index=models.Index(fields=['owner'], name='noticing_owner'),
        ),
        migrations.AddConstraint(
            model_name='pace',
            constraint=models.UniqueConstraint(fields=('owner',), name='pace_once'),
        ),
        migrations.AddConstraint(
            model_name='piece',
            constraint=models.UniqueConstraint(fields=('owner', 'key'), name='piece_once'),
        ),
        migrations.AddConstraint(
            model_name='pieceperson',
            constraint=models.UniqueConstraint(fields=('piece', 'anchor'), name='piece_person_once'),
        ),
        migrations.AddConstraint(
            model_name='storyartifact',
            constraint=models.UniqueConstraint(fields=('story', 'artifact'), name='story_artifact_once'),
        ),
    ]
