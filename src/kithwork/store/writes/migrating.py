"""Bring the tables up to date."""

from django.core.management import call_command


def bring_up_to_date() -> None:
    """Apply every migration that the file does not have yet."""
    call_command("migrate", verbosity=0, interactive=False)
