"""How large was a file when it was read? A newer export of half its size is asked about first."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0017_insight_kinds'),
    ]

    operations = [
        migrations.AddField(
            model_name='runmember',
            name='size',
            field=models.PositiveBigIntegerField(default=0),
        ),
    ]
