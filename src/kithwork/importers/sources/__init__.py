"""One file for each format; they do not know each other."""
