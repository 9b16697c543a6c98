"""What did the invented owner write in their journal? Days are days ago; people stand by their keys in braces."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Wrote:
    """An entry."""

    days: int
    kind: str
    words: str


ENTRIES: Final = (
    Wrote(
        37,
        "rejection",
        """Northfold said no. {aled} told me on the telephone, which few would do.

I keep hearing *"you waited to be asked"*. It is true: in the second half I answered, and led nothing. What I take along:

1. Say in the first ten minutes what I would do in the first month.
2. Ask them what went wrong the last time somebody led the team.

He would talk again in spring. I wrote to him the same evening, and it did not feel like begging. #interviews""",
    ),
    Wrote(
        22,
        "surprise",
        """Told {farah} about the queue that lost every thirtieth letter, and she laughed: they had the same one.

I had thought of it as the story of a blunder. She took it for the story of somebody who counts letters. #queues""",
    ),
    Wrote(
        8,
        "learned",
        """Round 1 with {sorcha}. Thinking aloud works better when I say *first* what I do not know.

> So you would not cache at all?

`@cache` was already on my tongue. I asked how often the figures change, and we never needed it. #caching #interviews""",
    ),
    Wrote(
        1,
        "awkward",
        """At Leeds Code Dojo #12 I joined a circle of four, nobody looked up, and I stood there with my cup for what felt like a song.

Next time I go to whoever stands alone. {ines} did just that with me, ten minutes later, and it is how I heard of the film. #meetups""",
    ),
)
