"""Tell when something was by an event beside it where no day or hour is told: "after the trial", "before the vote"."""

from kg.extract.grammar.completions import last_of_nominal
from kg.extract.grammar.grammar import preposition_objects
from kg.extract.words.frames import load_frames
from kg.extract.words.kinds import label_of
from kg.extract.words.tree import Token, text_of
from kg.model import Time

_BESIDE = frozenset({"after", "ahead of", "before", "following", "prior to", "since", "until"})
# "named after the battle", "ran after the coach": no time
_OTHERWISE = frozenset(
    {"ask", "call", "chase", "christen", "go", "look", "model", "name", "pattern", "run", "take", "tidy", "title"}
)  # fmt: skip
# happenings that the lexicon does not know as such
_HAPPENINGS = frozenset(
    {"argument", "birth", "brawl", "breakdown", "closure", "collapse", "crisis", "death", "defeat", "divorce",
     "earthquake", "failure", "fall", "feud", "goal", "illness", "marriage", "merger", "outbreak", "quake", "quarrel",
     "retirement", "revelation", "revolt", "row", "scandal", "spat", "takeover", "theft"}
)  # fmt: skip


def time_by_event(verb: Token) -> Time | None:
    """Return the words that tell before or after which event `verb` happened, without bounds; None without such."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return None
    for name, preposition, event in preposition_objects(verb):
        if name in _BESIDE and verb.lemma_ not in _OTHERWISE and _is_event(event):
            first = preposition if " " not in name else preposition.nbor(-1)
            return Time(
                text_of(verb.doc[first.i : last_of_nominal(event) + 1]), None, None, "event"
            )
    return None


def _is_event(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN":
        return False
    if lemma == "row" and noun.nbor(1).lower_ == "of":
        return False  # "after a row of trees"
    known = lemma in _HAPPENINGS or lemma in load_frames().nouns
    return known or label_of(lemma, plural=False) == "Event"
