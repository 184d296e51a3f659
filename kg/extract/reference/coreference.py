"""Find what a pronoun stands for: score what was named before, and rather leave it open than guess."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from kg.extract.grammar.expletives import is_pleonastic, is_vague
from kg.extract.reference.binding import (
    POSSESSIVES,
    clause_verb,
    is_bound,
    is_joined,
    subject_verb,
    verb_above,
)
from kg.extract.reference.fitting import (
    HE,
    IT,
    MINDFUL,
    SHE,
    THEY,
    fits,
    is_dealt_with,
    is_willed,
    takes_things,
)
from kg.extract.reference.nearby import fronted_subject, tie
from kg.extract.reference.openings import (
    is_introduced,
    opens_with_it,
    tie_to_clause_before,
    tie_to_sentence_before,
)
from kg.extract.reference.pairs import is_bare_pair, joined, two_named
from kg.extract.roles.subjects import subjects_of
from kg.extract.words.quotations import in_quotes
from kg.extract.words.referents import History, Occurrence, Referent
from kg.extract.words.tree import MARKS, NOUN_SUBJECTS, REFLEXIVES, Span, Token

PRONOUNS = HE | SHE | IT | THEY
_SPEECH = frozenset(
    [
        "say",
        "add",
        "tell",
        "ask",
        "write",
        "claim",
        "warn",
        "note",
        "explain",
        "argue",
        "insist",
        "reply",
        "state",
        "declare",
        "tweet",
        "joke",
        "remark",
        "recall",
        "stress",
        "comment",
    ]
)
_PREDICTING = frozenset(
    {
        "announce",
        "complain",
        "concede",
        "conclude",
        "continue",
        "emphasise",
        "emphasize",
        "observe",
        "predict",
    }
)
_ANSWERING = frozenset({"answer", "indicate", "report", "respond"})
_CALLING = frozenset(
    {"brand", "call", "characterise", "characterize", "describe", "dub", "label", "portray"}
)
_ROLE_SCORE = {
    "nsubj": 1.0,
    "nsubjpass": 0.9,
    "agent": 0.4,
    "dobj": 0.45,
    "dative": 0.4,
    "poss": 0.25,
    "appos": 0.2,
}
_PLEADERS = frozenset(
    {"attorney", "counsel", "doctor", "lawyer", "spokesman", "spokesperson", "spokeswoman"}
)
_ON_PAPER = frozenset({"breach", "denounce", "draft", "join", "quit", "ratify", "sign", "violate"})
_TO_STATES = frozenset({"aid", "arm", "attack", "bomb", "defend", "equip", "invade", "supply"})
_TO_COME = frozenset({"will", "would", "wo", "has", "had", "'ll"})
_EVERY = frozenset({"anybody", "anyone", "everybody", "everyone"})
_MANY = frozenset(
    {"%", "few", "half", "majority", "many", "minority", "most", "others", "percent", "quarter", "several", "some",
     "third"}
)  # fmt: skip
_PARALLEL = {"dobj": "nsubj", "nsubj": "oblique"}
# By how much the best must beat the next, and what it must reach; measured on news with marked pronouns. "They" and
# "it" are for things of many kinds, so that a near rival or a weak candidate says more against them.
_MARGINS = {**dict.fromkeys(HE | SHE, 0.25), **dict.fromkeys(IT, 0.5), **dict.fromkeys(THEY, 0.7)}
_LEAST_OF_OPENING = 1.6
_LEAST = {**dict.fromkeys(HE | SHE, 1.0), **dict.fromkeys(IT, 2.0), **dict.fromkeys(THEY, 1.1)}


def _is_parallel(pronoun: Token, head: Token) -> bool:
    """Return whether the pronoun takes up an object: "Police arrested two men and a court released them".

    It is the object of a clause with its own subject, joined to that of `head`; or an "it" to which something is done
    behind a clause: "when police searched the car, it was found empty".
    """
    verb, above = pronoun.head, clause_verb(head)
    if pronoun.dep_ == "nsubjpass" and pronoun.lower_ in IT:
        return above.dep_ == "advcl" and above.head is verb and above.i < verb.i
    own = any(c.dep_ in NOUN_SUBJECTS for c in verb.children)
    joined = verb.dep_ == "conj" and verb.head is above
    same = head.dep_ == "dobj"  # "signed the treaty but never ratified it"
    return pronoun.dep_ == "dobj" and pronoun.lower_ in THEY | IT and (own or same) and joined


def _is_of_same_verb(pronoun: Token, head: Token) -> bool:
    """Return whether the same is done to both: "watched the men sign the papers and signed them"."""
    objects = pronoun.dep_ == "dobj" and head.dep_ == "dobj" and pronoun.lower_ in THEY | IT
    return objects and pronoun.head.lemma_ == head.head.lemma_ and pronoun.head is not head.head


def _is_of_its_own(pronoun: Token) -> bool:
    """Return whether a possessive is that of its clause's own subject: "for Lidl to open its own bank"."""
    return pronoun.lower_ in POSSESSIVES and any(c.lower_ == "own" for c in pronoun.head.lefts)


