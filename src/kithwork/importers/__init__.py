"""File in, records out: no Django, no network, no clock."""
