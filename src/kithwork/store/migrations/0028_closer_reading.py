"""Names, telephones and accounts say more of who is who: with the next change everybody is looked at again."""

from django.db import migrations

_AGAIN = "INSERT INTO touched(owner_id, identity_id) SELECT owner_id, id FROM identity WHERE true ON CONFLICT DO NOTHING"


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0027_longer_names'),
    ]

    operations = [migrations.RunSQL(_AGAIN, migrations.RunSQL.noop)]
