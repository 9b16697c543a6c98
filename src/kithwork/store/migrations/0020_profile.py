"""What the owner says of themself, piece by piece; why a goal, and until when."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0019_column_mapping'),
    ]

    operations = [
        migrations.AddField(
            model_name='goal',
            name='until_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='goal',
            name='why',
            field=models.TextField(blank=True),
        ),
        migrations.CreateModel(
            name='OwnItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=16)),
                ('kind', models.CharField(max_length=12)),
                ('name', models.TextField()),
                ('by', models.TextField(blank=True)),
                ('level', models.TextField(blank=True)),
                ('link', models.TextField(blank=True)),
                ('from_on', models.CharField(blank=True, max_length=10)),
                ('to_on', models.CharField(blank=True, max_length=10)),
                ('words', models.TextField(blank=True)),
                ('is_public', models.BooleanField(default=False)),
                ('is_on_card', models.BooleanField(default=False)),
                ('anchor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'own_item',
                'constraints': [models.UniqueConstraint(fields=('owner', 'key'), name='own_item_once')],
            },
        ),
        migrations.CreateModel(
            name='OwnItemNo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=16)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'own_item_no',
                'constraints': [models.UniqueConstraint(fields=('owner', 'key'), name='own_item_no_once')],
            },
        ),
        migrations.CreateModel(
            name='OwnWord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(max_length=12)),
                ('words', models.TextField()),
                ('is_public', models.BooleanField(default=False)),
                ('is_on_card', models.BooleanField(default=False)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'own_word',
                'constraints': [models.UniqueConstraint(fields=('owner', 'kind'), name='own_word_once')],
            },
        ),
    ]
