"""How does a profile look as one page of the web, and as a CV on one sheet of paper?

Plain HTML without a script and without anything from elsewhere. The page bears an h-card (https://microformats.org/wiki/h-card), by which programs read who it is.
"""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from kithwork.domain.dates import in_words
from kithwork.domain.own import POSTS, OwnItemKind, OwnWordKind, Piece, Portrayal, is_oneself

POSTS_SHOWN: Final = 6  # of a CV on one sheet: the newest
MADE_SHOWN: Final = 4
_GROUPS: Final = (
    ("Projects", (OwnItemKind.PROJECT,)),
    ("Publications", (OwnItemKind.PUBLICATION,)),
    ("Experience", (OwnItemKind.POST,)),
    ("Education", (OwnItemKind.EDUCATION, OwnItemKind.COURSE)),
    ("Volunteering", (OwnItemKind.VOLUNTEERING, OwnItemKind.MEMBERSHIP)),
    ("Certificates and honours", (OwnItemKind.CERTIFICATE, OwnItemKind.HONOUR)),
)


def page(of: Portrayal, style: str) -> str:
    """The site. `style` is what stands in its head: a link to a style sheet, or the sheet itself."""
    present = next((one for one in of.of(OwnItemKind.POST) if not one.to_on), None)
    parts = [
        _header(of, present),
        _section("", "story", _paragraphs(of.said(OwnWordKind.STORY))),
        _section("What matters to me", "", _paragraphs(of.said(OwnWordKind.VALUES))),
        _section("What I can do", "skills", _skills(of)),
        *(_section(title, "", _listed(of.of(*kinds))) for title, kinds in _GROUPS),
        _section("What others say", "", "".join(map(_quote, of.of(OwnItemKind.REFERENCE)))),
        _section("Languages", "", _line(of.of(OwnItemKind.LANGUAGE))),
    ]
    return _document(of.name, "site", style, f'<main class="h-card">{"".join(parts)}</main>')


def cv(of: Portrayal, style: str) -> str:
    """The same on one sheet: the newest posts, what was made, in a narrow hand."""
    reached = " · ".join(filter(None, [escape(of.said(OwnWordKind.PLACE)), *_reached(of)]))
    head = f'<header><h1>{escape(of.name)}</h1>{_p(of.said(OwnWordKind.WORK), "work")}<p class="reached">{reached}</p></header>'
    posts, made = of.of(OwnItemKind.POST)[:POSTS_SHOWN], of.of(OwnItemKind.PROJECT, OwnItemKind.PUBLICATION)[:MADE_SHOWN]
    rest = of.of(OwnItemKind.VOLUNTEERING, OwnItemKind.MEMBERSHIP, OwnItemKind.CERTIFICATE, OwnItemKind.HONOUR)
    parts = [
        head,
        _section("", "story", _paragraphs(of.said(OwnWordKind.STORY))),
        _section("Experience", "", _listed(posts)),
        _section("Projects", "", _listed([one for one in made if one.kind is OwnItemKind.PROJECT])),
        _section("Publications", "", _listed([one for one in made if one.kind is OwnItemKind.PUBLICATION])),
        _section("Education", "", _listed(of.of(OwnItemKind.EDUCATION))),
        _section("Volunteering, certificates and honours", "", _listed(rest)),
        _section("Skills", "", _line(of.of(OwnItemKind.SKILL))),
        _section("Languages", "", _line(of.of(OwnItemKind.LANGUAGE))),
        _section("References", "", "".join(map(_quote, of.of(OwnItemKind.REFERENCE)))),
        _section("Availability", "", _paragraphs(of.said(OwnWordKind.AVAILABILITY))),
    ]
    return _document(f"{of.name}, CV", "cv", style, f"<main>{''.join(parts)}</main>")


def _document(title: str, kind: str, style: str, body: str) -> str:
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n<title>{escape(title)}</title>\n{style}\n</head>\n<body class="{kind}">\n{body}\n</body>\n</html>\n'
    )


