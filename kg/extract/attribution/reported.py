"""Find the tokens of what a verb of saying tells: its clause, its object, or the clause that it is inserted into."""

from collections.abc import Iterable, Iterator

from kg.extract.attribution.denials import is_charge
from kg.extract.attribution.speakers import SUBJECTS, saying_above
from kg.extract.grammar.commands import is_command
from kg.extract.grammar.grammar import is_passive, joined_verb
from kg.extract.grammar.orders import is_cause, is_turned
from kg.extract.scope.scope import polarity_of
from kg.extract.words.quotations import in_quotes
from kg.extract.words.speech import Reporter, is_voiced, load_reporting_words
from kg.extract.words.tree import MARKS, VERBAL, Span, Token
from kg.model import Polarity, Stance

_WANTING = frozenset({Stance.DEMANDS, Stance.RECOMMENDS, Stance.ASKS, Stance.PROMISES})
# "asked whether it holds, she ...", "it will close, though he ordered ...": no words around are reported
_SUBORDINATE = frozenset(
    {"whether", "if", "unless", "once", "until", "that", "though", "although", "because", "when", "while", "whereas",
     "after", "before", "since", "provided", "providing"}
)  # fmt: skip

# "he went on", "she continues": verbs of saying only where they lead to nothing else
_ASPECTS = frozenset({"begin", "continue", "go"})
_PAST = frozenset({"after", "although", "though", "when", "while", "since", "as"})


def content_of(verb: Token, sentence: Span, reporter: Reporter) -> list[Token]:
    """Return the tokens of what the verb reports; empty where only a quotation could be it."""
    tokens: list[Token] = []
    clauses = [
        c
        for c in verb.children
        if (c.dep_ == "ccomp" and not is_cause(c))
        or (c.dep_ == "xcomp" and _takes_infinitive(c, reporter))
    ]
    if verb.lemma_ == "charge" or (verb.lemma_ in _ASPECTS and not _goes_on(verb)):
        # what stands before "the title may go to Ajax" or ": the firm charges a fee" is nobody's words
        clauses = [c for c in clauses if c.i > verb.i]
    for clause in clauses:
        tokens.extend(_clause_tokens(clause))
    if not any(t.text in MARKS for t in verb.subtree):
        stop = next((t.i for t in sentence if t.text == ";" and t.i > verb.i), sentence.end)
        tokens = [t for t in tokens if t.i < stop]  # "Lee said that it fell; Ray denied it"
    if not tokens and "clause" in reporter.content and _is_inserted(verb):
        return _behind_colon(verb, _around(verb, sentence))
    if tokens and "clause" in reporter.content:
        tokens = _behind_colon(verb, tokens) + _explained(verb)
    tokens = tokens or phrases_of(verb, reporter.content)
    asides = {t for word in tokens if is_charge(word) for t in word.subtree}
    return [t for t in tokens if t not in asides]


def tells_all(verb: Token) -> bool:
    """Return whether what a verb of saying tells is a whole clause or a quotation, so that it tells nothing itself.

    "It fell, the firm has revealed", '"It fell," explained Lee from the council', but not "complained about it".
    """
    reporter = load_reporting_words().verbs.get(verb.lemma_.lower())
    if reporter is None or not reporter.voiced or "clause" not in reporter.content:
        return False
    if is_passive(verb) or verb.lemma_ == "lie":
        return False  # who lies does more than tell
    clause = any((c.dep_ == "ccomp" and not _has_to(c)) or is_command(c) for c in verb.children)
    announced = any(t.text == ":" for t in (*verb.rights, verb.doc[verb.sent.end - 1]))
    return clause or announced or _is_inserted(verb)


def keeps_silent(verb: Token) -> bool:
    """Return whether somebody says nothing at all: "declined to comment", "would not comment"."""
    return verb.lemma_ == "comment" and polarity_of(verb) == Polarity.NEGATIVE


def refuses_alone(verb: Token) -> bool:
    """Return whether a verb ends what is told, and says no to what was told before: "she and two others refused"."""
    if verb.lemma_ not in {"decline", "refuse"} or is_passive(verb):
        return False
    return verb.nbor(1).text in {".", ";"} and all(c.is_punct for c in verb.rights)


def _has_to(clause: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.lefts)


def _behind_colon(verb: Token, tokens: list[Token]) -> list[Token]:
    """Return what stands between a colon with a quotation and its speaker: "Rain fell: 'We are happy,' Lee said."."""
    colons = [t.i for t in tokens if t.text == ":" and t.i < verb.i and t.nbor(1).text in MARKS]
    opening = [i for i in colons if not in_quotes(verb.doc[i])]
    return [t for t in tokens if t.i > opening[-1]] if opening else tokens


