"""Decide polarity and modality of an event word from its auxiliaries, its governors and its clause.

Neither leaks across coordination: a conjunct shares an auxiliary or a negation only where the grammar
shares it ("did not sign or ratify", "will send and pay"). Source of the categories: the nine modalities
of the graph model. Not handled: irony, negation by affix ("unsigned").
"""

from kg.extract.grammar.grammar import (
    SUBJECTS,
    first_child,
    first_joined,
    first_of_list,
    is_instead,
    joined_verb,
)
from kg.extract.grammar.marks import auxiliaries_of, form_of, is_infinitive
from kg.extract.grammar.orders import is_rather
from kg.extract.grammar.questions import is_question
from kg.extract.scope.auxiliaries import is_needless, own_modality
from kg.extract.scope.conditions import (
    condition_clause,
    condition_extent,
    is_missed_chance,
    is_past,
)
from kg.extract.scope.governors import LIKING, governor_class, is_small
from kg.extract.scope.negation import (
    has_negation,
    is_negated_phrase,
    is_outdone,
    is_partial,
    shares_negation,
)
from kg.extract.scope.outcomes import is_wanted
from kg.extract.scope.would import is_announced, is_quoted, saying_aside, told_would
from kg.extract.words.claims import Scope
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token, kept_by_depth
from kg.model import Modality, Polarity

_DEPTH = 8
_MODALITIES = frozenset(Modality)
_UNREAL: frozenset[Modality] = frozenset(
    {Modality.PLANNED, Modality.FUTURE, Modality.HYPOTHETICAL, Modality.CONDITIONAL}
)
# what is yet to be said or shown, or may be
_UNSAID = _UNREAL | {Modality.REQUIRED, Modality.POSSIBLE, Modality.PERMITTED}
_OPEN = {"unproved": Modality.HYPOTHETICAL, "asked": Modality.POSSIBLE}
_UNSURE = frozenset({"fear", "worry", "doubt", "hope", "wonder", "speculate"})
# who does not want it wants that it is not done; others who do not ask for it leave it open
_WANTING = frozenset({"want", "wish", "prefer", "like", "suppose", "supposed"})
_CONVINCED = frozenset({"convinced", "persuaded", "satisfied", "sure", "certain"})
_BLAMING = frozenset({"accuse", "suspect", "blame"})
_EXCLUDING = frozenset({"rule", "reject", "exclude", "refuse", "decline"})
_STEPS = frozenset({"action", "attempt", "decision", "move", "step"})
_US = frozenset({"i", "we", "you", "one"})
_WOULD = frozenset({"would", "'d", "’d"})


def _flip(polarity: Polarity) -> Polarity:
    return Polarity.NEGATIVE if polarity == Polarity.POSITIVE else Polarity.POSITIVE


@kept_by_depth
def polarity_of(word: Token, depth: int = 0) -> Polarity:
    """Return the polarity of the event word `word` (a verb, a copula, a noun or an adjective)."""
    denied = has_negation(word) and not is_needless(word) and is_outdone(word) != "more"
    polarity = Polarity.NEGATIVE if denied else Polarity.POSITIVE
    if depth >= _DEPTH:
        return polarity
    if polarity == Polarity.POSITIVE and shares_negation(word):
        return polarity_of(word.head, depth + 1)
    kind, governor = governor_class(word)
    if governor is None and word.dep_ == "conj" and word.pos_ == word.head.pos_:
        kind, governor = _shared_governor(word)
    if governor is None or kind == "asked":
        return polarity
    lifted = kind in {"doubted", "barred"}  # "did not deny selling", "did not stop them selling"
    admitted = lifted and polarity_of(governor, depth + 1) == Polarity.NEGATIVE
    if (kind in {"negated", "barred", "doubted"} and not admitted) or kind.endswith(" -"):
        polarity = _flip(polarity)
    passed = {"planned", "shared", "permitted"}
    carries = word.dep_ == "xcomp" or (word.dep_ == "pcomp" and kind in passed)
    carries = carries or (word.dep_ == "pcomp" and governor.pos_ == "ADJ")
    said_of = word.dep_ in {"acl", "relcl"} and not is_infinitive(word)
    carries = carries or (said_of and kind == "shared")
    carries = carries or (kind == "attendant" and not has_negation(governor))
    bare = form_of(word) in {"VB", "VBG"} or is_small(word)
    seen = kind in {"transparent", "permitted"} and word.dep_ == "ccomp" and bare
    raises = seen or (
        word.dep_ == "ccomp"
        and governor.lemma_ in {"think", "believe", "expect", "plan", "want"}
        and kind != ""
    )
    hangs = word.dep_ == "pcomp" or (word.dep_ == "acl" and word.tag_ == "VB")
    held = hangs and governor.pos_ == "NOUN" and kind in _MODALITIES and kind != "required"
    if held and _is_withheld(governor, word):
        polarity = _flip(polarity)  # "has no plan to"
    if governor.dep_ == "acomp" and not has_negation(governor):
        governor = governor.head  # "is not able to": the copula has the negation
    asked = kind == "required" and governor.lemma_ not in _WANTING  # "did not ask them to leave"
    if (
        (carries or raises)
        and kind != ""
        and not asked
        and not is_partial(governor, word)
        and polarity_of(governor, depth + 1) == Polarity.NEGATIVE
    ):
        polarity = _flip(polarity)
    return polarity


