"""What the owner says of opportunities; apart from the lists, which are to be quick."""

from datetime import date
from pathlib import Path

import click

from kithwork.actions import insights as insight_actions
from kithwork.actions import openings as reading
from kithwork.actions import opportunities as actions
from kithwork.domain.opportunities import Ending, InsightKind, OpportunityKind, OpportunityWordKind, PersonPart, SentKind
from kithwork.interfaces.cli import days
from kithwork.interfaces.cli.nouns import UNDO, deed, done, example, here

_KIND = click.Choice([one.value for one in OpportunityKind])


@click.command(
    epilog=example(
        'kith opportunity add "platform engineer" --at Acme --from ada --place Leeds',
        'kith opportunity add "a booking system" --at "The Corner Gym" --kind client',
        'kith opportunity add "early-careers programme" --at Initech --kind entrant --for tyler --due 2026-12-01',
    )
)
@click.argument("words", nargs=-1, metavar="[TITLE]")
@click.option("--at", "organisation", default="", metavar="ORGANISATION", help="Where it is.")
@click.option("--kind", type=_KIND, default="job", show_default=True, help="What sort it is.")
@click.option("--from", "told_by", default="", metavar="PERSON", help="From whom you heard of it.")
@click.option("--for", "for_whom", default="", metavar="PERSON", help="For whom it would be, when it is not for you.")
@click.option("--place", default="", metavar="TEXT", help="Where one works, or `remote`.")
@click.option("--terms", default="", metavar="TEXT", help="Pay, hours, contract.")
@click.option("--link", default="", metavar="URL", help="Where it is posted.")
@click.option("--found-at", "channel", default="", metavar="TEXT", help="The board or page on which you found it.")
@click.option("--posting", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A file with the text of the posting.")
@click.option("--posted", "posting_on", type=days.past, metavar="DATE", help="The day of the posting.")
@click.option("--due", "due_on", type=days.ahead, metavar="DATE", help="Until when one can apply.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day you heard of it, when it was not today.")
@deed
def add(
    words: tuple[str, ...],
    *,
    organisation: str,
    kind: str,
    told_by: str,
    for_whom: str,
    place: str,
    terms: str,
    link: str,
    channel: str,
    posting: Path | None,
    posting_on: date | None,
    due_on: date | None,
    on: date | None,
) -> None:
    """Write down something that you could have."""
    spot = here()
    person_id = spot.person(told_by).id if told_by else None
    for_id = spot.person(for_whom).id if for_whom else None
    text = posting.read_text(encoding="utf-8", errors="replace") if posting else ""
    of = actions.Particulars(
        organisation, " ".join(words), place, terms, link, channel, posting=text, posting_source=link or channel, posting_on=posting_on, due_on=due_on
    )
    number = actions.add(owner_id=spot.owner_id, kind=kind, of=of, now=spot.now, on=on, person_id=person_id, for_id=for_id)
    name = reading.numbered(owner_id=spot.owner_id, opportunity_id=number).name
    done(f"Opportunity {number}: {name}.", {"opportunity": number}, hint=UNDO)


@click.command(epilog=example('kith opportunity edit 3 --terms "45 k, four days"', "kith opportunity edit 3 --due 2026-12-01"))
@click.argument("number", type=int)
@click.option("--title", default=None, metavar="TEXT", help="What it is called.")
@click.option("--at", "organisation", default=None, metavar="ORGANISATION", help="Where it is.")
@click.option("--place", default=None, metavar="TEXT", help="Where one works, or `remote`.")
@click.option("--terms", default=None, metavar="TEXT", help="Pay, hours, contract.")
@click.option("--link", default=None, metavar="URL", help="Where it is posted.")
@click.option("--found-at", "channel", default=None, metavar="TEXT", help="The board or page on which you found it.")
@click.option("--posting", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A file with the text of the posting.")
@click.option("--posted", "posting_on", type=days.past, metavar="DATE", help="The day of the posting.")
@click.option("--due", "due_on", type=days.ahead, metavar="DATE", help="Until when one can apply.")
@deed
def edit(
    number: int,
    *,
    title: str | None,
    organisation: str | None,
    place: str | None,
    terms: str | None,
    link: str | None,
    channel: str | None,
    posting: Path | None,
    posting_on: date | None,
    due_on: date | None,
) -> None:
    """Tell more of an opportunity; empty words take yours back."""
    spot = here()
    said = {"title": title, "organisation": organisation, "place": place, "terms": terms, "link": link, "channel": channel}
    texts = {name: value for name, value in said.items() if value is not None}
    if posting:
        texts |= {"posting": posting.read_text(encoding="utf-8", errors="replace"), "posting_source": link or posting.name}
    when = {name: value for name, value in (("posting_on", posting_on), ("due_on", due_on)) if value}
    summary = actions.edit(owner_id=spot.owner_id, opportunity_id=number, now=spot.now, texts=texts, days=dict(when))
    done(f"{summary}.", {"opportunity": number}, hint=UNDO)


@click.command(epilog=example("kith opportunity stage 3 interview", 'kith opportunity stage 3 offer "45 k" --on friday'))
@click.argument("number", type=int)
@click.argument("stage_", metavar="STAGE")
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day it happened, when it was not today.")
@deed
def stage(number: int, stage_: str, words: tuple[str, ...], on: date | None) -> None:
    """It came to a stage; `kith opportunity stages` lists them by kind."""
    spot = here()
    summary = actions.stage(owner_id=spot.owner_id, opportunity_id=number, stage=stage_, now=spot.now, on=on, text=" ".join(words))
    done(f"{summary}.", {"opportunity": number}, hint=UNDO)


@click.command(
    epilog=example("kith opportunity close 3 rejected", 'kith opportunity close 3 withdrawn "too far"', "kith opportunity close 3 accepted")
)
@click.argument("number", type=int)
@click.argument("ending", metavar="ENDING", default=Ending.WITHDRAWN)
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day it happened, when it was not today.")
@deed
def close(number: int, ending: str, words: tuple[str, ...], on: date | None) -> None:
    """It ended: rejected, withdrawn (without a word), ghosted, or you have it."""
    spot = here()
    summary = actions.close(owner_id=spot.owner_id, opportunity_id=number, ending=ending, now=spot.now, on=on, text=" ".join(words))
    done(f"{summary}.", {"opportunity": number}, hint=UNDO)


@click.command("next", epilog=example('kith opportunity next 3 "send Grace the talk" --by friday', "kith opportunity next 3"))
@click.argument("number", type=int)
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--by", "on", type=days.ahead, metavar="DATE", help="By when.")
@deed
def next(number: int, words: tuple[str, ...], on: date | None) -> None:  # noqa: A001  the verb's name
    """What you do next, and by when; without words, there is nothing to do."""
    spot = here()
    summary = actions.next_step(owner_id=spot.owner_id, opportunity_id=number, text=" ".join(words), now=spot.now, on=on)
    done(f"{summary}.", {"opportunity": number}, hint=UNDO)


@click.command(epilog=example("kith opportunity person 3 grace hiring-manager", "kith opportunity person 3 ada referrer --off"))
@click.argument("number", type=int)
@click.argument("name", metavar="PERSON")
@click.argument("part", type=click.Choice([one.value for one in PersonPart]))
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--on", "on", type=days.past, metavar="DATE", help="Since when.")
@click.option("--off", "is_off", is_flag=True, help="They have that part no more.")
@deed
def person(number: int, name: str, part: str, words: tuple[str, ...], on: date | None, *, is_off: bool) -> None:
    """Who has which part in it: told you of it, refers, recruits, hires, interviews, decides."""
    spot = here()
    found = spot.person(name)
    summary = actions.person(
        owner_id=spot.owner_id, opportunity_id=number, person_id=found.id, part=part, now=spot.now, on=on, text=" ".join(words), is_on=not is_off
    )
    done(f"{summary}.", {"opportunity": number, "person": found.id}, hint=UNDO)


@click.command(epilog=example("kith opportunity say 3 topic kubernetes", 'kith opportunity say 5 need "bookings on the phone"'))
@click.argument("number", type=int)
@click.argument("kind", type=click.Choice([one.value for one in OpportunityWordKind]))
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--off", "is_off", is_flag=True, help="It is not so.")
@deed
def say(number: int, kind: str, words: tuple[str, ...], *, is_off: bool) -> None:
    """What it requires (topic), or what a client needs, is after and prefers."""
    spot = here()
    summary = actions.say(owner_id=spot.owner_id, opportunity_id=number, kind=kind, text=" ".join(words), now=spot.now, is_on=not is_off)
    done(f"{summary}.", {"opportunity": number}, hint=UNDO)


@click.command(
    epilog=example(
        'kith opportunity sent 3 --cv "cv-2026-11" --link https://ada.example --way "their form"', "kith opportunity sent 3 --kind follow-up"
    )
)
@click.argument("number", type=int)
@click.option("--kind", type=click.Choice([one.value for one in SentKind]), default="application", show_default=True, help="What you sent.")
@click.option("--cv", "version", default="", metavar="VERSION", help="Which version of your CV, or of the proposal.")
@click.option("--link", default="", metavar="URL", help="Which link to your work.")
@click.option("--way", default="", metavar="TEXT", help="Which way: a form, a letter to somebody.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@deed
def sent(number: int, kind: str, version: str, link: str, way: str, on: date | None) -> None:
    """What you sent, when, and in which version."""
    spot = here()
    summary = actions.sent(owner_id=spot.owner_id, opportunity_id=number, kind=kind, version=version, link=link, way=way, now=spot.now, on=on)
    done(f"{summary}.", {"opportunity": number}, hint=UNDO)


@click.command(
    epilog=example(
        'kith opportunity told 3 grace "they pair on everything"', 'kith opportunity told 3 grace "know your algorithms" --kind expectation'
    )
)
@click.argument("number", type=int)
@click.argument("name", metavar="PERSON")
@click.argument("words", nargs=-1, required=True, metavar="TEXT")
@click.option("--kind", type=click.Choice([one.value for one in InsightKind]), default="culture", show_default=True, help="What it is about.")
@click.option("--on", "on", type=days.past, metavar="DATE", help="The day, when it was not today.")
@click.option("--off", "is_off", is_flag=True, help="They did not say that.")
@deed
def told(number: int, name: str, words: tuple[str, ...], kind: str, on: date | None, *, is_off: bool) -> None:
    """What somebody told you of the organisation: its culture, or what it expects."""
    spot = here()
    found = spot.person(name)
    if is_off:
        summary = insight_actions.unsay(owner_id=spot.owner_id, opportunity_id=number, person_id=found.id, text=" ".join(words), now=spot.now)
        done(f"{summary}.", {"opportunity": number, "person": found.id}, hint=UNDO)
        return
    summary = insight_actions.tell(
        owner_id=spot.owner_id, opportunity_id=number, person_id=found.id, kind=kind, text=" ".join(words), now=spot.now, on=on
    )
    done(f"{summary}.", {"opportunity": number, "person": found.id}, hint=UNDO)


@click.command(epilog=example("kith opportunity stages job", 'kith opportunity stages job "heard, applied, trial day=talking, offer, accepted"'))
@click.argument("kind", type=_KIND)
@click.argument("words", nargs=-1, metavar="[STAGES]")
@click.option("--reset", "is_reset", is_flag=True, help="Those that come with Kithwork again.")
@deed
def stages(kind: str, words: tuple[str, ...], *, is_reset: bool) -> None:
    """The stages of a kind, or other ones of your own.

    Between commas, each with what it means where that is not known: open, sent, talking, offered, going or won.
    """
    spot = here()
    if words or is_reset:
        done(f"{actions.set_stages(owner_id=spot.owner_id, kind=kind, text=' '.join(words), now=spot.now)}.", hint=UNDO)
        return
    found = reading.stages_of(owner_id=spot.owner_id, kind=OpportunityKind(kind))
    done(", ".join(f"{one.name} ({one.sense})" for one in found), {"stages": [{"name": one.name, "sense": one.sense} for one in found]})
