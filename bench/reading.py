"""Read one path into the network at KITH_HOME, as `kith import` does, and print as JSON what it took: seconds, peak memory, what came of it."""

import json
import os
import resource
import sys
import time
from dataclasses import dataclass, field
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
    watch = Watch()
    at_work = time.process_time()
    report = imports.run(
        owner_id=owner_id,
        paths=[Path(sys.argv[1])],
        now=NOW,
        me=sys.argv[2:],
        on_step=watch.look,
    )
    seconds = time.perf_counter() - watch.began
    peak = _peak(watch.reader)
    print(
        json.dumps(
            {
                "seconds": seconds,
                "believing": seconds - watch.phases.get("working out who is who", seconds),
                "cpu": time.process_time() - at_work,
                "peak": peak,
                "counts": report.counts,
            }
        )
    )


@dataclass(slots=True)
class Watch:
    """When each phase began, and how much memory the reader that runs beside was seen to hold at most, in MiB."""

    began: float = field(default_factory=time.perf_counter)
    phases: dict[str, float] = field(default_factory=dict)
    reader: float = 0.0

    def look(self, step: imports.Step) -> None:
        """Look now."""
        self.phases.setdefault(step.phase, time.perf_counter() - self.began)
        for known in Path("/proc/self/task").glob("*/children"):
            self.reader = max(self.reader, *(_held(f"/proc/{number}/status") for number in known.read_text().split()), 0)


def _held(status: str) -> float:
    """In MiB, of one process alone: Linux counts what the process that started it held into `ru_maxrss`."""
    try:
        return next(int(line.split()[1]) for line in Path(status).read_text().splitlines() if line.startswith("VmHWM")) / 1024
    except (OSError, StopIteration):  # another system, or it has just ended
        return 0.0


def _peak(reader: float) -> float:
    return reader + (_held("/proc/self/status") or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
