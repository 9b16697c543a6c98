"""Read one path into the network at KITH_HOME, as `kith import` does, and print as JSON what it took: seconds, peak memory, what came of it."""

import json
import os
import resource
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kithwork.server.settings")

import django

django.setup()

from kithwork.actions import imports, networks

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


def main() -> None:
    """Import what the first argument names; the owner's addresses follow."""
    owner_id = networks.begin(now=NOW, name="Robin Adeyemi")
    began, marks = time.perf_counter(), {}
    at_work = time.process_time()
    report = imports.run(
        owner_id=owner_id,
        paths=[Path(sys.argv[1])],
        now=NOW,
        me=sys.argv[2:],
        on_step=lambda step: marks.setdefault(step.phase, time.perf_counter() - began),
    )
    seconds = time.perf_counter() - began
    peak = _peak()
    print(
        json.dumps(
            {
                "seconds": seconds,
                "believing": seconds - marks.get("working out who is who", seconds),
                "cpu": time.process_time() - at_work,
                "peak": peak,
                "counts": report.counts,
            }
        )
    )


def _peak() -> float:
    """In MiB, of this process and the largest that it started; Linux counts what the process that started this one held into `ru_maxrss`."""
    helper = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    status = Path("/proc/self/status")
    if status.exists():
        return helper + next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024
    return helper + resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
