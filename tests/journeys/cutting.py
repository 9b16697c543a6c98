"""A process that imports and is cut off: `python cutting.py HOME POINT PATH...`, where POINT is `none`, or `CALL:NUMBER`.

The named call kills its own process at its NUMBER-th time, before it does its work: within a batch, between two, or while beliefs are made.
"""

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

CALLS = {
    "batch": "save_batch",
    "rows": "_insert",
    "flip": "_flip",
    "notes": "note_items",
    "blocks": "begin",
    "groups": "save",
    "people": "index_people",
    "end": "end_member",
}


def main(home: str, point: str, *paths: str) -> None:
    os.environ["KITH_HOME"] = home
    os.environ["DJANGO_SETTINGS_MODULE"] = "kithwork.server.settings"
    import django  # noqa: PLC0415

    django.setup()
    from kithwork.actions import imports, networks  # noqa: PLC0415

    owner_id = networks.open_network() or networks.begin(now=datetime.now(UTC))
    if point != "none":
        arm(*point.split(":"))
    imports.BATCH = 50
    imports.reading_ahead.LARGE = 10_000  # so the mailbox is read by a second process
    imports.beliefs.AT_ONCE = 10
    now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
    imports.run(owner_id=owner_id, paths=[Path(path) for path in paths], now=now, me=["robin@adeyemi.example"])


def arm(call: str, number: str) -> None:
    from kithwork.store import sqlite  # noqa: PLC0415
    from kithwork.store.writes import blocks, evidence, groups, runs  # noqa: PLC0415

    module = {
        "batch": evidence,
        "rows": evidence,
        "flip": evidence,
        "notes": runs,
        "end": runs,
        "blocks": blocks,
        "groups": groups,
        "people": sqlite,
    }[call]
    real, left = getattr(module, CALLS[call]), [int(number)]

    def dying(*arguments: object, **options: object) -> object:
        left[0] -= 1
        if left[0] <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*arguments, **options)

    setattr(module, CALLS[call], dying)


if __name__ == "__main__":
    main(*sys.argv[1:])
