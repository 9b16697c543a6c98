"""Who is who: normalise, block, decide, cluster. Pure."""
