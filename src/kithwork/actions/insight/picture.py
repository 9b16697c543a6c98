"""What every picture of the network says: its question, what it shows in a sentence, the data, and by which measure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of bars, one for each key: their lengths, what is said at the end of it, and the question to the list of people that names who they are."""

    label: str
    lengths: tuple[float, ...]
    said: str
    query: str = ""
    mark: float = 0.0  # on the same scale: as far as was wanted


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of one scale under a heading, with a word for each bar of a row; a chart with one key needs none."""

    heading: str
    keys: tuple[str, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """Days of one week on which the owner met somebody, and moments in which words were said."""

    begins_day: int
    faces: int
    words: int


@dataclass(frozen=True, slots=True)
class Calendar:
    """The weeks of a year, and the years on file."""

    year: int
    weeks: tuple[Week, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody behind a picture, and why they stand there."""

    id: int
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Crowd:
    """People under a heading, by name."""

    heading: str
    people: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture. `how` says what was counted, and where a measure is from; `widen` what could be done, where there is something."""

    name: str
    question: str
    finding: str
    how: tuple[str, ...]
    charts: tuple[Chart, ...] = ()
    calendar: Calendar | None = None
    crowds: tuple[Crowd, ...] = ()
    widen: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Is there nothing to draw?"""
        return not (self.charts or self.calendar or self.crowds)
