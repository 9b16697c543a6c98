"""Things and the links between them, as they are gathered from what is on file."""

from dataclasses import dataclass, field
from datetime import date

from kithwork.domain.attribution import ThingKind
from kithwork.engines import attribution as engine
from kithwork.engines.attribution import Link, Outcome, Thing

OWN: str = "your word"


@dataclass(slots=True)
class Chart:
    """Everything that a question about causes is asked of."""

    things: dict[str, Thing] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)

    def thing(self, key: str, kind: ThingKind, label: str, *, on: date | None = None, name: str = "") -> str:
        """Something, under its key; named once."""
        self.things.setdefault(key, Thing(key, kind, label, on, name))
        return key

    def link(self, effect: str, cause: str, how: str, on: date | None = None, source: str = OWN) -> None:
        """One came of the other."""
        self.links.append(Link(effect, cause, how, on, source))

    def person(self, person_id: int, name: str) -> str:
        """Somebody."""
        return self.thing(f"person:{person_id}", ThingKind.PERSON, name)

    def event(self, name: str, on: date | None = None) -> str:
        """An event by its name, with the series that its name says it belongs to."""
        key = self.thing(f"event:{name.casefold()}", ThingKind.EVENT, name, on=on)
        series = engine.series_of(name)
        if series:
            self.link(key, self.thing(f"series:{series.casefold()}", ThingKind.SERIES, series), "one of", None, "its name")
        return key

    def channel(self, words: str) -> str:
        """A board, a page, a post: by what it is called."""
        return self.thing(f"channel:{words.casefold()}", ThingKind.CHANNEL, words)

    def introduction(self, number: int, label: str) -> str:
        """One by its number."""
        return self.thing(f"introduction:{number}", ThingKind.INTRODUCTION, label)
