"""Kithwork: the relationship engine for software engineers."""

__version__ = "0.1.0"
