"""Decide polarity and modality of an event word from its auxiliaries, its governors and its clause.

Neither leaks across coordination: a conjunct shares an auxiliary or a negation only where the grammar
shares it ("did not sign or ratify", "will send and pay"). Source of the categories: the nine modalities
of the graph model. Not handled: irony, negation by affix ("unsigned").
"""

import tomllib
from functools import cache
from importlib.resources import files

from spacy.tokens import Token

from kg.extract.claims import Scope
from kg.extract.grammar import SUBJECTS, clause_extent, first_child, is_content_noun, is_passive
from kg.model import Modality, Polarity

_PLANNED_FIRST = ("planned", "required", "permitted", "alleged", "possible")
_DEPTH = 8
_ASKING = frozenset({"plead", "call", "appeal", "ask", "shout", "signal"})
# what these have as their clause is as real as they are: "ensure that the firms pay"
_SECURING = frozenset({"ensure", "assure", "guarantee"})
_UNREAL = frozenset(
    {Modality.PLANNED, Modality.FUTURE, Modality.HYPOTHETICAL, Modality.CONDITIONAL}
)


@cache
def load_scope_words() -> dict[str, dict[str, str]]:
    """Return, by table, the word -> class maps of `scope.toml`."""
    tables = tomllib.loads((files("kg.extract") / "scope.toml").read_text(encoding="utf-8"))
    out: dict[str, dict[str, str]] = {
        "auxiliaries": tables["auxiliaries"],
        "adjectives": tables["adjectives"],
    }
    for name in ("complements", "nouns", "adverbs"):
        words: dict[str, str] = {}
        for kind in sorted(
            tables[name], key=lambda k: _PLANNED_FIRST.index(k) if k in _PLANNED_FIRST else 9
        ):
            for word in tables[name][kind].split():
                words.setdefault(word, kind)
        out[name] = words
    out["barred"] = dict.fromkeys(tables["complements"]["barred"].split(), "barred")
    out["transparent"] = dict.fromkeys(tables["complements"]["transparent"].split(), "transparent")
    out["passive_reports"] = dict.fromkeys(tables["passive_reports"]["words"].split(), "alleged")
    out["doubted"] = dict.fromkeys(tables["clauses"]["doubted"].split(), "doubted")
    return out


def _flip(polarity: Polarity) -> Polarity:
    return Polarity.NEGATIVE if polarity == Polarity.POSITIVE else Polarity.POSITIVE


def _auxiliaries(word: Token) -> list[Token]:
    own = [c for c in word.children if c.dep_ in {"aux", "auxpass"}]
    if own or word.dep_ != "conj" or word.head.pos_ not in {"VERB", "AUX"}:
        return own
    # a conjunct in the same form without a subject of its own shares the auxiliaries before it
    same = word.tag_ == word.head.tag_ and word.tag_ in {"VB", "VBN", "VBG"}
    subject = any(c.dep_ in SUBJECTS for c in word.children)
    return _auxiliaries(word.head) if same and not subject else []


def _own_modality(word: Token) -> Modality:
    words = load_scope_words()
    for aux in _auxiliaries(word):
        found = words["auxiliaries"].get(aux.lower_)
        if found == "hypothetical" and aux.lower_ == "'d" and word.tag_ == "VBN":
            continue
        if found:
            return Modality(found)
    if (
        word.dep_ == "ROOT"
        and word.tag_ == "VB"
        and any(a.lower_ == "to" for a in _auxiliaries(word))
    ):
        return Modality.PLANNED  # a headline's "Minister to resign"
    auxiliaries = {a.lower_ for a in _auxiliaries(word)}
    if "to" in auxiliaries and auxiliaries & {"is", "are", "was", "were"}:
        return Modality.PLANNED  # "is to be held"
    if auxiliaries & {"has", "have", "had"} and word.tag_ == "VB":
        return Modality.REQUIRED
    for child in word.children:
        if child.dep_ == "advmod" and words["adverbs"].get(child.lower_) in {"alleged", "possible"}:
            return Modality(words["adverbs"][child.lower_])
    return Modality.ACTUAL


