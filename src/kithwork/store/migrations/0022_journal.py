"""The owner's journal, and whom and what its entries name."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0021_artifacts'),
    ]

    operations = [
        migrations.CreateModel(
            name='JournalEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=16)),
                ('kind', models.CharField(max_length=12)),
                ('on', models.DateField()),
                ('words', models.TextField()),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'journal_entry',
            },
        ),
        migrations.CreateModel(
            name='JournalMention',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('words', models.TextField()),
                ('kind', models.CharField(max_length=12)),
                ('target', models.TextField(blank=True)),
                ('anchor', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='store.journalentry')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'journal_mention',
            },
        ),
        migrations.AddIndex(
            model_name='journalentry',
            index=models.Index(fields=['owner', 'on'], name='journal_entry_day'),
        ),
        migrations.AddConstraint(
            model_name='journalentry',
            constraint=models.UniqueConstraint(fields=('owner', 'key'), name='journal_entry_once'),
        ),
        migrations.AddIndex(
            model_name='journalmention',
            index=models.Index(fields=['owner', 'kind', 'target'], name='journal_mention_target'),
        ),
    ]
