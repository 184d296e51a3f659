"""Read the claims of copulas: a relation ("is a member of Z"), an office, a class, a condition or a place."""

from dataclasses import replace

from kg.extract.attribution.reporting_nouns import HELD
from kg.extract.clauses.ages import is_age_then
from kg.extract.clauses.descriptions import is_related, office_claims
from kg.extract.clauses.engaged import ENGAGED, state_words
from kg.extract.clauses.feelings import is_compared, is_unaltered, read_felt, side_of, with_likeness
from kg.extract.clauses.verbs import Shape, make_claims, open_frame
from kg.extract.grammar.completions import completions_of, last_of_nominal
from kg.extract.grammar.expletives import extraposed_clause
from kg.extract.grammar.grammar import (
    NOUNS,
    first_child,
    is_passive,
    is_ranked,
    iter_conjuncts,
    phrase,
    preposition_objects,
)
from kg.extract.grammar.measures import is_age, read_amount, worth_of
from kg.extract.grammar.members import counted_noun, named_members
from kg.extract.grammar.relatives import antecedent
from kg.extract.names.offices import is_office
from kg.extract.names.other_names import is_name_told
from kg.extract.roles.fillers import settled_role
from kg.extract.roles.positions import ADVERBIALS, is_time, verb_cue
from kg.extract.roles.senses import told_by_place
from kg.extract.roles.subjects import subjects_of
from kg.extract.scope.governors import stage_verb
from kg.extract.scope.negation import is_merely_denied
from kg.extract.scope.qualities import is_undoubted
from kg.extract.scope.scope import scope_of
from kg.extract.words.claims import Amount, Argument, Claim, argument_of
from kg.extract.words.frames import Frame, load_frames
from kg.extract.words.kinds import can_act, is_language, label_of, lemma_of
from kg.extract.words.lemmas import third_person
from kg.extract.words.tree import Token
from kg.model import Modality, Polarity

# what something is one of, by what was told before
_POINTS = frozenset(
    {"aim", "cause", "concern", "difference", "example", "explanation", "factor", "idea", "issue", "option", "point",
     "possibility", "problem", "question", "reason", "result", "sign", "solution", "theory", "thing", "way"}
)  # fmt: skip
_MOST = 12
_FEARING = frozenset({"assume", "believe", "fear", "presume", "report", "suspect", "think"})
_MEASURES = frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL"})
_PLACES = {
    **dict.fromkeys(("in", "at", "inside", "on", "off"), "LOCATED_IN"),
    "near": "LOCATED_NEAR",
    "among": "ONE_OF",
    "under": "SUBJECT_TO",
}
# "in her view", "on paper": who sees it so, or where it is only written
_SEEN = frozenset({"eyes", "heart", "mind", "opinion", "paper", "view"})
_AROUND = frozenset(
    {"in", "at", "near", "on", "across", "around", "inside", "outside", "along", "throughout", "within", "among",
     "under", "behind", "off"}
)  # fmt: skip
_STANDING = frozenset({"aboard", "across", "at", "in", "inside", "near", "outside", "throughout"})
# ... and these tell a place even where parsers hang it on them
_THERE = frozenset(
    {"absent", "active", "alone", "available", "common", "popular", "present", "prevalent", "prominent", "rare",
     "scarce", "stranded", "visible", "widespread"}
)  # fmt: skip
# "is good at school", "is interested in Mali": what it is about, no place
_ABOUT_THINGS = frozenset(
    {"adept", "amazed", "angry", "bad", "best", "better", "confident", "disappointed", "excellent", "fluent", "furious",
     "good", "great", "interested", "instrumental", "involved", "mad", "poor", "rich", "skilled", "successful",
     "surprised", "terrible", "weak"}
)  # fmt: skip
# Participles that tell how somebody is, not what was done to them: "were tied", "is mentally disabled".
_CONDITIONS = frozenset(
    {"tied", "divided", "disabled", "frustrated", "famed", "disappointed", "outraged", "shocked", "stunned", "excited",
     "pleased", "satisfied", "delighted", "thrilled", "saddened", "horrified", "appalled", "confused", "exhausted",
     "experienced", "impressed", "isolated", "prepared", "convinced", "overwhelmed", "devastated", "relieved",
     "endangered"}
)  # fmt: skip
# what a critic or a supporter is of a person or a thing: "the treaty's fiercest critic"
_SIDES = frozenset({"CRITICIZES", "OPPOSES", "SUPPORTS"})
_DEPENDING = frozenset({"dependent", "reliant", "contingent"})
_DEGREES = frozenset({"so", "very", "too", "more", "less", "most", "well", "quite"})
_ACTED = frozenset({"to", "into", "by", "among", "from"})
_QUALITY_PREPOSITIONS = frozenset({"to", "of", "for", "with", "from", "about", "on"})


