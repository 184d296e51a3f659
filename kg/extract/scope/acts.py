"""Decide polarity and modality of the noun of an act: "plans a strike", "no attack", "the threat of war".

What a verb tells of an act that is known ("criticised the attack", "did not see the crash") leaves the act as it is;
a verb that brings it about, wants it or averts it does not.
"""

from kg.extract.grammar.grammar import particle_of
from kg.extract.scope.scope import modality_of, polarity_of
from kg.extract.words.claims import Scope
from kg.extract.words.kinds import label_of
from kg.extract.words.lemmas import base_form
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token
from kg.model import Modality, Polarity

_OPEN = frozenset({"planned", "required", "permitted", "possible", "alleged"})
_THINGS = frozenset({"Person", "Group", "Organization", "Place", "Country", "Weapon"})
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
# what it is that follows: "may lead to the death of"
_LEADING = frozenset({("lead", "to"), ("result", "in"), ("end", "in"), ("culminate", "in")})
_WELCOMING = frozenset({"appreciate", "welcome"})
_DEPTH = 4


def is_act(token: Token) -> bool:
    """Return whether a noun may name an act or a happening: no person, body, place or weapon that the lexicon knows."""
    plain = token.pos_ == "NOUN" and not token.ent_type_
    return plain and label_of(token.lemma_.lower(), plural=False) not in _THINGS


def act_scope(noun: Token, depth: int = 0) -> Scope:
    """Return polarity and modality of the act that `noun` names: from its own words, else from what governs it."""
    negative = any(c.lower_ == "no" and c.dep_ == "det" for c in noun.lefts) or _is_little(noun)
    polarity = Polarity.NEGATIVE if negative else Polarity.POSITIVE
    own = _own_kind(noun)
    if own == "negated":
        return Scope(Polarity.NEGATIVE)  # "an aborted landing"
    if own:
        return Scope(polarity, Modality(own))
    if noun.dep_ in {"conj", "appos"} and noun.head.pos_ == "NOUN" and depth < _DEPTH:
        first = act_scope(noun.head, depth + 1)
        return Scope(Polarity.NEGATIVE if negative else first.polarity, first.modality)
    found = _governed(noun, depth)
    return Scope(polarity, found.modality) if negative else found


def _is_little(noun: Token) -> bool:
    """Return whether there is hardly any of it: "little doubt", not "a little doubt"."""
    amounts = [c for c in noun.lefts if c.lower_ == "little" and c.dep_ == "amod"]
    return bool(amounts) and not any(c.dep_ == "det" for c in noun.lefts)


def _own_kind(noun: Token) -> str:
    """Return the modality that an adjective gives: "an alleged bribe", "possible talks"; "" for none."""
    words = load_scope_words()["act_adjectives"]
    kinds = [words.get(c.lower_, "") for c in noun.lefts if c.dep_ in {"amod", "compound"}]
    return next((k for k in kinds if k), "") or _of_headline(noun)


def _of_headline(noun: Token) -> str:
    """Return the modality that a verb gives which a parser took for a noun: "Chad, Mali weigh withdrawal"."""
    words, before = load_scope_words(), noun.doc[noun.left_edge.i : noun.i]
    for word in before:
        verb = base_form(word.lower_) if word.dep_ == "compound" and not word.ent_type_ else ""
        if verb in words["averting"]:
            return "hypothetical"
        if words["complements"].get(verb) == "possible":
            return "possible"
    return ""


def _governed(noun: Token, depth: int) -> Scope:
    """Return the scope that an act has from the word that it hangs on."""
    words, head = load_scope_words(), noun.head
    if noun.dep_ in {"compound", "nmod"} and head.pos_ == "NOUN":
        # "a merger plan", but not "merger costs"
        found = Scope() if head.lemma_ in words["measured"] else _from_noun(head)
        return act_scope(head, depth + 1) if found == Scope() and depth < _DEPTH else found
    if noun.dep_ == "pobj":
        above = head.head
        if above.pos_ == "NOUN" and head.lower_ in words["tying"]:
            found = _from_noun(above)
            holds = (
                found == Scope() and head.lower_ == "of" and depth < _DEPTH and not _is_known(noun)
            )
            return act_scope(above, depth + 1) if holds else found
        if above.pos_ == "ADJ" and head.lower_ in {"of", "for", "to"}:
            return _from_kind(words["adjectives"].get(above.lower_, ""))
        if above.pos_ == "VERB":
            return _from_preposition(noun, head, above)
    if noun.dep_ in {"dobj", "nsubjpass"} and head.pos_ == "VERB":
        return _from_verb(noun, head)
    if noun.dep_ in {"nsubj", "attr"} and head.pos_ in {"VERB", "AUX"}:
        return _from_subject(noun, head)
    return Scope()


