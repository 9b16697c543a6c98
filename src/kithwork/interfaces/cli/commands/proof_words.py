"""The owner writes down what they made, who noticed it, and what came of that."""

from collections.abc import Callable
from datetime import date

import click

from kithwork.actions import noticing, proving
from kithwork.domain.artifacts import ArtifactKind, LedTo
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here

Command = Callable[..., None]
_number = click.argument("number", type=int)
_on = click.option("--on", type=days.past, metavar="DATE", help="When; today else.")
_KINDS = click.Choice([kind.value for kind in ArtifactKind])


def _parts(command: Command) -> Command:
    """The options by which something is described."""
    for name, metavar, words in (
        ("result", "TEXT", "What came of it, with its figure."),
        ("commit", "HASH", "The commit that shows it, with its repository before an @ if you like."),
        ("url", "ADDRESS", "Where one can see it."),
        ("words", "TEXT", "What it is, in a sentence or two."),
    ):
        command = click.option(f"--{name}", metavar=metavar, help=words)(command)
    command = click.option("--skill", "skills", multiple=True, metavar="SKILL", help="What it shows that you can; may stand several times.")(command)
    return click.option("--on", "on", type=days.past_in_part, default="", metavar="DATE", help="When: a day, a month or a year; today else.")(command)


@click.command(
    epilog=example(
        'kith proof add talk "Tests that find bugs" --on 2026-10-14 --url https://robin.example/tests --skill "mutation testing"',
        'kith proof add project "Leeds forms" --commit leeds-forms@4f2a9c1 --result "Used by three councils"',
    )
)
@click.argument("kind", type=_KINDS)
@click.argument("title", nargs=-1, required=True)
@_parts
@deed
def add(
    kind: str, title: tuple[str, ...], skills: tuple[str, ...], on: str, words: str | None, url: str | None, commit: str | None, result: str | None
) -> None:
    """Write down something that you made.

    KIND is project, experiment, post, talk, release, review or certificate.
    """
    spot, parts = here(), _said(words, url, commit, result)
    number = proving.add(owner_id=spot.owner_id, kind=kind, title=" ".join(title), parts=parts, skills=skills, on=on, now=spot.now)
    done(f"Kept, as number {number}.", {"artifact": number}, hint=UNDO)


@click.command(epilog=example('kith proof edit 1 --result "Three teams build with it"', "kith proof edit 1 --skill ci --skill caching"))
@_number
@click.option("--kind", type=_KINDS, default=None, help="Another kind.")
@click.option("--title", default="", metavar="TEXT", help="Another name.")
@_parts
@deed
def edit(
    number: int,
    *,
    kind: str | None,
    title: str,
    skills: tuple[str, ...],
    on: str,
    words: str | None,
    url: str | None,
    commit: str | None,
    result: str | None,
) -> None:
    """Say parts of it in other words; empty words take a part away."""
    spot, parts = here(), _said(words, url, commit, result)
    said = proving.change(
        owner_id=spot.owner_id, artifact_id=number, kind=kind or "", title=title, parts=parts, skills=skills or None, on=on, now=spot.now
    )
    done(f"{said}.", {"artifact": number}, hint=UNDO)


def _said(words: str | None, url: str | None, commit: str | None, result: str | None) -> dict[str, str]:
    told = {"words": words, "url": url, "commit": commit, "result": result}
    return {part: said for part, said in told.items() if said is not None}


@click.command(epilog=example("kith proof drop 1"))
@_number
@deed
def drop(number: int) -> None:
    """It goes, with who noticed it and what came of it."""
    spot = here()
    done(f"{proving.drop(owner_id=spot.owner_id, artifact_id=number, now=spot.now)}.", {"artifact": number}, hint=UNDO)


@click.command(epilog=example("kith proof proves 1 2", "kith proof proves 1 2 --not"))
@_number
@click.argument("story", type=int)
@click.option("--not", "is_not", is_flag=True, help="It does not prove that story.")
@deed
def proves(number: int, story: int, *, is_not: bool) -> None:
    """It proves one of your stories (`kith story` has their numbers)."""
    spot = here()
    said = proving.prove(owner_id=spot.owner_id, artifact_id=number, story_id=story, is_so=not is_not, now=spot.now)
    done(f"{said}.", {"artifact": number, "story": story}, hint=UNDO)


