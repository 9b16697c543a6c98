"""What stands where in a saved web page? A tree of its elements, as forgiving as browsers are (https://html.spec.whatwg.org/#parsing), without running anything."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

_VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CLOSED_BY: Final = {  # elements that end where one of these begins
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "p": tuple("address article aside blockquote div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul".split()),
    "tr": ("tr",),
    "td": ("td", "th", "tr"),
    "th": ("td", "th", "tr"),
    "option": ("option",),
}
_UNSEEN: Final = frozenset({"script", "style", "template"})
DEEPEST: Final = 96  # elements in elements; what lies deeper belongs to whatever it lies in


@dataclass(slots=True)
class Element:
    """An element: its tag, its attributes, what is in it, and the line on which it begins."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    line: int = 1
    inside: list["Element | str"] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """The words of its class."""
        return self.attributes.get("class", "").split()

    def elements(self) -> Iterator["Element"]:
        """The elements directly in it."""
        return (one for one in self.inside if isinstance(one, Element))

    def every(self) -> Iterator["Element"]:
        """Itself and everything below it, in order."""
        waiting = [self]
        while waiting:
            one = waiting.pop()
            yield one
            waiting += reversed(list(one.elements()))

    def text(self) -> str:
        """What one reads of it, in one line."""
        found: list[str] = []
        waiting: list[Element | str] = [self]
        while waiting:
            one = waiting.pop()
            if isinstance(one, str):
                found.append(one)
            elif one.tag not in _UNSEEN:
                waiting += reversed(one.inside)
        return " ".join("".join(found).split())


def read(text: str) -> Element:
    """The tree of a page, or of a piece of one."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _CLOSED_BY.get(self._open[-1].tag, ()):
            self._open.pop()
        if len(self._open) > DEEPEST:
            return
        found: dict[str, str] = {}
        for name, value in attrs:
            found.setdefault(name, value or "")
        element = Element(tag, found, self.getpos()[0])
        self._open[-1].inside.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID and self._open[-1].tag == tag and tag in {"path", "use", "circle", "rect", "line", "polygon", "g"}:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].inside.append(data)
