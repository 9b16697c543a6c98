"""What would every process have to work out about the topics before it reads its first text?

    python bench/matching/digest.py

writes it beside the engine; to be run when the topics, the everyday words or a rule of the stemmer was changed. A test says when it was forgotten.
"""

from kithwork.engines.matching import everyday, vocabulary


def main() -> None:
    vocabulary.DIGEST.write_text(vocabulary.written(vocabulary.vocabulary(vocabulary.maintained())), encoding="utf-8")
    everyday.STEMS.write_text("\n".join(sorted(everyday.worked_out())) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
