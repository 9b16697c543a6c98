"""Everything that reads the tables; hands out plain values, never rows."""