def read_place_copula(verb: Token) -> list[Claim]:
    """Return the claims of "X is in Y", "X is in contact with Y", "X is among Y"."""
    # "in Lima, the mayor was in Quito": the complement behind the verb tells where
    one = first_child(verb, "attr")
    behind = preposition_objects(one) if one is not None else ()
    for name, prep, inner in sorted(
        (*preposition_objects(verb), *behind), key=lambda p: p[1].i < verb.i
    ):
        placed = prep.i > verb.i and name != "according to"
        placed = placed or (name in _PLACES and inner.lower_ not in _SEEN)
        if inner.dep_ != "pobj" or is_time(inner) or not placed:
            continue
        if name == "for" and any(t.lower_ == "what" for t in verb.doc[inner.i : verb.sent.end]):
            return []  # "tea is for Chad what coffee is for Peru": nothing is for Chad
        if (name, inner.lemma_) in HELD and any(c.dep_ in {"acl", "ccomp"} for c in inner.rights):
            return []  # "is of the view that it fell": who says so
        single = inner.tag_ == "NN" or inner.lower_ in {"talks", "negotiations"}
        if any(stage_verb(x) == verb for x in inner.rights):
            return []  # "is in the process of selling": the sale tells it
        alone = inner.left_edge.i == inner.i or inner.lower_ == "need"  # "in dire need of"
        bare = inner.pos_ == "NOUN" and alone and single
        phrase_of = [x for x in preposition_objects(inner) if x[1].i == inner.i + 1]
        engaged = (name, inner.lower_) in ENGAGED
        where = engaged and bool(phrase_of) and phrase_of[0][0] in _AROUND
        if bare and phrase_of and not where:
            second, last, target = phrase_of[0]
            need = inner.lower_ == "need" and second == "of"
            predicate = (
                "NEEDS" if need else open_frame(f"{name}_{inner.lower_}_{second}", "").predicate
            )
            shape = Shape(Frame(predicate, "need" if need else "be"), "copula")
            found = make_claims(shape, verb, [antecedent(t) for t in iter_conjuncts(target)], [])
            return [replace(c, cue=(verb.i, last.i)) for c in found]
        state = (
            name in {"in", "at", "on"}
            and prep.i > verb.i
            and settled_role("location", Argument(token=inner))
        )
        under = name == "under" and inner.lower_ != "way" and not where  # SUBJECT_TO an inquiry
        adverbial = (name, inner.lower_) in ADVERBIALS or (engaged and not under)
        adverbial = adverbial or (alone and (name, inner.lower_) == ("in", "office"))
        if adverbial or is_language(inner) or state == "circumstance":
            return _state_claims(verb, prep, inner)
        place = told_by_place(verb, name, inner) or _PLACES.get(name)
        frame = (
            open_frame(f"is_{name.replace(' ', '_')}", "be")
            if place is None
            else Frame(place, "be")
        )
        objects = [antecedent(t) for t in iter_conjuncts(inner)]
        return make_claims(Shape(frame, "copula", prep.i), verb, objects, [])
    return []


def _state_claims(verb: Token, prep: Token, noun: Token) -> list[Claim]:
    """Return HAS_STATUS of a phrase that is no place: "the firm is in trouble", "in Mali's interest"."""
    words = state_words(prep, noun)
    found = make_claims(Shape(Frame("HAS_STATUS", "be"), "copula"), verb, [], [])
    return [replace(c, object=words) for c in found if c.subject is not None]


