"""Plugs the rest together; nothing imports it."""