def _is_withheld(noun: Token, act: Token) -> bool:
    """Return whether nobody has the plan or the right that `noun` names: "has no plan", "does not have a plan".

    Nor has it who lost it: "lost the right to vote", but not "lost hope that they would".
    """
    noun = first_of_list(noun)
    verb = noun.head
    lost = noun.dep_ == "dobj" and verb.lemma_ in load_scope_words()["losing"]
    if lost and is_infinitive(act):
        return polarity_of(verb) == Polarity.POSITIVE
    if noun.dep_ in {"dobj", "attr"} and verb.lemma_ in load_scope_words()["having"]:
        return polarity_of(verb) == Polarity.NEGATIVE
    return is_negated_phrase(noun)


def _shared_governor(word: Token) -> tuple[str, Token | None]:
    """Return the class and the governor that a conjunct shares: "denied that they sold ships and hid the money"."""
    first = word.head
    while first.dep_ == "conj" and first.tag_ == word.tag_ and first.head.tag_ == word.tag_:
        first = first.head  # "denied taking, hiding and selling it"
    if first.dep_ in {"xcomp", "pcomp", "acl"} and (word.tag_ != "VBD" or first.tag_ != "VBG"):
        return governor_class(first)
    if first.dep_ == "ccomp" and joined_verb(word) == first:
        kind, governor = governor_class(first)
        return (kind, governor) if kind == "doubted" else ("", None)
    return "", None


def _until(word: Token, kind: str, governor: Token, own: Modality, depth: int) -> Modality:
    """Return the modality of a clause after "before" or "until"."""
    main = modality_of(governor, depth + 1)
    if kind == "until" and polarity_of(governor, depth + 1) == Polarity.NEGATIVE:
        # "will not talk until the raids stop": whether they do, is open
        return own if main == Modality.ACTUAL else Modality.CONDITIONAL
    unpast = not is_past(governor) and not is_past(word) and word.tag_ != "VBN"
    # "froze the sale until the appeal is heard"
    ahead = any(t.tag_ in {"VBZ", "VBP"} for t in (word, *auxiliaries_of(word)))
    return Modality.FUTURE if unpast or ahead or main == Modality.FUTURE else own


def _through(word: Token, kind: str, governor: Token, own: Modality, depth: int) -> Modality:
    """Return the modality of a clause that is as real as its governor, or denied by it."""
    shuns = kind == "negated" and governor.lemma_ in load_scope_words()["shunned"]
    inherits = word.dep_ == "xcomp" or kind in {"transparent", "shared"} or shuns
    inherits = inherits or (kind == "negated" and _is_left_out(word))
    if not inherits or own != Modality.ACTUAL:
        return own
    undecided = kind == "negated" and governor.lemma_ in _EXCLUDING
    if undecided and polarity_of(governor, depth + 1) == Polarity.NEGATIVE:
        return Modality.POSSIBLE  # "did not rule out selling"
    means = kind == "transparent" and word.dep_ == "pcomp"
    if means and polarity_of(governor, depth + 1) == Polarity.NEGATIVE:
        return Modality.HYPOTHETICAL  # "did not win by cheating"
    main = modality_of(governor, depth + 1)
    # "lets Kenya grow without losing jobs": nobody permits it not to lose them
    spared = kind == "negated" and main == Modality.PERMITTED and word.dep_ == "pcomp"
    return Modality.POSSIBLE if spared else main


