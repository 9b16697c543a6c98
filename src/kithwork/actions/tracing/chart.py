"""Things and the links between them, as they are gathered from what is on file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from kithwork.domain.attribution import ThingKind
from kithwork.engines import gatherings
from kithwork.engines.attribution import Link, Outcome, Thing
from kithwork.store.queries.events import EventLine

OWN: Final = "your word"


@dataclass(slots=True)
class Chart:
    """Everything that a question about causes is asked of."""

    things: dict[str, Thing] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    events: Mapping[str, Sequence[EventLine]] = field(default_factory=dict)  # the owner's, by their names in small letters
    series: Mapping[str, str] = field(default_factory=dict)  # as they call them, by the same

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
        """An event by its name, with its series; where only a series is called so, that."""
        known = self.events.get(name.casefold(), ())
        if not known and name.casefold() in self.series:
            return self.one_series(self.series[name.casefold()])
        that = next((one for one in known if one.begins_on == on), None) or (known[0] if len(known) == 1 else None)
        day = that.begins_on if that else on
        key = self.thing(f"event:{name.casefold()}{f':{day}' if len(known) > 1 else ''}", ThingKind.EVENT, name, on=day)
        series = self.series_of(name)
        if series and series.casefold() != name.casefold():
            self.link(key, self.one_series(series), "one of", None, "your events" if known else "its name")
        return key

    def series_of(self, name: str) -> str:
        """The series of an event: as the owner says, else as its name says."""
        known = self.events.get(name.casefold(), ())
        return next((one.series for one in known if one.series), "") or gatherings.series_of(name)

    def one_series(self, name: str) -> str:
        """A series by its name."""
        return self.thing(f"series:{name.casefold()}", ThingKind.SERIES, name)

    def channel(self, words: str) -> str:
        """A board, a page, a post: by what it is called."""
        return self.thing(f"channel:{words.casefold()}", ThingKind.CHANNEL, words)

    def introduction(self, number: int, label: str) -> str:
        """One by its number."""
        return self.thing(f"introduction:{number}", ThingKind.INTRODUCTION, label)
