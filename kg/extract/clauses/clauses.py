"""Read the claims of the clauses of a sentence, and nest an inner clause's claim in its outer one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from kg.extract.attribution.denials import denied_clause
from kg.extract.clauses.ages import is_aged, with_age
from kg.extract.clauses.casualties import is_left, read_left, read_to_death
from kg.extract.clauses.clausal import (
    cause_verb,
    cleft_copula,
    is_cleft,
    is_forbidden,
    read_cleft,
    read_forbidden,
    read_question,
    relative_of_clause,
    with_clausal_subject,
    without_questions,
)
from kg.extract.clauses.comparisons import with_comparison
from kg.extract.clauses.contrasts import with_contrasts
from kg.extract.clauses.copulas import read_condition, read_copula, read_place_copula, read_seeming
from kg.extract.clauses.ellipsis import fill_in, left_out, take_up, taken_up
from kg.extract.clauses.light import read_light
from kg.extract.clauses.linked import linked_clause
from kg.extract.clauses.manner import with_manner
from kg.extract.clauses.preconditions import is_precondition
from kg.extract.clauses.reasons import causes_of, explained
from kg.extract.clauses.states import read_home, read_state
from kg.extract.clauses.terms import read_term
from kg.extract.clauses.verbs import (
    is_directive,
    open_frame,
    read_frames,
    read_open,
    verb_key,
)
from kg.extract.grammar.decisions import is_taking
from kg.extract.grammar.expletives import extraposed_clause
from kg.extract.grammar.grammar import (
    QUESTIONS,
    children,
    first_child,
    is_content_noun,
    is_passive,
    preposition_objects,
)
from kg.extract.grammar.marks import is_asked
from kg.extract.grammar.measures import with_measures
from kg.extract.grammar.results import is_left_over, is_result
from kg.extract.roles.agents import passive_agent
from kg.extract.roles.companions import score_of
from kg.extract.roles.doers import asked_doer
from kg.extract.roles.objects import objects_of
from kg.extract.roles.positions import is_event_verb, positions_of, verb_cue
from kg.extract.roles.restrictions import restricts_anybody
from kg.extract.roles.subjects import subjects_of
from kg.extract.scope.gerunds import is_devoted, is_engaged, is_mere_topic
from kg.extract.scope.negation import has_negation
from kg.extract.scope.scope import scope_of
from kg.extract.words.claims import Argument, Claim, Scope, argument_of, inner_claims, with_role
from kg.extract.words.frames import load_words
from kg.extract.words.kinds import can_act, is_plural, label_of, lemma_of
from kg.extract.words.lemmas import third_person
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Span, Token
from kg.model import Polarity

_WORRIED = frozenset({"worried", "concerned", "afraid", "fearful", "anxious", "alarmed"})
_RULING = frozenset({"Person", "Group", "Organization", "Country", "Treaty", "Policy"})
_KEEPING = frozenset({"keep", "stop", "block", "bar", "hold"})
_CHARGING = frozenset(
    {"ACQUITS", "ARRESTS", "CHARGES", "CRITICIZES", "FINES", "PRAISES", "SENTENCES"}
)
_COPULAS = frozenset({"be", "become", "remain", "stay"})
# what these have as their object is a clause, an infinitive after them tells the purpose
_FINITE = frozenset({"announce", "recommend", "propose", "consider", "investigate"})
_ADDRESSED = frozenset({"AUTHORIZES", "ASKS", "ORDERS", "REQUESTS"})
_PLACES = frozenset({"Event", "FAC", "GPE", "LOC", "Place"})
# with "on", "to" or "with" somebody they ask him: "called on Iran to free them"
_APPEALING = frozenset({"appeal", "call", "plead"})
# in the passive these name a duty, not an act of somebody: "are required to register"
_DUTIES = frozenset({"require", "need", "oblige", "suppose", "expect"})

_MOST = 12


class ClauseReader:
    """Reads one sentence; keeps the claims by verb, so that an outer clause can point to its inner one."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self._claims: dict[int, list[Claim]] = {}

    def read(self, sentence: Span) -> list[Claim]:
        """Return the claims of the verbs of `sentence`."""
        claims = []
        for token in sentence:
            if is_event_verb(token):
                claims.extend(with_contrasts(self.claims_of(token)))
                claims.extend(self._causes(token))
        return claims

    def _causes(self, verb: Token) -> list[Claim]:
        """Return CAUSED_BY of "it closed because the river rose", "because of the flood", "due to rain"."""
        why = explained(verb) if verb.lemma_ == "be" else None
        if why is not None:
            return self._explanation(verb, *why)
        effect = self._inner(verb)
        if effect is None:
            return []
        scope = Scope(Polarity.POSITIVE, effect.scope.modality)
        return [
            Claim("CAUSED_BY", "cause", verb, cue, Argument(claim=effect), cause, scope, "cause")
            for cue, cause in self._reasons(verb)
        ]

    def _explanation(self, copula: Token, effect: Token, reason: Token) -> list[Claim]:
        """Return CAUSED_BY of "the reason it closed is that the river rose"."""
        inner, cause = self._inner(effect), self._inner(reason)
        told = Argument(claim=inner) if inner is not None else None
        told = Argument(token=effect) if effect.dep_ == "pobj" else told
        if told is None or cause is None:
            return []
        cue, scope = (copula.i, copula.i), scope_of(copula)
        return [
            Claim("CAUSED_BY", "cause", copula, cue, told, Argument(claim=cause), scope, "cause")
        ]

    def _reasons(self, verb: Token) -> Iterator[tuple[tuple[int, int], Argument]]:
        """Yield the cue and the reason of each phrase or clause that tells why."""
        for cue, noun in causes_of(verb):
            yield cue, Argument(token=noun)
        for child in children(verb, "advcl"):
            mark = next((c for c in child.lefts if c.lower_ == "because"), None)
            reason = self._inner(child) if mark is not None else None
            if reason is not None and mark is not None:
                yield (mark.i, mark.i), Argument(claim=reason)

    def claims_of(self, verb: Token) -> list[Claim]:
        """Return the claims headed by `verb`, read once."""
        if verb.i not in self._claims:
            self._claims[verb.i] = []  # a cycle in a broken parse ends here
            told = with_measures(with_age(self._read(verb), verb))
            self._claims[verb.i] = self._with_linked(with_manner(told, verb), verb)
        return self._claims[verb.i]

    def _read(self, verb: Token) -> list[Claim]:
        said = left_out(verb)
        if said is not None:
            return fill_in(verb, said, self.claims_of(said))
        repeated = taken_up(verb)
        if repeated is not None:
            return take_up(verb, self.claims_of(repeated))
        told = without_questions(self._plain(verb))
        claims = with_comparison(verb, [with_clausal_subject(c) for c in told])
        cause = self._inner(cause_verb(verb))
        if cause is None and relative_of_clause(verb) is None:
            return claims
        return [_caused(c, cause) for c in claims]

    def _plain(self, verb: Token) -> list[Claim]:
        if _is_no_clause(verb):
            return []
        if cleft_copula(verb) is not None:
            return read_cleft(verb)
        denied = self._inner(denied_clause(verb))
        if denied is not None:
            return _denials(verb, denied)
        if verb.lemma_ in _COPULAS and first_child(verb, "attr", "acomp", "oprd") is not None:
            return self._feeling(verb) or read_home(verb) or read_copula(verb)
        if verb.lemma_ == "be" and verb.pos_ == "AUX":
            return read_home(verb) or read_place_copula(verb)
        nested = self._nested(verb) or read_forbidden(verb)
        named = {n.predicate for n in nested}
        flat = (
            read_left(verb)
            or read_to_death(verb)
            or read_term(verb)
            or read_light(verb)
            or read_state(verb)
        )
        flat = flat or read_condition(verb) or read_frames(verb)
        claims = [
            self._with_charge(self._with_content(c)) for c in flat if c.predicate not in named
        ]
        found = claims + nested or read_seeming(verb) or read_open(verb)
        return found if any(c.object for c in found) else read_question(verb) or found

    def _feeling(self, verb: Token) -> list[Claim]:
        """Return RAISES_CONCERN of "is worried that ..."."""
        word = first_child(verb, "acomp")
        clause = first_child(word, "ccomp") if word is not None else None
        inner = self._inner(clause)
        if word is None or word.lower_ not in _WORRIED or inner is None:
            return []
        content, scope, cue = Argument(claim=inner), scope_of(verb), (verb.i, word.i)
        return [
            Claim("RAISES_CONCERN", "worry", verb, cue, argument_of(s), content, scope, "clause")
            for s in subjects_of(verb)
        ]

    def _with_content(self, claim: Claim) -> Claim:
        """Return `claim` with the clause of "allegations that ..." as its object instead of the noun."""
        noun = claim.object.token if claim.object is not None else None
        if noun is None or not is_content_noun(noun):
            return claim
        inner = self._inner(content_verb(noun))
        return replace(claim, object=Argument(claim=inner)) if inner is not None else claim

    def _with_charge(self, claim: Claim) -> Claim:
        """Return `claim` with what somebody "was charged with stealing" or "convicted of stealing" as its topic."""
        topic = next((a.token for name, a in claim.roles if name == "topic"), None)
        intended = (
            first_child(topic, "acl") if topic is not None and topic.lemma_ == "intent" else None
        )
        others = tuple(r for r in claim.roles if r[0] != "topic" or intended is None)
        if claim.predicate not in _CHARGING or any(name == "topic" for name, _ in others):
            return claim
        light = claim.head.doc[claim.cue[1]] if claim.rule == "light verb" else claim.head
        acts = (
            i
            for word in (claim.head, light, *_suspicions(claim.head))
            for n, _, i in preposition_objects(word)
            if n in {"for", "of", "with"} and i.dep_ == "pcomp"
        )
        act = intended or next(acts, None)
        inner = self._inner(act)
        if inner is None and act is not None:
            inner = self._inner(first_child(act, "xcomp"))  # "for failing to send help"
        if inner is None:
            return claim
        inner = self._deed_of(inner, claim.object.token if claim.object is not None else None)
        return with_role(replace(claim, roles=others), "topic", Argument(claim=inner))

    def _with_linked(self, claims: list[Claim], verb: Token) -> list[Claim]:
        """Return `claims` with the clause beside the object of their verb: "lobbied Chile to sign the treaty"."""
        role, clause = linked_clause(verb) or ("", None)
        if clause is None or not claims:
            return claims
        inner = self._inner(clause) or self._inner(first_child(clause, "xcomp"))
        if inner is None:
            return claims
        return [self._linked(c, role, inner) for c in claims]

    def _linked(self, claim: Claim, role: str, inner: Claim) -> Claim:
        """Return `claim` with the role that `inner` fills, of the same doer where several do it."""
        if role in dict(claim.roles) or any(i.head is inner.head for i in inner_claims(claim)):
            return claim
        return with_role(claim, role, Argument(claim=self._deed_of(inner, _doer_of(claim))))

    def _inner(self, verb: Token | None) -> Claim | None:
        """Return the first claim of an inner clause's verb, or None."""
        if verb is None or not is_event_verb(verb):
            return None
        claims = self.claims_of(verb)
        return claims[0] if claims else self._inner(extraposed_clause(verb))

    def _nested(self, verb: Token) -> list[Claim]:
        """Return the claims of a verb whose object is a clause: "decided to send", "was accused of taking"."""
        inner_verb = _after_clause(verb) or _complement(verb)
        name = _clause_name(verb, inner_verb)
        if name == "ASKS" and inner_verb is not None and _is_question(inner_verb):
            return []  # a question is no request
        inner = self._inner(inner_verb) if name else None
        if inner_verb is None or inner is None:
            return []
        passive = is_passive(verb)
        subjects: list[Token | None] = [*(passive_agent(verb) if passive else subjects_of(verb))]
        addressed = subjects_of(verb) if passive else objects_of(verb)
        if not (addressed or is_passive(inner_verb) or _is_called_for(inner_verb)):
            addressed = subjects_of(inner_verb)
        undone, told_to = _is_undone(name, inner), name in _ADDRESSED or is_directive(verb)
        whom: Sequence[Token | None] = addressed if undone or told_to or name == "ACCUSES" else []
        scope, cue, word = scope_of(verb), verb_cue(verb), verb.lemma_
        where = _around(verb, inner_verb)
        found = []
        for s, w in product(subjects or [None], whom or [None]):
            deed = Argument(claim=self._deed_of(inner, w or s))
            content: Argument | None = deed
            roles: tuple[tuple[str, Argument], ...] = ()
            if undone:
                content = argument_of(w)
            elif name == "ACCUSES":
                content, roles = argument_of(w), (("topic", deed),)
            elif w is not None:
                roles = (("recipient", Argument(token=w)),)
            elif name == "PROMISES":
                roles = _promised_to(verb)
            roles = (*where, *roles)
            told = (argument_of(s), content, scope, "clause", roles)
            found.append(Claim(name, word, verb, cue, *told, time_head=verb))
        return found[:_MOST]

    def _deed_of(self, inner: Claim, doer: Token | None) -> Claim:
        """Return the claim of the same clause as `inner` that `doer` is the subject of; `inner` where there is none."""
        if doer is None or inner.subject is None or inner.subject.token is doer:
            return inner
        beside = self.claims_of(inner.head)
        own = (c for c in beside if c.subject is not None and c.subject.token is doer)
        return next(own, inner)


