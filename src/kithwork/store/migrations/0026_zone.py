"""By which clock the owner lives; nothing that is stored changes."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0025_commits'),
    ]

    operations = [
        migrations.AddField(
            model_name='owner',
            name='zone',
            field=models.CharField(blank=True, default='', max_length=64),
            preserve_default=False,
        ),
    ]