def _header(of: Portrayal, present: Piece | None) -> str:
    pronouns = of.said(OwnWordKind.PRONOUNS)
    place = of.said(OwnWordKind.PLACE)
    lines = [
        f'<h1 class="p-name">{escape(of.name)}</h1>',
        _work(of.said(OwnWordKind.WORK), present),
        _present(present, of.said(OwnWordKind.WORK)),
        _p(", ".join(filter(None, (f'<span class="p-locality">{escape(place)}</span>' if place else "", escape(pronouns)))), "where", is_html=True),
        _p(of.said(OwnWordKind.AVAILABILITY), "free"),
        _p(" ".join(_reached(of)), "reached", is_html=True),
    ]
    return f"<header>{''.join(lines)}</header>"


def _work(text: str, present: Piece | None) -> str:
    """What they do, which may begin with the title of the present post."""
    if not _begins(text, present):
        return _p(text, "work p-note")
    end = len(present.name) if present else 0
    return _p(f'<span class="p-job-title">{escape(text[:end])}</span>{escape(text[end:])}', "work p-note", is_html=True)


def _begins(text: str, present: Piece | None) -> bool:
    return present is not None and text.casefold().startswith(present.name.casefold())


def _present(one: Piece | None, work: str) -> str:
    """The present post, as far as the line above does not say it already."""
    if one is None:
        return ""
    title = "" if _begins(work, one) else f'<span class="p-job-title">{escape(one.name)}</span>'
    is_named = not one.by or is_oneself(one.by) or one.by.casefold() in work.casefold()
    at = "" if is_named else f'<span class="at">at</span> <span class="p-org">{escape(one.by)}</span>'
    return _p(" ".join(filter(None, (title, at))), "now", is_html=True)


def _reached(of: Portrayal) -> Iterator[str]:
    for one in of.of(OwnItemKind.LINK):
        yield f'<a class="u-url" rel="me" href="{escape(one.link)}">{escape(one.name)}</a>'
    for one in of.of(OwnItemKind.EMAIL):
        yield f'<a class="u-email" href="mailto:{escape(one.name)}">{escape(one.name)}</a>'
    for one in of.of(OwnItemKind.PHONE):
        yield f'<a class="p-tel" href="tel:{escape("".join(one.name.split()))}">{escape(one.name)}</a>'


def _skills(of: Portrayal) -> str:
    some = of.of(OwnItemKind.SKILL)
    rows = "".join(f'<li><span class="p-category">{escape(one.name)}</span>{_small(_skill_words(of, one))}</li>' for one in some)
    return f'<ul class="words">{rows}</ul>' if some else ""


def _skill_words(of: Portrayal, one: Piece) -> str:
    """How well, and what shows it on this very page; a title that bears its name says nothing more."""
    shown = [title for title in of.shows.get(one.name, ()) if one.name.casefold() not in title.casefold()]
    return "; ".join(filter(None, (one.level, ", ".join(shown))))


def _listed(some: Sequence[Piece]) -> str:
    return f"<ul>{''.join(map(_entry, some))}</ul>" if some else ""


def _entry(one: Piece) -> str:
    name = f'<a href="{escape(one.link)}">{escape(one.name)}</a>' if one.link else escape(one.name)
    by = f", {escape(one.by)}" if one.by and one.by != one.name else ""
    return f"<li><h3>{name}{by}</h3>{_p(_span(one), 'when')}{_paragraphs(one.words)}</li>"


def _span(one: Piece) -> str:
    begun, ended = in_words(one.from_on), in_words(one.to_on)
    if begun and ended:
        return f"{begun} to {ended}"
    return f"since {begun}" if begun and one.kind in POSTS else begun or ended


def _line(some: Sequence[Piece]) -> str:
    return _p(", ".join(f"{escape(one.name)}{f' ({escape(one.level)})' if one.level else ''}" for one in some), "words", is_html=True)


def _quote(one: Piece) -> str:
    return f"<blockquote>{_paragraphs(one.words)}<footer>{escape(one.name)}{_small(in_words(one.from_on))}</footer></blockquote>"


def _small(text: str) -> str:
    return f" <small>{escape(text)}</small>" if text else ""


def _p(text: str, kind: str, *, is_html: bool = False) -> str:
    return f'<p class="{kind}">{text if is_html else escape(text)}</p>' if text else ""


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for part in text.splitlines() if (line := part.strip()))


def _section(title: str, kind: str, inside: str) -> str:
    if not inside:
        return ""
    mark = f' class="{kind}"' if kind else ""
    return f"<section{mark}>{f'<h2>{escape(title)}</h2>' if title else ''}{inside}</section>"