def _has_negation(word: Token) -> bool:
    """Return whether `word` itself is negated by a particle, an adverb, its subject or its object."""
    negative = load_scope_words()["adverbs"]
    if _is_crossed_out(word):
        return True
    for child in word.children:
        if child.lower_ == "not" and child.doc[child.i + 1].lower_ in {"only", "just"}:
            continue
        if child.dep_ == "neg" and not (
            child.lower_ == "not" and child.nbor(1).lower_ in {"only", "just"}
            if child.i + 1 < len(child.doc)
            else False
        ):
            return True
        if (
            child.dep_ in {"advmod", "preconj", "cc"}
            and negative.get(child.lower_) == "negative"
            and child.i < word.i
        ):
            return True
        if child.lower_ == "longer" and child.i > 0 and child.nbor(-1).lower_ == "no":
            return True
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "expl"} and _is_negated_phrase(
            child
        ):
            return True
        if (
            child.dep_ == "prep"
            and child.lower_ in {"under", "in"}
            and any(g.lower_ == "no" for p in child.children for g in p.children)
        ):
            return child.i < word.i
    return False


def _is_crossed_out(word: Token) -> bool:
    """Return whether "not" or "never" stands among the auxiliaries, or between a copula and its complement.

    Parsers hang it on the complement or on an adverb: "has never before been open", "are not enough".
    """
    first = min((c.i for c in word.lefts if c.dep_ in {"aux", "auxpass"}), default=word.i)
    complement = first_child(word, "acomp", "attr")
    last = complement.i if complement is not None and complement.i > word.i else word.i
    words = word.doc[first:last]
    for place, token in enumerate(words):
        following = word.doc[token.i + 1].lower_
        if token.lower_ in {"not", "n't", "never"} and following not in {"only", "just"}:
            own = all(
                t.pos_ in {"AUX", "ADV", "PART", "ADJ", "DET", "VERB", "PUNCT"}
                for t in words[:place]
            )
            return own and not any(t.dep_ in SUBJECTS for t in words[:place])
    return False


def _is_negated_phrase(head: Token) -> bool:
    if head.lower_ in {"nobody", "none", "nothing", "neither"}:
        return True
    for child in head.children:
        if (
            child.lower_ in {"no", "neither"}
            and child.dep_ in {"det", "preconj", "cc", "advmod"}
            and child.i < head.i
        ):
            return not (
                child.i + 1 < len(child.doc) and child.nbor(1).lower_ in {"longer", "doubt"}
            )
    before = head.doc[head.left_edge.i - 1] if head.left_edge.i > 0 else None
    return before is not None and before.lower_ == "neither" and before.sent == head.sent


def _shares_negation(word: Token) -> bool:
    """Return whether a conjunct stands under its first conjunct's negation: "did not sign or ratify"."""
    if word.dep_ != "conj" or any(
        c.dep_ in SUBJECTS or c.dep_ in {"aux", "auxpass", "neg"} for c in word.children
    ):
        return False
    between = word.doc[word.head.i : word.left_edge.i + 1]
    links = {t.lower_ for t in between if t.dep_ == "cc"}
    first_not_but = "but" not in links
    return (
        bool(links & {"or", "nor"})
        and first_not_but
        and polarity_of(word.head) == Polarity.NEGATIVE
    )


