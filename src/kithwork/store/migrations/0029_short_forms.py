"""First names in a telephone are found by the names that they are short for: all blocks are worked out anew, and who is who with the next change."""

from django.db import migrations

_AGAIN = (
    "DELETE FROM identity_block",
    "DELETE FROM blocked",
    "DELETE FROM census",
    "INSERT INTO touched(owner_id, identity_id) SELECT owner_id, id FROM identity WHERE true ON CONFLICT DO NOTHING",
)


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0028_closer_reading'),
    ]

    operations = [migrations.RunSQL(sql, migrations.RunSQL.noop) for sql in _AGAIN]
