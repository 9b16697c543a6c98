"""Name somebody by hand, and say what is so about them."""

import click

from kithwork.actions import people, words
from kithwork.interfaces.cli import persons, shapes
from kithwork.interfaces.cli.misread import Misread
from kithwork.interfaces.cli.nouns import UNDO, begun, deed, done, example, here
from kithwork.interfaces.cli.regions import in_region

EMAIL = click.option("--email", "emails", multiple=True, help="An address of theirs; may be given several times.")
PHONE = click.option("--phone", "phones", multiple=True, help="A telephone number, with its country (+49…) or of --region.")
URL = click.option("--url", "urls", multiple=True, help="A profile, such as linkedin.com/in/ada.")
ORGANISATION = click.option("--organisation", help="Where they work.")
TITLE = click.option("--title", help="What they are there.")
CITY = click.option("--city", help="Where they live.")
BIRTHDAY = click.option("--birthday", help="1990-04-12, or --birthday=--04-12 without the year.")
PRONOUNS = click.option("--pronouns", help="How to speak of them.")
LANGUAGE = click.option("--language", help="In which language you speak.")
CHANNEL = click.option("--channel", help="How they like to be reached.")
AVOID = click.option("--avoid", help="What not to raise.")


@click.command(epilog=example('kith add "Grace Hopper" --email grace@example.org --organisation Navy --tag compilers'))
@click.argument("name", nargs=-1, required=True)
@EMAIL
@PHONE
@URL
@ORGANISATION
@TITLE
@CITY
@BIRTHDAY
@PRONOUNS
@LANGUAGE
@CHANNEL
@AVOID
@click.option("--tag", "tags", multiple=True, help="A word on them; may be given several times.")
@in_region
@deed
def add(
    name: tuple[str, ...],
    *,
    emails: tuple[str, ...],
    phones: tuple[str, ...],
    urls: tuple[str, ...],
    organisation: str | None,
    title: str | None,
    city: str | None,
    birthday: str | None,
    pronouns: str | None,
    language: str | None,
    channel: str | None,
    avoid: str | None,
    tags: tuple[str, ...],
    region: str,
) -> None:
    """Name somebody by hand.

    The first one begins the network.
    """
    spot = begun()
    fields = _given(organisation, title, city, birthday, pronouns, language, channel, avoid)
    handles = (*emails, *phones, *urls)
    made = words.add(owner_id=spot.owner_id, name=" ".join(name), now=spot.now, handles=handles, fields=fields, tags=tags, region=region)
    person = people.line_of(spot.owner_id, made)
    done(f"Added {persons.in_short(person)}.", shapes.person(person), hint=UNDO)


@click.command(epilog=example("kith edit ada --organisation Tidemark --title Engineer", 'kith edit ada --city ""'))
@click.argument("person", nargs=-1, required=True)
@click.option("--name", help="What they are called.")
@EMAIL
@PHONE
@URL
@ORGANISATION
@TITLE
@CITY
@BIRTHDAY
@PRONOUNS
@LANGUAGE
@CHANNEL
@AVOID
@in_region
@deed
def edit(
    person: tuple[str, ...],
    *,
    name: str | None,
    emails: tuple[str, ...],
    phones: tuple[str, ...],
    urls: tuple[str, ...],
    organisation: str | None,
    title: str | None,
    city: str | None,
    birthday: str | None,
    pronouns: str | None,
    language: str | None,
    channel: str | None,
    avoid: str | None,
    region: str,
) -> None:
    """Say what is so; your word wins over every source.

    An empty value takes your word back, and what sources say shows again.
    """
    fields = _given(organisation, title, city, birthday, pronouns, language, channel, avoid) | ({} if name is None else {"name": name})
    handles = (*emails, *phones, *urls)
    if not (fields or handles):
        raise Misread("Say what is to be changed, such as --organisation Tidemark; `kith edit --help` lists what there is.")
    spot = here()
    found = spot.person(" ".join(person))
    words.edit(owner_id=spot.owner_id, person_id=found.id, fields=fields, now=spot.now, handles=handles, region=region)
    changed = spot.person(f"#{found.id}")
    done(f"{persons.in_short(changed)}.", shapes.person(changed), hint=UNDO)


def _given(
    organisation: str | None,
    title: str | None,
    city: str | None,
    birthday: str | None,
    pronouns: str | None,
    language: str | None,
    channel: str | None,
    avoid: str | None,
) -> dict[str, str]:
    values = (organisation, title, city, birthday, pronouns, language, channel, avoid)
    names = ("organisation", "title", "city", "birthday", "pronouns", "language", "channel", "avoid")
    return {name: value for name, value in zip(names, values, strict=True) if value is not None}
