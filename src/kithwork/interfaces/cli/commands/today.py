"""Who matters today, and what the owner answers."""

from collections.abc import Sequence

import click

from kithwork.actions import opening, starting
from kithwork.actions import today as actions
from kithwork.actions.today import Day
from kithwork.interfaces.cli import clock, day_shapes, moments, owner_missed
from kithwork.interfaces.cli.nouns import Here, Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, gap, heading, item, line, listed, pair, title
from kithwork.store.queries.today import Planned


@click.group(cls=Noun, epilog=example("kith today", "kith today done ada"))
def today() -> None:
    """At most seven people, each with why now.

    Without a verb: the day. Answer with done, later (a week) or never (not this person).
    """


today.default = "show"
today.later = {answer: f"today_answers:{answer}" for answer in ("done", "later", "never")}


@today.command(epilog=example("kith today --limit 3", "kith today --drafts"))
@click.option("--limit", type=click.IntRange(1, 7), default=7, show_default=True, help="At most so many people.")
@click.option("--drafts", "has_drafts", is_flag=True, help="With what you could write, made of what is on file.")
@as_json
def show(limit: int, *, has_drafts: bool, is_json: bool) -> None:
    """The day: people, promises, and what is planned for tomorrow."""
    _show(here(), limit, is_json=is_json, has_drafts=has_drafts)


@click.command()
def welcome() -> None:
    """Today; or, where there is nobody yet, how to begin."""
    owner_id = opening.owner_id()
    if owner_id is not None:
        return _show(Here(owner_id, clock.now()), 7, is_json=False)
    title("Kithwork looks after the people you know. There is no network here yet.")
    gap()
    line("Begin with what you have (nothing leaves this machine):")
    line("kith import ~/src/* mail.mbox linkedin.zip contacts.vcf calendar.ics", indent=2)
    gap()
    line("Or look around in an invented network first:")
    line("KITH_HOME=~/invented kith demo", indent=2)
    gap()
    line("`kith sources` says where each file comes from, `kith --help` what else there is.")
    return None


def _events(found: Day) -> None:
    if found.events or found.after:
        heading("Events")
    for event in found.events:
        is_on = event.begins_on <= found.on
        item(f"{event.name}, {f'today: kith log --event {event.id} LINE' if is_on else f'tomorrow: kith event prep {event.id}'}")
    for event in found.after:
        item(f"{event.name}: somebody waits for a word: kith event after {event.id}")


def _show(spot: Here, limit: int, *, is_json: bool, has_drafts: bool = False) -> None:
    found = actions.day(owner_id=spot.owner_id, now=spot.now, limit=limit)
    if is_json:
        return data(day_shapes.day(found))
    title(found.title)
    line(f"{found.on:%A}, {day(found.on)}", is_quiet=True)
    if found.is_owner_missed:
        owner_missed.tell()
    for number, card in enumerate(found.cards, 1):
        _card(number, card)
        if has_drafts and card.draft:
            _draft(card.draft)
    if found.promises:
        heading("Promises")
    for promise in found.promises:
        pair(moments.side(promise), f"{moments.promise_in_words(promise, has_name=True)} [{promise.id}]")
    if found.calls:
        heading("Opportunities")
    for call in found.calls:
        item(f"{call.why} [{call.opportunity_id}]")
    _planned("Today, in your calendar", found.meetings)
    _planned("Tomorrow", found.tomorrow)
    _events(found)
    gap()
    if found.cards:
        line(f"That is everybody for today. {found.remark}".rstrip())
        line(
            f"{'' if has_drafts else 'Drafts: kith today --drafts. '}Before you talk: kith brief NAME. Afterwards: kith today done NAME.",
            is_quiet=True,
        )
    else:
        line("Met somebody? kith log says so in one line.", is_quiet=True)
    _first_steps(spot.owner_id)
    return None


def _first_steps(owner_id: int) -> None:
    who, some = starting.steps(owner_id=owner_id)
    if some:
        heading(f"First steps as {who}")
    for one in some:
        item(f"{one.words} {one.command}")


def _card(number: int, card: actions.Card) -> None:
    gap()
    item(f"{card.person.name} #{card.person.id}", mark=f"{number}.", indent=0)
    line(f"{f'{card.headline}. ' if card.headline else ''}{card.warmth}.", indent=3, is_quiet=True)
    line(card.why, indent=3)
    for why in card.also_in_short:
        line(f"Also: {why}", indent=3)
    if card.last_talk:
        line(f"Last: {day(card.last_talk.at)}, {moments.in_words(card.last_talk)}.", indent=3)
    if card.looks_for:
        line(f"To give: they look for “{card.looks_for.words}”.", indent=3)
    line(f"{card.say}{f' Reached {card.reached}.' if card.reached else ''}", indent=3)


def _planned(title: str, plans: Sequence[Planned]) -> None:
    if plans:
        heading(title)
    for plan in plans:
        who = listed([name for _, name in plan.people])
        item(
            f"{plan.subject}{f', until {day(plan.last_on)}' if plan.last_on else ''}{f', {plan.place}' if plan.place else ''}{f', with {who}' if who else ''}{moments.UNANSWERED if plan.is_unanswered else ''}",
            mark=plan.hour or "     ",
        )


def _draft(draft: actions.Draft) -> None:
    gap()
    for paragraph in [f"Subject: {draft.subject}", *draft.words.split("\n\n")]:
        line(paragraph, indent=6)
    line(f"{draft.made_of} You send it.", indent=6, is_quiet=True)
