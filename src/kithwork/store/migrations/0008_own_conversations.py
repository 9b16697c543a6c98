"""Which group conversations the owner wrote in is asked after every import: by what the owner did in them, and not by reading all of them."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0007_wins'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='interaction',
            index=models.Index(condition=models.Q(('kind', 'group-message')), fields=['owner', 'own_part', 'thread'], name='interaction_own_group'),
        ),
    ]