def _is_of_nobody_named(pronoun: Token) -> bool:
    """Return whether a possessive belongs to a mere noun before it: "met the governor and his wife"."""
    first = pronoun.head.head
    return pronoun.lower_ in HE | SHE and first.pos_ == "NOUN" and is_joined(pronoun, first)


def is_speaker(token: Token) -> bool:
    """Return whether `token` is the subject of a verb of saying outside quotation marks."""
    verb = token.head
    if token.dep_ != "nsubj":
        return False
    out = verb.lemma_ == "point" and any(c.dep_ == "prt" and c.lower_ == "out" for c in verb.rights)
    return (out or verb.lemma_ in _SPEECH or verb.lemma_ in _PREDICTING) and not in_quotes(token)


def calls(token: Token) -> bool:
    """Return whether `token` is who tells what somebody is like: "Lund called Berg "too slow, and he ..."."""
    return token.dep_ == "nsubj" and token.head.lemma_ in _CALLING and not in_quotes(token)


def meant_first(span: Span) -> Iterator[Token]:
    """Yield the tokens of a sentence, but those first whom a pronoun before them may mean.

    Who speaks as a pronoun stands behind their words ("he" of '"He left," he said'), the subject behind what is said
    first of it ("In her letter Ann Lee thanked them").
    """
    behind = [t for t in span if t.lower_ in PRONOUNS and _speaks_behind(t)]
    behind = behind or fronted_subject(span)
    yield from behind
    yield from (t for t in span if t not in behind) if behind else span


def _speaks_behind(token: Token) -> bool:
    """Return whether `token` tells who speaks right behind the quoted words that its sentence begins with."""
    first = token.sent[0]
    if not is_speaker(token) or not (first.text in MARKS or in_quotes(first)):
        return False
    outside = (t for t in token.sent if t.text not in MARKS and not in_quotes(t))
    return any(t is token for t in islice(outside, 2))


def _speaks_for(head: Token, pronoun: Token) -> bool:
    """Return whether `head` speaks for whom the pronoun may mean: "her lawyer said that she ..."."""
    alike = next((group for group in (HE, SHE) if pronoun.lower_ in group), frozenset[str]())
    owned = any(c.dep_ == "poss" and c.lower_ in alike for c in head.lefts)
    return owned and head.head.lemma_ in _SPEECH and head.lemma_.lower() in _PLEADERS


def _means_nothing_told(pronoun: Token, history: Sequence[Occurrence]) -> bool:
    """Return whether the pronoun stands for nothing, for all that was told, or for whom `history` does not have."""
    nothing = is_pleonastic(pronoun) or is_vague(pronoun) or _is_of_everybody(pronoun)
    return nothing or _is_of_nobody_named(pronoun) or _is_of_nobody_told(pronoun, history)


def _is_of_everybody(pronoun: Token) -> bool:
    """Return whether the pronoun takes up no group but "everybody": "annoyed everybody and then angered them"."""
    if pronoun.lower_ not in THEY:
        return False
    for step in pronoun.ancestors:
        if step.lower_ in _EVERY or any(
            c.lower_ in _EVERY for c in step.children if c.i < pronoun.i
        ):
            return True
        if step.dep_ == "conj" and any(c.dep_ in NOUN_SUBJECTS for c in step.lefts):
            return False
    return False


