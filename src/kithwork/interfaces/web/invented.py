"""Is everybody on these pages invented? A page that asks, is told; one that does not, costs nothing."""

from collections.abc import Callable

from django.db import DatabaseError
from django.http import HttpRequest

from kithwork.actions import invented_network, networks
from kithwork.store.queries import owners


def is_here(request: HttpRequest) -> dict[str, Callable[[], bool]]:
    """For every template: `is_invented`."""
    del request
    return {"is_invented": _is_here}


def _is_here() -> bool:
    home = networks.home()
    if not (home / invented_network.PLACE).exists():
        return False
    try:
        return invented_network.is_here(owner_id=owners.only(), folder=home)
    except DatabaseError:  # on the page that says so
        return False
