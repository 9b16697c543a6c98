"""Translate in, make one call, translate out; the interfaces do not know each other."""