def _doer_of(claim: Claim) -> Token | None:
    """Return who does what a clause beside the object of a claim tells, where a list may fill that place."""
    done_to = claim.object.token if claim.object is not None else None
    return done_to or (claim.subject.token if claim.subject is not None else None)


def _suspicions(verb: Token) -> list[Token]:
    """Return the suspicion on which somebody "was arrested on suspicion of stealing it"."""
    return [
        t for name, _, t in preposition_objects(verb) if name == "on" and t.lower_ == "suspicion"
    ]


def _is_question(verb: Token) -> bool:
    return is_asked(verb) or (verb.dep_ == "ccomp" and verb.left_edge.tag_ in QUESTIONS)


def _around(verb: Token, inner: Token) -> tuple[tuple[str, Argument], ...]:
    """Return as a role where a verb's clause was told, or the votes: "announced in Lisbon that it will close"."""
    score = score_of(verb)
    if score is not None:
        return (("result", score),)
    for name, _, noun in preposition_objects(verb):
        named = noun.ent_type_ in _PLACES or label_of(lemma_of(noun), plural=False) in _PLACES
        if name in {"in", "at"} and named and noun.dep_ == "pobj" and verb.i < noun.i < inner.i:
            return (("location", Argument(token=noun)),)
    return ()


def _is_no_clause(verb: Token) -> bool:
    """Return whether `verb` tells no deed of its own: "rebuilding it would take years" tells of no rebuilding."""
    gerund = verb.dep_ == "csubj" and verb.tag_ == "VBG" and not subjects_of(verb)
    told_elsewhere = is_left(verb) or is_result(verb) or is_cleft(verb)
    lacking = (
        is_aged(verb)
        or _is_as_told(verb)
        or _is_short_of(verb)
        or _has_done(verb)
        or is_left_over(verb)
        or is_engaged(verb)
    )
    open_ = is_forbidden(verb) or is_mere_topic(verb) or is_devoted(verb) or restricts_anybody(verb)
    return gerund or told_elsewhere or lacking or open_ or is_precondition(verb) or is_taking(verb)


