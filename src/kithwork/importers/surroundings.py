"""What do the files around a member say, which thousands of its like are read with? Made once for an export, not once for each of its files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, Generic, TypeAlias, TypeVar

from kithwork.importers.protocol import Member

Made = TypeVar("Made")
Files: TypeAlias = Mapping[str, Member]
_KEPT: Final = 4  # exports


def beside(member: Member, names: tuple[str, ...]) -> dict[str, Member]:
    """Those of the files that there are; one that cannot be had is as none."""
    found: dict[str, Member] = {}
    for name in names:
        try:
            if other := member.beside(name):
                found[name] = other
        except (OSError, ValueError):
            continue
    return found


@dataclass(slots=True)
class Kept(Generic[Made]):
    """What was made of the surroundings of the exports that were read last; files count as the same by place, size and first bytes."""

    make: Callable[[Files], Made]
    made: dict[object, Made] = field(default_factory=dict)

    def of(self, files: Files) -> Made:
        """What these files say together."""
        key = tuple((name, file.place, file.size, hash(file.head())) for name, file in files.items())
        if key not in self.made:
            if len(self.made) >= _KEPT:
                self.made.clear()
            self.made[key] = self.make(files)
        return self.made[key]
