"""Translate in, make one call, translate out: a file for each noun, a function for each screen."""
