"""What could the owner write, going by what is on file and nothing else?

Each sentence comes from one stored fact or is a form of politeness; `made_of` names the facts. Drafts are short, ask for nothing, and never
mention how long it has been more than once. Nothing is sent: the owner reads, changes and sends. The forms are ours: ADR 0022.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kithwork.engines.today import Candidate, Reason


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter, and from what it was made."""

    subject: str
    words: str  # paragraphs, with an empty line between them
    made_of: str  # the facts, as a sentence


@dataclass(frozen=True, slots=True)
class Facts:
    """What a draft may draw on; an empty one is not known."""

    to: str  # their name
    by: str  # the owner's
    last_subject: str = ""
    last_month: str = ""


@dataclass(frozen=True, slots=True)
class _Form:
    subject: str
    words: str  # {fact} is the reason's own
    made_of: str
    has_last_talk: bool = False  # may go on from the last talk


_WORDS: Final[Mapping[Reason, _Form]] = {
    Reason.MY_PROMISE: _Form("As promised", "I promised you {fact}. Here you go:", "your promise"),
    Reason.THEIR_PROMISE: _Form(
        "How is it going?", "You mentioned {fact} a while ago. How is it going? There is no hurry from my side.", "their promise"
    ),
    Reason.CLOSENESS: _Form(
        "How are you?", "You came to mind today, and I wanted to hear how you are.", "your wish to be in touch", has_last_talk=True
    ),
    Reason.BIRTHDAY: _Form(
        "Happy birthday", "Happy birthday! I hope it is a good day, and that the year brings you what you are after.", "their birthday"
    ),
    Reason.WIN: _Form("Well done", "I heard the news: {fact}. Well done, I am glad for you! How did it go?", "what there is to celebrate"),
    Reason.NEW_ROLE: _Form(
        "Your new role", "I saw your news: {fact}. Congratulations! What do you look forward to most?", "the post in the newer export"
    ),
    Reason.THANKS: _Form("Thank you", "Thank you for {fact}. It did not go unnoticed, and I wanted to say so.", "what they did"),
    Reason.INTERVIEW_THANKS: _Form(
        "Thank you", "Thank you for {fact}. I keep thinking about it, and I wanted to say so.", "what you wrote down of the interview"
    ),
    Reason.ASK: _Form("What became of it", "You answered when I asked “{fact}”, and I wanted to tell you what became of it:", "your ask"),
    Reason.ADVICE: _Form(
        "Your advice worked", "You once advised me: “{fact}”. I did, and I wanted to tell you what came of it:", "their advice, which you applied"
    ),
    Reason.DREAM: _Form(
        "Your plan", "You told me about {fact}, and I keep thinking that you should try it. What would be a first small step?", "what they dream of"
    ),
    Reason.SHOW: _Form("Something I made", "I made something that could be of use to you: {fact}. No need to answer.", "what you made and can show"),
    Reason.NEWLY_MET: _Form(
        "Good to meet you", "It was good to get to know you on {fact}. I would like to go on from there some time.", "your first talk"
    ),
    Reason.FOLLOW_UP: _Form("Good to see you", "It was good to see you{about}. One thing stayed with me:", "your last meeting"),
    Reason.LETTER: _Form("Your letter", "Thank you for writing{about}, and for your patience.", "their letter"),
    Reason.QUIET: _Form("How are you?", "It has been a while, and I would like to hear how you are.", "your last talk", has_last_talk=True),
    Reason.DORMANT: _Form(
        "A sign of life", "It has been a long time, and I thought of you this week. How are you?", "your last talk", has_last_talk=True
    ),
}
_PREFIXES: Final = ("re:", "aw:", "fwd:", "fw:", "wg:")
_LONGEST: Final = 90  # of a fact that goes into a sentence; a longer one is no phrase


def write(candidate: Candidate, facts: Facts) -> Draft | None:
    """A draft for the reason; None where a letter is not what it asks for."""
    form = _WORDS.get(candidate.reason)
    fact = " ".join(candidate.fact.split()).rstrip(".!")
    if not form or len(fact) > _LONGEST or ("{fact}" in form.words and not fact):
        return None
    if candidate.reason is Reason.BIRTHDAY and fact != "today":
        return None
    body = form.words.replace("{about}", f" ({fact})" if fact else "").replace("{fact}", fact)
    last = topic(facts.last_subject) if form.has_last_talk else ""
    if last:
        body += f" Last time{f', in {facts.last_month},' if facts.last_month else ''} it was about “{last}”; what became of it?"
    subject = f"Re: {topic(fact)}" if candidate.reason is Reason.LETTER and topic(fact) else form.subject
    made_of = f"Made of {form.made_of}{' and the last talk' if last and form.made_of != 'your last talk' else ''}, and nothing else."
    return Draft(subject, f"{f'Hello {given(facts.to)}'.rstrip()},\n\n{body}\n\n{given(facts.by)}".rstrip(), made_of)


def share(*, to: str, by: str, thing: str, about: str) -> Draft:
    """A few lines with something worth passing on. It says no more of why than the topic: what is on file of them is the owner's own."""
    body = f"I came across this and thought of you:\n\n{thing}\n\n{f'It is about {about}. ' if about else ''}No need to answer."
    made_of = f"Made of the thing itself{' and the topic' if about else ''}, and nothing else."
    return Draft("Thought of you", f"{f'Hello {given(to)}'.rstrip()},\n\n{body}\n\n{given(by)}".rstrip(), made_of)


def show(*, to: str, by: str, title: str, address: str, about: str) -> Draft:
    """A few lines with something that the owner made; of why them it says no more than the topic."""
    body = f"I made something, and thought of you: {title}{f' ({about})' if about else ''}.\n\n{address}\n\nNo need to answer."
    made_of = f"Made of what you made{' and its skills' if about else ''}, and nothing else."
    return Draft("Something I made", f"{f'Hello {given(to)}'.rstrip()},\n\n{body}\n\n{given(by)}".rstrip().replace("\n\n\n\n", "\n\n"), made_of)


def after_event(*, to: str, by: str, event: str, promise: str) -> Draft:
    """A few lines on the day after an event, with what was promised there, if anything was. What was captured of them is the owner's own."""
    kept = f" I promised you {promise}; here you go:" if promise and len(promise) <= _LONGEST else " One thing stayed with me:"
    body = f"It was good to talk with you at {event}.{kept}"
    made_of = f"Made of the event{' and your promise' if kept.startswith(' I promised') else ''}, and nothing else."
    return Draft(f"After {event}", f"{f'Hello {given(to)}'.rstrip()},\n\n{body}\n\n{given(by)}".rstrip(), made_of)


def topic(subject: str) -> str:
    """What a talk was about, going by its subject; nothing when that is no phrase."""
    said = " ".join(subject.split())
    while said.casefold().startswith(_PREFIXES):
        said = said.partition(":")[2].strip()
    return said if 0 < len(said) <= _LONGEST else ""


def given(name: str) -> str:
    """The name by which one is greeted: the first word, unless that is an initial or a title; nothing where an address stands for a name."""
    words = [] if "@" in name else name.split()
    first = next(iter(words), "")
    return " ".join(words) if len(first.rstrip(".")) < 2 or first.endswith(".") else first
