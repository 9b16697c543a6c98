"""Events with who is there, what is hoped for and what became of it; lines that wait in the inbox; communities."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0014_interviews'),
    ]

    operations = [
        migrations.CreateModel(
            name='Community',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.TextField(blank=True)),
                ('about', models.TextField(blank=True)),
                ('place', models.TextField(blank=True)),
                ('group', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, to='store.group')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'community',
            },
        ),
        migrations.CreateModel(
            name='CommunityStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=10)),
                ('words', models.TextField()),
                ('on', models.DateField()),
                ('outcome', models.TextField(blank=True)),
                ('anchor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('group', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.group')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'community_step',
            },
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('name', models.TextField()),
                ('kind', models.CharField(max_length=12)),
                ('series', models.TextField(blank=True)),
                ('is_remote', models.BooleanField(default=False)),
                ('place', models.TextField(blank=True)),
                ('region', models.TextField(blank=True)),
                ('begins_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('calendar', models.TextField(blank=True)),
                ('goal', models.TextField(blank=True)),
                ('questions', models.TextField(blank=True)),
                ('pitch', models.TextField(blank=True)),
                ('offer', models.TextField(blank=True)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'event',
            },
        ),
        migrations.CreateModel(
            name='EventNo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.TextField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'event_no',
            },
        ),
        migrations.CreateModel(
            name='EventNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField()),
                ('on', models.DateField()),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.event')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'event_note',
            },
        ),
        migrations.CreateModel(
            name='EventPerson',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(blank=True, max_length=8)),
                ('is_met', models.BooleanField(default=False)),
                ('is_wanted', models.BooleanField(default=False)),
                ('why', models.TextField(blank=True)),
                ('answer', models.CharField(blank=True, max_length=8)),
                ('answered_on', models.DateField(null=True)),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.event')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'event_person',
            },
        ),
        migrations.CreateModel(
            name='Talk',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.TextField()),
                ('anchor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.event')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'talk',
            },
        ),
        migrations.CreateModel(
            name='WaitingLine',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('words', models.TextField()),
                ('said_on', models.DateField()),
                ('file', models.TextField()),
                ('is_settled', models.BooleanField(default=False)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'waiting_line',
            },
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(fields=['owner', 'ends_on'], name='event_day'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.UniqueConstraint(fields=('owner', 'key'), name='event_once'),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('begins_on'))), name='event_days'),
        ),
        migrations.AddConstraint(
            model_name='eventno',
            constraint=models.UniqueConstraint(fields=('owner', 'key'), name='event_no_once'),
        ),
        migrations.AddConstraint(
            model_name='eventperson',
            constraint=models.UniqueConstraint(fields=('event', 'anchor'), name='event_person_once'),
        ),
        migrations.AddConstraint(
            model_name='waitingline',
            constraint=models.UniqueConstraint(fields=('owner', 'key'), name='waiting_line_once'),
        ),
    ]
