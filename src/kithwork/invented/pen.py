"""With what are the stories written? A pen that puts a moment into mail, calendar or LinkedIn and notes the fact for the truth."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from random import Random

from kithwork.invented import career, chance, faces, meetings
from kithwork.invented.correspondence import reply_id
from kithwork.invented.network import conversation
from kithwork.invented.nouns import Cast, Direct, Event, Face, Fact, Mail, Story


@dataclass(slots=True)
class Pen:
    """Writes one story after the other."""

    throw: Random
    cast: Cast
    mails: list[Mail] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    messages: list[Direct] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    last_mail: Mail | None = None
    chats: dict[str, str] = field(default_factory=dict)

    def mail(self, on: date, by: str, to: str, subject: str, words: str, cc: str = "", *, is_work: bool = False) -> None:
        """Somebody writes to somebody, one of whom is the owner; `Re:` answers the mail before."""
        at = chance.moment(self.throw, on)
        sender, receiver = self.face(by, on, is_work=is_work), self.face(to, on, is_work=is_work)
        copied = (self.face(cc, on, is_work=is_work),) if cc else ()
        before = self.last_mail if subject.startswith("Re: ") else None
        references = (*before.references, before.message_id) if before else ()
        if before and at <= before.at:
            at = before.at.replace(hour=20) if before.at.hour < 20 and before.at.date() == on else at
        body = f"{words}\n\n{self.cast[by].name.nickname or self.cast[by].name.given}\n"
        self.last_mail = Mail(at, sender, (receiver,), subject, body, reply_id(self.throw, sender), copied, references)
        self.mails.append(self.last_mail)
        self._fact("mail", on, subject, (by, to, cc))

    def from_a_system(self, extra: tuple[tuple[str, str], ...]) -> None:
        """The last mail went out through a recruiter's system, which leaves its marks."""
        if self.last_mail:
            self.mails[-1] = self.last_mail = replace(self.last_mail, headers=extra)

    def meet(self, on: date, hour: int, summary: str, with_: tuple[str, ...], minutes: int = 60, *, place: str = "", is_work: bool = False) -> None:
        """The owner meets people."""
        people = [self.cast[key] for key in with_]
        day = chance.at(chance.working_day(on), hour)
        self.events.append(replace(meetings.meeting(self.throw, self.cast, summary, day, people, minutes, is_work=is_work), place=place))
        self._fact("calendar", day.date(), summary, with_)

    def event(self, event: Event, people: tuple[str, ...]) -> None:
        """An entry that is not a plain meeting."""
        self.events.append(event)
        self._fact("calendar", event.starts_at.date(), event.summary, people)

    def chat(self, on: date, by: str, to: str, words: str) -> None:
        """A message on LinkedIn, in the pair's one conversation."""
        other = to if by == "owner" else by
        key = self.chats.setdefault(other, conversation(self.throw))
        self.messages.append(Direct(key, self._hour(on, key), self._profile(by, on), (self._profile(to, on),), words))
        self._fact("linkedin", on, words, (by, to))

    def role(self, person: str, title: str) -> None:
        """A title that an export shows."""
        post = next(post for post in self.cast[person].posts if post.title == title)
        self._fact("linkedin", post.from_on, title, (person,))

    def note(self, file: str, on: date, words: str, people: tuple[str, ...]) -> None:
        """A fact that another room has put into a file."""
        self._fact(file, on, words, people)

    def end(self, key: str, told: str) -> None:
        """The story is told."""
        people = sorted({person for fact in self.facts for person in fact.people} - {"owner"})
        self.stories.append(Story(key, told, tuple(people), tuple(self.facts)))
        self.facts, self.last_mail = [], None

    def face(self, key: str, on: date, *, is_work: bool) -> Face:
        """How a mail of that day shows somebody."""
        if key == "owner":
            return career.mail_face(self.cast.owner, on, is_work=is_work)
        return faces.mail(self.cast[key], on, is_work=is_work)

    def _profile(self, key: str, on: date) -> Face:
        return career.profile_face() if key == "owner" else faces.profile(self.cast[key], on)[0]

    def _hour(self, on: date, key: str) -> datetime:
        before = [message.at for message in self.messages if message.conversation == key and message.at.date() == on]
        return chance.moment(self.throw, on, 9, 11) if not before else max(before).replace(hour=min(22, max(before).hour + 2))

    def _fact(self, file: str, on: date, words: str, people: tuple[str, ...]) -> None:
        self.facts.append(Fact(file, on, words, tuple(person for person in people if person)))
