"""Reads whatever is dropped into the inbox folder, for as long as it runs."""

import signal
import sys
import time

import click

from kithwork.actions import dropped, networks
from kithwork.interfaces.cli import clock, waiting, working
from kithwork.interfaces.cli.nouns import as_json, example
from kithwork.interfaces.cli.printing import data, line
from kithwork.interfaces.cli.regions import in_region

A_LOOK = 1.0  # seconds between the two looks of --once


@click.command(epilog=example("kith work", "kith work --once"))
@click.option("--once", "is_once", is_flag=True, help="Read what lies there now, and end.")
@click.option("--every", default=5.0, show_default=True, type=click.FloatRange(0.1, 3600), metavar="SECONDS", help="How often it looks.")
@in_region
@as_json
def work(every: float, region: str, *, is_once: bool, is_json: bool) -> None:
    """Read whatever is dropped into the inbox folder, until Ctrl-C.

    Files, archives and folders are imported and moved to a folder of the day; lines of text files wait for your yes. What cannot be read stays
    where it is. `kith serve` does the same while it runs.
    """
    owner_id = networks.make_ready()
    if owner_id is not None:
        waiting.see_to(owner_id, clock.now())
    worker = working.Worker(region)
    if is_once:
        worker.look()
        time.sleep(A_LOOK)
        if not _told(worker, is_json=is_json) and not is_json:
            line(f"Nothing lies in {dropped.place()}. Put a file there, and `kith work` reads it.")
        return
    line(f"Looking into {dropped.place()} every {every:g} seconds. Ctrl-C ends it.", is_quiet=True)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        while True:
            _told(worker, is_json=is_json)
            time.sleep(every)
    except KeyboardInterrupt:
        return


def _told(worker: working.Worker, *, is_json: bool) -> bool:
    """One look, and what came of it; was there anything?"""
    taken, lines = worker.look(), worker.collect()
    if is_json:
        if taken or lines:
            data({"read": [working.as_data(one) for one in taken], "lines": [*lines]})
    else:
        for said in (*map(working.in_words, taken), *lines):
            line(said)
    sys.stdout.flush()
    return bool(taken or lines)
