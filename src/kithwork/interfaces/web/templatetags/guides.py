"""The practice guides that speak of what is done on a page: `{% load guides %}{% guides "asks" %}`."""

from django import template

from kithwork.actions import playbooks
from kithwork.interfaces.web import owner
from kithwork.interfaces.web.presenting import playbooks as presenting
from kithwork.interfaces.web.presenting.said import Words

register = template.Library()


@register.inclusion_tag("web/_partials/guides.html")
def guides(page: str) -> dict[str, tuple[Words, ...]]:
    """Links to them, with the owner's titles."""
    return {"guides": presenting.links(playbooks.beside(owner_id=owner.here(), page=page))}
