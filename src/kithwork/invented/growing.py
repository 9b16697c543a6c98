"""What does the invented owner learn, from whom, and what were they told? With the people of the stories; days are days ago."""

from typing import Final

SKILLS: Final = (  # words, the goal that it serves (by its words, none for none), to whom the owner turned, why, days
    ("remote pair programming with a whole team", "job", (("sorcha", "brought remote pairing to three teams"),), 20),
    ("parsers and grammars", "", (), 33),
)
RESOURCES: Final = (  # what, who gave it, for which skill (by its place above), what it is about, days ago, how far (state, days ago, what it gave)
    ("https://example.org/pairing-from-afar", "sorcha", 0, "seven weeks of remote pairing, honestly told", 17, ("reading", 4, "")),
    ("Crafting Interpreters, chapters 4 to 6", "trang", 1, "scanning and parsing by hand", 30, ("", 0, "")),
    (
        "https://example.org/kind-code-review",
        "oksana",
        None,
        "how to review so that people come back",
        70,
        ("used", 25, "two remarks less, one question more"),
    ),
)
FEEDBACK: Final = (  # who, what, about what (or the place of a skill), days ago, what was done about it (words, days ago)
    ("marisol", "you explain before I have asked; wait for the question", "mentoring", 470, ("wait, and count to ten", 451)),
    ("lucy", "your estimates forget the tests that you always write", "estimates", 27, None),
    ("duncan", "you take over the keyboard when it gets interesting", 0, 10, None),
)
RECEIVED: Final = (  # who, what sort, words, days ago
    ("trang", "link", "https://example.org/grammar-games, for long train rides", 12),
)
REGARDS: Final = (
    ("oksana", "says no so that people thank her for it"),
    ("stuart", "has kept a room open for beginners every month, for years"),
)
