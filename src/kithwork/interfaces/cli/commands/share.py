"""Something worth passing on: whom it fits; and dreams worth a word."""

import shlex
from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from kithwork.actions import dreams, encouraging, needs, shares, stating
from kithwork.actions import needs as need_actions
from kithwork.interfaces.cli import days, persons, shapes
from kithwork.interfaces.cli.nouns import UNDO, Noun, as_json, deed, done, example, here
from kithwork.interfaces.cli.printing import Data, data, day, gap, item, line, pair


@click.group(
    cls=Noun,
    epilog=example(
        "kith share https://example.org/elixir-on-kubernetes",
        'kith share talk.md --about "public speaking"',
        "kith share to ada https://example.org/elixir-on-kubernetes",
        'kith share told 3 "she used it on Monday"',
    ),
)
def share() -> None:
    """Saw this, thought of you: whom a web address, a file or words fit, why, and a draft for each.

    Nothing is fetched and nothing is sent. What went to somebody is remembered and never proposed for them again.
    """


share.default = "fits"
_about = click.option("--about", default="", help="What it is about, where its own words do not say.")


@share.command(epilog=example("kith share fits https://example.org/elixir-on-kubernetes --about elixir"))
@click.argument("thing")
@_about
@click.option("--limit", type=click.IntRange(1, 20), default=5, show_default=True, help="At most so many.")
@as_json
def fits(thing: str, about: str, limit: int, *, is_json: bool) -> None:
    """Whom it fits, the best first."""
    spot = here()
    of = shares.thing(thing, about=about, folder=Path.cwd())
    found = shares.fits(owner_id=spot.owner_id, of=of, now=spot.now, shown=limit)
    if is_json:
        return data([_fit(one) for one in found])
    if not found:
        line("It fits nobody, going by what is on file. --about says what it is about; needs, topics and notes say what people care for.")
    for number, one in enumerate(found):
        if number:
            gap()
        line(persons.in_short(one.person))
        pair("why", f"{'; '.join(one.why)} ({one.evidence})")
        for paragraph in one.draft.words.split("\n\n"):
            line(paragraph, indent=4)
    if found:
        gap()
        typed = shlex.join([str(found[0].person.id), thing, *(["--about", about] if about else [])])
        line(f"You send it. `kith share to {typed}` remembers that it went to {found[0].person.name}.", is_quiet=True)
    return None


def _fit(one: shares.Fit) -> dict[str, Data]:
    draft: dict[str, Data] = {"subject": one.draft.subject, "words": one.draft.words}
    return {"person": shapes.person(one.person), "why": one.why, "evidence": one.evidence, "draft": draft}


@share.command(epilog=example("kith share to ada https://example.org/elixir-on-kubernetes"))
@click.argument("person")
@click.argument("thing")
@_about
@deed
def to(person: str, thing: str, about: str) -> None:
    """It went to somebody; never twice the same."""
    spot = here()
    found, of = spot.person(person), shares.thing(thing, about=about, folder=Path.cwd())
    number = shares.pass_on(owner_id=spot.owner_id, of=of, person_id=found.id, now=spot.now)
    done(f"Passed on to {found.name} as {number}: {of.name}.", {"share": number, "person": found.id}, hint=UNDO)


@share.command(epilog=example('kith share told 3 "she used it on Monday"'))
@click.argument("number", type=int)
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@deed
def told(number: int, words: tuple[str, ...]) -> None:
    """What became of it."""
    spot = here()
    done(f"{shares.tell(owner_id=spot.owner_id, share_id=number, outcome=' '.join(words), now=spot.now)}.", {"share": number}, hint=UNDO)


@share.command("list", epilog=example("kith share list --json"))
@as_json
def list_shares(*, is_json: bool) -> None:
    """What was passed on, to whom, and what became of it."""
    found = shares.listed(owner_id=here().owner_id)
    if is_json:
        return data([asdict(one) for one in found])
    if not found:
        line("Nothing was passed on yet. `kith share` says whom something fits.")
    for one in found:
        item(f"{one.person}: {one.thing} ({day(one.on)}){f'; {one.outcome}' if one.outcome else ''}", mark=f"{one.id:>3}", indent=0)
    return None


@click.group(
    cls=Noun,
    epilog=example(
        'kith encourage add sam "her own videography business"', 'kith encourage told 3 "that her reel is good"', 'kith encourage step 3 "applied"'
    ),
)
def encourage() -> None:
    """Dreams of others: a word that encourages them to put themselves forward, and the step that they took."""


@encourage.command(epilog=example('kith encourage add sam "her own videography business"'))
@click.argument("person")
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@deed
def add(person: str, words: tuple[str, ...]) -> None:
    """Somebody dreams of something."""
    spot = here()
    found = spot.person(person)
    said = needs.Stated(" ".join(words), is_dream=True)
    number = stating.add(owner_id=spot.owner_id, person_id=found.id, said=said, is_offer=False, now=spot.now).id
    done(f"Written down as {number}: {found.name} dreams of “{said.words}”.", {"need": number, "person": found.id}, hint=UNDO)


def _stepper(verb: str, words_: str, *, is_mine: bool) -> click.Command:
    @click.command(verb, epilog=example(f'kith encourage {verb} 3 "…"'), help=words_)
    @click.argument("number", type=int)
    @click.argument("words", nargs=-1, required=True, metavar="TEXT")
    @click.option("--on", type=days.past, metavar="DATE", help="When: 2026-03-13, yesterday, friday. Today when left out.")
    @deed
    def step(number: int, words: tuple[str, ...], on: date | None) -> None:
        spot = here()
        said = encouraging.step(owner_id=spot.owner_id, dream_id=number, text=" ".join(words), is_mine=is_mine, on=on, now=spot.now)
        done(f"{said}.", {"need": number}, hint=UNDO)

    return step


encourage.add_command(_stepper("told", "What you said to encourage them.", is_mine=True))
encourage.add_command(_stepper("step", "The step that they took.", is_mine=False))


@encourage.command("list", epilog=example("kith encourage list --json"))
@as_json
def list_dreams(*, is_json: bool) -> None:
    """Dreams, those first of which nothing was heard for longest."""
    spot = here()
    found = dreams.listed(owner_id=spot.owner_id, now=spot.now)
    if is_json:
        return data([_dream(one) for one in found])
    if not found:
        line("No dream is on file. `kith encourage add PERSON TEXT` writes one down.")
    for one in found:
        beside = need_actions.in_words(one.line, today=spot.now.date())
        item(f"{one.line.person} #{one.line.person_id}: “{one.line.words}” ({beside}). {one.words}", mark=f"{one.line.id:>3}", indent=0)
    return None


def _dream(one: dreams.Dream) -> dict[str, Data]:
    steps: list[Data] = [{"is_mine": step.is_mine, "words": step.words, "on": step.on} for step in one.steps]
    return {"need": one.line.id, "person": {"id": one.line.person_id, "name": one.line.person}, "words": one.line.words, "steps": steps}