def _is_of_nobody_told(pronoun: Token, history: Sequence[Occurrence]) -> bool:
    """Return whether the pronoun belongs to who says it, of whom nothing is known: "one in ten say they ..."."""
    verb = verb_above(pronoun)
    told = verb is not None and verb.lemma_ in _SPEECH | MINDFUL | _ANSWERING
    if verb is None or not told or pronoun.dep_ not in NOUN_SUBJECTS:
        return False
    word, subject = pronoun.lower_, next(c for c in verb.children if c.dep_ in NOUN_SUBJECTS)
    if subject.i > pronoun.i:
        return False  # "They drowned, the police said"
    many = word in THEY and (subject.tag_ in {"NNS", "CD"} or subject.lower_ in _MANY)
    alike = any({word, subject.lower_} <= group for group in (HE, SHE, THEY))
    return (many or alike) and not any(o.head is subject for o in history)


def _goes_on_telling(pronoun: Token, head: Token, distance: int) -> bool:
    """Return whether `head` speaks, and the pronoun in the same sentence, or as who speaks on."""
    return head.head.lemma_ in _SPEECH and (not distance or pronoun.head.lemma_ in _SPEECH)


def _is_own_quote(pronoun: Token, occurrence: Occurrence) -> bool:
    """Return whether the pronoun is inside a quotation spoken by the occurrence: its speaker says "I" of himself."""
    head = occurrence.head
    return (
        head.doc is pronoun.doc
        and head.dep_ == "nsubj"
        and head.head.lemma_ in _SPEECH
        and in_quotes(pronoun)
        and not in_quotes(head)
    )


def _is_no_candidate(occurrence: Occurrence) -> bool:
    """Return whether nothing later can take the occurrence up: "neither side", and what only describes another."""
    if _is_byline(occurrence.head):
        return True
    if occurrence.kind == "nominal":
        nothing = any(
            c.lower_ in {"no", "neither"} and c.dep_ == "det" for c in occurrence.head.lefts
        )
        described = (
            occurrence.head.dep_ == "appos"
        )  # "Ann Lee, a nurse, ...": she is the one described
        return nothing or (
            described and occurrence.referent is not None and not occurrence.referent.named
        )
    return _is_part(occurrence)


def _is_byline(name: Token) -> bool:
    """Return whether a sentence tells no more than who wrote the article: "Ann Lee reports."."""
    verb = name.head
    if name.dep_ != "nsubj" or verb.lemma_ not in {"report", "write"} or verb.dep_ != "ROOT":
        return False
    ends = all(t.is_punct for t in name.doc[verb.i + 1 : name.sent.end])
    return verb.tag_ == "VBZ" and ends and name.left_edge.i == name.sent.start


def _is_part(occurrence: Occurrence) -> bool:
    """Return whether the occurrence only narrows another noun: "Finnish" in "the Finnish team", "US" in "US aid"."""
    return occurrence.kind in {"name", "alias", "demonym", "metonym"} and (
        occurrence.head.dep_ in {"amod", "compound", "nmod"}
    )


def _score(pronoun: Token, sentence: int, occurrence: Occurrence, count: int) -> float:
    head = occurrence.head
    distance = sentence - occurrence.sentence
    parallel = distance == 0 and head.doc is pronoun.doc and _is_parallel(pronoun, head)
    role = _PARALLEL.get(head.dep_, head.dep_) if parallel else head.dep_
    score = 1.0 - 0.6 * distance + _ROLE_SCORE.get(role, 0.0) + 0.12 * min(count, 5)
    subject = pronoun.dep_ in NOUN_SUBJECTS
    if head.dep_ in NOUN_SUBJECTS and not parallel:
        score += 0.35 if subject else 0.0
        if (
            distance == 0
            and head.doc is pronoun.doc
            and subject_verb(pronoun).i == clause_verb(head).i
        ):
            score += 0.8 if pronoun.lower_ in POSSESSIVES | REFLEXIVES else 0.0
            score += 0.8 if _is_of_its_own(pronoun) else 0.0
        elif distance == 0 and head.doc is pronoun.doc and head.head is verb_above(pronoun):
            # "Lund said that her ...", "was lost when it ..."; but "her lawyer said that she ..."
            score += -0.6 if _speaks_for(head, pronoun) else 0.4
        if clause_verb(head).dep_ in {"ROOT", "ccomp"}:
            score += 0.2
        if subject and _goes_on_telling(pronoun, head, distance):
            score += 0.3
    referent = occurrence.referent
    if referent is not None:
        score += 0.25 if referent.named else 0.0
        if pronoun.lower_ in IT:
            together = head.dep_ == "conj" or any(c.dep_ == "conj" for c in head.children)
            score -= 1.0 if together and distance else 0.0  # "Norway and Sweden left. It ..."
            score += (
                0.5 if _is_done_to(pronoun, referent) or _says_of_itself(pronoun, head) else 0.0
            )
            score += {
                "Country": 0.3,
                "Organization": 0.4,
                "Treaty": 0.2,
                "Concept": 0.0 if referent.named else -0.1,
                "Place": -0.5,
                "Event": -0.1,
            }.get(referent.type, 0.0)
        if pronoun.lower_ in THEY:
            score += {"Group": 0.4, "Organization": -0.2, "Concept": -0.2, "Country": -0.4}.get(
                referent.type, 0.0
            )
            score += 0.35 if referent.plural else -0.2
            thing = referent.type == "Concept" and not referent.named
            score -= 0.5 if thing and is_willed(pronoun) else 0.0
        if pronoun.lower_ in HE | SHE and referent.told:
            score += 0.4
    return score


