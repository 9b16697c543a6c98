"""Where do the files of the invented world lie? `src/`, `mail/`, `linkedin/`, `contacts/`, `calendar/`, and the truth beside them."""

from dataclasses import dataclass
from pathlib import Path

from kithwork.domain.errors import Refused
from kithwork.invented import truth, write_calendar, write_cards, write_git, write_linkedin, write_mail
from kithwork.invented.nouns import World


class NotEmpty(Refused):
    """The folder for the invented world must be new or empty."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the paths in the order of import, and the truth, which is never imported."""

    paths: tuple[Path, ...]
    truth: Path


def write(world: World, folder: Path) -> Written:
    """Put the whole world into a folder."""
    if folder.exists() and any(folder.iterdir()):
        raise NotEmpty
    folder.mkdir(parents=True, exist_ok=True)
    owner = next(person for person in world.people if person.key == "owner")
    paths = [
        *write_linkedin.write(world.exports, owner, folder / "linkedin"),
        *write_cards.write(world.books, folder / "contacts"),
        *write_calendar.write(world.events, folder / "calendar", world.today),
        *write_mail.write(world.mails, folder / "mail", world.today),
        *write_git.write(world.repositories, folder / "src"),
    ]
    known = folder / "truth.json"
    known.write_text(truth.text(world), encoding="utf-8")
    return Written(tuple(paths), known)