def _is_left_out(word: Token) -> bool:
    """Return whether something is not done along with another deed, or for it: "cut costs without firing pilots"."""
    if is_rather(word):
        return True
    return word.dep_ == "pcomp" and (word.head.lower_ == "without" or is_instead(word.head))


def _believed(governor: Token, own: Modality, depth: int) -> Modality:
    """Return the modality of what somebody believes: what it is as a claim of theirs, unless the belief is open."""
    if own not in {Modality.ACTUAL, Modality.HYPOTHETICAL}:
        return own
    held = first_child(governor, *SUBJECTS) is not None and (
        polarity_of(governor, depth + 1) == Polarity.POSITIVE
    )
    plain = own == Modality.ACTUAL and modality_of(governor, depth + 1) == Modality.ACTUAL
    return own if held and plain else Modality.POSSIBLE


def _barred(governor: Token, own: Modality, depth: int) -> Modality:
    banned = governor.lemma_ in {"ban", "bar", "prohibit", "forbid"}
    denied = polarity_of(governor, depth + 1) == Polarity.NEGATIVE
    perfect = any(c.lemma_ == "have" and c.dep_ == "aux" for c in governor.lefts)
    if denied and perfect and not banned and modality_of(governor, depth + 1) == Modality.ACTUAL:
        return own  # "has not stopped them from singing"
    return Modality.REQUIRED if banned and not denied else Modality.HYPOTHETICAL


def _from_class(word: Token, kind: str, governor: Token, own: Modality, depth: int) -> Modality:
    if kind in {"transparent", "shared", "negated", "doubted"}:
        return _through(word, kind, governor, own, depth)
    if kind == "barred":
        return _barred(governor, own, depth)
    if kind == "condition":
        return Modality.HYPOTHETICAL if is_past(word) else Modality.CONDITIONAL
    if kind in {"before", "until"}:
        return _until(word, kind, governor, own, depth)
    if kind in _OPEN:
        return _OPEN[kind]
    if kind == "believed":
        return _believed(governor, own, depth)
    if kind == "attendant":
        main = modality_of(governor, depth + 1)
        return main if main in _UNSAID | {Modality.ALLEGED} and own == Modality.ACTUAL else own
    if kind == "when":
        return _beside(word, governor, own, depth)
    named = kind.partition(" ")[0]
    if named in _MODALITIES:
        return _named(word, Modality(named), governor, own, depth)
    return own


def _beside(word: Token, governor: Token, own: Modality, depth: int) -> Modality:
    """Return the modality of a clause with "when", "after" or "while": that of what is ahead, unless it is past."""
    main = modality_of(governor, depth + 1)
    ahead = _UNSAID - {Modality.PLANNED, Modality.POSSIBLE, Modality.PERMITTED}
    if word.tag_ == "VBG" and word.dep_ == "advcl":  # "may ban it while allowing others"
        sure = polarity_of(governor, depth + 1) == Polarity.POSITIVE
        ahead = _UNSAID if sure and own == Modality.ACTUAL else frozenset()
    return main if main in ahead and not is_past(word) else own


def _named(word: Token, real: Modality, governor: Token, own: Modality, depth: int) -> Modality:
    """Return the modality `real` that a governor names, or that of a governor which is less real itself."""
    if _is_unasked(word, real, governor, depth) or _is_unmade(word, real, governor):
        return Modality.HYPOTHETICAL
    # "would go there to buy ships"
    purpose = word.dep_ == "advcl" and word.i > governor.i and real == Modality.PLANNED
    hoped = governor.lemma_ in _UNSURE or (real == Modality.POSSIBLE and _is_unsure(governor))
    if own == Modality.FUTURE and hoped:
        return Modality.POSSIBLE  # "a chance that it will fall"
    if own not in {Modality.ACTUAL, Modality.HYPOTHETICAL} and word.dep_ != "xcomp":
        return own
    if word.dep_ != "xcomp" and not purpose:
        past = real == Modality.PERMITTED and any(a.lower_ == "have" for a in governor.lefts)
        missed = past and modality_of(governor, depth + 1) == Modality.HYPOTHETICAL
        return Modality.HYPOTHETICAL if missed else real  # "would have let banks sell it"
    # "must be ready to buy ships"
    ready = governor.dep_ == "acomp" and real == Modality.PLANNED
    outer = modality_of(governor.head if ready else governor, depth + 1)
    if ready and outer == Modality.REQUIRED:
        return outer
    # "may try to buy ships"
    open_ = outer == Modality.POSSIBLE and real == Modality.PLANNED and not purpose
    unreal = outer in {Modality.HYPOTHETICAL, Modality.CONDITIONAL} and real != Modality.ALLEGED
    unreal = unreal and governor.lemma_ not in LIKING  # "would like to sell ships"
    return outer if unreal or open_ else real


