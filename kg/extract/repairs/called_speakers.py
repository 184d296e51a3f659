"""Make one of who speaks and what they are called by: '"It broke," survivor Ann Lee, 29, told us'."""

from kg.extract.words.kinds import label_of
from kg.extract.words.speech import is_voiced
from kg.extract.words.tree import MARKS, NOUN_SUBJECTS, Token

_TAKEN = frozenset({*NOUN_SUBJECTS, "ccomp"})


def call_speaker(word: Token) -> None:
    """Tie to the name behind it what parsers take for a verb with the name as its object, or for who speaks."""
    if word.dep_ not in _TAKEN or word.nbor(-1).text not in MARKS:
        return
    verb = word.head
    if not word.text.islower() or not is_voiced(verb.lemma_) or verb.i < word.i:
        return
    name = next((c for c in word.rights if c.dep_ in {"dobj", "appos"}), None)
    if name is None or name.pos_ != "PROPN" or name.left_edge.i != word.i + 1:
        return
    if label_of(word.lower_, plural=False) != "Person":
        return
    for child in [c for c in word.children if c is not name]:
        child.hang_on(verb)
    name.hang_on(verb)
    name.dep_ = "nsubj"
    word.hang_on(name)
    word.dep_, word.pos_, word.tag_ = "compound", "NOUN", "NN"
