"""The network that everything is measured with can be written, by the tables as they are now; and the weights that there are now can be fitted."""

import os
import runpy
import sqlite3
import subprocess
import sys
from pathlib import Path

from kithwork.identity.traits import Trait

BENCH = Path(__file__).parents[2] / "bench"
SCRIPT = BENCH / "generate.py"


def test_a_small_network_of_the_bench_is_written_and_believed(tmp_path):
    sizes = ("--people", "300", "--interactions", "1500")
    done = subprocess.run(
        [sys.executable, SCRIPT, *sizes], env={**os.environ, "KITH_HOME": str(tmp_path)}, capture_output=True, text=True, check=False, timeout=60
    )

    assert done.returncode == 0, done.stderr
    with sqlite3.connect(tmp_path / "network.db") as network:
        counts = [network.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("person", "tie", "touched")]
    assert counts[0] > 250  # some of the written ones are one person
    assert counts[1] > 0
    assert counts[2] == 0


def test_every_trait_has_a_weight_before_any_is_fitted():
    assert set(runpy.run_path(str(BENCH / "identity" / "prior.py"))["PRIOR"]) == set(Trait)