def _is_unasked(word: Token, real: Modality, governor: Token, depth: int) -> bool:
    """Return whether nobody asks for it or has to: "did not ask them to leave", "does not have to pay".

    Nor does who "refused to accuse Chad of leaving" say that it left.
    """
    if governor.pos_ == "NOUN":
        return real == Modality.REQUIRED and _is_withheld(governor, word)
    verb = governor.head if governor.dep_ == "acomp" and not has_negation(governor) else governor
    asks = real == Modality.REQUIRED and governor.lemma_ not in _WANTING
    asks = asks or (real == Modality.ALLEGED and governor.lemma_ in _BLAMING)
    return asks and polarity_of(verb, depth + 1) == Polarity.NEGATIVE


def _is_unmade(word: Token, real: Modality, noun: Token) -> bool:
    """Return whether there is no plan or deal that could be kept: "did not sign a deal to leave"."""
    if word.dep_ != "acl" or real != Modality.PLANNED or _is_withheld(noun, word):
        return False
    if _is_any(noun):
        return True
    return noun.head.lemma_ not in load_scope_words()["reacting"] and _is_unheld(noun, word)


def _is_any(noun: Token) -> bool:
    """Return whether nobody does it yet: "any attempt to leave will fail", "a move to sell would cost jobs"."""
    determiners = {c.lower_ for c in noun.lefts if c.dep_ == "det"}
    if noun.dep_ not in SUBJECTS or not determiners & {"any", "a", "an"}:
        return False
    outer, step = modality_of(noun.head), noun.lemma_ in _STEPS
    return outer in _UNSAID if "any" in determiners else step and outer == Modality.HYPOTHETICAL


def _is_unsure(governor: Token) -> bool:
    return governor.pos_ != "VERB" or governor.lemma_ in _UNSURE


@kept_by_depth
def modality_of(word: Token, depth: int = 0) -> Modality:
    """Return the modality of the event word `word`."""
    own = own_modality(word)
    if depth >= _DEPTH:
        return own
    kind, governor = governor_class(word)
    if governor is None and word.dep_ == "conj" and word.head.pos_ in {"VERB", "AUX"}:
        return _said_plan(word, _conjunct_modality(word, own, depth))
    if governor is not None and kind:
        own = _from_class(word, kind, governor, own, depth)
    elif governor is not None and own == Modality.ACTUAL:
        own = _of_quality(word, governor, depth)
    ahead = own == Modality.FUTURE and word.dep_ == "ccomp"
    unsaid = ahead and polarity_of(word.head, depth + 1) == Polarity.NEGATIVE
    unsaid = unsaid or (ahead and is_question(word.head))
    untold = _untold(word) if own == Modality.ACTUAL or unsaid else None
    if untold is not None:
        return untold
    condition = condition_clause(word)
    if condition is not None:
        # "if they refuse, he said, ...": a past is not what hangs on the condition
        told = word.tag_ == "VBD" or _announces(word)
        real = own == Modality.FUTURE or (own == Modality.ACTUAL and not told)
        open_ = own == Modality.HYPOTHETICAL and not is_past(condition[1])
        if own == Modality.POSSIBLE and is_missed_chance(word, condition[1]):
            return Modality.HYPOTHETICAL
        return Modality.CONDITIONAL if real or open_ else own
    return _said_plan(word, own)


def _of_quality(word: Token, quality: Token, depth: int) -> Modality:
    """Return the modality of "to sell it" in "would be glad to sell it": that of the copula where it is no fact."""
    copula = quality.head if quality.dep_ == "acomp" else quality
    if word.dep_ != "xcomp" or copula.lemma_ != "be" or not is_infinitive(word):
        return Modality.ACTUAL
    outer = modality_of(copula, depth + 1)
    return (
        outer
        if outer
        in {Modality.HYPOTHETICAL, Modality.CONDITIONAL, Modality.POSSIBLE, Modality.FUTURE}
        else Modality.ACTUAL
    )


