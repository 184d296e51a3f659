"""Tell whether a word is denied where it stands: by a particle, an adverb, its subject or its object."""

from collections.abc import Sequence

from kg.extract.grammar.grammar import SUBJECTS, first_child, none_before
from kg.extract.grammar.marks import form_of
from kg.extract.grammar.questions import asks_whether
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token, kept

_FRONTED = frozenset({"under", "in", "at", "on", "by"})  # "at no point did Chad close it"
_ALL = frozenset({"all", "every", "everybody", "everyone", "everything", "many", "much"})


# "did not only sell it": and more
_MERELY = frozenset({"only", "just", "merely", "simply", "solely", "exclusively"})
_MODALS = frozenset({"may", "might", "could", "can", "will"})
# who "cannot simply leave" does not leave
_CAN = frozenset({"can", "could", "ca"})
# "warned them not to drink and drive"
_CAREFUL = frozenset({"careful", "caution", "cautious", "warn", "wary"})
# "not entirely designed to protect them": to some degree it is
_PARTLY = _MERELY | {
    "completely",
    "entirely",
    "exactly",
    "fully",
    "necessarily",
    "totally",
    "wholly",
}


def is_merely_denied(word: Token) -> bool:
    """Return whether `word` is the "only" of "is not only a singer", who is one and more."""
    if word.lower_ not in _MERELY or word.i == word.sent.start:
        return False
    before = word.nbor(-1)
    able = before.i > word.sent.start and before.nbor(-1).lower_ in _CAN
    # "could not only lose it but also pay": both
    able = able and all(t.lower_ != "but" for t in word.doc[word.i : word.sent.end])
    return before.lower_ in {"not", "n't"} and not able


def is_outdone(word: Token) -> str:
    """Return "more" of "could not agree more", who agrees wholly, "less" of "could not care less", "" of other clauses.

    "Could not be happier" is "more", too.
    """
    could = first_child(word, "aux")
    if could is None or could.lower_ != "could" or first_child(word, "neg") is None:
        return ""
    told = first_child(word, "acomp") if word.lemma_ == "be" else word
    if told is None or (told is word and word.lemma_ not in load_scope_words()["attitudes"]):
        return ""
    if any(t.lower_ in {"than", "any"} for t in word.subtree):
        return ""  # "could not agree any more", "could not be better than Leeds"
    degrees = [told, *told.children] if told is not word else list(word.rights)
    degrees += [c for d in word.rights if d.dep_ == "prep" for c in d.subtree if told is word]
    found = [t for t in degrees if t.tag_ in {"JJR", "RBR"}]
    if told is not word:
        return "more" if found else ""
    return next((t.lower_ for t in found if t.lower_ in {"more", "less"}), "")


def is_partial(verb: Token, act: Token) -> bool:
    """Return whether "not" only narrows what `verb` tells of `act`: "not entirely meant to", "not meant only to"."""
    particle = first_child(verb, "neg")
    if particle is None or particle.lower_ == "never":
        return False
    behind = [c for c in (*verb.children, *act.lefts) if c.dep_ == "advmod" and c.i > particle.i]
    return any(c.lower_ in _PARTLY for c in behind)


def shares_negation(word: Token) -> bool:
    """Return whether a conjunct stands under the negation of its first conjunct, if any: "did not sign or ratify".

    Behind a helper a bare form shares it with "and", too: "must not lie and cheat".
    """
    if word.dep_ != "conj":
        return False
    between = word.doc[word.head.i : word.left_edge.i + 1]
    links = {t.lower_ for t in between if t.dep_ == "cc"}
    # "is not expected to resign or to pay"
    again = {"to"} if links & {"or", "nor"} else set()
    if any(_is_own(c) and c.lower_ not in again for c in word.children):
        return False
    if "but" in links or any(c.lower_ == "instead" for c in word.children):
        return False
    return bool(links & {"or", "nor"}) or (_shares_helper(word) and _is_listed(word, between))


def _is_own(child: Token) -> bool:
    """Return whether a verb has a subject, a helper or a denial of its own."""
    return child.dep_ in SUBJECTS or child.dep_ in {"aux", "auxpass", "neg"}


