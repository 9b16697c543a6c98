"""Write the reference pages that are made from the program: `make docs`."""

from pathlib import Path

from kithwork.interfaces.cli import reference

COMMANDS = Path(__file__).parents[2] / "docs" / "reference" / "commands.md"

if __name__ == "__main__":
    COMMANDS.write_text(reference.markdown(), encoding="utf-8")