def _from_kind(kind: str) -> Scope:
    if kind.endswith(" -"):
        return Scope(Polarity.NEGATIVE, Modality(kind.removesuffix(" -")))
    if kind == "negated":
        return Scope(Polarity.NEGATIVE)
    return Scope(modality=Modality(kind)) if kind in _OPEN else Scope()


def _from_noun(noun: Token) -> Scope:
    return _from_kind(load_scope_words()["nouns"].get(noun.lemma_.lower(), ""))


def _from_preposition(noun: Token, preposition: Token, verb: Token) -> Scope:
    """Return the scope of "called for a strike", "accused of theft", "prevented from flight"."""
    words, lemma, name = load_scope_words(), verb.lemma_, preposition.lower_
    if (lemma, name) in _LEADING:
        return Scope(polarity_of(verb), modality_of(verb))
    if name in words["tying"] or name == "with":
        if lemma in words["calling"] and name in {"for", "to", "on"}:
            return Scope(modality=Modality.REQUIRED)
        kind = _complement_kind(noun, lemma)
        if kind:
            return Scope(modality=Modality(kind))
    if name == "from" and lemma in words["barred"]:
        return Scope(Polarity.NEGATIVE, Modality.HYPOTHETICAL)
    if name == "from" and lemma in words["kept"]:
        return Scope(modality=Modality.HYPOTHETICAL)
    if name == "without":
        return Scope(Polarity.NEGATIVE)
    return _shared(noun, verb)


def _from_verb(noun: Token, verb: Token) -> Scope:
    """Return the scope of what a verb wants, averts, denies or brings about."""
    words, particle = load_scope_words(), particle_of(verb)
    lemma = verb.lemma_ if particle is None else f"{verb.lemma_}_{particle.lower_}"
    if lemma in words["denying"]:
        # "denied the theft", but a request that is denied was made
        told = words["nouns"].get(noun.lemma_.lower(), "") in {"alleged", "required"}
        return Scope() if told else Scope(Polarity.NEGATIVE)
    if lemma in words["lifting"] and noun.lemma_.lower() in words["lasting"]:
        done = (polarity_of(verb), modality_of(verb)) == (Polarity.POSITIVE, Modality.ACTUAL)
        return Scope(Polarity.NEGATIVE) if done else Scope()
    if lemma in words["barred"] or lemma in words["averting"]:
        return Scope(modality=_averted(lemma, verb))
    if lemma in _WELCOMING and modality_of(verb) == Modality.HYPOTHETICAL:
        return Scope(modality=Modality.HYPOTHETICAL)  # "would welcome its help"
    kind = _complement_kind(noun, lemma)
    return Scope(modality=Modality(kind)) if kind else _shared(noun, verb)


def _averted(lemma: str, verb: Token) -> Modality:
    """Return the modality of what a verb averts; what nobody has stopped yet goes on: "did not stop the raids"."""
    words = load_scope_words()
    done = polarity_of(verb) == Polarity.POSITIVE and modality_of(verb) == Modality.ACTUAL
    if not done and lemma in words["ending"]:
        return Modality.ACTUAL
    if not done and lemma in words["putting_off"]:
        return Modality.PLANNED
    return Modality.HYPOTHETICAL


def _complement_kind(noun: Token, lemma: str) -> str:
    """Return the modality that a verb gives its object: planned of "plans a strike"; "" where it gives none.

    What is discussed or backed is there already where it is known: "discussed the strike".
    """
    words = load_scope_words()
    kind = words["complements"].get(lemma, "")
    done = lemma in words["having_done"] or (kind == "possible" and _is_known(noun))
    return "" if done or kind not in _OPEN else kind


def _from_subject(noun: Token, verb: Token) -> Scope:
    """Return the scope of what happens, or of what there is."""
    there = any(c.dep_ == "expl" for c in verb.children)
    if noun.dep_ == "attr" or there or verb.lemma_ in load_scope_words()["happening"]:
        return Scope(polarity_of(verb), modality_of(verb))
    outer = modality_of(verb)
    return (
        Scope(modality=outer)
        if outer == Modality.HYPOTHETICAL and verb.lemma_ != "say"
        else Scope()
    )


def _shared(noun: Token, verb: Token) -> Scope:
    """Return the scope that an act shares with its verb: one that makes it, or that first speaks of it."""
    makes = verb.lemma_ in load_scope_words()["making"] and noun.dep_ in {"dobj", "nsubjpass"}
    known = _is_known(noun)
    polarity, modality = polarity_of(verb), modality_of(verb)
    if makes:
        return Scope(polarity, modality)
    if known or noun.dep_ == "nsubjpass":
        return Scope()
    if polarity == Polarity.NEGATIVE:
        return Scope(modality=Modality.HYPOTHETICAL)
    return Scope(modality=modality)


def _is_known(noun: Token) -> bool:
    """Return whether a phrase speaks of an act as known: "the strike", "its strike"."""
    return any(c.dep_ == "poss" or c.lower_ in _KNOWN for c in noun.lefts)
