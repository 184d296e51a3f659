"""Make the mention that a reading keeps of a place where something is told of."""

from kg.extract.parsing.parse import end_of, start_of
from kg.extract.words.referents import Occurrence
from kg.model import Mention, Sentence


def make_mention(occurrence: Occurrence, record: Sentence) -> Mention:
    """Return the mention in its sentence, with the article that belongs to it: "the United States"."""
    doc, first = occurrence.head.doc, occurrence.first
    if first > 0 and doc[first - 1].dep_ == "det":
        first -= doc[first - 1].head.i in range(first, occurrence.last + 1)
    start = start_of(doc[first]) - record.start
    end = end_of(doc[occurrence.last]) - record.start
    referent = occurrence.referent
    return Mention(
        sentence=record.id,
        start=start,
        end=end,
        text=record.text[start:end],
        kind=occurrence.kind,
        how=occurrence.how,
        entity=referent.id if referent else "",
    )
