"""One line about what just happened: shown as it was understood, asked about where it is doubtful, and kept."""

import sys

import click

from kithwork.actions import capture, event_lines, hearing
from kithwork.actions.hearing import Heard, HeardPerson
from kithwork.domain.events import Occasion
from kithwork.interfaces.cli import persons, shapes
from kithwork.interfaces.cli.nouns import Here, as_json, example, here
from kithwork.interfaces.cli.printing import Data, data, item, line, plain


@click.command(
    epilog=example(
        'kith log "coffee with ada, promised her the TDD link by friday"',
        'kith log --yes "met @grace at Rust Berlin through ada"',
        'kith log --event 1 "@grace looks for a reviewer, promised her the link"',
    )
)
@click.argument("words", nargs=-1, required=True, metavar="LINE")
@click.option("--yes", "is_sure", is_flag=True, help="Ask nothing: add who is unknown, and take the dearest where several are possible.")
@click.option("--needs", "has_needs", is_flag=True, help="Keep what somebody looks for or can give as needs and offers, without asking.")
@click.option("--event", "event_id", type=int, metavar="NUMBER", help="The event at which it was: whoever you talked with was met there.")
@click.option("--dry-run", "is_dry", is_flag=True, help="Say what was understood, and keep nothing.")
@as_json
def log(words: tuple[str, ...], *, is_sure: bool, has_needs: bool, event_id: int | None, is_dry: bool, is_json: bool) -> None:
    """Write down in one line what just happened.

    People, promises, topics and dates are found in the line, and what somebody looks for or can give, which is kept as such only with your yes. On a terminal you are asked about names that are unknown or could be several
    people, and which day was meant by one that is none (31 February); elsewhere such a line is refused, names aside with --yes.
    """
    spot, text = here(), " ".join(words)
    at = event_lines.occasion(owner_id=spot.owner_id, event_id=event_id, now=spot.now) if event_id else None
    asks = is_asked() and not (is_sure or is_json or is_dry)
    heard = hearing.hear(owner_id=spot.owner_id, line=text, now=spot.now, at=at)
    while heard.no_days and asks:
        heard = _settle(heard, spot, at)
    if not is_json:
        _tell(heard)
    if is_dry:
        return data(_as_data(heard)) if is_json else line("Nothing was kept.")
    choices = {who.words: _ask(who) for who in heard.people if len(who.candidates) != 1} if asks else {}
    wanted = _wanted(heard, asks=asks, has_needs=has_needs)
    kept = capture.keep(owner_id=spot.owner_id, line=heard.line, now=spot.now, choices=choices, is_sure=is_sure, wanted=wanted, at=at)
    if is_json:
        people = [shapes.person(one) for one in kept.people]
        return data({"heard": _as_data(heard), "summary": kept.summary, "change": kept.change_id, "people": people})
    line(f"Kept{': ' + '; '.join(persons.in_short(one) for one in kept.people) if kept.people else ''}. `kith undo` takes it back.")
    if heard.wishes and not asks and not has_needs:
        line("What they look for or can give was kept as a note; --needs keeps it as a need or an offer as well.", is_quiet=True)
    return None


def _wanted(heard: Heard, *, asks: bool, has_needs: bool) -> list[int]:
    """Which of the needs and offers in the line are to be kept as such."""
    if has_needs:
        return list(range(len(heard.wishes)))
    return [place for place, wish in enumerate(heard.wishes) if asks and click.confirm(plain(wish.question), default=False)]


def _settle(heard: Heard, spot: Here, at: Occasion | None) -> Heard:
    """Ask for a day in place of one that is none."""
    said = heard.no_days[0]
    line_ = hearing.with_day(line=heard.line, said=said, meant=click.prompt(plain(heard.doubts[0]), prompt_suffix=" "), now=spot.now)
    return hearing.hear(owner_id=spot.owner_id, line=line_, now=spot.now, at=at)


def is_asked() -> bool:
    """Is there somebody who can answer?"""
    return sys.stdin.isatty()


def _as_data(heard: Heard) -> dict[str, Data]:
    people: list[Data] = [
        {"words": who.words, "name": who.name, "candidates": [shapes.person(one) for one in who.candidates]} for who in heard.people
    ]
    wishes: list[Data] = [{"name": one.name, "words": one.words, "is_offer": one.is_offer, "is_dream": one.is_dream} for one in heard.wishes]
    certain: dict[str, Data] = {"is_certain": heard.is_certain, "no_days": heard.no_days}
    return {"line": heard.line, "parts": heard.parts, **certain, "people": people, "wishes": wishes}


def _tell(heard: Heard) -> None:
    line("Understood:")
    for part in (*heard.parts, *heard.doubts):
        item(part)
    for who in heard.people:
        item(f"{who.words}: {_who(who)}")
    if not heard.people:
        item("nobody is named yet")


def _who(who: HeardPerson) -> str:
    if not who.candidates:
        return f"nobody known; would be added as {who.name}"
    if len(who.candidates) == 1:
        return persons.in_short(who.candidates[0])
    return "could be " + "; or ".join(persons.in_short(one) for one in who.candidates)


def _ask(who: HeardPerson) -> str:
    words = plain(who.words)
    if not who.candidates:
        return capture.NEW if click.confirm(f"“{words}” is not known yet. Add {plain(who.name)}?", default=True) else capture.NOBODY
    line(f"Who is “{words}”?")
    for number, candidate in enumerate(who.candidates, 1):
        item(persons.in_short(candidate), mark=f"{number}.")
    numbers = {str(number): str(candidate.id) for number, candidate in enumerate(who.candidates, 1)}
    answer = click.prompt("A number, n for somebody new, x for nobody", type=click.Choice([*numbers, "n", "x"]), default="1", show_choices=False)
    return numbers.get(answer) or (capture.NEW if answer == "n" else capture.NOBODY)