@click.command(epilog=example('kith proof noticed 3 ada "told me at PyLeeds that she uses it"', "kith proof noticed 3 ada --at PyLeeds --on friday"))
@_number
@click.argument("person")
@click.argument("text", nargs=-1)
@click.option("--at", "place", default="", metavar="PLACE", help="Where: an event, a list, a comment.")
@_on
@deed
def noticed(number: int, person: str, text: tuple[str, ...], place: str, on: date | None) -> None:
    """Somebody noticed it; TEXT is in what words."""
    spot = here()
    found = spot.person(person)
    made = noticing.noticed(owner_id=spot.owner_id, artifact_id=number, person_id=found.id, text=" ".join(text), place=place, on=on, now=spot.now)
    done(f"{found.name} noticed it.", {"artifact": number, "noticing": made}, hint=UNDO)


@click.command(
    epilog=example("kith proof led 3 referral --person ada --opportunity 1", 'kith proof led 3 conversation --person ada "an hour about queues"')
)
@_number
@click.argument("kind", type=click.Choice([kind.value for kind in LedTo]))
@click.argument("text", nargs=-1)
@click.option("--person", default="", metavar="PERSON", help="With whom.")
@click.option("--opportunity", type=int, default=None, metavar="NUMBER", help="Which of your opportunities it is, or belongs to.")
@click.option("--introduction", type=int, default=None, metavar="NUMBER", help="Which of your introductions it is.")
@_on
@deed
def led(number: int, kind: str, text: tuple[str, ...], person: str, opportunity: int | None, introduction: int | None, on: date | None) -> None:
    """Something came of it; `kith what-led-to` knows it from then on.

    KIND is conversation, ask, referral, introduction, interview or opportunity; TEXT says how.
    """
    spot = here()
    made = noticing.led(
        owner_id=spot.owner_id,
        artifact_id=number,
        kind=kind,
        person_id=spot.person(person).id if person else None,
        opportunity_id=opportunity,
        introduction_id=introduction,
        on=on,
        text=" ".join(text),
        now=spot.now,
    )
    done("Kept.", {"artifact": number, "led_to": made}, hint=UNDO)


@click.command(epilog=example("kith proof shared 3 ada"))
@_number
@click.argument("person", nargs=-1, required=True)
@deed
def shared(number: int, person: tuple[str, ...]) -> None:
    """It went to somebody; never twice the same."""
    spot = here()
    found = spot.person(" ".join(person))
    made = proving.pass_on(owner_id=spot.owner_id, artifact_id=number, person_id=found.id, now=spot.now)
    done(f"Passed on to {found.name}.", {"artifact": number, "share": made, "person": found.id}, hint=UNDO)


@click.command(epilog=example("kith proof unnoticed 2"))
@click.argument("noticing_number", type=int, metavar="NUMBER")
@deed
def unnoticed(noticing_number: int) -> None:
    """That somebody noticed it was a slip; NUMBER is as `kith proof show` says it."""
    spot = here()
    done(f"{noticing.forget(owner_id=spot.owner_id, noticing_id=noticing_number, now=spot.now)}.", {"noticing": noticing_number}, hint=UNDO)


@click.command(epilog=example("kith proof unled 2"))
@click.argument("came_number", type=int, metavar="NUMBER")
@deed
def unled(came_number: int) -> None:
    """It did not lead there; NUMBER is as `kith proof show` says it."""
    spot = here()
    done(f"{noticing.unlead(owner_id=spot.owner_id, came_id=came_number, now=spot.now)}.", {"led_to": came_number}, hint=UNDO)


@click.command(epilog=example("kith proof accept 3f1c", 'kith proof accept 3f1c --title "Leeds forms" --skill go'))
@click.argument("name")
@click.option("--title", default="", metavar="TEXT", help="Another name.")
@click.option("--skill", "skills", multiple=True, metavar="SKILL", help="What it shows; may stand several times. Else as proposed.")
@deed
def accept(name: str, title: str, skills: tuple[str, ...]) -> None:
    """What was proposed is yours to show; NAME is as `kith proof proposals` says it."""
    spot = here()
    key = proving.key_of(owner_id=spot.owner_id, beginning=name, now=spot.now)
    number = proving.accept(owner_id=spot.owner_id, key=key, title=title, skills=skills or None, now=spot.now)
    done(f"Kept, as number {number}.", {"artifact": number}, hint=UNDO)


@click.command(epilog=example("kith proof decline 9a20"))
@click.argument("name")
@deed
def decline(name: str) -> None:
    """What was proposed is nothing to show, and is not proposed again."""
    spot = here()
    key = proving.key_of(owner_id=spot.owner_id, beginning=name, now=spot.now)
    done(f"{proving.decline(owner_id=spot.owner_id, key=key, now=spot.now)}.", {"proposal": key}, hint=UNDO)