def read_copula(verb: Token) -> list[Claim]:
    """Return the claims of "X is Y": a relation ("is a member of Z"), an office, a class or a condition."""
    complement = first_child(verb, "attr", "acomp", "oprd")
    if complement is not None and first_child(verb, "expl") is not None:
        return _existence_claims(verb, complement)
    if complement is None:
        return []
    claims: list[Claim] = []
    if _is_extraposed(verb):
        return []
    if _is_only_one(complement):
        return read_place_copula(verb)
    subject = first_child(verb, "nsubj")
    if subject is not None and is_name_told(subject):
        return []  # "whose real name is Ann Lee": nobody is a name
    if subject is not None and named_members(subject):
        return _member_claims(verb, subject)
    between = any(c.lower_ == "between" and c.dep_ == "quantmod" for c in complement.lefts)
    for part in [complement] if between else iter_conjuncts(complement):
        narrowed = any(c.dep_ in {"amod", "nmod", "poss", "compound"} for c in part.children)
        # "became the youngest member": what somebody became is more than the relation
        related = [] if verb.lemma_ == "become" and narrowed else relation_claims(verb, part)
        office = _office_claims(verb, part)
        named = _name_claims(verb, part)
        worth = _worth_claims(verb, part)
        other = named or worth or _quality_claims(verb, part) or _class_claims(verb, part)
        claims.extend(related or office or other)
    return [_between(c, complement) for c in claims] if between else claims[:_MOST]


def _between(claim: Claim, low: Token) -> Claim:
    """Return a claim of "between $3 million and $5 million" with all of its words."""
    ends = list(iter_conjuncts(low))
    if claim.object is None or claim.object.token != low or len(ends) != 2:
        return claim
    words = Argument(token=low, first=low.left_edge.i, last=ends[1].right_edge.i)
    return replace(claim, object=words, amount=Amount())


def read_condition(verb: Token) -> list[Claim]:
    """Return HAS_STATUS of "the two were virtually tied", "he was intellectually disabled": nobody does it."""
    lost = verb.lower_ == "missing" and first_child(verb, "dobj") is None
    helper = first_child(verb, "aux" if lost else "auxpass")
    if not lost and verb.lower_ not in _CONDITIONS and not is_unaltered(verb):
        return []
    if helper is None or helper.lemma_ != "be":
        return []
    felt = [] if lost else read_felt(verb)
    if felt:
        return felt
    acted = not lost and any(name in _ACTED for name, _, _ in preposition_objects(verb))
    if acted or first_child(verb, "agent", "dobj", "xcomp", "oprd") is not None:
        return []
    degrees = [c for c in verb.lefts if c.lower_ in _DEGREES or c.lower_.endswith("ly")]
    before = [c.i for c in degrees if c.dep_ == "advmod" and c.i > helper.i]
    words = Argument(token=verb, first=min(before, default=verb.i), last=verb.i)
    cue = (min(verb_cue(verb)[0], helper.i), helper.i)
    return _claims_of_subjects(verb, Frame("HAS_STATUS", "be"), cue, words)


def read_seeming(verb: Token) -> list[Claim]:
    """Return the claims of a verb with an adjective: "looked different", "turned sour"."""
    part = first_child(verb, "acomp", "oprd")
    clause = part is None or any(c.dep_ in {"xcomp", "ccomp"} for c in part.children)
    if part is None or clause or part.pos_ != "ADJ" or verb.lemma_ == "shoot":
        return []  # who was "shot dead" seemed nothing
    feared = is_passive(verb) and verb.lemma_ in _FEARING
    if (is_passive(verb) and not feared) or first_child(verb, "dobj") is not None:
        return []
    first, last = phrase(part, long=True)
    if first <= verb.i:
        return []
    if feared:  # "are feared dead"
        words = Argument(token=part, first=first, last=last)
        told = _claims_of_subjects(verb, Frame("HAS_STATUS", "be"), verb_cue(verb), words)
        return [replace(c, scope=replace(c.scope, modality=Modality.ALLEGED)) for c in told]
    becomes = verb.lemma_ in {"get", "grow"} and is_compared(part)  # "got poorer"
    frame = (
        Frame("BECOMES", "become")
        if becomes
        else open_frame(third_person(verb.lemma_), verb.lemma_)
    )
    words = Argument(token=part, first=first, last=last)
    return _claims_of_subjects(verb, frame, verb_cue(verb), words)