def _denials(verb: Token, told: Claim) -> list[Claim]:
    """Return who denies what is told: "police say he stole it, which he denies"."""
    name = "DENIES" if verb.lemma_ == "deny" else "REJECTS"
    who = passive_agent(verb) if is_passive(verb) else subjects_of(verb)
    what, scope, cue = Argument(claim=told), scope_of(verb), verb_cue(verb)
    return [
        Claim(name, verb.lemma_, verb, cue, argument_of(s), what, scope, "clause", time_head=verb)
        for s in who
    ]


def _promised_to(verb: Token) -> tuple[tuple[str, Argument], ...]:
    """Return who is promised something in "promised farmers that he would pay", as a role."""
    whom = positions_of(verb)
    told = (whom.get("dative") or whom.get("dobj") or whom.get("to") or [])[:1]
    return tuple(("recipient", Argument(token=t)) for t in told if can_act(t) or t.pos_ == "PRON")


def _is_undone(name: str, inner: Claim) -> bool:
    """Return whether a verb denies its clause: it is told of whom it hinders, and the clause as denied beside it."""
    outside = inner.scope.polarity == Polarity.NEGATIVE and not has_negation(inner.head)
    return outside and name in {"AUTHORIZES", "ENABLES", "PREVENTS"}


def _caused(claim: Claim, cause: Claim | None) -> Claim:
    """Return `claim` with the claim of the clause before it as its subject, with none where that tells nothing."""
    return replace(claim, subject=None if cause is None else Argument(claim=cause))