def _announces(word: Token) -> bool:
    """Return whether a condition hangs on what `word` announces: "have threatened to leave if they lose"."""
    announced = first_child(word, "xcomp", "ccomp")
    return word.lemma_ in load_scope_words()["announcing"] and announced is not None


def _is_called_wrong(saying: Token) -> bool:
    """Return whether it is wrong to say so: "it would be wrong to claim that it fell"."""
    quality = saying.head if saying.head.pos_ == "ADJ" else first_child(saying.head, "acomp")
    wrong = quality is not None and quality.lower_ in load_scope_words()["wrong"]
    return wrong and saying.dep_ in {"xcomp", "advcl", "ccomp"}


def _untold(word: Token) -> Modality | None:
    """Return what a denied verb or noun above makes of a clause that tells of no fact by itself, or None."""
    verb = word.head
    if word.dep_ == "relcl" and is_wanted(verb) and not is_past(word):
        return Modality.HYPOTHETICAL  # "wants a law that bans it"
    if word.dep_ == "relcl" or (word.dep_ == "acl" and word.tag_ in {"VBG", "VBN"}):
        shared = governor_class(word)[0] == "shared"  # "no bribes were paid", and so not paid
        return Modality.HYPOTHETICAL if not shared and _is_unheld(verb, word) else None
    gerund = word.dep_ == "xcomp" and word.tag_ == "VBG"  # "has never confirmed having mines"
    if word.dep_ == "ccomp" and word.i > verb.i and _is_unconvinced(verb):
        return Modality.POSSIBLE  # "were not convinced that he knew"
    if not (word.dep_ == "ccomp" or gerund) or word.i < verb.i or verb.pos_ not in {"VERB", "AUX"}:
        return None
    if any(t.tag_ in {"WRB", "WP", "WDT"} for t in word.lefts):
        return None  # "did not say why it fell"
    words = load_scope_words()
    kind = "possible" if verb.lemma_ in words["doubted"] else words["untold"].get(verb.lemma_)
    if kind and _is_called_wrong(verb):
        return Modality.HYPOTHETICAL
    if kind and polarity_of(verb) == Polarity.NEGATIVE:
        return Modality(kind)
    # "we would say that it fell" says it, and "went on air to say that it fell" did
    ours = first_child(verb, "nsubj")
    open_ = verb.dep_ != "advcl" and modality_of(verb) in _UNSAID
    theirs = ours is None or ours.lower_ not in _US or (ours.lower_ == "you" and is_question(verb))
    unsaid = kind and open_ and theirs
    return Modality.POSSIBLE if unsaid else None


def _is_unconvinced(word: Token) -> bool:
    """Return whether somebody does not take for so what follows: "not satisfied that", "unconvinced that"."""
    word = (first_child(word, "acomp") or word) if word.lemma_ == "be" else word
    held = word.lower_.removeprefix("un")
    if held not in _CONVINCED:
        return False
    copula = word.head if word.dep_ == "acomp" else word
    return word.lower_ != held or any(c.dep_ == "neg" for c in (*word.children, *copula.children))


def _is_unheld(noun: Token, clause: Token) -> bool:
    """Return whether a denial leaves nothing that `noun` could stand for: "has never signed a treaty that ..."."""
    loose = {"any"} if clause.tag_ == "VBN" and clause.dep_ == "acl" else {"a", "an", "any"}
    determiners = {c.lower_ for c in noun.lefts if c.dep_ == "det"}
    if "no" in determiners or noun.lower_ in {"nothing", "nobody"}:
        return True
    if noun.pos_ != "NOUN" or noun.ent_type_ or not determiners & loose:
        return False
    if noun.dep_ == "pobj":
        return noun.head.lower_ == "without"
    named = noun.head.lemma_ in load_scope_words()["naming"]
    return (
        noun.dep_ in {"dobj", "attr"} and not named and polarity_of(noun.head) == Polarity.NEGATIVE
    )


