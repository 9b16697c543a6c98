"""Which words does a letter of a kind begin with? Forms in English and German, for those who are near and for others; the owner can change each.

The first line is the subject. A name in braces stands for a fact; between two bars stand ways to say it, of which the first is taken whose facts are
all known; a line without any falls away. Ours: ADR 0029.
"""

from collections.abc import Mapping
from typing import Final

from kithwork.domain.asking import WordKind

FACTS: Final[Mapping[str, str]] = {
    "name": "the name they are greeted by",
    "full_name": "their whole name",
    "me": "your name",
    "who_i_am": "who you are, in your words",
    "what_i_do": "what you do or learn, in your words",
    "about": "what this letter is about, as you type it",
    "why_you": "why them: what they did, or do",
    "win": "what there is to congratulate on",
    "favour": "what they did for you",
    "last_subject": "what the last talk was about",
    "last_month": "when that was",
    "met": "where you met",
    "my_win": "what you achieved lately",
    "letter": "what their last letter was about",
}
LANGUAGES: Final = ("en", "de")
_EN: Final[Mapping[WordKind, str]] = {
    WordKind.HELLO: """A sign of life
{about} || You came to mind, and I wanted to hear how you are.
Last time, in {last_month}, it was about “{last_subject}”; what became of it?""",
    WordKind.THANKS: """Thank you
Thank you for {about}. || Thank you for {favour}. || Thank you.
It did not go unnoticed, and I wanted to say so.""",
    WordKind.CONGRATS: """Well done
I heard the news: {win}. Well done, I am glad for you! || Well done: {about}. I am glad for you!
What do you look forward to most?""",
    WordKind.FOLLOW_UP: """Good to see you
It was good to talk about “{last_subject}”. || It was good to meet you at {met}. || It was good to see you.
{about} || One thing stayed with me:""",
    WordKind.SHARE: """Saw this, thought of you
I saw this and thought of you: {about} || I saw something and thought of you:
It has to do with {why_you}. There is nothing you need to do about it.""",
    WordKind.ASK: """{about} || A question
{who_i_am}
{what_i_do}
I write to you because of {why_you}.
May I ask you something: {about} || May I ask you something?
A short answer helps, and a no is completely fine.""",
    WordKind.REFERRAL: """Would you refer me?
I would like to apply: {about} || I would like to apply where you are.
{what_i_do}
I ask you because of {favour}. || I ask you because of {why_you}.
Do you feel you know my work well enough to refer me? A no is completely fine.
If you do, I send you the link, three lines on why it fits, and my CV.""",
    WordKind.INTRODUCTION: """An introduction?
{who_i_am}
Would you be willing to introduce me? It is about {about}. || Would you be willing to introduce me to somebody?
You choose whom, and whether at all; a no is completely fine, and so is no answer.""",
    WordKind.UPDATE: """News from {me} || News
{about} || A little news from me: {my_win}.
Thank you again for {favour}; you have a part in it.
There is nothing you need to do, I only wanted you to know.""",
    WordKind.REPLY: """Re: {letter} || Your letter
Thank you for writing about “{letter}”, and for your patience. || Thank you for writing, and for your patience.
{about} || My answer:""",
}
_DE_NEAR: Final[Mapping[WordKind, str]] = {
    WordKind.HELLO: """Wie geht es dir?
{about} || Ich habe an dich gedacht und wollte hören, wie es dir geht.
Zuletzt ging es um „{last_subject}“; was ist daraus geworden?""",
    WordKind.THANKS: """Danke
Danke für {about}. || Danke, dass du mir geholfen hast.
Das wollte ich dir noch sagen.""",
    WordKind.CONGRATS: """Glückwunsch
Ich habe die Neuigkeit gehört: {win}. Herzlichen Glückwunsch! || Herzlichen Glückwunsch: {about}!
Worauf freust du dich am meisten?""",
    WordKind.FOLLOW_UP: """Schön, dich zu sehen
Es war schön, mit dir über „{last_subject}“ zu sprechen. || Es war schön, dich zu sehen.
{about} || Eines geht mir nach:""",
    WordKind.SHARE: """Für dich gesehen
Das habe ich gesehen und an dich gedacht: {about} || Ich habe etwas gesehen und an dich gedacht:
Du musst nichts damit tun.""",
    WordKind.ASK: """{about} || Eine Frage
{who_i_am}
{what_i_do}
Darf ich dich etwas fragen: {about} || Darf ich dich etwas fragen?
Eine kurze Antwort hilft schon, und ein Nein ist völlig in Ordnung.""",
    WordKind.REFERRAL: """Würdest du mich empfehlen?
Ich möchte mich bewerben: {about} || Ich möchte mich bei euch bewerben.
{what_i_do}
Kennst du meine Arbeit gut genug, um mich zu empfehlen? Ein Nein ist völlig in Ordnung.
Wenn ja, schicke ich dir den Link, drei Zeilen dazu und meinen Lebenslauf.""",
    WordKind.INTRODUCTION: """Bekanntmachen?
{who_i_am}
Würdest du mich jemandem vorstellen? Es geht um {about}. || Würdest du mich jemandem vorstellen?
Du entscheidest, wem und ob; ein Nein ist völlig in Ordnung, und keine Antwort auch.""",
    WordKind.UPDATE: """Neues von {me} || Neues
{about} || Etwas Neues von mir: {my_win}.
Danke noch einmal; du hast einen Anteil daran.
Du musst nichts tun, ich wollte es dich nur wissen lassen.""",
    WordKind.REPLY: """Re: {letter} || Dein Brief
Danke, dass du wegen „{letter}“ geschrieben hast, und für deine Geduld. || Danke, dass du geschrieben hast, und für deine Geduld.
{about} || Meine Antwort:""",
}
_TO_SIE: Final = (  # the near form said to somebody whom one does not call du
    ("Wie geht es dir?", "Wie geht es Ihnen?"),
    ("an dich gedacht und wollte hören, wie es dir geht", "an Sie gedacht und wollte hören, wie es Ihnen geht"),
    ("dass du mir geholfen hast", "dass Sie mir geholfen haben"),
    ("Dein Brief", "Ihr Brief"),
    ("dass du wegen „{letter}“ geschrieben hast", "dass Sie wegen „{letter}“ geschrieben haben"),
    ("dass du geschrieben hast", "dass Sie geschrieben haben"),
    ("für deine Geduld", "für Ihre Geduld"),
    ("wollte ich dir noch sagen", "wollte ich Ihnen noch sagen"),
    ("Worauf freust du dich", "Worauf freuen Sie sich"),
    ("Schön, dich zu sehen", "Schön, Sie zu sehen"),
    ("mit dir über", "mit Ihnen über"),
    ("schön, dich zu sehen", "schön, Sie zu sehen"),
    ("Für dich gesehen", "Für Sie gesehen"),
    ("an dich gedacht", "an Sie gedacht"),
    ("Du musst nichts damit tun", "Sie müssen nichts damit tun"),
    ("Darf ich dich etwas fragen", "Darf ich Sie etwas fragen"),
    ("Würdest du mich", "Würden Sie mich"),
    ("bei euch bewerben", "bei Ihnen bewerben"),
    ("Kennst du meine", "Kennen Sie meine"),
    ("schicke ich dir", "schicke ich Ihnen"),
    ("Du entscheidest", "Sie entscheiden"),
    ("du hast einen Anteil", "Sie haben einen Anteil"),
    ("Du musst nichts tun, ich wollte es dich", "Sie müssen nichts tun, ich wollte es Sie"),
)
GREETINGS: Final[Mapping[tuple[str, bool], tuple[str, str]]] = {  # by language and nearness: to somebody named, and to somebody without a name
    ("en", True): ("Hi {name},", "Hi,"),
    ("en", False): ("Hello {name},", "Hello,"),
    ("de", True): ("Hallo {name},", "Hallo,"),
    ("de", False): ("Guten Tag {full_name},", "Guten Tag,"),
}
ENDS: Final[Mapping[tuple[str, bool], str]] = {
    ("en", True): "{me}",
    ("en", False): "Kind regards\n{me}",
    ("de", True): "Liebe Grüße\n{me}",
    ("de", False): "Freundliche Grüße\n{me}",
}


def form(kind: WordKind, language: str, *, is_near: bool) -> str:
    """The form of ours for a letter."""
    if language != "de":
        return _EN[kind]
    found = _DE_NEAR[kind]
    if not is_near:
        for du, sie in _TO_SIE:
            found = found.replace(du, sie)
    return found
