"""Pictures and figures for templates: `{% load look %}{% seal person.initials person.has_met %}`."""

from django import template

from kithwork.interfaces.web import pictures

register = template.Library()
register.simple_tag(pictures.seal)
register.simple_tag(pictures.rhythm)
register.simple_tag(pictures.tie_strip)
register.simple_tag(pictures.how_met)
register.simple_tag(pictures.hopline)
register.simple_tag(pictures.mutuals)
register.simple_tag(pictures.led)
register.simple_tag(pictures.network_map)
register.simple_tag(pictures.part_bar)
register.simple_tag(pictures.weeks)
register.simple_tag(pictures.waterfall)
register.simple_tag(pictures.hits)
register.simple_tag(pictures.week)
register.simple_tag(pictures.import_bar)
register.simple_tag(pictures.key)


@register.filter
def grouped(count: int) -> str:
    """Write a figure with its thousands apart: 1,284."""
    return f"{count:,}"
