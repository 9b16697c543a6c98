"""How Django finds the tables."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The tables of an owner's network."""

    name = "kithwork.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
