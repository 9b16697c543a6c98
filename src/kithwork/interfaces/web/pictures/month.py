"""What happened between the owner and one person in one month."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Month:
    """Days face to face, and letters in both directions, in the month that begins on a day."""

    begins_on: date
    face_count: int = 0
    sent_count: int = 0
    received_count: int = 0
