"""What goes on for several days is found without looking through whole calendars."""

from django.db import migrations

_INDEX = "CREATE INDEX record_several_days ON record(owner_id) WHERE instr(content, '\"days\":') > 0"


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0029_short_forms'),
    ]

    operations = [migrations.RunSQL(_INDEX, "DROP INDEX record_several_days")]
