"""Find clauses that only say of whom a general statement holds: "people who buy cars must pay"."""

from kg.extract.grammar.grammar import SUBJECTS, first_of_list
from kg.extract.parsing.parse import in_headline
from kg.extract.words.frames import load_words
from kg.extract.words.tree import Token

_NARROWING = frozenset({"det", "poss", "nummod", "predet", "amod"})
_PRESENT = frozenset({"VBZ", "VBP", "VB", "VBG"})


def restricts_anybody(verb: Token) -> bool:
    """Return whether the clause of `verb` narrows a bare plural of which something is told in general.

    "Fans who throw bottles will be banned", "people buying cars pay more": not all fans throw, nor all people buy.
    What is told in the past, or as said by them, tells of some who did.
    """
    noun = verb.head
    if (
        verb.dep_ not in {"acl", "relcl"}
        or noun.tag_ != "NNS"
        or noun.ent_type_
        or in_headline(verb)
    ):
        return False
    if verb.tag_ not in _PRESENT or any(
        c.tag_ == "TO" or c.dep_ == "nsubjpass" for c in verb.lefts
    ):
        return False
    bare = not any(c.dep_ in _NARROWING for c in noun.lefts)
    near = verb.left_edge.i == noun.i + 1
    main = first_of_list(noun).head
    told = noun.dep_ in SUBJECTS and main.pos_ in {"VERB", "AUX"} and main.i > verb.i
    return bare and near and told and _is_general(main)


def _is_general(main: Token) -> bool:
    """Return whether a verb tells what is always so, or must or will be."""
    helpers = [c for c in main.lefts if c.dep_ in {"aux", "auxpass"}]
    modal = any(c.tag_ == "MD" for c in helpers)
    plain = (
        main.tag_ in {"VBP", "VBZ", "VB"} and not helpers and main.lemma_ not in load_words().saying
    )
    return modal or plain