def _claims_of_subjects(
    verb: Token, frame: Frame, cue: tuple[int, int], words: Argument
) -> list[Claim]:
    """Return a claim that tells `words` of each subject, also where the parser took the verb for a passive."""
    scope = scope_of(verb)
    return [
        Claim(frame.predicate, frame.verb, verb, cue, argument_of(s), words, scope, "copula", time_head=verb)
        for s in subjects_of(verb)
    ]  # fmt: skip


def relation_claims(verb: Token, noun: Token) -> list[Claim]:
    """Return the claims of a relational word after a copula: "is a signatory of", "are not parties to"."""
    frame = load_frames().relations.get(noun.lemma_.lower())
    if frame is None:
        return []
    for name, prep, inner in preposition_objects(noun):
        if name in frame.objects and is_related(frame, inner):
            objects = [antecedent(t) for t in iter_conjuncts(inner)]
            found = make_claims(Shape(frame, "relation"), verb, objects, [])
            if is_ranked(noun) and first_child(noun, "acl", "relcl") is not None:
                # "is not the first member to leave": but a member
                scopes = (replace(c.scope, polarity=Polarity.POSITIVE) for c in found)
                found = [replace(c, scope=s) for c, s in zip(found, scopes, strict=True)]
            first = min(verb_cue(verb)[0], verb.i)
            return [replace(c, cue=(first, prep.i)) for c in found if prep.i - first < 12] or found
    side = side_of(noun) if frame.predicate in _SIDES else None
    return [] if side is None else make_claims(Shape(frame, "relation"), verb, [side], [])


def _is_only_one(word: Token) -> bool:
    """Return whether "the one behind the theft" says no more than "behind the theft"."""
    prep = word.nbor(1)
    bare = word.lower_ == "one" and word.left_edge.lower_ == "the" and prep.head is word
    return bare and prep.lower_ == "behind" and word.left_edge.i == word.i - 1


def _is_extraposed(verb: Token) -> bool:
    """Return whether "it" stands for a clause behind: "it would be wrong to stop", "it is clear that"."""
    subject = first_child(verb, "nsubj")
    if subject is None or subject.lower_ not in {"it", "this"}:
        return False
    complement = first_child(verb, "acomp", "attr")
    later = [*verb.rights, *(complement.rights if complement is not None else [])]
    clause = any(c.dep_ in {"xcomp", "ccomp", "csubj", "acl"} for c in later)
    return clause or extraposed_clause(verb) is not None


def _office_claims(verb: Token, part: Token) -> list[Claim]:
    """Return HOLDS_POSITION of "Jane Doe was the head of the bank"."""
    subjects = [s for s in subjects_of(verb) if s.ent_type_ == "PERSON"]
    if verb.lemma_ != "be" or not is_office(part) or not subjects:
        return []
    scope, cue = scope_of(verb), (verb_cue(verb)[0], part.i)
    claims = [c for s in subjects for c in office_claims(s, part, "copula")]
    return [replace(c, head=verb, cue=cue, scope=scope, time_head=verb) for c in claims]


def _member_claims(verb: Token, group: Token) -> list[Claim]:
    """Return ONE_OF of "the victims were A and B"; none of "those elected were A and B", told of the act."""
    acted = first_child(counted_noun(group), "acl")
    if group.pos_ != "NOUN" or (acted is not None and acted.tag_ == "VBN"):
        return []
    found = make_claims(Shape(Frame("ONE_OF", "be"), "copula"), verb, [group], [])
    return [c for c in found if c.subject != c.object]


def _name_claims(verb: Token, person: Token) -> list[Claim]:
    """Return what "the winner was Ann Hill", "the head of the bank is Ann Hill" says of the person it names."""
    subject = first_child(verb, "nsubj")
    if subject is None or subject.pos_ != "NOUN" or subject.ent_type_ or verb.lemma_ != "be":
        return []
    if person.ent_type_ != "PERSON" or subject.tag_ != "NN":
        return []
    scope, cue = scope_of(verb), verb_cue(verb)
    first, last = phrase(subject, long=True)
    words = Argument(token=subject, first=first, last=last)
    plain = Claim("IS_A", "be", verb, cue, Argument(token=person), words, scope, "copula")
    offices = office_claims(person, subject, "copula") if is_office(subject) else [plain]
    return [replace(c, head=verb, cue=cue, scope=scope, time_head=verb) for c in offices]


