"""How often in each year, and what each did for the other, is kept with the months: a page counts it no more. It is made again with the next change."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0008_own_conversations'),
    ]

    operations = [
        migrations.AddField(
            model_name='rhythm',
            name='favours',
            field=models.TextField(default='[]'),
        ),
        migrations.AddField(
            model_name='rhythm',
            name='years',
            field=models.TextField(default='[]'),
        ),
        migrations.RunSQL(
            "INSERT INTO touched(owner_id, identity_id) SELECT i.owner_id, i.id FROM rhythm t JOIN identity i ON i.person_id = t.person_id WHERE true "
            "ON CONFLICT DO NOTHING",
            migrations.RunSQL.noop,
        ),
    ]
