"""Pictures of a network: who belongs together, who stands between, where to put a dot and its name. Pure; only `grouping` needs igraph."""
