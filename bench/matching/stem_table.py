"""What do the stemmer's rules say of every word of the topics?

    python bench/matching/stem_table.py

writes the table that `stems` reads instead of working it out in each process; to be run when words were added to the topics or a rule was changed.
A test says when it was forgotten.
"""

from kithwork.engines.matching import everyday, stems
from kithwork.engines.matching.vocabulary import FOLDER, read


def rows() -> list[str]:
    topics = read(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt")))
    phrases = (phrase for topic in topics for phrase in (topic.name, *topic.aliases, *topic.heard))
    said = {word for phrase in phrases for word in stems.words(phrase)} | {*everyday.FAINT_WORDS, *stems.STOP_WORDS}
    known = said | {stems.bare(word) for word in said}
    return ["\t".join((word, stems.worked_out(word, is_whole=True), stems.worked_out(word, is_whole=False))) for word in sorted(known)]


if __name__ == "__main__":
    stems.TABLE.write_text("\n".join(rows()) + "\n", encoding="utf-8")
