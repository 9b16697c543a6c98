"""What led to what: chains from outcomes back to how they began, and the owner's own word on it."""

import click

from kithwork.actions import openings, own_links, traced
from kithwork.domain.attribution import ThingKind
from kithwork.interfaces.cli import led_shapes
from kithwork.interfaces.cli.lazy import load
from kithwork.interfaces.cli.nouns import Noun, as_json, example, here
from kithwork.interfaces.cli.printing import data, day, heading, item, line, title

LABELS = {
    ThingKind.SERIES: "By series",
    ThingKind.EVENT: "By event",
    ThingKind.INTRODUCER: "By introducer",
    ThingKind.CHANNEL: "By channel",
    ThingKind.ARTIFACT: "By what you made",
    ThingKind.PLACE: "By repository and list",
}


@click.group(
    cls=Noun,
    epilog=example(
        "kith led", "kith led say sorcha to 4", 'kith led say "Remote PHP meetup #3" to 4', "kith led say intro 2 to 4", "kith what-led-to 4"
    ),
)
def led() -> None:
    """What led to what: every interview, offer and client back to how it began.

    Over what people told you, who brought whom together, where you were first seen together, and your own word. Two ways are told as two, and
    where nothing is on file it is unknown. Without a verb: everything.
    """


led.later = {verb: f"led_words:{verb}" for verb in ("say", "drop")}


@led.command("list", epilog=example("kith led", "kith led list --json", "kith led sorcha to 4"))
@click.argument("words", nargs=-1, metavar="[CAUSE to OPPORTUNITY]")
@as_json
@click.pass_context
def list_(ctx: click.Context, words: tuple[str, ...], *, is_json: bool) -> None:
    """Every outcome, yours and those of others for whom you did something; and what has part in how many.

    With words it is `kith led say`.
    """
    if words:
        ctx.invoke(load(led.later["say"]), words=words, is_channel=False, is_event=False, text="", on=None)
        return None
    spot = here()
    found = traced.everything(owner_id=spot.owner_id, today=spot.now.date())
    if is_json:
        return data(led_shapes.told(found))
    for label, is_mine in (("Yours", True), ("For others", False)):
        some = [one for one in found.chains if one.is_mine is is_mine]
        if some:
            heading(label)
        for one in some:
            show(one)
    for label, tallies in (("yours", found.mine), ("for others", found.others)):
        for kind, rows in tallies:
            heading(f"{LABELS[kind]}, {label}")
            for row in rows:
                item(f"{row.thing.label}: {row.words}")
    if not found.chains:
        line("Nothing has come of anything yet. `kith opportunity` keeps what could, `kith mentoring outcome` what became of others.")
    return None


def show(one: traced.Chain) -> None:
    """An outcome and every way back."""
    item(f"{one.title}: {one.words}" if one.outcomes else one.title, mark="-", indent=0)
    if one.account.is_unknown:
        line("Unknown: nothing on file says what led there.", indent=4)
    for route in one.account.told:
        item("; ".join(traced.step_in_words(step) for step in route.steps), mark="<", indent=2)
    if one.account.is_contested and one.account.first and one.account.last:
        first, last = one.account.first.thing.label, one.account.last.thing.label
        line(f"{len(one.account.routes)} ways led there. First touch: {first}. Last touch: {last}.", indent=4, is_quiet=True)


@led.command(epilog=example("kith led links"))
@as_json
def links(*, is_json: bool) -> None:
    """Your own links, with their numbers."""
    spot = here()
    found = own_links.listed(owner_id=spot.owner_id)
    if is_json:
        return data(
            [{"id": one.id, "opportunity": one.opportunity_id, "kind": one.kind, "cause": own_links.label_of(one), "on": one.on} for one in found]
        )
    names = {one.id: one.name for one in openings.listed(owner_id=spot.owner_id, is_open=False)}
    for one in found:
        when = f" ({day(one.on)})" if one.on else ""
        item(
            f"{own_links.label_of(one)} led to {names[one.opportunity_id]}{when}{f': {one.words}' if one.words else ''}",
            mark=f"{one.id:>3}",
            indent=0,
        )
    if not found:
        line("You have said of nothing what led to it. `kith led say PERSON to NUMBER` does.")
    return None


@led.command(epilog=example("kith led credit dad"))
@click.argument("person", nargs=-1, required=True)
@as_json
def credit(person: tuple[str, ...], *, is_json: bool) -> None:
    """Every outcome on whose way back somebody stands, even years later."""
    spot = here()
    found = spot.person(" ".join(person))
    chains = traced.credited(owner_id=spot.owner_id, person_id=found.id, today=spot.now.date())
    if is_json:
        return data([led_shapes.chain(one) for one in chains])
    for one in chains:
        show(one)
    if not chains:
        line(f"{found.name} stands on no way to an outcome yet.")
    return None


@click.command("what-led-to", epilog=example("kith what-led-to 4"))
@click.argument("number", type=int)
@as_json
def what_led_to(number: int, *, is_json: bool) -> None:
    """What led to an opportunity: every way back to how it began.

    NUMBER is that of the opportunity, as `kith opportunities` lists it. Two ways are told as two, with the first and the last touch.
    """
    spot = here()
    one = traced.led_to(owner_id=spot.owner_id, opportunity_id=number, today=spot.now.date())
    if is_json:
        return data(led_shapes.chain(one))
    title(one.title)
    show(one)
    if one.account.is_unknown:
        line(f"`kith led say PERSON to {number}` says what did.", is_quiet=True)
    return None
