"""Turns what actions and queries hand out into what partials take; a figure that is shown is made here or further down, never in a template."""
