"""Our nouns: what the whole house speaks of. Standard library only."""
