"""What is said where sources tell of moments, and nothing of who the owner is in them? Apart from reports, which load an import (ADR 0013)."""

from kithwork.interfaces.cli.printing import gap, line


def tell() -> None:
    """How to say who the owner is, where no source does."""
    gap()
    line("Kithwork does not know yet which addresses are yours, so it cannot tell who wrote to whom.")
    line("Say so, or by which name a conversation has you; nothing has to be read again:")
    line("kith owner add you@example.org", indent=2)
    line('kith owner add "Your Name"', indent=2)