def _is_done_to(pronoun: Token, referent: Referent) -> bool:
    """Return whether something is done to "it" that is done to treaties or states: "ratified it", "armed it"."""
    if pronoun.dep_ not in {"dobj", "nsubjpass"} or pronoun.lower_ != "it":
        return False
    verb, kind = pronoun.head.lemma_, referent.type
    return (kind == "Treaty" and verb in _ON_PAPER) or (kind == "Country" and verb in _TO_STATES)


def _says_of_itself(pronoun: Token, head: Token) -> bool:
    """Return whether a body says what "it" has done or will do: "Benin said it would not train them"."""
    act = pronoun.head
    ahead = any(c.dep_ == "aux" and c.lower_ in _TO_COME for c in act.lefts)
    told = pronoun.dep_ == "nsubj" and act.dep_ == "ccomp" and act.pos_ == "VERB" and ahead
    return told and head.dep_ == "nsubj" and head.head is act.head and act.head.lemma_ in _SPEECH


def resolve_pronoun(
    pronoun: Token,
    sentence: int,
    history: History,
    others: frozenset[str] = frozenset(),
) -> tuple[Referent | None, float]:
    """Return the referent a third-person pronoun stands for, and by how much it beats the next; None when in doubt.

    `history` are the occurrences before the pronoun, in text order; six sentences back are looked at for persons,
    two for the rest. `others` are the ids of whom it cannot be: who says the words that it is quoted in.
    """
    word = pronoun.lower_
    if is_bare_pair(pronoun):
        return two_named(pronoun, sentence, history.met), 0.0
    if _means_nothing_told(pronoun, history.met):
        return None, 0.0
    window = 5 if word in HE | SHE else 2
    # what is named in words that began in `sentence` is not their speaker
    recent = [(o, turn) for o, turn in history.since(sentence - window) if o.sentence <= sentence]
    barred = _barred(pronoun, [o for o, _ in recent if o.sentence == sentence])
    goes_on = word in HE | SHE and _speaks_behind(pronoun)
    doers = _doers(pronoun)
    best: dict[int, tuple[float, Referent | None]] = {}
    for occurrence, turn in recent:
        referent = occurrence.referent
        key = id(referent) if referent else -occurrence.head.i - 1
        if referent is None:
            if word not in THEY:
                continue
        elif not fits(pronoun, referent) or _is_no_candidate(occurrence):
            continue
        near = occurrence.sentence == sentence
        if key in barred or (near and is_bound(pronoun, occurrence.head)):
            continue
        spoken = referent is not None and referent.id in others
        if spoken or _is_own_quote(pronoun, occurrence):
            continue
        score = _score(pronoun, sentence, occurrence, turn)
        score += 0.8 if near and is_joined(pronoun, occurrence.head) else 0.0
        score += 1.5 if near and occurrence.head.i in doers else 0.0
        score += 1.0 if near and _is_of_same_verb(pronoun, occurrence.head) else 0.0
        score += 2.5 if near and is_dealt_with(pronoun, occurrence.head) else 0.0
        score += tie(pronoun, occurrence.head) if near else 0.0
        score += tie_to_clause_before(pronoun, occurrence.head) if near else 0.0
        just = sentence == occurrence.sentence + 1
        score += 0.5 if goes_on and just and is_speaker(occurrence.head) else 0.0
        score += 1.0 if goes_on and just and _is_asked(occurrence.head) else 0.0
        score += _of_sentence_before(pronoun, occurrence, recent) if just else 0.0
        if key not in best or score >= best[key][0]:
            best[key] = (score, referent or joined(occurrence, (o for o, _ in recent)))
    return _winner(
        word, best.values(), _LEAST_OF_OPENING if opens_with_it(pronoun) else _LEAST[word]
    )


