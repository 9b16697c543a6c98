"""Write `store/tables.sql`, which new networks begin with, from what the migrations make of an empty file: `python -m tests.house.tables`."""

import os
import sqlite3
import tempfile
from pathlib import Path

TABLES = Path(__file__).parents[2] / "src" / "kithwork" / "store" / "tables.sql"


def migrated() -> str:
    """The statements that make what all migrations make, in their order."""
    import django  # noqa: PLC0415  the place of the file is named first
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connections  # noqa: PLC0415

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    connections.close_all()
    return statements(Path(os.environ["KITH_HOME"]) / "network.db")


def statements(path: Path) -> str:
    """What a file is made of, and which migrations it has, as SQL."""
    file = sqlite3.connect(path)
    made = file.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid").fetchall()
    applied = file.execute("SELECT name FROM django_migrations WHERE app = 'store' ORDER BY id").fetchall()
    file.close()
    virtual = [name for name, sql in made if sql.startswith("CREATE VIRTUAL")]
    lines = [f"{sql};" for name, sql in made if not any(name.startswith(f"{one}_") for one in virtual)]
    lines += [f"INSERT INTO django_migrations(app, name, applied) VALUES ('store', '{name}', CURRENT_TIMESTAMP);" for (name,) in applied]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KITH_HOME"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "kithwork.server.settings"
        TABLES.write_text(migrated(), encoding="utf-8")
