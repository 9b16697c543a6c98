"""What counts beside likeness, of one text by itself (`matches`) and of very many at once (`at_once`)? Every constant is ours: ADR 0026."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kithwork.engines.matching.reading import Reading

PLACE: Final = 30.0  # what being at one place adds; ours: ADR 0026
KIND: Final = 0.2  # what is left when the kinds do not go together at all; ours: ADR 0026
TIES: Final = 0.2  # what two of the nearest ties add; ours: ADR 0026
ANYWHERE: Final = 0.6  # what is left of an offer without a place when the need has one; ours: ADR 0026
LEAST: Final = 0.1  # likeness without which neither place nor kind count; ours: ADR 0026
BESIDE: Final = 15.0  # what the others have to weigh; ours: ADR 0026


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: as it was read, at which place, how each kind suits it, and what counts of one that does not ask and of one that asks."""

    reading: Reading
    here: str
    suits: Sequence[float]
    voices: tuple[float, float]
