"""What do people write? Short invented sentences, put together anew for each message."""

from random import Random
from typing import Final

TOPICS: Final = {
    "work": (
        "the release branch", "tide tables in UTC", "flaky payment tests", "the on-call rota", "the migration plan", "cache keys", "the search page",
        "the retro actions", "mob programming on Thursday", "the staging certificate", "the import queue", "code review habits", "sprint planning",
        "the accessibility audit", "the queue worker", "mutation testing", "the postmortem", "feature flags", "the new starter guide", "API versions",
    ),
    "friend": (
        "dinner on Sunday", "the climbing wall", "that podcast", "the train to Whitby", "your new flat", "film night", "the allotment", "a weekend walk",
        "the birthday present", "five-a-side", "the cat", "a recipe for you", "the quiz team", "moving house", "the ferry", "saw this and thought of you",
    ),
    "client": (
        "the booking form", "invoice for October", "the new landing page", "hosting renewal", "next sprint", "the seat map", "your quote", "analytics",
        "the donation page", "a small change", "the photo gallery", "the accessibility statement",
    ),
    "recruiter": ("a PHP role in Leeds", "Senior Engineer, fully remote", "an exciting opportunity", "a contract from January", "your next move"),
    "list": (
        "[RFC] typed configuration", "Talk slides", "Next meetup: speakers wanted", "Release candidate 2", "Generators or iterators?", "Who is hiring",
        "Static analysis levels", "Docker on slow laptops", "How do you test emails?", "Async in PHP", "Deprecations", "A tour of the new parser",
    ),
}  # fmt: skip
_OPENINGS: Final = ("Hi {name},", "Hello {name},", "Hey {name},", "Morning {name},", "{name} —", "Dear {name},")
_LINES: Final = {
    "work": (
        "I had another look at {topic} and I think we can make it smaller.", "Could you read the branch before lunch?", "The tests pass on my machine now.",
        "Let us pair on it for an hour tomorrow.", "I left two comments, neither of them blocking.", "The numbers from staging are in the sheet.",
        "Happy to drop it if you think it is too much for this week.", "Thanks for catching that.", "I will write it up for the others.",
        "The customer in Hull asked about it again.", "We should ask the platform team first.", "I would rather delete the old path than keep both.",
        "From tomorrow the old host is gone.",
    ),
    "friend": (
        "Are you about at the weekend?", "I keep meaning to ask you about {topic}.", "We laughed so much about it afterwards.", "Bring the big pan.",
        "It has been a long week here.", "I found the book you were talking about.", "The kids send their love.", "I owe you a coffee.",
        "No rush, whenever suits you.", "Tell me how it went!", "I will get the tickets.", "It rained the whole day and nobody minded.",
    ),
    "client": (
        "Thank you for the quick turnaround on {topic}.", "Our trustees would like to see it before the month ends.", "Could we talk on Tuesday?",
        "I have attached nothing this time, it is all in the shared folder.", "The staff like it very much.", "One more small thing, if I may.",
        "Please send the invoice to accounts.", "We may have more work in spring.",
    ),
    "recruiter": (
        "I came across your profile and thought of {topic}.", "My client is growing their team and cares about testing.", "Would a short call suit you?",
        "The process is two conversations and no puzzles.", "If it is not for you, perhaps you know somebody?", "The salary band is published.",
    ),
    "list": (
        "I tried this last week and it mostly works.", "Has anybody measured it?", "See the slides from the last meetup.", "+1 from me.",
        "I would keep the old behaviour behind a flag.", "Thanks to everybody who came.", "The recording will be up by Friday.", "A counter-example below.",
    ),
}  # fmt: skip
_CLOSINGS: Final = ("Best,", "Cheers,", "Thanks,", "Speak soon,", "All the best,", "x", "Kind regards,")


def subject(throw: Random, tone: str) -> str:
    """What a thread is about."""
    topic = throw.choice(TOPICS[tone])
    return topic[0].upper() + topic[1:]


def body(throw: Random, tone: str, topic: str, to: str, by: str) -> str:
    """One message: a greeting, a few sentences, a name."""
    lines = [line.format(topic=topic.lower()) for line in throw.sample(_LINES[tone], throw.randint(2, 5))]
    greeting = throw.choice(_OPENINGS).format(name=to or "all")
    return f"{greeting}\n\n{' '.join(lines)}\n\n{throw.choice(_CLOSINGS)}\n{by}\n"


def quoted(text: str) -> str:
    """A message below an answer to it."""
    return "".join(f"> {line}\n" for line in text.splitlines() if line and not line.startswith(">"))
