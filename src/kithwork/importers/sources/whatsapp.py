"""WhatsApp: a conversation's "Export chat", as .zip or .txt, from Android or iPhone.

Names are those of the telephone's address book. The file names no time zone, so its times are taken as UTC, and no order of day and month: where no line
shows it, the file is not read.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from io import BytesIO
from itertools import islice
from typing import Final

from kithwork.domain import handles
from kithwork.domain.records import Item, Mention, Origin, OwnerRecord, Skipped, Unreadable
from kithwork.importers import chat_lines, chats, whatsapp_signs
from kithwork.importers.chat_lines import Days, Order, Said
from kithwork.importers.chats import Chat, Message
from kithwork.importers.protocol import Member, Opening, Reading

SOURCE: Final = "whatsapp"
_SIGNAL: Final = re.compile(r"[\s\ufeff]*\[\d{4}-\d\d-\d\d, \d\d:\d\d\] ")  # what signal-export writes
_TITLED: Final = re.compile(
    r"(?:whatsapp[\s-]*(?:chat|conversation)|chat (?:de )?whatsapp|(?:discussion|conversation|conversa|conversación) (?:do |de )?whatsapp|чат whatsapp|czat whatsapp)"
    r"\s*(?:-|with|mit|met|con|avec|com|med|ile|с контактом|с|z użytkownikiem|z)\s+(.+?)(?: \(\d+\))?(?:\.txt|\.zip)?\Z",
    re.IGNORECASE,
)
_UNTITLED: Final = re.compile(r"_chat(?:[ _-]?\(?\d+\)?)?\.txt\Z", re.IGNORECASE)  # an iPhone's
_LOGGED: Final = re.compile(
    r"(?:\S*\.)?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|ALERT|FATAL|EMERGENCY)\Z"
)  # a program's log, and nobody's name
_SEEN_AT_FIRST: Final = 100  # messages
_NUMBER: Final = re.compile(r"\+?[\d\s().\-\u2010\u2011]{7,}\Z")
_ENOUGH: Final = 9  # digits of a number that is whole
_MEDIA: Final = re.compile(r"<[^<>\n]{3,80}>|[\w \-.]{1,80}\.\w{2,5} \([^()\n]{3,60}\)|null")
_TAKEN_BACK: Final = re.compile(
    r"(?:this message was deleted|you deleted this message|message deleted|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|se eliminó este mensaje"
    r"|este mensaje fue eliminado|eliminaste este mensaje|ce message a été supprimé|vous avez supprimé ce message|mensagem apagada|você apagou esta mensagem"
    r"|essa mensagem foi apagada|dit bericht (?:is|werd) verwijderd|je hebt dit bericht verwijderd|questo messaggio è stato eliminato|hai eliminato questo messaggio"
    r"|данное сообщение удалено|вы удалили данное сообщение)\b.{0,60}",
    re.IGNORECASE,
)
_EDITED: Final = re.compile(r"\s*<[^<>\n]*(?:edited|bearbeitet|editad[oa]|modifié|bewerkt|modificat[oa]|изменено)[^<>\n]*>\Z", re.IGNORECASE)
_CALL: Final = re.compile(r"\bcall\b|anruf|llamada|appel\b|chamada|oproep|chiamata|звон", re.IGNORECASE)
_NOT_TAKEN: Final = re.compile(
    r"missed|no answer|unanswered|declined|verpasst|nicht angenommen|perdid|sin respuesta|manqué|sans réponse|gemist|pers[ao]|пропущ", re.IGNORECASE
)
_PICTURE: Final = re.compile(  # what stands for a picture, a recording, a place on an iPhone; whatever else has the mark before it is WhatsApp's own
    r"omitted|attached|weggelassen|ausgeschlossen|angehängt|omitid[oa]|adjunt|omiss?[eo]|omis\b|absente?s?\b|manquant|allegat|weggelaten|utelat|utelämn|udelad"
    r"|jätetty|pominięt|vynechán|пропущен|отсутств|опущен|省略|忽略|略過|생략|disertakan|dahil edilme|dihilangkan"
    r"|^(?:location|poll|contact card|standort|umfrage|kontaktkarte|ubicación|encuesta|localisation|sondage|localização|enquete|posizione|sondaggio)\b",
    re.IGNORECASE,
)
_NOTICE: Final = 24  # letters; that a conversation is secret takes more of them in every language
_OPENING: Final = 100  # messages of a group, by which it is known again
_OWN_LINE: Final = "a line of WhatsApp's own"


@dataclass(slots=True)
class _Talk:
    """What a first reading finds out about a conversation."""

    senders: Counter[str] = field(default_factory=Counter)
    days: Days = field(default_factory=Days)
    title: str = ""
    is_group: bool = False
    began: str = ""  # its first line, by which a talk without a name is known again
    mentions: dict[str, Mention] = field(default_factory=dict)

    def settle(self) -> None:
        """Decide whether it is a talk of two; who gives it its name is the other one of the two."""
        if self.title in self.senders and len(self.senders) > 2:
            del self.senders[self.title]  # lines of WhatsApp's own stand under the name of a group
        knows_both = not self.title or _folded(self.title) in map(_folded, self.senders)
        self.is_group = self.is_group or len(self.senders) > 2 or not knows_both

    def owner(self) -> str:
        """Who of the two does not give the conversation its name; nobody where that is not known."""
        others = [name for name in self.senders if _folded(name) != _folded(self.title)]
        return others[0] if not self.is_group and self.title and len(others) == 1 and len(self.senders) == 2 else ""

    def ways(self, heard: int) -> tuple[tuple[str, ...], ...]:
        """By what it is known when so many have spoken."""
        title, senders = _folded(self.title), map(_folded, self.senders)
        return chats.of_group(title, senders, heard, self.began) if self.is_group else chats.of_two(senders, title, self.began)

    def mention(self, sender: str) -> Mention:
        """Whoever the telephone calls so: a name of its address book, a number, or what strangers call themselves."""
        found = self.mentions.get(sender)
        if found is None:
            found = self.mentions[sender] = _mention(sender, self.title)
        return found


class WhatsApp:
    """One record for each message."""

    source = SOURCE

    def recognises(self, member: Member) -> bool:
        """By the form of its first line, and by its name or by what only WhatsApp writes."""
        if not member.name.casefold().endswith(".txt"):
            return False
        text = chat_lines.first(member.head())
        shape = chat_lines.shape(text)
        if shape is None or _SIGNAL.match(text) or (shape.has_seconds and not shape.is_bracketed):
            return False
        first = list(islice(chat_lines.messages(BytesIO(member.head())), _SEEN_AT_FIRST))
        if any(_LOGGED.match(said.sender) for said in first):
            return False
        is_named_so = bool(_UNTITLED.match(member.name) or _title(member.place))
        return is_named_so or whatsapp_signs.is_whatsapps(member.head().decode("utf-8-sig", "replace"), first)

    def openings(self, member: Member, reading: Reading, titles: Iterable[str]) -> dict[str | None, list[Opening]]:
        """Of a group; a talk of two goes by who talks."""
        try:
            talk = _look(member)
            order = talk.days.order((reading.now + timedelta(days=1)).date())
            first = list(islice(_first(member, talk, order), _OPENING)) if talk.is_group else []
        except (chat_lines.Ambiguous, OSError):
            return {}
        named: dict[str | None, str] = {None: talk.title, **{title: title for title in titles}}
        return {name: [Opening(chats.digest(_folded(title), *said), said[1]) for said in first] for name, title in named.items()} if first else {}

    def read(self, member: Member, reading: Reading) -> Iterator[Item]:
        """Twice: to see who talks and how dates are written, and to hand on what was said."""
        whole = Origin(SOURCE, f"file:{member.name}", member.place)
        try:
            talk = _look(member, reading.title)
            order = talk.days.order((reading.now + timedelta(days=1)).date())
        except (chat_lines.Ambiguous, OSError) as error:
            yield Unreadable(whole, str(error))
            return
        try:
            yield from _items(member, talk, order, reading)
        except OSError as error:
            yield Unreadable(whole, f"it could be read only so far: {error}")
        if owner := talk.owner():
            yield OwnerRecord(Origin(SOURCE, f"owner:{_folded(owner)}", f"talk of two with {talk.title}"), talk.mention(owner))
        elif not talk.is_group and talk.title and len(talk.senders) == 1:
            yield OwnerRecord(Origin(SOURCE, "owner", f"talk of two with {talk.title}"), _OWNER)


_OWNER: Final = Mention("", (handles.entry(SOURCE, "owner"),))


def _first(member: Member, talk: _Talk, order: Order) -> Iterator[tuple[str, str, str]]:
    """Minute, sender and text of each message."""
    with member.open() as stream:
        for said in chat_lines.messages(stream):
            if said.sender in talk.senders and not _own(said):
                yield _told(said, order)


def _told(said: Said, order: Order) -> tuple[str, str, str]:
    at = said.at(order)
    return at.isoformat(timespec="minutes") if at else f"line {said.line}", _folded(said.sender), _EDITED.sub("", said.text)


def _look(member: Member, title: str | None = None) -> _Talk:
    talk, is_first, named = _Talk(), True, ""
    with member.open() as stream:
        for said in chat_lines.messages(stream):
            talk.days.add(said.date)
            if is_first:
                shape = chat_lines.shape(chat_lines.first(member.head()))
                talk.days.between, is_first = shape.between if shape else "", False
                talk.began = chats.digest(*said.date, str(said.clock), said.sender)
                if said.sender and said.raw.startswith("\u200e") and len(said.text) > _NOTICE and not _PICTURE.search(said.text):
                    talk.title = said.sender  # an iPhone's first line says under the name of the conversation that it is secret
            if not said.sender:
                talk.is_group = talk.is_group or bool(re.search(r"[\"“”„«»]", said.text))  # groups have names, and lines about them quote these
                named = whatsapp_signs.group_named(said.text) or named
            elif not _own(said):
                talk.senders[said.sender] += 1
    talk.title = talk.title or _title(member.place) or named
    talk.settle()
    if title is not None:
        talk.title = title
    return talk


def _items(member: Member, talk: _Talk, order: Order, reading: Reading) -> Iterator[Item]:
    names = sorted(map(_folded, talk.senders))
    label = talk.title or member.name.rpartition(".")[0].strip("_ ")
    chat = Chat(SOURCE, _folded(talk.title) or talk.began, label, is_group=True) if talk.is_group else Chat(SOURCE, "|".join(names))
    both = [talk.mention(name) for name in talk.senders] + ([_OWNER] if len(talk.senders) == 1 and talk.title else [])
    waiting: list[Message] = []  # of one day of a group
    seen: Counter[str] = Counter()
    heard, ways = set[str](), talk.ways(0)
    with member.open() as stream:
        for said in chat_lines.messages(stream):
            if said.sender in talk.senders and said.sender not in heard:
                heard.add(said.sender)
                ways = talk.ways(len(heard))
            item = _read(said, talk, ways, order, reading, seen)
            if not isinstance(item, Message):
                yield item
            elif said.raw.startswith("\u200e") and _CALL.search(said.text):
                yield chats.call(item.origin, item.at, item.writer, [] if talk.is_group else both)
            elif not talk.is_group:
                yield chats.record(item, chat, both)
            else:
                if waiting and waiting[-1].at.date() != item.at.date():
                    yield from chats.records_by_day(waiting, chat)
                    waiting = []
                waiting.append(item)
    yield from chats.records_by_day(waiting, chat)


def _read(
    said: Said, talk: _Talk, ways: tuple[tuple[str, ...], ...], order: Order, reading: Reading, seen: Counter[str]
) -> Message | Skipped | Unreadable:
    at, (minute, sender, text) = said.at(order), _told(said, order)
    origin = chats.origin(SOURCE, ways, (minute, sender, text), f"line {said.line}", seen)
    if not said.sender or said.sender not in talk.senders:
        return Skipped(origin, _OWN_LINE)
    if why := _own(said):
        return Skipped(origin, why)
    if at is None or chats.believable(at, reading.now) is None:
        return Unreadable(origin, f"there is no such moment: {' '.join(said.date)}" if at is None else chats.LATE)
    words = _MEDIA.sub("", text, count=1).strip() if _MEDIA.match(text) else text
    is_picture = said.raw.startswith("\u200e")
    return Message(origin, at, talk.mention(said.sender), words if reading.with_words and not is_picture else "")


def _own(said: Said) -> str:
    """Why a line with a name is nobody's message, or nothing."""
    if _TAKEN_BACK.fullmatch(said.text):
        return "a message that was taken back"
    if not said.raw.startswith("\u200e") or said.text.startswith("<"):
        return ""
    if _CALL.search(said.text):
        return "a call that nobody took" if _NOT_TAKEN.search(said.text) else ""
    return "" if _PICTURE.search(said.text.split("\n", 1)[0]) else _OWN_LINE


def _mention(sender: str, title: str) -> Mention:
    if _NUMBER.match(sender):
        digits = "".join(letter for letter in sender if letter.isdigit())
        if len(digits) >= _ENOUGH:
            return Mention("", (), (sender,))
        return Mention(sender, (handles.entry(SOURCE, digits),))
    if sender.startswith("~"):  # not in the address book: only this group knows them so
        name = sender.lstrip("~ ")
        return Mention(name, (handles.entry(SOURCE, f"{_folded(title)}/{_folded(name)}"),))
    return Mention(sender, (handles.entry(SOURCE, _folded(sender)),))


def _title(place: str) -> str:
    """What the file, or the archive around it, is called after."""
    for part in reversed(place.split("/")[-3:]):
        if found := _TITLED.match(part.strip()):
            return found[1].strip()
    return ""


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
