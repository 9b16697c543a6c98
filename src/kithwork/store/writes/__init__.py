"""Everything that changes the tables."""
