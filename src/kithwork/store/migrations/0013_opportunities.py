"""What the owner could have: opportunities with their steps, people and words; searches; what was told of organisations."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0012_asking'),
    ]

    operations = [
        migrations.CreateModel(
            name='Opportunity',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('kind', models.CharField(max_length=16)),
                ('organisation', models.TextField(blank=True)),
                ('title', models.TextField(blank=True)),
                ('place', models.TextField(blank=True)),
                ('terms', models.TextField(blank=True)),
                ('link', models.TextField(blank=True)),
                ('channel', models.TextField(blank=True)),
                ('posting', models.TextField(blank=True)),
                ('posting_source', models.TextField(blank=True)),
                ('posting_on', models.DateField(null=True)),
                ('next_step', models.TextField(blank=True)),
                ('next_on', models.DateField(null=True)),
                ('due_on', models.DateField(null=True)),
                ('begun_on', models.DateField()),
                ('is_own', models.BooleanField(default=True)),
                ('anchor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'opportunity',
            },
        ),
        migrations.CreateModel(
            name='OpportunitySent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=12)),
                ('version', models.TextField(blank=True)),
                ('link', models.TextField(blank=True)),
                ('way', models.TextField(blank=True)),
                ('on', models.DateField()),
                ('is_read', models.BooleanField(default=False)),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.opportunity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'opportunity_sent',
            },
        ),
        migrations.CreateModel(
            name='Search',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField()),
                ('constraints', models.TextField(blank=True)),
                ('begun_on', models.DateField()),
                ('closed_on', models.DateField(null=True)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'search',
            },
        ),
        migrations.AddField(
            model_name='opportunity',
            name='search',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to='store.search'),
        ),
        migrations.CreateModel(
            name='SearchStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('step', models.CharField(max_length=8)),
                ('on', models.DateField()),
                ('words', models.TextField(blank=True)),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
                ('search', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.search')),
            ],
            options={
                'db_table': 'search_step',
            },
        ),
        migrations.CreateModel(
            name='OpportunityOrigin',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('source', models.CharField(max_length=60)),
                ('source_key', models.TextField()),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.opportunity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'opportunity_origin',
                'constraints': [models.UniqueConstraint(fields=('owner', 'source', 'source_key'), name='opportunity_origin_once')],
            },
        ),
        migrations.CreateModel(
            name='OpportunityPerson',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(max_length=16)),
                ('on', models.DateField()),
                ('words', models.TextField(blank=True)),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.opportunity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'opportunity_person',
                'constraints': [models.UniqueConstraint(fields=('opportunity', 'anchor', 'part'), name='opportunity_person_once')],
            },
        ),
        migrations.CreateModel(
            name='OpportunityStages',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=16)),
                ('stages', models.TextField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'opportunity_stages',
                'constraints': [models.UniqueConstraint(fields=('owner', 'kind'), name='opportunity_stages_once')],
            },
        ),
        migrations.CreateModel(
            name='OpportunityStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stage', models.CharField(max_length=40)),
                ('on', models.DateField()),
                ('words', models.TextField(blank=True)),
                ('is_read', models.BooleanField(default=False)),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.opportunity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'opportunity_step',
                'indexes': [models.Index(fields=['owner'], name='opportunity_step_owner')],
            },
        ),
        migrations.CreateModel(
            name='OpportunityWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=12)),
                ('words', models.TextField()),
                ('on', models.DateField()),
                ('opportunity', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.opportunity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'opportunity_word',
                'constraints': [models.UniqueConstraint(fields=('opportunity', 'kind', 'words'), name='opportunity_word_once')],
            },
        ),
        migrations.CreateModel(
            name='OrganisationInsight',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('organisation', models.TextField()),
                ('kind', models.CharField(max_length=12)),
                ('words', models.TextField()),
                ('on', models.DateField()),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'organisation_insight',
                'constraints': [models.UniqueConstraint(fields=('anchor', 'organisation', 'words'), name='organisation_insight_once')],
            },
        ),
        migrations.AddConstraint(
            model_name='search',
            constraint=models.UniqueConstraint(fields=('owner', 'words'), name='search_once'),
        ),
        migrations.AddConstraint(
            model_name='opportunity',
            constraint=models.UniqueConstraint(fields=('owner', 'key'), name='opportunity_once'),
        ),
    ]