def _shares_helper(word: Token) -> bool:
    """Return whether a conjunct has the bare form that "did" or a modal before its first conjunct asks for."""
    first = word.head
    while first.dep_ == "conj" and first.head.pos_ == "VERB":
        first = first.head
    helpers = {c.lower_ for c in first.lefts if c.dep_ == "aux"}
    careful = "to" in helpers and first.head.lemma_ in _CAREFUL
    if not careful and ("to" in helpers or first_child(first, *SUBJECTS) is None):
        return False  # "do not touch it and call the police"
    return bool(helpers) and form_of(word) == form_of(first) == "VB"


def _is_listed(word: Token, between: Sequence[Token]) -> bool:
    """Return whether no comma parts a conjunct from the one before it, but for those of a list."""
    parted = any(t.text == "," for t in between)
    longer = word.head.dep_ == "conj" or any(c.dep_ == "conj" for c in word.children)
    return longer or not parted


def _leaves_open(particle: Token) -> bool:
    """Return whether "not" only names the other case: "whether or not it holds", "may or may not hold"."""
    before = [t.lower_ for t in particle.doc[max(particle.i - 2, 0) : particle.i]]
    if particle.lower_ == "n't" and _asks_back(particle):
        return True
    return before[-1:] == ["or"] or (before[:1] == ["or"] and before[-1] in _MODALS)


def _asks_back(particle: Token) -> bool:
    """Return whether "n't" only expects a yes: "hasn't the bank lied?", but not "why hasn't it paid?"."""
    subject = first_child(particle.head, *SUBJECTS)
    return subject is not None and particle.i < subject.i and asks_whether(particle.head)


def _is_record(particle: Token, word: Token) -> bool:
    """Return whether "never" only compares with all before: "has never sold more cars", "has never been better"."""
    return particle.lower_ == "never" and _outdoes_all(word)


def _outdoes_all(word: Token) -> bool:
    """Return whether a perfect tells of more or less than ever: "at no time have they sold more cars"."""
    perfect = any(c.lemma_ == "have" and c.dep_ == "aux" for c in word.lefts)
    told = [c for c in word.children if perfect and c.dep_ in {"dobj", "attr", "acomp"}]
    compared = [t for c in told for t in (c, *c.lefts) if t.tag_ == "JJR" or t.lower_ == "so"]
    return bool(compared) and not any(t.lower_ == "than" for t in word.subtree)


def _next_word(token: Token) -> str:
    """Return the word behind `token` in small letters, "" at the end."""
    return token.nbor(1).lower_


@kept
def has_negation(word: Token) -> bool:
    """Return whether `word` itself is negated by a particle, an adverb, its subject or its object.

    A particle and an object lift each other: "does not have no plans".
    """
    objects = [c for c in word.rights if c.dep_ in {"dobj", "attr"}]
    twice = any(c.dep_ == "neg" for c in word.children) and any(
        c.lower_ == "no" and c.dep_ == "det" for o in objects for c in o.lefts
    )
    return not twice and _is_denied(word)


def _is_denied(word: Token) -> bool:
    own = _is_crossed_out(word) or any(_denies(c, word) for c in word.children)
    before = word.lefts[-1] if word.lefts and word.lefts[-1].i + 1 == word.i else None
    if before is None and word.i - word.sent.start > 2 and word.nbor(-1).lower_ == "way":
        own = own or word.nbor(-2).lower_ == "no"  # "in no way affected"
    undone = before is not None and (_falls_short(before, word) or _is_none(before, word))
    return own or undone or _follows_nor(word)


def _follows_nor(word: Token) -> bool:
    """Return whether a clause with its own subject or helper is joined by "nor": "nor has it grown"."""
    first = word.left_edge
    joined = word.dep_ in {"conj", "ccomp", "ROOT", "parataxis"} and first.i > word.sent.start
    if not joined or first.nbor(-1).lower_ != "nor":
        return False
    return any(c.dep_ in SUBJECTS or c.dep_ in {"aux", "auxpass"} for c in word.lefts)


def _denies(child: Token, word: Token) -> bool:
    """Return whether one child of `word` denies it."""
    return _is_against(child, word) and not is_merely_denied(child.nbor(1))