def _of_sentence_before(
    pronoun: Token, occurrence: Occurrence, recent: Iterable[tuple[Occurrence, int]]
) -> float:
    """Return how much more likely a pronoun takes up what stands in the sentence before it."""
    found = tie_to_sentence_before(pronoun, occurrence)
    if _is_only_object(pronoun, occurrence, recent):
        found += 0.8 if pronoun.lower_ in HE | SHE else 1.5
    if _speaks_behind(pronoun) and pronoun.lower_ in HE | SHE and is_introduced(occurrence.head):
        found += 0.8
    return found


def _is_asked(head: Token) -> bool:
    """Return whether somebody is asked, so that an answer may follow: "Ann Lee asked Eva Roth when it would open."."""
    return head.dep_ == "dobj" and head.head.lemma_ == "ask"


def _is_only_object(
    pronoun: Token, occurrence: Occurrence, recent: Iterable[tuple[Occurrence, int]]
) -> bool:
    """Return whether it was done to by who the pronoun cannot be: "Ann Lee hired Bo Berg. He accepted."."""
    verb = occurrence.head.head
    opening = opens_with_it(pronoun) or (
        pronoun.lower_ == "they" and pronoun.i == pronoun.sent.start
    )
    acts = pronoun.dep_ in NOUN_SUBJECTS and (pronoun.lower_ in HE | SHE or opening)
    suffers = pronoun.lower_ == "it" and pronoun.dep_ == "dobj" and takes_things(pronoun.head)
    if not acts and not suffers:
        return False
    if occurrence.head.dep_ != "dobj" or verb.dep_ != "ROOT":
        return False
    doers = [o for o, _ in recent if o.sentence == occurrence.sentence and o.head.head is verb]
    doers = [o for o in doers if o.head.dep_ in NOUN_SUBJECTS]
    return bool(doers) and all(o.referent and not fits(pronoun, o.referent) for o in doers)


def _doers(pronoun: Token) -> frozenset[int]:
    """Return who does what a possessive is told of, where it is no subject: "enables Chad to sell its ships"."""
    verb = subject_verb(pronoun)
    plain = pronoun.lower_ not in POSSESSIVES | REFLEXIVES or verb.pos_ not in {"VERB", "AUX"}
    if plain or any(c.dep_ in NOUN_SUBJECTS for c in verb.children):
        return frozenset()
    doers = subjects_of(verb)
    first = doers[0].head if doers and doers[0].dep_ == "conj" else None
    return frozenset(t.i for t in (*doers, *([first] if first is not None else [])))


def _barred(pronoun: Token, beside: Sequence[Occurrence]) -> frozenset[int]:
    """Return the keys of what the pronoun cannot be wherever it was named: "Acme replaced it" says it of another.

    `beside` are the occurrences in its sentence. A body that is "it" in a sentence is not "they" there, nor the other
    way round.
    """
    number = IT if pronoun.lower_ in THEY else THEY
    counted = frozenset(
        id(o.referent)
        for o in beside
        if o.referent is not None
        and o.kind == "pronoun"
        and o.head.lower_ in number
        and pronoun.lower_ in IT | THEY
    )
    if pronoun.lower_ in POSSESSIVES | REFLEXIVES:
        return counted
    return counted | frozenset(
        id(o.referent) for o in beside if o.referent is not None and is_bound(pronoun, o.head)
    )


def _winner(
    word: str, found: Iterable[tuple[float, Referent | None]], least: float
) -> tuple[Referent | None, float]:
    ranked = sorted(found, key=lambda x: (-x[0], x[1].id if x[1] else ""))
    if not ranked or ranked[0][0] < least:
        return None, 0.0
    lead = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 1.0
    return (ranked[0][1], lead) if lead >= _MARGINS[word] else (None, lead)
