"""Does the project's order of ties foretell who will be in touch? Event sets and the script that judges are given by path.

    python bench/ties/run.py SCORE.py DATA [DATA ...] [--companions | --weighed]

SCORE.py is called as `SCORE.py DATA ... --scorer MODULE:FUNCTION` and prints the mean average precision; FUNCTION is the project's own (`ours.py`). Needs a
Python that has what that script wants (numpy, pandas, SciPy, scikit-learn); the project itself wants none of it.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main() -> None:
    """Let the script judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("score", type=Path)
    parser.add_argument("data", nargs="+")
    parser.add_argument("--companions", action="store_true", help="with those who were there as well")
    parser.add_argument("--weighed", action="store_true", help="with the weights of kinds, as lists are sorted")
    given = parser.parse_args()
    ours = "ours:in_company" if given.companions else "ours:weighed" if given.weighed else "ours:alone"
    path = os.pathsep.join([str(HERE), str(HERE.parent.parent / "src")])
    subprocess.run([sys.executable, given.score, *given.data, "--scorer", ours], env=os.environ | {"PYTHONPATH": path}, check=True)


if __name__ == "__main__":
    main()