def content_verb(noun: Token) -> Token | None:
    """Return the verb of the clause that says what a content noun consists of, or None."""
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ == "VBG":
            continue  # "a statement commenting on it" comments on it
        if child.dep_ in {"acl", "ccomp", "relcl"} and child.pos_ in {"VERB", "AUX"}:
            return child
    for name, _, inner in preposition_objects(noun):
        if name == "of" and inner.dep_ == "pcomp":
            return inner
        participle = first_child(inner, "acl")
        if name == "of" and participle is not None and participle.tag_ == "VBG":
            return participle
    return None


def _is_as_told(verb: Token) -> bool:
    """Return whether a participle only says that all went so: "slept there as ordered", "left as was promised"."""
    if verb.dep_ != "advcl" or verb.tag_ not in {"VBN", "VBD"}:
        return False
    own = [c for c in verb.children if not c.is_punct and c.dep_ != "auxpass"]
    return [c.lower_ for c in own] == ["as"] and own[0].i < verb.i


def _is_short_of(verb: Token) -> bool:
    """Return whether a verb only says that something was not done: "stopped short of blaming them"."""
    if verb.lemma_ not in {"stop", "fall", "come"}:
        return False
    short = next((c for c in verb.rights if c.lower_ == "short"), None)
    return short is not None and bool(short.rights)


