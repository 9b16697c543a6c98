"""The command line, with a statement run on every connection first: how a full disk or a read-only file is played."""

import os
import sys

from django.db.backends.signals import connection_created

from kithwork.interfaces.cli.entry import main


def trouble(connection: object, **_: object) -> None:
    with connection.cursor() as cursor:  # type: ignore[attr-defined]
        cursor.execute(os.environ["TROUBLE"])


connection_created.connect(trouble)
sys.argv[0] = "kith"
main()
