"""Somebody may tell of a culture and of an expectation in the same words."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0016_mentoring'),
    ]

    operations = [
        migrations.RemoveConstraint(model_name='organisationinsight', name='organisation_insight_once'),
        migrations.AddConstraint(
            model_name='organisationinsight',
            constraint=models.UniqueConstraint(fields=('anchor', 'organisation', 'kind', 'words'), name='organisation_insight_once'),
        ),
    ]