def _explained(verb: Token) -> list[Token]:
    """Return the clause that explains what is said, where the parser hung all before its colon on it.

    "Lee said the club was making a mistake: It sold its best player."
    """
    clause = verb.head
    at = verb.right_edge.i + 1
    if verb.dep_ != "ccomp" or clause.i < at or verb.doc[at].text != ":":
        return []
    own = set(verb.subtree)
    quoted = verb.doc[at].nbor(1).text in MARKS  # somebody else may say that
    return [] if quoted else [t for t in clause.subtree if t not in own and t.i > at]


def phrases_of(verb: Token, places: frozenset[str]) -> list[Token]:
    """Return the tokens of the verb's object and of its prepositional phrases where `places` has them."""
    tokens: list[Token] = []
    for child in verb.children:
        is_object = child.dep_ in {"dobj", "oprd", "attr"} and "object" in places
        if is_object or (child.dep_ == "prep" and child.lower_ in places):
            tokens.extend(child.subtree)
    return tokens


def narrated_in(verb: Token) -> list[Token]:
    """Return the tokens of what the narrator tells about what a verb has for its object, in the past.

    "Lee admitted a theft that shocked Peru", "ordered a search of the ships sent to Peru", but "announced a plan that
    will help Peru". So is what he promises or asks to do something with: "vowed to free the town that rebels took".
    """
    wanted = _wants(verb) or verb.lemma_ == "threaten"  # but he "claims to be who shot her"
    deeds = [c for c in verb.rights if c.dep_ in {"xcomp", "ccomp"} and wanted and _has_to(c)]
    acts = [t for c in deeds for t in c.subtree]
    nouns = [c for c in verb.rights if c.dep_ in {"dobj", "oprd", "attr"}]
    # "proposed that a court held in Rome ...": a clause without its verb
    objects = [t for c in nouns if c.left_edge.lower_ != "that" for t in c.subtree]
    clauses = [t for t in (*objects, *acts) if t.dep_ in {"relcl", "acl"} and _is_past(t)]
    return [t for clause in clauses for t in clause.subtree]


def _is_past(clause: Token) -> bool:
    """Return whether a clause on a noun tells what was so: "that shocked Peru", "sent to Peru"."""
    helpers = [c for c in clause.lefts if c.dep_ in {"aux", "auxpass"}]
    if any(c.dep_ == "mark" for c in clause.lefts) or any(c.tag_ in {"MD", "TO"} for c in helpers):
        return False
    finite = any(t.tag_ == "VBD" for t in (clause, *helpers))
    return finite or (clause.tag_ == "VBN" and not helpers)


