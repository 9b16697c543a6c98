"""In what do a need and an offer meet, in words for the owner?"""

from collections.abc import Mapping

from kithwork.engines.matching import everyday, fit, stems
from kithwork.engines.matching.index import Index, topic_rarity, word_rarity
from kithwork.engines.matching.reading import Reading, read
from kithwork.engines.matching.said import Kind, Said
from kithwork.engines.matching.vocabulary import phrase

TOLD = 3  # reasons about topics and words: more are not read
NEEDED: Mapping[Kind, str] = {
    Kind.WORK: "paid work",
    Kind.SKILL: "somebody who knows how",
    Kind.INTRODUCTION: "an introduction",
    Kind.FEEDBACK: "an opinion",
    Kind.TOOL: "something to use",
    Kind.TIME: "a helping hand",
    Kind.LISTENING: "somebody who listens",
}


def why(need: Said, offer: Said, known: Index) -> tuple[str, ...]:
    """What weighs most, first."""
    asked, given = read(need.words, need.topics, known.vocabulary), read(offer.words, offer.topics, known.vocabulary)
    about = [*_topics(asked, given, known), *_words(need, offer, known)][:TOLD]
    same_place = fit.place_key(need.place) != "" and fit.place_key(need.place) == fit.place_key(offer.place)
    place = [f"both in {offer.place}"] if same_place else []
    kind = (
        [f"both speak of {NEEDED[need.kind]}"]
        if need.kind is offer.kind
        else [f"the one seeks {NEEDED[need.kind]}, the other offers {NEEDED[offer.kind]}"]
    )
    return (*about, *place, *kind)


def is_telling(need: Said, offer: Said, known: Index) -> bool:
    """Do they meet in more than words that everybody says?"""
    asked, given = (read(one.words, one.topics, known.vocabulary) for one in (need, offer))
    if any(everyday.weight(stem) >= 1 for stem in asked.words.keys() & given.words.keys()):
        return True
    return any(_is_heard(topic, asked) and _is_heard(topic, given) for topic in asked.topics.keys() & given.topics.keys())


def _is_heard(topic: str, reading: Reading) -> bool:
    return any(map(_is_telling, reading.heard.get(topic, ())))


def _topics(asked: Reading, given: Reading, known: Index) -> list[str]:
    """Topics that both speak of; a broader one is told only where neither said anything narrower that the other said too, and none that hangs on “for”."""
    common = {topic: asked.topics[topic] * given.topics[topic] * topic_rarity(topic, known) for topic in asked.topics if topic in given.topics}
    narrow = [topic for topic in common if topic in asked.heard and topic in given.heard]
    quoted = [topic for topic in narrow if _quoted(topic, asked, known) and _quoted(topic, given, known)]
    told = sorted(quoted if narrow else common, key=lambda topic: (-common[topic], topic))
    telling = [topic for topic in told if _is_heard(topic, asked) and _is_heard(topic, given)]
    return [_told(topic, asked, given, known) for topic in telling or told]


def _is_telling(piece: str) -> bool:
    """Is it more than a word that everybody says?"""
    return " " in piece or everyday.weight(stems.stem(piece)) >= 1


def _quoted(topic: str, reading: Reading, known: Index) -> list[str]:
    """By what a topic was heard, the most telling first; a word such as “for” is not worth quoting, unless the topic has no other name (Go)."""
    pieces = [piece for piece in reading.heard.get(topic, ()) if piece not in stems.STOP_WORDS or _is_name(piece, topic, known)]
    return sorted(pieces, key=lambda piece: not _is_telling(piece))


def _is_name(piece: str, topic: str, known: Index) -> bool:
    return any(sign.is_name and sign.topic == topic for sign in known.vocabulary.signs(phrase(piece)))


def _told(topic: str, asked: Reading, given: Reading, known: Index) -> str:
    said, answered = (_quoted(topic, reading, known) for reading in (asked, given))
    if not said or not answered:
        return f"both belong to {topic}"
    if set(said) & set(answered):
        return f"{topic}: both say “{next(piece for piece in said if piece in answered)}”"
    return f"{topic}: “{said[0]}” meets “{answered[0]}”"


def _words(need: Said, offer: Said, known: Index) -> list[str]:
    asked = stems.content_words(" ".join((need.words, *need.topics)))
    given = stems.content_words(" ".join((offer.words, *offer.topics)))
    common = sorted((stem for stem in asked if stem in given), key=lambda stem: (-word_rarity(stem, known), stem))
    return [f"both say “{asked[stem]}”" for stem in common]
