"""What is the invented world made of? People, their posts, and the moments at which a file shows them under some name and handle."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What stands behind a name in a file."""

    OWNER = "owner"
    KNOWN = "known"  # somebody of the owner's network
    STRANGER = "stranger"  # wrote code or list mail near the owner, never to or with the owner
    ROBOT = "robot"
    ROLE = "role"  # an address that an organisation answers


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name, with the other ways in which it is written."""

    given: str
    family: str
    nickname: str = ""
    native: str = ""  # in its own script, in its own order
    former_family: str = ""  # before a marriage
    is_family_first: bool = False

    @property
    def western(self) -> str:
        """Given name first."""
        return f"{self.given} {self.family}".strip()

    @property
    def full(self) -> str:
        """In the order that the person prefers."""
        return f"{self.family} {self.given}" if self.is_family_first else self.western


@dataclass(frozen=True, slots=True)
class Post:
    """A role that a person held, and the work address that came with it."""

    organisation: str  # its key
    title: str
    from_on: date
    to_on: date | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One human being, robot or shared desk of the invented world."""

    key: str
    kind: Kind
    name: Name
    posts: tuple[Post, ...] = ()
    ways: tuple[str, ...] = ()  # how the owner knows them: "harbourlight", "friend", "php-meetup"
    private: str = ""  # private mail address
    old_private: str = ""  # the one before it
    login: str = ""  # at GitHub
    account: int = 0  # its number there
    slug: str = ""  # of the profile
    phone: str = ""  # E.164
    birthday: str = ""  # partial date
    city: str = ""
    met_on: date = date.min
    last_on: date | None = None  # after this day the tie is silent
    married_on: date | None = None
    connected_on: date | None = None
    weight: float = 1.0  # how much mail passes, against the others
    habit: int = 0  # decides how the person spells the name here and there

    def post_at(self, day: date) -> Post | None:
        """The post held on a day, the latest when there are two."""
        held = [post for post in self.posts if post.from_on <= day and (post.to_on is None or day <= post.to_on)]
        return max(held, key=lambda post: post.from_on, default=None)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody, by key, on one day."""

    owner: Person
    people: dict[str, Person]
    today: date

    def __getitem__(self, key: str) -> Person:
        return self.people[key]

    def known(self) -> list[Person]:
        """The people of the owner's network."""
        return [person for person in self.people.values() if person.kind is Kind.KNOWN]

    def by_way(self, *ways: str) -> list[Person]:
        """Those of them whom the owner knows by one of these ways."""
        return [person for person in self.known() if set(ways) & set(person.ways)]

    def lasting(self, *ways: str) -> list[Person]:
        """Those whose tie has not fallen silent."""
        return [person for person in self.by_way(*ways) if person.last_on is None]


@dataclass(frozen=True, slots=True)
class Organisation:
    """A firm, school or project."""

    key: str
    name: str
    domain: str
    pattern: str  # of its addresses: "first.last", "f.last", "first", "last.first"
    is_last_name_first: bool = False  # its mail shows "Last, First"


@dataclass(frozen=True, slots=True)
class Face:
    """A person as one item shows them: whose face it is, the name there, the handle there (as written)."""

    person: str
    name: str
    handle: str


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of a calendar."""

    uid: str
    summary: str
    starts_at: datetime
    ends_at: datetime
    organiser: Face | None = None
    guests: tuple[tuple[Face, str], ...] = ()  # with the answer: ACCEPTED, DECLINED ...
    place: str = ""
    note: str = ""
    rule: str = ""
    except_at: tuple[datetime, ...] = ()
    replaces_at: datetime | None = None
    is_cancelled: bool = False
    is_all_day: bool = False


@dataclass(frozen=True, slots=True)
class Mail:
    """One message."""

    at: datetime
    sender: Face
    to: tuple[Face, ...]
    subject: str
    body: str
    message_id: str
    cc: tuple[Face, ...] = ()
    references: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    html: str = ""
    invitation: Event | None = None
    shown: tuple[Face, ...] = ()  # people that it shows in a header of its own: Reply-To, X-GitHub-Sender
    kind: str = "conversation"


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit: who, when, what."""

    at: datetime
    author: Face
    committer: Face
    message: str
    trailers: tuple[tuple[str, Face], ...]
    changes: tuple[tuple[str, str], ...]  # (path, whole text)


@dataclass(frozen=True, slots=True)
class Repository:
    """A git clone."""

    name: str
    url: str
    commits: tuple[Commit, ...]


@dataclass(frozen=True, slots=True)
class Connection:
    """A row of Connections.csv; `face` is None for a hidden member."""

    on: date
    face: Face | None = None
    first: str = ""
    last: str = ""
    address: str = ""
    organisation: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Direct:
    """A row of messages.csv."""

    conversation: str
    at: datetime
    sender: Face
    to: tuple[Face, ...]
    content: str
    subject: str = ""
    title: str = ""
    folder: str = "INBOX"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A row of Invitations.csv."""

    at: datetime
    sender: Face
    receiver: Face
    message: str = ""


@dataclass(frozen=True, slots=True)
class Endorsement:
    """A row of one of the two endorsement files."""

    at: datetime
    skill: str
    face: Face
    first: str
    last: str
    is_given: bool
    status: str = "ACCEPTED"


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A row of one of the two recommendation files."""

    at: datetime
    face: Face
    first: str
    last: str
    organisation: str
    title: str
    text: str
    is_given: bool


@dataclass(frozen=True, slots=True)
class Share:
    """A post of the owner."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Export:
    """What LinkedIn hands out on one day."""

    on: date
    connections: tuple[Connection, ...]
    messages: tuple[Direct, ...]
    invitations: tuple[Invitation, ...]
    endorsements: tuple[Endorsement, ...]
    recommendations: tuple[Recommendation, ...]
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A card of an address book."""

    uid: str
    face: Face
    display: str
    given: str = ""
    family: str = ""
    nickname: str = ""
    suffix: str = ""
    organisation: str = ""
    title: str = ""
    addresses: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()  # as written
    birthday: str = ""
    note: str = ""
    labels: tuple[str, ...] = ()
    related: tuple[tuple[str, str], ...] = ()  # (word, name)
    links: tuple[str, ...] = ()
    members: tuple[str, ...] = ()  # UIDs, when it is a group
    is_organisation: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One sentence of a story, and the words by which a file shows it."""

    file: str  # mail, calendar, linkedin, git, cards
    on: date
    words: str
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Something that happened, spread over the files."""

    key: str
    told: str
    people: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Calling:
    """What the pages for today should find."""

    birthdays: tuple[str, ...]
    drifting: tuple[str, ...]
    changed: tuple[str, ...]
    met_last_week: tuple[str, ...]
    tomorrow: tuple[str, ...]  # summaries


@dataclass(frozen=True, slots=True)
class World:
    """All of it."""

    seed: int
    today: date
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    mails: tuple[Mail, ...]
    events: tuple[Event, ...]
    repositories: tuple[Repository, ...]
    exports: tuple[Export, Export]
    books: tuple[tuple[str, tuple[Card, ...]], ...]
    stories: tuple[Story, ...]
    calling: Calling
    homonyms: tuple[tuple[str, str], ...] = field(default=())
