"""Settings of every process: where the network lies and how it is opened. The web app adds its own in `web_settings`."""

import os
from pathlib import Path

import kithwork.store.machine  # noqa: F401  looks at TZ before TIME_ZONE is written over it
from kithwork.store.place import database_path, home

HOME: Path = home()
REGION = os.environ.get("KITH_REGION", "").strip().upper()  # of telephone numbers without a country, on the pages; else the owner's
SECRET_KEY = "set-by-web-settings"  # noqa: S105  nothing is signed outside the web app, which has a key of its own
USE_TZ = True
TIME_ZONE = "UTC"  # the label of moments on the owner's wall (ADR 0045)
USE_I18N = False
LANGUAGE_CODE = "en-gb"
LOGGING_CONFIG = None
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = ["kithwork.store"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(database_path()),
        "OPTIONS": {
            "timeout": float(os.environ.get("KITH_BUSY_SECONDS", "5")),
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32768; PRAGMA temp_store=MEMORY;",
        },
    },
}
