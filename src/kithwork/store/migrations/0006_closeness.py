"""How near the owner wants somebody, and how often they want to be in touch."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0005_warmth'),
    ]

    operations = [
        migrations.CreateModel(
            name='Closeness',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('closeness', models.CharField(max_length=8)),
                ('every_days', models.PositiveSmallIntegerField(null=True)),
                ('at_most_days', models.PositiveSmallIntegerField(null=True)),
                ('anchor', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, to='store.identity')),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'closeness',
                'constraints': [models.CheckConstraint(condition=models.Q(('at_most_days__gte', models.F('every_days'))), name='closeness_interval')],
            },
        ),
    ]
