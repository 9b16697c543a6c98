"""The web app, as Django knows it."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages, for one owner on their own machine."""

    name = "kithwork.interfaces.web"
    label = "web"
