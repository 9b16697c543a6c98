"""What sources say: records. They are evidence, immutable, and keep both sides of a moment as the source has them."""

from dataclasses import field
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeAlias

from kithwork.domain.handles import Handle
from kithwork.domain.kinds import WITH_THE_OWNER as WITH_THE_OWNER  # noqa: PLC0414  they belong to what a record is, and are quicker to have alone
from kithwork.domain.kinds import FactKind as FactKind  # noqa: PLC0414
from kithwork.domain.kinds import InteractionKind as InteractionKind  # noqa: PLC0414
from kithwork.domain.kinds import Part as Part  # noqa: PLC0414
from kithwork.domain.values import value

OF_CLONE: Final = "clone "  # begins the key of what a clone is set to, by which its bearer may be the owner


@value
class Origin:
    """Which item of which source said something.

    `key` is the same in the next export (Message-ID, UID, profile URL, commit), so that an import can be repeated; `where` is for a human
    eye (`line 188`, `card 3, line 41`). `former` are keys by which the item may be on file already: by what an earlier reading had to go.
    """

    source: str
    key: str
    where: str
    former: tuple[str, ...] = field(default=(), repr=False)  # keys of rows are made of what a record says


@value
class Mention:
    """A person as one item names them: a name, handles, or both. `phones` are as written; identity brings them into one form."""

    name: str = ""
    handles: tuple[Handle, ...] = ()
    phones: tuple[str, ...] = ()


@value
class Participant:
    """Somebody in an interaction, and their part in it."""

    mention: Mention
    part: Part


class ContextKind(StrEnum):
    """What sort of place or company of people an interaction belongs to."""

    REPOSITORY = "repository"
    MAILING_LIST = "mailing-list"
    THREAD = "thread"
    EVENT = "event"
    GROUP = "group"  # a channel, a group chat, a community


@value
class Context:
    """The repository, list, conversation or gathering in which an interaction took place; `key` is stable, `label` is for reading."""

    kind: ContextKind
    key: str
    label: str


@value
class PersonRecord:
    """What a source says of somebody: a card, a connection, an author.

    `is_entry`: the source keeps its people apart (a card's UID, a profile URL), so two entries are two people there.
    `is_own_book`: the owner put them there or agreed to it (address book, connections), so they belong to the owner's network.
    """

    origin: Origin
    mention: Mention
    organisation: str = ""
    title: str = ""
    city: str = ""
    birthday: str = ""  # partial date
    labels: tuple[str, ...] = ()
    relations: tuple[tuple[str, str], ...] = ()  # (word, name): ("manager", "Grace Hopper")
    note: str = ""
    links: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()  # nickname, maiden name, phonetic
    is_entry: bool = False
    is_own_book: bool = False


@value
class InteractionRecord:
    """What a source says of a past moment in touch. `words` is the text itself, kept only when the owner asked for words.

    `days`: on how many it went on, by its own clock and with the first; of a conference more than one.
    """

    origin: Origin
    at: datetime  # an instant, with its zone; or what a clock showed, by `zones.WALL`
    kind: InteractionKind
    participants: tuple[Participant, ...]
    subject: str = ""
    words: str = ""
    thread: str = ""
    place: str = ""
    context: Context | None = None
    days: int = 1
    over_at: datetime | None = None  # when it was over, of what lasted for a day or more and began with a zone


@value
class RoleRecord:
    """What a source says of a post that the owner held: organisation, title, partial dates.

    `mention`: whose post it is, where the source could speak of anybody (a CV); it is the owner's as long as one of these handles is.
    """

    origin: Origin
    organisation: str
    title: str = ""
    from_on: str = ""
    to_on: str = ""
    kind: str = "work"  # or "education"
    note: str = ""
    mention: Mention | None = None


@value
class ReleaseRecord:
    """What a source says of a release: who put which tag on which project, on which day."""

    origin: Origin
    mention: Mention
    project: str
    project_key: str
    tag: str
    on: str  # ISO date


@value
class CommitRecord:
    """What a history says of one commit: who wrote it, in which project, under which title, on which day.

    Kept only of the owner's own: what others wrote is in the moments between people.
    """

    origin: Origin
    mention: Mention
    project: str
    project_key: str
    title: str
    on: str  # ISO date


@value
class OpportunityRecord:
    """What a source says of a post that the owner saved or applied for: where, what, and which stage on which day.

    `steps` are stages by the names that jobs have here, with ISO dates; a day may be empty where the source names none. `version` is what was sent.
    """

    origin: Origin
    organisation: str
    title: str
    steps: tuple[tuple[str, str], ...]
    link: str = ""
    place: str = ""
    terms: str = ""
    version: str = ""
    due_on: str = ""


@value
class FactRecord:
    """What a source says of the owner beside their posts: a skill, a certificate, an organisation that they follow. Days are partial dates.

    `author`: who made it, where the source could speak of anybody (a feed); it is the owner's as long as that is one of their names.
    `mention`: of whom it is, as with a post of a CV.
    """

    origin: Origin
    kind: FactKind
    name: str
    by: str = ""  # who gave or published it
    level: str = ""
    link: str = ""
    on: str = ""
    topics: tuple[str, ...] = ()
    author: str = ""
    to_on: str = ""
    note: str = ""
    mention: Mention | None = None


@value
class OwnerRecord:
    """What a source says of the owner: their own profile, their own addresses."""

    origin: Origin
    mention: Mention
    headline: str = ""
    city: str = ""


@value
class Skipped:
    """An item that is understood and left out on purpose; `why` is a short phrase that groups like items ("newsletter")."""

    origin: Origin
    why: str


@value
class Unreadable:
    """An item that could not be read, and why; the rest of the file goes on."""

    origin: Origin
    why: str


@value
class Remark:
    """Something about a whole file that the owner should know ("the network follows in a second archive")."""

    origin: Origin
    words: str


Record: TypeAlias = PersonRecord | InteractionRecord | RoleRecord | ReleaseRecord | CommitRecord | OwnerRecord | OpportunityRecord | FactRecord
Item: TypeAlias = Record | Skipped | Unreadable | Remark