def _governor_class(word: Token) -> tuple[str, Token | None]:
    """Return the class of the word that governs `word` as a complement, and that governor."""
    words = load_scope_words()
    head = word.head
    if (word.dep_ == "xcomp" and head.pos_ in {"ADJ"}) or (
        word.dep_ in {"xcomp", "ccomp", "advcl"} and head.dep_ == "acomp"
    ):
        found = words["adjectives"].get(head.lower_) or words["adjectives"].get(head.lemma_)
        return (found or "", head)
    if word.dep_ == "xcomp" and head.lemma_ == "be" and head.pos_ == "AUX":
        adjective = first_child(head, "acomp")
        if adjective is not None:
            return words["adjectives"].get(adjective.lower_, ""), head
        infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in word.children)
        return ("planned" if infinitive else ""), head
    if word.dep_ in {"xcomp", "ccomp"} and head.pos_ in {"VERB", "AUX"}:
        return _verb_class(word, head), head
    if word.dep_ in {"acl", "ccomp", "relcl"} and _is_negated_noun(head) and is_content_noun(head):
        return "unproved", head  # "there is no evidence that it works"
    if word.dep_ in {"relcl", "csubj"} and _is_infinitive(word):
        return "planned", head
    if word.dep_ == "acl" and head.lower_ == "order" and head.head.lower_ == "in":
        return "planned", head
    if word.dep_ == "acl" and _is_infinitive(word):
        return words["nouns"].get(head.lemma_.lower(), "planned"), head
    if (
        word.dep_ in {"acl", "ccomp"}
        and head.pos_ == "NOUN"
        and word.tag_ != "VBN"
        and first_child(word, "mark") is not None
    ):
        return words["nouns"].get(head.lemma_.lower(), ""), head
    if word.dep_ == "pcomp":
        return _preposition_class(head)
    if word.dep_ == "acl" and word.tag_ == "VBG":
        # "allegations of its forces using": the parser hangs the participle on either noun
        kind = words["nouns"].get(head.lemma_.lower(), "")
        return (kind if kind == "alleged" else ""), head
    if word.dep_ == "advcl":
        return _adverbial_class(word), head
    return "", None


def _verb_class(word: Token, head: Token) -> str:
    words = load_scope_words()
    lemma = head.lemma_.lower()
    infinitive = _is_infinitive(word)
    if lemma == "suppose" and is_passive(head) and infinitive:
        return "required"
    if lemma in _SECURING:
        return "transparent"
    if lemma == "go" and infinitive and head.tag_ == "VBG":
        return "planned"
    if word.tag_ == "VB" and not _auxiliaries(word) and lemma in words["transparent"]:
        return "transparent"  # "dare say", "let them go"
    if lemma in {"have", "need"} and infinitive:
        return "required" if not _is_yet(head) else "negated"
    if is_passive(head) and lemma in words["passive_reports"] and infinitive:
        return "alleged"
    if not infinitive and word.tag_ != "VBG":
        kind = words["complements"].get(lemma, "")
        if kind == "required":
            # "demanded that it be banned", but not "told them that it was"
            return kind if any(c.lower_ == "be" for c in _auxiliaries(word)) else ""
        doubted = "doubted" if lemma in words["doubted"] else ""
        return kind if kind in {"alleged", "possible"} else doubted
    if lemma in words["transparent"]:
        return "transparent"
    if lemma == "stop" and word.tag_ == "VB":
        return "planned"
    return words["complements"].get(lemma, "")


def _is_infinitive(word: Token) -> bool:
    """Return whether `word` has "to" before it, in the passive too: "to be elected", "to get elected"."""
    verbal = word.tag_ in {"VB", "VBN"} or word.pos_ not in {"VERB", "AUX"}
    return verbal and any(c.dep_ == "aux" and c.lower_ == "to" for c in word.children)