def before_dash(content: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return what stands before a dash with a noun phrase behind it: "was said to be safe – a boast that ..."."""
    for at, token in enumerate(content[1:], 1):
        if token.nbor(-1).text in {"–", "—", "--"} and token.lower_ in {"a", "an", "the"}:
            return content[:at]
    return content


def _takes_infinitive(clause: Token, reporter: Reporter) -> bool:
    if is_command(clause):
        return True
    gerund = "gerund" in reporter.content and any(
        t.tag_ == "VBG" for t in (clause, *clause.children)
    )
    return gerund or "to" in reporter.content


def _clause_tokens(clause: Token) -> Iterator[Token]:
    """Return the clause's tokens, without a joined verb that the parser hung on it instead of on the verb of saying.

    "She said it would break the law and raised doubts": raised, a past after would, is hers.
    """
    outside = _gone_on(clause)
    for child in clause.children:
        joined = child.dep_ == "conj" and joined_verb(child) == clause.head
        if joined or (clause.dep_ == "ccomp" and saying_above(child) is not None):
            outside |= {*child.subtree, *(c for c in clause.children if c.dep_ == "cc")}
    return (t for t in clause.subtree if t not in outside)


def _gone_on(clause: Token) -> set[Token]:
    """Return the tokens by which the narrator goes on: "said that it fell, while Lee denied it", but not in quotes."""
    outside: set[Token] = set()
    if any(t.text in MARKS for t in clause.subtree):
        return outside
    if _has_to(clause):
        return {t for c in clause.rights if _is_past_aside(c) for t in c.subtree}
    for child in (*clause.children, *clause.head.children):
        mark = next((c for c in child.lefts if c.lower_ in {"while", "whereas"}), None)
        subject = next((c for c in child.lefts if c.dep_ in SUBJECTS), None)
        speaks = is_voiced(child.lemma_.lower())
        if mark is not None and subject is not None and (speaks or _is_narrated(child, clause)):
            outside |= set(child.subtree)
    return outside


def _is_past_aside(clause: Token) -> bool:
    """Return whether a clause beside what is promised tells what was so: "promised to stay although it burned"."""
    marks = {c.lower_ for c in clause.lefts if c.dep_ in {"mark", "advmod"}}
    past = clause.tag_ == "VBD" or any(c.tag_ == "VBD" for c in clause.lefts)
    modal = any(c.tag_ == "MD" for c in clause.lefts)
    return clause.dep_ == "advcl" and past and not modal and bool(marks & _PAST)


def _is_narrated(verb: Token, clause: Token) -> bool:
    """Return whether a plain past beside a shifted one is the narrator's: "said it had failed, while Peru left"."""
    helped = any(c.dep_ in {"aux", "auxpass"} for c in verb.lefts)
    shifted = any(c.lower_ in {"had", "would", "could", "might"} for c in clause.lefts)
    return verb.tag_ == "VBD" and not helped and shifted


def _is_inserted(verb: Token) -> bool:
    """Say whether the verb of saying stands inside or behind the clause that it reports."""
    if verb.dep_ not in {"parataxis", "ccomp", "advcl", "dep"} or verb.tag_ == "VBG":
        return False
    if verb.head == verb or verb.head.pos_ not in VERBAL:
        return False
    marks = {c.lower_ for c in verb.lefts if c.dep_ in {"mark", "advmod"}}
    if marks & _SUBORDINATE or ("as" in marks and (verb.lemma_ in _ASPECTS or _wants(verb))):
        return False  # "asked whether it holds, she ...", "as the weeks went by", "as the union demanded"
    if "as" in marks and _is_doubtful(verb) and polarity_of(verb.head) == Polarity.NEGATIVE:
        return False  # "nobody was hurt, as the firm had claimed": it is not so
    if is_turned(verb) or (in_quotes(verb) and not in_quotes(verb.head)):
        return False  # "Had Congress agreed, ...", '"I feel for them," she said'
    if verb.lemma_ in {"charge", "hold", "lie"} or (verb.lemma_ in _ASPECTS and not _goes_on(verb)):
        return False  # "Norway cuts rates, Sweden holds"
    if any(t.tag_ in {"WP", "WDT", "WRB"} for t in verb.lefts):
        return False  # "I don't know what Lee believes"
    if any(c.dep_ == "dobj" and c.lower_ in {"it", "this", "that"} for c in verb.rights):
        return False  # "he denies it": what stands before is somebody else's
    # The commas around "he said" hang on it or on the clause, as the parser likes.
    words = [t.i for t in verb.subtree if not t.is_punct]
    edges = (verb.doc[max(words[0] - 1, 0)], verb.doc[min(verb.i + 1, len(verb.doc) - 1)])
    after = verb.doc[min(words[-1] + 1, len(verb.doc) - 1)]
    return any(t.text == "," for t in (*edges, after)) and any(
        c.dep_ in SUBJECTS for c in verb.children
    )


def _goes_on(verb: Token) -> bool:
    """Return whether somebody speaks on: "he continues", "she went on", but "sales continue to grow"."""
    led = {"xcomp", "dobj", "npadvmod", "acomp"} & {c.dep_ for c in verb.rights}
    led |= {c.dep_ for c in verb.rights if c.tag_ == "VBG"}
    near = verb.nbor(1).lower_
    if verb.lemma_ == "go":
        return near == "on" and not led
    return not led and not any(c.dep_ == "aux" for c in verb.lefts)


def _is_doubtful(verb: Token) -> bool:
    reporter = load_reporting_words().verbs.get(verb.lemma_)
    claims = reporter is not None and reporter.stance in {Stance.CLAIMS, Stance.ALLEGES}
    return claims or verb.lemma_ in {"suggest", "imply", "hint"}


def _wants(verb: Token) -> bool:
    """Return whether a verb asks for something: nobody says with it what stands around."""
    reporter = load_reporting_words().verbs.get(verb.lemma_)
    return reporter is not None and reporter.stance in _WANTING and verb.lemma_ != "suggest"


def _around(verb: Token, sentence: Span) -> list[Token]:
    """Return the clause around an inserted "he said", without it."""
    own = set(verb.subtree)
    return [t for t in verb.head.subtree if t not in own and t in sentence]


def ordered(tokens: Iterable[Token], sentence: Span) -> tuple[Token, ...]:
    """Return tokens of the sentence in order, once each, without punctuation at the ends."""
    chosen = sorted({t.i for t in tokens if sentence.start <= t.i < sentence.end})
    doc = sentence.doc
    while chosen and doc[chosen[0]].text in {",", ";", ":", "-", "—", "–", "."}:
        chosen.pop(0)
    while chosen and doc[chosen[-1]].text in {",", ";", ":", "-", "—", "–", "."}:
        chosen.pop()
    return tuple(doc[i] for i in chosen)


def source_tokens(source: Token | None, cue: Token, sentence: Span) -> tuple[Token, ...]:
    """Return the source's noun phrase, without a clause on it that holds the cue: "a man claiming that ..."."""
    if source is None:
        return ()
    left_out = {t for c in source.rights if c.is_ancestor(cue) or c == cue for t in c.subtree}
    return ordered((t for t in source.subtree if t not in left_out), sentence)