def _existence_claims(verb: Token, noun: Token) -> list[Claim]:
    """Return EXISTS of "there is no evidence", "there were protests in the city"."""
    if noun.pos_ not in NOUNS or is_time(noun) or any(is_undoubted(c) for c in noun.rights):
        return []
    place = _place_of(verb, noun)
    roles = (("location", Argument(token=place)),) if place is not None else ()
    scope, cue = scope_of(verb), verb_cue(verb)
    there = first_child(verb, "expl")
    if there is not None and there.i == cue[0] - 1:
        cue = (there.i, cue[1])
    return [
        Claim(
            "EXISTS",
            "be",
            verb,
            cue,
            Argument(token=n),
            None,
            scope,
            "copula",
            roles,
            time_head=verb,
        )
        for n in iter_conjuncts(noun)
    ]


def _place_of(verb: Token, noun: Token) -> Token | None:
    """Return where "there is no water in the village": without its place that would say much more."""
    own = completions_of(noun)
    for name, _, inner in (*preposition_objects(verb), *preposition_objects(noun)):
        told = name in _AROUND and inner.dep_ == "pobj" and inner not in own
        adverbial = (name, inner.lower_) in ADVERBIALS
        if told and not adverbial and inner.pos_ in NOUNS and not is_time(inner):
            return inner
    return None


def _worth_claims(verb: Token, part: Token) -> list[Claim]:
    """Return HAS_VALUE of "the prize is worth 3 million euros"."""
    money = [t for c in part.rights for t in c.subtree] if part.lower_ == "worth" else []
    amount = read_amount(money)
    if amount.amount is None:
        return []
    found = make_claims(Shape(Frame("HAS_VALUE", "be"), "copula"), verb, [], [])
    return [replace(c, object=worth_of(money, amount), amount=amount) for c in found]


def _quality_claims(verb: Token, part: Token) -> list[Claim]:
    """Return the claims of an adjective with its object: "is unique to the region", "was critical of the plan"."""
    if part.pos_ != "ADJ" or verb.lemma_ == "become" or part.ent_type_:
        return []
    compared = is_compared(part)
    quality = "_".join(t.lower_ for t in part.lefts if t.lower_ in {"more", "less"})
    if part.lower_ in _DEPENDING and not quality:
        return _dependence(verb, part)
    for name, prep, inner in (*preposition_objects(part), *preposition_objects(verb)):
        allowed = name in _QUALITY_PREPOSITIONS or (compared and name == "than")
        dated = name in {"on", "from"} and is_time(inner)  # "is due on Sunday"
        dated = dated or (name == "from" and prep.head is verb)  # "was clear from the start"
        told = inner.dep_ == "pobj" and not dated
        if allowed and prep.i == part.i + 1 and told:
            frame = open_frame("_".join(filter(None, (quality, part.lower_, name))), part.lower_)
            if (part.lower_, name) == ("due", "to") and not can_act(inner):
                frame = Frame("CAUSED_BY", "cause")
            objects = [antecedent(t) for t in iter_conjuncts(inner)]
            found = make_claims(Shape(frame, "copula"), verb, objects, [])
            return [replace(c, cue=(min(c.cue[0], verb.i), prep.i)) for c in found]
    return []


def _dependence(verb: Token, part: Token) -> list[Claim]:
    """Return DEPENDS_ON of "is dependent on the monsoon", "is dependent upon how dry the summer is"."""
    for name, prep, inner in preposition_objects(part):
        if name not in {"on", "upon"} or (inner.dep_ == "pobj" and is_time(inner)):
            continue
        shape = Shape(Frame("DEPENDS_ON", "depend"), "copula", prep.i)
        if inner.dep_ == "pobj":
            objects = [antecedent(t) for t in iter_conjuncts(inner)]
            return make_claims(shape, verb, objects, [])
        words = Argument(token=inner, first=inner.left_edge.i, last=inner.right_edge.i)
        return [replace(x, object=words) for x in make_claims(shape, verb, [], [])]
    return []