def _is_against(child: Token, word: Token) -> bool:
    """Return whether it does but for the "only" behind it."""
    if child.dep_ == "neg":
        return not (_leaves_open(child) or _is_record(child, word))
    behind = word.pos_ == "AUX" and child.i == word.i + 1  # "is hardly a hero"
    adverbial = child.dep_ in {"advmod", "preconj", "cc"} and (child.i < word.i or behind)
    little = child.lower_ == "little" and child.i + 1 == word.i  # "were little changed"
    if adverbial and (little or _is_negative(child)):
        return True
    if child.lower_ in {"before", "yet", "ever"} and any(_is_negative(c) for c in child.lefts):
        return True  # "never before has the bank ...", "hardly ever sells": the parsers hang it on the adverb
    if child.lower_ == "longer" and child.nbor(-1).lower_ == "no":
        return True
    if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "expl"}:
        return is_negated_phrase(child)
    if child.dep_ not in {"aux", "prep"}:
        return False
    fronts = [child, *child.lefts] if child.dep_ == "aux" else [child]
    fronted = any(
        f.dep_ == "prep"
        and f.lower_ in _FRONTED
        and f.i < word.i
        and any(g.lower_ == "no" for p in f.children for g in p.children)
        for f in fronts
    )
    return fronted and not _outdoes_all(word)


def _is_negative(adverb: Token) -> bool:
    return adverb.dep_ == "neg" or load_scope_words()["adverbs"].get(adverb.lower_) == "negative"


def _is_none(child: Token, word: Token) -> bool:
    """Return whether the word before a gerund is "no": "there was no escaping the crowd"."""
    return child.lower_ == "no" and word.tag_ == "VBG"


def _falls_short(adverb: Token, verb: Token) -> bool:
    """Return whether an act all but took place: "nearly drowned"; what "nearly doubled" or "nearly hit 90" did."""
    words = load_scope_words()
    all_but = adverb.lower_ == "but" and adverb.nbor(-1).lower_ == "all"
    if not all_but and words["adverbs"].get(adverb.lower_) != "short":
        return False
    amounts = {"NUM", "SYM"}
    beside = [c for c in verb.rights if c.dep_ not in {"prep", "advcl", "conj"}]
    counted = any(t.pos_ in amounts for c in beside for t in c.subtree)
    return verb.pos_ == "VERB" and verb.lemma_ not in words["measuring"] and not counted


def _is_crossed_out(word: Token) -> bool:
    """Return whether "not" or "never" stands among the auxiliaries, or between a copula and its complement.

    Parsers hang it on the complement or on an adverb: "has never before been open", "are not enough".
    """
    first = min((c.i for c in word.lefts if c.dep_ in {"aux", "auxpass"}), default=word.i)
    complement = first_child(word, "acomp", "attr")
    last = complement.i if complement is not None and complement.i > word.i else word.i
    words = word.doc[first:last]
    for place, token in enumerate(words):
        if token.lower_ not in {"not", "n't", "never"} or is_merely_denied(token.nbor(1)):
            continue
        if not (_leaves_open(token) or _is_record(token, word)):
            own = all(
                t.pos_ in {"AUX", "ADV", "PART", "ADJ", "DET", "VERB", "PUNCT"}
                for t in words[:place]
            )
            return own and not any(t.dep_ in SUBJECTS for t in words[:place])
    return False


def is_not_all(head: Token) -> bool:
    """Return whether a phrase is of some only: "not all farmers", "not everybody"."""
    first = head.left_edge
    return first.lower_ == "not" and first.i < head.i and _next_word(first) in _ALL


def is_negated_phrase(head: Token) -> bool:
    """Return whether a noun phrase is of none: "no plan", "neither side", "not all farmers"."""
    if head.lower_ in {"nobody", "none", "nothing", "neither"} or none_before(head):
        return True
    if is_not_all(head):
        return True
    for child in head.children:
        if child.dep_ == "neg" and child.lower_ == "not" and child.i == head.left_edge.i:
            return False
        if (
            child.lower_ in {"no", "neither"}
            and child.dep_ in {"det", "preconj", "cc", "advmod"}
            and child.i < head.i
        ):
            if any(c.dep_ in {"poss", "det"} and c.i < child.i for c in head.lefts):
                return False  # "the mayor's no vote"
            following = _next_word(child)
            sure = following == "doubt" and head.dep_ not in {
                "attr",
                "dobj",
            }  # "no doubt" as an adverb
            return not sure and following != "longer"
    before = head.left_edge.nbor(-1)
    return before.lower_ == "neither" and before.sent == head.sent
