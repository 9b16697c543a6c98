"""The owner's own commits are found among records without reading all of them."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0024_review'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='record',
            index=models.Index(condition=models.Q(('kind', 'commit')), fields=['owner'], name='record_of_commit'),
        ),
    ]