def _has_done(verb: Token) -> bool:
    """Return whether "have" only tells whom something befalls: "had its licence revoked", "had her bag stolen"."""
    thing = first_child(verb, "dobj") if verb.lemma_ == "have" else None
    if thing is None or not any(c.tag_ == "PRP$" for c in thing.lefts):
        return False
    deed = first_child(thing, "acl")
    return deed is not None and deed.tag_ == "VBN" and deed.left_edge.i == thing.i + 1


def _after_clause(verb: Token) -> Token | None:
    """Return the verb of "after ..." in "the move comes days after the army left", or None."""
    if verb.lemma_ != "come":
        return None
    for child in verb.children:
        if child.dep_ == "advcl" and any(c.lower_ == "after" for c in child.lefts):
            return child
    return None


def _clause_name(verb: Token, inner: Token | None) -> str:
    """Return the predicate of a verb with a clause as its object, "" where it has none."""
    if inner is None:
        return ""
    if inner.dep_ == "advcl":
        return "FOLLOWS"
    lemma = verb.lemma_.lower()
    if lemma == "vote" and any(
        s.ent_type_ == "PERSON" or s.pos_ == "PRON" for s in subjects_of(verb)
    ):
        return ""  # one vote decides nothing
    name = load_words().clause.get(verb_key(verb) if lemma == "rule" else lemma, "")
    if inner.head.lower_ == "from" and lemma in _KEEPING and first_child(verb, "dobj") is not None:
        return "PREVENTS"
    if lemma in _APPEALING and asked_doer(verb) is not None:
        return "ASKS"
    if lemma in load_scope_words()["calling"] and _is_called_for(inner):
        return "REQUESTS"
    if name == "AUTHORIZES" and _only_enables(verb):
        name = "ENABLES"
    if name or not is_directive(verb) or (is_passive(verb) and lemma in _DUTIES):
        return name
    return open_frame(third_person(lemma), lemma).predicate if subjects_of(verb) else ""


def _is_called_for(inner: Token) -> bool:
    """Return whether a clause tells what somebody asks for: "called for Lee to resign", which is not said to Lee."""
    return inner.dep_ == "ccomp" and inner.left_edge.lower_ == "for"


def _only_enables(verb: Token) -> bool:
    """Return whether "allow" tells what something makes possible, not what somebody permits: "the bridge allows"."""
    if is_passive(verb) or verb.lemma_ not in {"allow", "permit"}:
        return False
    if verb.dep_ == "advcl" and verb.tag_ == "VBG":
        return True  # "opened the bridge, allowing trucks to pass"
    if relative_of_clause(verb) is not None:
        return True
    subjects = [s for s in subjects_of(verb) if s.pos_ == "NOUN" and not s.ent_type_]
    rulers = load_scope_words()["rulings"]
    return bool(subjects) and all(
        label_of(lemma_of(s), plural=is_plural(s)) not in _RULING and lemma_of(s) not in rulers
        for s in subjects
    )


def _complement(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ not in {"xcomp", "ccomp"} or child.pos_ not in {"VERB", "AUX"}:
            continue
        asked = any(c.lower_ in {"whether", "how", "when"} for c in child.lefts)
        infinitive = child.dep_ == "xcomp" and child.tag_ == "VB" and not asked
        purpose = infinitive and verb.lemma_ in _FINITE
        if child.i > verb.i and not purpose:
            return child
    for name, _, inner in preposition_objects(verb):
        if inner.dep_ == "pcomp" and name in {"from", "of", "to"} and inner.pos_ == "VERB":
            return inner
    return None
