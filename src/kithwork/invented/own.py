"""What does the owner of the invented network say of themself?"""

from typing import Final

SAID: Final = {
    "work": "Freelance software engineer: I make old web shops safe to change",
    "story": (
        "I began with PHP in a shop for garden tools, and learnt that most code is read by somebody who is afraid of it. "
        "Since then I put tests around what earns the money, and then make it smaller."
    ),
    "values": "Small steps, kind reviews, and numbers that everybody can see.",
    "availability": "Three days a week from January; remote, or within an hour of Leeds.",
}
LEFT: Final = ("C++",)  # what files say, and the owner does not
WAITING: Final = ("Mob Programming", "SQL")  # not answered yet
MADE: Final[tuple[tuple[str, str, dict[str, str]], ...]] = (
    (
        "project",
        "Counting House",
        {"link": "https://robin.example/counting-house", "from_on": "2025-03", "words": "A test double for payment providers, used by four shops."},
    ),
    ("link", "robin.example", {"link": "https://robin.example"}),
    ("skill", "Type hints", {}),  # of which nobody said it yet, and some could
    ("language", "English", {"level": "native"}),
    ("language", "Yoruba", {"level": "spoken at home"}),
)
PITCHES: Final = {
    "family": "Robin makes web shops safe to change, so that paying keeps working.",
    "meetup": (
        "I am Robin. I get called when a shop earns money and nobody dares to touch it. I put tests around the part that takes the payment, "
        "and then we change one small thing a day. I am after a team that does that before it hurts. What do you not dare to touch?"
    ),
}
WHY: Final = "I am tired of coming when it already burns"
UNTIL: Final = 150  # days ahead
SHOWN: Final = ("work", "story", "values", "availability", "place", "skill", "post", "project", "link", "language")
ON_CARD: Final = ("work", "link")
ADDRESS: Final = "robin@adeyemi.example"
