"""The only rooms that know the tables."""
