"""What short name do some words have, the same wherever and whenever they are said?"""

from hashlib import blake2b


def of(*parts: str) -> str:
    """The short name."""
    return blake2b("\n".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