def _is_age(verb: Token, number: Token) -> bool:
    """Return whether somebody was so many years old: "she was 93", "Ann Lee, who was 34, ..."."""
    plain = number.pos_ == "NUM" and number.dep_ == "attr" and not number.children
    if not plain or verb.lemma_ != "be" or not is_age(number):
        return False
    return any(
        s.lower_ in {"he", "she", "i"}
        or s.ent_type_ == "PERSON"
        or label_of(lemma_of(s), plural=False) == "Person"
        for s in subjects_of(verb)
    )


def _is_one_more(noun: Token) -> bool:
    """Return whether a noun says nothing without what was told before: "another reason", "one example"."""
    counted = any(c.lower_ in {"another", "one", "other"} for c in noun.lefts)
    return (
        counted
        and noun.lemma_.lower() in _POINTS
        and last_of_nominal(noun) == noun.i == noun.right_edge.i
    )


def _class_claims(verb: Token, part: Token) -> list[Claim]:
    if part.dep_ == "acomp" or part.pos_ == "ADJ":
        intensified = any(c.lower_ == "so" for c in part.lefts)
        if any(c.dep_ in {"xcomp", "ccomp"} for c in part.children) and not intensified:
            return []
        predicate = "HAS_STATUS"
    else:
        predicate = "HAS_VALUE" if part.ent_type_ in _MEASURES else "IS_A"
        predicate = "HAS_AGE" if _is_age(verb, part) else predicate
    unsaid = part.pos_ == "PRON" or _is_one_more(part) or is_age_then(verb)
    if unsaid or (part.pos_ == "VERB" and part.tag_ != "VBN" and part.lower_ != "missing"):
        return []
    if verb.lemma_ == "become":
        predicate = "BECOMES"
    first, last = _reach(part)
    first = max(first, verb.i + 1)
    if first < last and is_merely_denied(verb.doc[first]):
        first += 1  # who is "not just a singer" is a singer
    if first > last:
        return []
    where = _place_of_state(verb, part) if predicate == "HAS_STATUS" else None
    last = last if where is None else min(last, where.head.i - 1)
    roles = () if where is None else (("location", Argument(token=antecedent(where))),)
    literal = Argument(token=part, first=first, last=last)
    scope, cue = scope_of(verb), verb_cue(verb)
    subjects: list[Token | None] = [s for s in subjects_of(verb) if not _is_one_more(s)]
    gerund = first_child(verb, "csubj")
    if not subjects and gerund is not None and gerund.tag_ == "VBG":
        subjects = [None]  # "taking the train is the cheapest way": its words stand as the subject
    return [
        Claim(
            predicate,
            verb.lemma_,
            verb,
            cue,
            argument_of(s),
            literal,
            scope,
            "copula",
            roles,
            time_head=verb,
        )
        for s in subjects
    ]


def _reach(part: Token) -> tuple[int, int]:
    """Return the first and the last word of a complement; of "so full of mud that it sank" not what it led to."""
    if not any(c.lower_ == "so" for c in part.lefts):
        return with_likeness(part, *phrase(part, long=True))
    first, last = phrase(part)
    return first, max((c.right_edge.i for c in part.rights if c.dep_ == "prep"), default=last)


def _place_of_state(verb: Token, state: Token) -> Token | None:
    """Return where somebody "was present at the gate", is "active in Mali"; None of what tells a feeling."""
    if state.lower_ in _ABOUT_THINGS:
        return None
    inside = preposition_objects(state) if state.lower_ in _THERE else ()
    for name, prep, inner in (*preposition_objects(verb), *inside):
        placed = name in _STANDING and prep.i > state.i and inner.dep_ == "pobj"
        if placed and inner.pos_ in NOUNS - {"NUM"} and not is_time(inner):
            adverbial = (name, inner.lower_) in ADVERBIALS or is_language(inner)
            if not adverbial and settled_role("location", Argument(token=inner)) == "location":
                return inner
    return None
