"""Words on people."""

from dataclasses import asdict

import click

from kithwork.actions import words
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import Noun, deed, done, example, here
from kithwork.interfaces.cli.printing import counted
from kithwork.store.queries import words as typed

SIGNED = {"ignore_unknown_options": True, "help_option_names": ["--help"]}  # so that -php is a word to take off, and asks for no help


@click.group(cls=Noun, epilog=example("kith tag ada +mentor -php", "kith tag add ada mentor", "kith tag remove ada php"), context_settings=SIGNED)
def tag() -> None:
    """Put words on somebody, or take them off.

    Short form: kith tag PERSON +word -word. Without words: those that are on PERSON; without a PERSON: all tags. `kith people tag:word` finds everybody who has one.
    """


tag.default = "change"


@tag.command(epilog=example("kith tag ada +mentor -php"), context_settings=SIGNED)
@click.argument("person", required=False)
@click.argument("words", nargs=-1, metavar="[+WORD|-WORD]...")
@deed
def change(person: str | None, words: tuple[str, ...]) -> None:
    """Put on +words, take off -words; without any, list them; without a PERSON, list all tags."""
    if person is None:
        return _list()
    unsigned = next((word for word in words if word[:1] not in {"+", "-"} or len(word) < 2), None)
    if unsigned is not None:
        raise Misread(f"Write +{unsigned} to put “{unsigned}” on, or -{unsigned} to take it off.")
    put_on, off = [word[1:] for word in words if word[0] == "+"], [word[1:] for word in words if word[0] == "-"]
    return _change(person, put_on, off)


def _list() -> None:
    found = typed.tags(here().owner_id)
    words_ = ", ".join(f"{one.word} ({counted(one.people_count, 'person', 'people')})" for one in found)
    done(f"{words_}." if found else "Nobody has a tag yet. `kith tag PERSON +word` puts one on.", {"tags": [asdict(one) for one in found]})


@tag.command(epilog=example('kith tag add ada mentor "conference friend"'))
@click.argument("person")
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@deed
def add(person: str, words: tuple[str, ...]) -> None:
    """Put words on somebody."""
    _change(person, list(words), [])


@tag.command(epilog=example("kith tag remove ada php"))
@click.argument("person")
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@deed
def remove(person: str, words: tuple[str, ...]) -> None:
    """Take words off somebody."""
    _change(person, [], list(words))


def _change(person: str, put_on: list[str], off: list[str]) -> None:
    spot = here()
    found = spot.person(person)
    if put_on or off:
        words.tag(owner_id=spot.owner_id, person_id=found.id, now=spot.now, add=put_on, remove=off)
    tags = typed.words(spot.owner_id, found.id).tags
    done(f"{found.name}: {', '.join(tags) if tags else 'no tags'}.", {"person": found.id, "tags": tags})
