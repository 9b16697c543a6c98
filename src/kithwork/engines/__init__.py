"""Engines: pure functions with their science cited."""