def _is_negated_noun(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and any(c.lower_ == "no" and c.dep_ == "det" for c in noun.lefts)


def _is_yet(head: Token) -> bool:
    return any(c.lower_ == "yet" for c in head.children)


def _preposition_class(preposition: Token) -> tuple[str, Token]:
    words = load_scope_words()
    governor = preposition.head
    name = preposition.lower_
    lemma = governor.lemma_.lower()
    if name in {"without", "instead", "than"} or (name == "of" and lemma == "instead"):
        return "negated", governor
    if name == "against" and governor.pos_ == "VERB":
        return "negated", governor  # "decided against selling"
    if name == "from" and lemma in words["barred"]:
        return "barred", governor
    if governor.pos_ == "NOUN":
        return words["nouns"].get(lemma, ""), governor
    if lemma in {"accuse", "suspect", "convict", "charge", "acquit"}:
        return ("alleged" if lemma != "convict" else ""), governor
    if name in {"before", "until"}:
        return "before", governor
    if name == "by":
        return "transparent", governor
    if name in {"on", "about", "of", "to", "in"}:
        kind = words["complements"].get(lemma, "")
        return (kind if kind in {"planned", "possible", "negated", "required"} else ""), governor
    return "", governor


def _adverbial_class(word: Token) -> str:
    if word.head.lemma_ == "go" and any(c.lower_ == "on" for c in word.head.children):
        return "transparent"  # "went on to win"
    if word.head.lemma_ in _ASKING and _is_infinitive(word):
        return "required"
    mark = first_child(word, "mark")
    name = mark.lower_ if mark is not None else ""
    advmod = {c.lower_ for c in word.children if c.dep_ == "advmod" and c.i < word.i}
    if name in {"if", "unless", "whether"} or (name == "in" and "case" in advmod):
        return "condition"
    if name in {"before", "until", "till"}:
        return "before"
    if name in {"once", "when", "after"} or advmod & {"once", "when"}:
        return "when"
    if any(c.dep_ == "aux" and c.lower_ == "to" for c in word.children):
        return "planned"
    citing = word.lemma_ in {"cite", "quote", "say", "add", "note"}
    if not name and word.tag_ == "VBG" and word.i > word.head.i and not citing:
        return "attendant"
    if name in {"so"} or (name == "that" and "so" in advmod):
        return "planned"
    return ""


def _is_past(word: Token) -> bool:
    return (
        word.tag_ in {"VBD"}
        or any(a.lower_ in {"had", "did", "was", "were"} for a in _auxiliaries(word))
        or word.lower_ in {"were", "was", "had"}
    )


def polarity_of(word: Token, depth: int = 0) -> Polarity:
    """Return the polarity of the event word `word` (a verb, a copula, a noun or an adjective)."""
    polarity = Polarity.POSITIVE
    if _has_negation(word) or _shares_negation(word):
        polarity = Polarity.NEGATIVE
    if depth >= _DEPTH:
        return polarity
    kind, governor = _governor_class(word)
    if (
        governor is None
        and word.dep_ == "conj"
        and word.pos_ == word.head.pos_
        and word.head.dep_ in {"xcomp", "pcomp", "acl"}
    ):
        kind, governor = _governor_class(word.head)
    if governor is None:
        return polarity
    if kind in {"negated", "barred", "doubted"} or kind.endswith(" -"):
        polarity = _flip(polarity)
    carries = word.dep_ == "xcomp" or (word.dep_ == "pcomp" and kind in {"planned"})
    seen = kind == "transparent" and word.dep_ == "ccomp" and word.tag_ in {"VB", "VBG"}
    raises = seen or (
        word.dep_ == "ccomp"
        and governor.lemma_ in {"think", "believe", "expect", "plan", "want"}
        and kind != ""
    )
    if (carries or raises) and kind != "" and polarity_of(governor, depth + 1) == Polarity.NEGATIVE:
        polarity = _flip(polarity)
    return polarity


def _from_class(word: Token, kind: str, governor: Token, own: Modality, depth: int) -> Modality:
    if kind in {"transparent", "negated", "doubted"}:
        inherits = word.dep_ == "xcomp" or kind == "transparent"
        return modality_of(governor, depth + 1) if inherits and own == Modality.ACTUAL else own
    if kind == "barred":
        return (
            Modality.REQUIRED
            if governor.lemma_ in {"ban", "bar", "prohibit", "forbid"}
            else Modality.HYPOTHETICAL
        )
    if kind == "condition":
        return Modality.HYPOTHETICAL if _is_past(word) else Modality.CONDITIONAL
    if kind == "before":
        main = modality_of(governor, depth + 1)
        return (
            Modality.FUTURE
            if (not _is_past(governor) and not _is_past(word) and word.tag_ != "VBN")
            or main == Modality.FUTURE
            else own
        )
    if kind == "unproved":
        return Modality.HYPOTHETICAL
    if kind == "attendant":
        main = modality_of(governor, depth + 1)
        return main if main in _UNREAL and own == Modality.ACTUAL else own
    if kind == "when":
        main = modality_of(governor, depth + 1)
        return (
            main
            if main
            in {Modality.FUTURE, Modality.REQUIRED, Modality.CONDITIONAL, Modality.HYPOTHETICAL}
            and not _is_past(word)
            else own
        )
    if kind.split(" ", maxsplit=1)[0] in set(Modality):
        real = Modality(kind.split(" ", maxsplit=1)[0])
        if own in {Modality.ACTUAL, Modality.HYPOTHETICAL} or word.dep_ == "xcomp":
            outer = modality_of(governor, depth + 1) if word.dep_ == "xcomp" else Modality.ACTUAL
            return (
                outer
                if outer in {Modality.HYPOTHETICAL, Modality.CONDITIONAL}
                and real != Modality.ALLEGED
                else real
            )
    return own


def modality_of(word: Token, depth: int = 0) -> Modality:
    """Return the modality of the event word `word`."""
    own = _own_modality(word)
    if depth >= _DEPTH:
        return own
    kind, governor = _governor_class(word)
    if governor is None and word.dep_ == "conj" and word.head.pos_ in {"VERB", "AUX"}:
        return _said_plan(word, _conjunct_modality(word, own, depth))
    if governor is not None and kind:
        own = _from_class(word, kind, governor, own, depth)
    condition = _condition_clause(word)
    if condition is not None:
        # "if they refuse, he said, ...": a past is not what hangs on the condition
        real = own == Modality.FUTURE or (own == Modality.ACTUAL and word.tag_ != "VBD")
        open_ = own == Modality.HYPOTHETICAL and not _is_past(condition)
        return Modality.CONDITIONAL if real or open_ else own
    return _said_plan(word, own)


def _conjunct_modality(word: Token, own: Modality, depth: int) -> Modality:
    """Return a conjunct's modality: that of its first conjunct where the form shows that it shares the governor."""
    head = word.head
    same_form = word.tag_ == head.tag_ and word.tag_ in {"VB", "VBG", "VBN"}
    free = not any(c.dep_ in SUBJECTS for c in word.children) and not any(
        c.dep_ == "aux" and c.lower_ != "to" for c in word.children
    )
    if own == Modality.ACTUAL and same_form and free:
        return modality_of(head, depth + 1)
    return own


def _said_plan(word: Token, own: Modality) -> Modality:
    """Return planned for "X said it would ...", future for "X said Y would ..." without a condition."""
    if (
        own != Modality.HYPOTHETICAL
        or word.dep_ not in {"ccomp", "conj"}
        or _condition_clause(word) is not None
    ):
        return own
    verb = word if word.dep_ == "ccomp" else word.head
    if verb.dep_ != "ccomp" or verb.head.tag_ not in {"VBD", "VBN", "VBG"}:
        return own
    subject = first_child(word, "nsubj", "nsubjpass") or first_child(verb, "nsubj", "nsubjpass")
    if subject is None or (subject.pos_ == "NOUN" and load_nominal_events(subject.lemma_)):
        return own
    if verb.head.lemma_ in {"warn", "fear", "caution"}:
        return own
    if _is_own_plan(subject, verb.head) or any(c.dep_ == "poss" for c in subject.children):
        return Modality.PLANNED
    return (
        Modality.PLANNED
        if verb.head.lemma_ in {"announce", "promise", "pledge", "vow", "agree"}
        else Modality.FUTURE
    )


def _is_own_plan(subject: Token, saying: Token) -> bool:
    """Return whether a pronoun can be who says it: "the firm said it would", not "the groups said it would"."""
    if subject.lower_ not in {"he", "she", "it", "they", "we", "i"}:
        return False
    speaker = first_child(saying, "nsubj")
    plural = speaker is not None and speaker.tag_ in {"NNS", "NNPS"}
    return not (plural and subject.lower_ in {"he", "she", "it"})


def load_nominal_events(lemma: str) -> bool:
    """Return whether a noun names an act by its ending, so that "its use would" is no plan of anybody's."""
    return lemma in {
        "use",
        "attack",
        "move",
        "ban",
        "strike",
        "return",
        "vote",
        "deal",
    } or lemma.endswith(("tion", "ment", "sion", "ing", "al"))


def _condition_clause(word: Token) -> Token | None:
    for child in word.children:
        if child.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in child.children
        ):
            return child
    return None


def scope_of(word: Token) -> Scope:
    """Return polarity, modality and condition of the event word `word`."""
    clause = _condition_clause(word)
    return Scope(
        polarity_of(word), modality_of(word), clause_extent(clause) if clause is not None else None
    )
