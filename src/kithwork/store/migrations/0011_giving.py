"""What people look for and can give, what went to and fro, and what was passed on."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0010_ways'),
    ]

    operations = [
        migrations.CreateModel(
            name='DreamStep',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('dream', models.CharField(max_length=40)),
                ('is_mine', models.BooleanField()),
                ('words', models.TextField()),
                ('on', models.DateField()),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'dream_step',
            },
        ),
        migrations.CreateModel(
            name='LedgerEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('side', models.CharField(max_length=10)),
                ('kind', models.CharField(blank=True, max_length=24)),
                ('words', models.TextField(blank=True)),
                ('on', models.DateField()),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'ledger_entry',
            },
        ),
        migrations.CreateModel(
            name='MatchAnswer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('need', models.CharField(max_length=40)),
                ('offer', models.CharField(max_length=40)),
                ('answer', models.CharField(max_length=10)),
                ('answered_on', models.DateField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'match_answer',
                'constraints': [models.UniqueConstraint(fields=('owner', 'need', 'offer'), name='match_answer_once')],
            },
        ),
        migrations.CreateModel(
            name='NeedNo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'need_no',
                'constraints': [models.UniqueConstraint(fields=('anchor', 'key'), name='need_no_once')],
            },
        ),
        migrations.CreateModel(
            name='NeedOffer',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('is_offer', models.BooleanField()),
                ('words', models.TextField()),
                ('topics', models.TextField(blank=True)),
                ('kind', models.CharField(max_length=16)),
                ('urgency', models.CharField(max_length=8)),
                ('place', models.TextField(blank=True)),
                ('said_on', models.DateField()),
                ('expires_on', models.DateField(null=True)),
                ('is_confidential', models.BooleanField(default=False)),
                ('is_dream', models.BooleanField(default=False)),
                ('source', models.CharField(max_length=64)),
                ('state', models.CharField(max_length=10)),
                ('ended_on', models.DateField(null=True)),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
                ('told_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='store.identity')),
            ],
            options={
                'db_table': 'need_offer',
                'indexes': [models.Index(fields=['owner', 'is_offer', 'state'], name='need_offer_state'), models.Index(condition=models.Q(('is_dream', True)), fields=['owner'], name='need_offer_dream')],
                'constraints': [models.UniqueConstraint(fields=('owner', 'key'), name='need_offer_once')],
            },
        ),
        migrations.CreateModel(
            name='OwnTopic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.TextField()),
                ('broader', models.TextField(blank=True)),
                ('names', models.TextField(blank=True)),
                ('heard', models.TextField(blank=True)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'own_topic',
                'constraints': [models.UniqueConstraint(fields=('owner', 'name'), name='own_topic_once')],
            },
        ),
        migrations.CreateModel(
            name='Share',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=40)),
                ('thing', models.TextField()),
                ('words', models.TextField(blank=True)),
                ('on', models.DateField()),
                ('outcome', models.TextField(blank=True)),
                ('anchor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'share',
                'constraints': [models.UniqueConstraint(fields=('anchor', 'key'), name='share_once')],
            },
        ),
    ]
