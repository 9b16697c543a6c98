"""Fetchers: the only rooms that may open a connection to another machine, when the owner's command names it."""
