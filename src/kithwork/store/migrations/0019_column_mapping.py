"""What the owner says of the columns of a table of people."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0018_member_size'),
    ]

    operations = [
        migrations.CreateModel(
            name='ColumnMapping',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('header', models.CharField(max_length=32)),
                ('name', models.TextField(blank=True)),
                ('meaning', models.CharField(max_length=16)),
                ('owner', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='store.owner')),
            ],
            options={
                'db_table': 'column_mapping',
                'constraints': [models.UniqueConstraint(fields=('owner', 'header', 'name'), name='column_mapping_once')],
            },
        ),
    ]
