"""What is never merged without asking, and who alone could be meant, is told otherwise: with the next change everybody is looked at again."""

from django.db import migrations

_AGAIN = "INSERT INTO touched(owner_id, identity_id) SELECT owner_id, id FROM identity WHERE true ON CONFLICT DO NOTHING"


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0030_several_days'),
    ]

    operations = [migrations.RunSQL(_AGAIN, migrations.RunSQL.noop)]