def _conjunct_modality(word: Token, own: Modality, depth: int) -> Modality:
    """Return a conjunct's modality: that of its first conjunct where the form shows that it shares the governor."""
    # "asked if it will close the mill and pay the miners": both "will" are one
    if own not in {Modality.ACTUAL, Modality.FUTURE}:
        return own
    first = joined_verb(word)
    if _shares_form(word):
        return modality_of(first, depth + 1)
    if own == Modality.FUTURE:
        return own
    kind, governor = _shared_clause(word, first_joined(first))
    return own if governor is None else _from_class(word, kind, governor, own, depth)


def _shared_clause(word: Token, first: Token) -> tuple[str, Token | None]:
    """Return class and governor of a clause that goes on in `word`: "if it fails and he leaves", "claims he lied".

    Behind the main clause and a comma, a verb with a subject of its own may go on from either.
    """
    kind, governor = governor_class(first)
    if first.dep_ == "ccomp":
        return (kind, governor) if kind == "alleged" or is_infinitive(word) else ("", None)
    parted = any(t.text == "," for t in word.doc[first.i : word.left_edge.i + 1])
    own = any(c.dep_ in SUBJECTS for c in word.children)
    # parsers may take the condition for the main clause
    under = first.dep_ == "advcl" or (first.dep_ == "ROOT" and not parted)
    shares = under and kind in {"condition", "before", "until"}
    if governor is None or not shares or (parted and own and governor.i < first.i):
        return "", None
    return kind, governor


def _shares_form(word: Token) -> bool:
    """Return whether a conjunct's form shows that it shares what stands over its first one: "will go and be sold"."""
    head = joined_verb(word)
    form = form_of(word)
    same = form == form_of(head) and form in {"VB", "VBG", "VBN"}
    same = same or (head != word.head and word.tag_ != "VBD")
    helped = any(c.dep_ == "aux" and c.lower_ != "to" for c in word.children)
    return same and not helped and not any(c.dep_ in SUBJECTS for c in word.children)


def _said_plan(word: Token, own: Modality) -> Modality:
    """Return planned for "X said it would ...", future for "X said Y would ..." without a condition."""
    would = next((a for a in auxiliaries_of(word) if a.lower_ in _WOULD), None)
    if own != Modality.HYPOTHETICAL or would is None or condition_clause(word) is not None:
        return own
    aside = saying_aside(word)
    if aside is not None and not is_quoted(word):
        return told_would(first_child(word, *SUBJECTS), aside)
    if word.dep_ not in {"ccomp", "conj"}:
        return Modality.FUTURE if is_announced(word) else own
    verb = word if word.dep_ == "ccomp" else word.head
    perfect = any(a.lemma_ == "have" for a in auxiliaries_of(word))
    if perfect or (is_quoted(would) and not is_quoted(verb.head)):
        return own  # "said that it would have fallen", '"it would fall," he said'
    if verb.dep_ != "ccomp" or verb.head.tag_ not in {"VBD", "VBN", "VBG"}:
        return own
    if verb.head.lemma_ in load_scope_words()["untold"] and has_negation(verb.head):
        return own  # "has never said that it would close"
    subject = first_child(word, *SUBJECTS) or first_child(verb, *SUBJECTS)
    return told_would(subject, verb.head)


def _condition_behind(word: Token) -> Token | None:
    """Return the condition that stands behind the last of joined verbs: "will close it and leave if Chad pays"."""
    for joined in word.rights:
        if joined.dep_ == "conj" and joined.pos_ == "VERB" and _shares_form(joined):
            found = condition_clause(joined)
            return found[0] if found is not None and found[1].i > joined.i else None
    return None


def _condition_of(word: Token) -> Token | None:
    """Return what the condition of `word` begins from, also one that it shares with a verb it is joined to."""
    found = condition_clause(word)
    if found is not None:
        return found[0]
    if word.dep_ != "conj" or word.head.pos_ not in {"VERB", "AUX"}:
        return _condition_behind(word)
    first = joined_verb(word)  # "if it fails, she must resign and call a vote"
    above = condition_clause(first) if _shares_form(word) else None
    return above[0] if above is not None and above[0].i < first.i else None


def scope_of(word: Token) -> Scope:
    """Return polarity, modality and condition of the event word `word`, worked out once for each word of a Doc."""
    known = word.doc.scopes
    if word.i not in known:
        clause = _condition_of(word)
        extent = condition_extent(clause) if clause is not None else None
        known[word.i] = Scope(polarity_of(word), modality_of(word), extent)
    return known[word.i]
