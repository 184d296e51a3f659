"""Put right the verb lemmas that the pipelines' lemmatizer gets wrong, and inflect verbs for predicates."""

import re

from kg.extract.words.tree import Doc, Token

_IRREGULAR = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_REGULAR = frozenset(
    {"elect", "open", "appoint", "join", "enter", "start", "visit", "destruct", "work", "call", "deploy", "assess",
     "author", "find", "found", "host", "own", "present", "sign"}
)  # fmt: skip
# these double their last letter before an ending ("hopped"); "bus" and "gas" need not
_DOUBLING = re.compile(r"(?!bus|gas)[b-df-hj-np-tv-z]{1,3}[aeiou][bdfgklmnprstvz]")
_DOUBLED = re.compile(r"([bdgmnpr])\1e$")
_HELPING = frozenset({"help", "helped", "helping", "helps"})
_SPELLED = {
    "instal": "install",
    "fulfil": "fulfill",
    "enrol": "enroll",
    "cordone": "cordon",
    "we": "wed",
}
# rare pasts that taggers take for present forms; none is the base form of another verb
_PASTS = {
    "bent": "bend", "bit": "bite", "clung": "cling", "forgave": "forgive", "forwent": "forgo", "froze": "freeze",
    "knelt": "kneel", "leapt": "leap", "mistook": "mistake", "outspent": "outspend", "overran": "overrun",
    "overrode": "override", "overthrew": "overthrow", "rang": "ring", "rebuilt": "rebuild", "reran": "rerun",
    "retook": "retake", "rewrote": "rewrite", "slew": "slay", "spat": "spit", "spilt": "spill", "strove": "strive",
    "swam": "swim", "trod": "tread", "unwound": "unwind", "wove": "weave",
}  # fmt: skip


def third_person(lemma: str) -> str:
    """Return the third person singular of an English verb: supply -> supplies."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def base_form(verb: str) -> str:
    """Return the verb that a third person singular belongs to: supplies -> supply.

    Not handled: those in -oes ("vetoes"), whose verbs may end in -oe.
    """
    for base, inflected in _IRREGULAR.items():
        if verb == inflected:
            return base
    if verb.endswith("ies") and len(verb) > len("dies"):
        return verb[:-3] + "y"
    if verb.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return verb[:-2]
    return verb.removesuffix("s")


def base_of_past(verb: str) -> str:
    """Return the verb that a regular past belongs to: deported -> deport, released -> release.

    Not handled: those with other consonants before a silent e ("hated") or a doubled one ("hopped").
    """
    stem = verb.removesuffix("ed")
    return (
        stem + "e" if stem.endswith(("c", "e", "g", "s", "v", "z")) and stem[-2:] != "ss" else stem
    )


def base_of_gerund(verb: str) -> str:
    """Return the verb that a gerund belongs to: planning -> plan, hiding -> hide, joining -> join.

    Not handled: verbs of several syllables that keep a silent e behind other consonants ("decorating").
    """
    stem = verb.removesuffix("ing")
    if stem[-1:] == stem[-2:-1] and stem[-1:] not in {"l", "s", "e"}:
        return stem[:-1]
    silent = stem.endswith(("c", "s", "u", "v", "z", "dg")) and not stem.endswith("ss")
    return stem + "e" if silent or _DOUBLING.fullmatch(stem) else stem


def correct_lemmas(doc: Doc) -> Doc:
    """Return `doc` with the lemmas of its verbs put right, in small letters, and the tags of some pasts and ages."""
    for token in doc:
        if token.pos_ == "VERB":
            token.lemma_ = _verb_lemma(token)
            if token.lemma_ in _PASTS:
                token.lemma_ = _PASTS[token.lemma_]
                token.tag_ = "VBD" if token.tag_ in {"VB", "VBP"} else token.tag_
        elif token.pos_ == "NUM" and token.lower_.endswith("-year-old") and _heads_phrase(token):
            token.pos_, token.tag_, token.lemma_ = "NOUN", "NN", token.lower_
    return doc


def _heads_phrase(age: Token) -> bool:
    """Return whether an age stands for who is so old: "The 30-year-old was charged"."""
    return age.dep_ not in {"amod", "compound", "nummod"} and any(
        c.dep_ == "det" for c in age.lefts
    )


def _verb_lemma(verb: Token) -> str:
    """Return the lemma of a verb where the lemmatizer knows no hyphen ("re-elected") or cuts too much.

    "hopes" and "rated" are forms of "hop" and "rat" for it, whose own form is spelled "ratted".
    """
    word, lemma = verb.lower_, verb.lemma_.lower()
    if verb.tag_ in {"VBD", "VBN", "VBG"} and _DOUBLING.fullmatch(lemma):
        return lemma + "e" if word in {lemma + "ed", lemma + "ing"} else lemma
    if word == lemma + "d" and _DOUBLED.search(lemma):
        return lemma[:-2]  # "prepped"
    if verb.tag_ == "VBZ" and third_person(lemma) != word and word == lemma + "es":
        return lemma + "e"
    if "-" in word and verb.tag_ in {"VBD", "VBN"} and word.endswith("ed"):
        stem = word[:-2]
        return stem if stem.rpartition("-")[2] in _REGULAR else lemma
    if word == "found" and verb.nbor(-1).lower_ in _HELPING:
        return "found"  # "helped found the school"
    return _SPELLED.get(lemma, lemma)
