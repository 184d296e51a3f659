"""Find who does it: the subject of a verb through relatives, control, raising, participles and coordination."""

from kg.extract.grammar.commands import is_command
from kg.extract.grammar.decisions import taking_of
from kg.extract.grammar.grammar import (
    NOUNS,
    SUBJECTS,
    children,
    clause_begun,
    first_child,
    first_of_list,
    is_content_noun,
    is_instead,
    is_passive,
    is_ranked,
    iter_conjuncts,
    joined_verb,
    preposition_objects,
)
from kg.extract.grammar.marks import has_mark
from kg.extract.grammar.members import expand, named_members
from kg.extract.grammar.relatives import antecedent, described
from kg.extract.roles.blasts import blast_before
from kg.extract.roles.doers import LOOKING, asked_doer, enlisted_doer, provided_doers, taken_doer
from kg.extract.roles.effects import deed_with_effect
from kg.extract.scope.brought_about import is_won
from kg.extract.scope.gerunds import gerund_doers, is_spent, object_doers
from kg.extract.scope.governors import CAUTIONING, stage_verb
from kg.extract.scope.outcomes import effort_of, is_hard
from kg.extract.scope.qualities import is_to_do
from kg.extract.words.kinds import ACTING, TIME_LABELS, can_act, label_of
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import MARKS, Token, kept, kept_by_depth, text_of

# the object of these verbs is not the subject of their infinitive ("promised him to come")
_OWN_WORDS = frozenset({"promise", "pledge", "vow", "threat", "offer", "word", "assurance"})
# "gained power from selling": who gained it sold
_GAINING = frozenset(
    {"derive", "get", "gain", "earn", "make", "draw", "win", "obtain", "take", "receive"}
)
# "the possibility would be to sell": a possibility sells nothing
_AIMS = frozenset(
    {"aim", "goal", "possibility", "option", "idea", "task", "challenge", "priority", "job", "question", "solution",
     "choice", "purpose", "mission", "step", "dream", "strategy", "objective", "duty", "intention", "plan", "way",
     "alternative", "ambition", "hope", "trick", "temptation", "proposal", "thing", "key", "problem", "point",
     "best", "worst", "least"}
)  # fmt: skip
# "spent two years trying to sell it": the years try nothing
_SPENDING = frozenset({"spend", "waste"})
_SUBJECT_CONTROL = frozenset(
    {"promise", "vow", "threaten", "use", "need", "take", "make", "have", "get"}
)
# who explains how to do it does not do it
_SHOWING = frozenset(
    {"demonstrate", "describe", "detail", "explain", "illustrate", "outline", "show", "teach", "tell"}
)  # fmt: skip
# "said of the prospect of closing": it is anybody's
_COMMENTING = frozenset(
    {"add", "ask", "comment", "inform", "joke", "notify", "quip", "remark", "remind", "say", "tell", "warn",
     "write"}
)  # fmt: skip
_DEPTH = 8
_ANSWERING = frozenset(
    {"comply", "meet", "reject", "refuse", "ignore", "obey", "follow", "receive", "get", "accept", "defy", "face"}
)  # fmt: skip
_STEPS = frozenset({"step", "measure", "action", "bid", "effort", "plan", "move", "attempt"})
_ASKS = frozenset(
    {"request", "demand", "call", "order", "appeal", "plea", "instruction", "invitation", "permission"}
)  # fmt: skip
_DESCRIBING = frozenset({"brand", "call", "describe", "depict", "label", "portray"})
_WAYS = frozenset({"way", "means", "method"})
_SEEKING = frozenset({"devise", "explore", "find", "hunt", "look", "search", "seek"})
_PICTURING = frozenset({"capture", "depict", "portray", "show"})
_PICTURES = frozenset(
    {"clip", "film", "footage", "image", "movie", "painting", "photo", "photograph", "picture", "poster", "recording",
     "series", "video"}
)  # fmt: skip
# "the third time since joining the club": who joined it is told by the verb above
_WHEN = frozenset({"after", "before", "since", "until", "while"})
_PERCEIVING = frozenset({"hear", "smell", "witness"})
OBJECTS = frozenset({"pobj", "dobj"})
_FACING = frozenset({"face", "deny", "admit", "avoid", "beat", "reject", "dispute", "fight"})
# "accused him of selling it": he is to have sold it
_OBJECTS_OWN = frozenset({"of", "for", "from", "with", "into", "as"})


@kept
def own_subjects(verb: Token) -> list[Token]:
    """Return the heads of the subjects that hang on `verb` itself, coordination taken apart."""
    found = children(verb, "nsubj", "nsubjpass")
    if not found:
        first = min([verb, *children(verb, "aux", "auxpass")], key=lambda t: t.i)
        before = first.nbor(-1) if first.i > first.sent.start else first
        return [before] if clause_begun(before) == verb else _counted_subject(verb)
    if len(found) > 1 and _are_joined(found[0], found[1]):
        # "Chile, but not Peru, signed it", "Chile as well as Peru signed it"
        told = [t for t in found if first_child(t, "neg") is None]
        return [t for subject in told for t in expand(subject)]
    subject = found[-1]
    if subject.dep_ == "nsubjpass" or first_child(verb, "dobj") is None:
        joined = children(verb, "conj", "npadvmod")
        strayed = [c for c in joined if c.pos_ in NOUNS and _is_added(c)]
        if strayed:
            return [*expand(subject), *(t for c in strayed for t in expand(c))]
    # "most of the soldiers", "one of the men": the phrase itself; expletives say nothing
    if subject.dep_ == "expl" or subject.lower_ in {"there"}:
        return []
    return expand(subject)


def _are_joined(one: Token, other: Token) -> bool:
    """Return whether only a conjunction stands between two subjects, which the parser left apart."""
    joint = other.left_edge.nbor(-1)
    if joint.lower_ == "and" and joint.i == one.right_edge.i and one.is_ancestor(joint):
        return True  # "three farmers, among them Lee, and dozens of students"
    between = one.doc[one.i + 1 : other.left_edge.i]
    linked = any(t.dep_ == "cc" and t.head == one for t in between)
    return linked and all(t.dep_ in {"cc", "punct", "advmod", "neg"} for t in between)


def _is_added(noun: Token) -> bool:
    """Return whether a noun behind a clause adds to its subject: "Chad was fined, as well as Mali"."""
    before = noun.doc[max(noun.left_edge.i - 3, noun.sent.start) : noun.left_edge.i]
    return text_of(before).lower() == "as well as"


def _counted_subject(verb: Token) -> list[Token]:
    """Return the subject of "over 300 people were killed", where the parser takes "over" for a preposition."""
    for name, prep, inner in preposition_objects(verb):
        number = prep.nbor(1) if prep.i + 1 < verb.i else prep
        if (
            name in {"over", "about", "around", "under"}
            and number.pos_ == "NUM"
            and inner.i < verb.i
        ):
            return expand(inner)
    return []


def _noun_controller(noun: Token, depth: int) -> list[Token]:
    """Return who is to do it in "its decision to supply", "a bid by X to win", "he has a plan to win"."""
    listed = first_of_list(noun)
    governor, label = listed.head, listed.dep_
    if noun.lower_ == "order" and governor.lower_ == "in":
        return subjects_of(governor.head, depth + 1)
    if noun.lemma_.lower() in _ASKS:
        return _request_subjects(noun, depth)
    owner = first_child(noun, "poss")
    if owner is not None:
        return expand(owner)
    for name, _, inner in preposition_objects(noun):
        theirs = name in {"by", "of"} or (
            name == "from" and noun.lemma_.lower() in load_scope_words()["nouns"]
        )
        if theirs and inner.pos_ in {"PROPN", "NOUN", "PRON"}:
            return expand(inner)
    compound = [
        c
        for c in noun.lefts
        if c.dep_ in {"compound", "amod", "nmod"}
        and c.ent_type_ not in TIME_LABELS
        and (c.ent_type_ or c.pos_ == "PROPN" or label_of(c.lemma_, plural=False) in ACTING)
    ]
    if compound:
        return [compound[0]]
    if _is_somebody_s(noun) or taking_of(noun) is governor:
        return _deciding(noun)
    if label in {"dobj", "attr"} and governor.pos_ in {"VERB", "AUX"}:
        return _given(noun, governor) or subjects_of(governor, depth + 1)
    if label == "pobj" and governor.head.pos_ in {"VERB", "AUX"}:
        return _led_to(noun, governor, depth)
    return []


def _led_to(noun: Token, preposition: Token, depth: int) -> list[Token]:
    """Return who is to do what a noun behind the preposition of a verb tells of: "came with a plan to sell it"."""
    verb = preposition.head
    if noun.lemma_ == "intent" and verb.lemma_ == "charge" and not is_passive(verb):
        return _direct(verb)
    if is_passive(verb) and noun.lemma_ != "intent":
        return []
    return provided_doers(preposition) or subjects_of(verb, depth + 1)


def _deciding(noun: Token) -> list[Token]:
    """Return who takes a decision: "the decision to close it was taken by the king"; nobody for other plans."""
    verb = taking_of(noun)
    if verb is None:
        return []
    agents = [t for c in children(verb, "agent") for t in children(c, "pobj")]
    return agents if is_passive(verb) else subjects_of(verb)


def _is_somebody_s(noun: Token) -> bool:
    """Return whether a plan may be anybody's, as its verb only reacts to it: "condemned a plan to sell".

    So does "said of the plan to sell".
    """
    noun = first_of_list(noun)
    words, above = load_scope_words(), noun.head
    led = noun.dep_ == "pobj"
    verb = above.head if led else above
    comments = led and above.lower_ in {"of", "about"} and verb.lemma_ in _COMMENTING
    return (
        comments
        or verb.lemma_ in words["reacting"]
        or (led and above.lower_ in words["reacting_over"])
    )


def _given(noun: Token, verb: Token) -> list[Token]:
    """Return who may do it in "gave the nurses the right to strike"; a promise is kept by who gave it."""
    whom = first_child(verb, "dative")
    if whom is None or noun.lemma_ in _OWN_WORDS or is_passive(verb):
        return []
    inner = first_child(whom, "pobj") if whom.pos_ == "ADP" else whom
    return expand(inner) if inner is not None else []


def _request_subjects(noun: Token, depth: int) -> list[Token]:
    """Return who is to do it in "its request to the firm to pay", "the firm met its requests to pay"."""
    for name, _, inner in preposition_objects(noun):
        if name in {"to", "on", "for"} and inner.pos_ in {"PROPN", "NOUN", "PRON"}:
            return expand(inner)
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if verb.lemma_ in _ANSWERING and not is_passive(verb):
        return subjects_of(verb, depth + 1)
    return []


def _complement_subjects(verb: Token, depth: int) -> list[Token]:
    head = verb.head
    if effort_of(verb) is not None:
        return [t for c in head.children if c.dep_ in OBJECTS and can_act(c) for t in expand(c)]
    if head.pos_ == "ADJ" and head.head.pos_ in {"AUX", "VERB"}:
        return [] if _is_for_anybody(head) or is_to_do(head) else subjects_of(head.head, depth + 1)
    doers = object_doers(verb)
    if doers is not None:
        return [t for d in doers for t in expand(d)]
    heard = verb.tag_ == "VBG" and head.lemma_ in _PERCEIVING and not is_passive(head)
    if heard and first_child(head, "dobj") is None:
        return []  # "heard shooting": somebody's
    asked = asked_doer(head)
    if asked is not None and asked.i < verb.i:
        return expand(asked)
    if _is_anybody_s(verb):
        return _owner_of_aim(head)
    if (head.lemma_ not in _SUBJECT_CONTROL | _SPENDING and not is_won(verb)) or taken_doer(verb):
        controlled = first_child(head, "dobj", "dative") if not is_passive(head) else None
        if (
            controlled is not None
            and controlled.dep_ in {"dobj", "dative"}
            and controlled.i < verb.i
        ):
            if controlled.dep_ == "dative" and controlled.pos_ == "ADP":
                inner = first_child(controlled, "pobj")
                return expand(inner) if inner is not None else []
            return expand(controlled)
    return subjects_of(head, depth + 1)


def _is_for_anybody(quality: Token) -> bool:
    """Return whether an adjective tells how something is to do: "the law makes it easier to vote"."""
    return quality.dep_ == "ccomp" and any(c.lower_ == "it" for c in quality.lefts)


def _is_anybody_s(act: Token) -> bool:
    """Return whether nobody is told to do it: "the aim is to sell", "the book shows how to repair engines"."""
    verb = act.head
    named = {w for s in own_subjects(verb) for w in (s.lower_, s.lemma_.lower())}
    aims = verb.lemma_ == "be" and not _AIMS.isdisjoint(named)
    shown = verb.lemma_ in _SHOWING and has_mark(act, "how")
    return aims or (shown and first_child(verb, "dobj", "dative") is None and not is_passive(verb))


def _owner_of_aim(copula: Token) -> list[Token]:
    """Return whose aim it is in "the firm's goal is to sell", "the army's task is to wait"; a raid's is nobody's."""
    for aim in own_subjects(copula) if copula.lemma_ == "be" else []:
        owned = [c for c in aim.lefts if c.dep_ == "poss"]
        owned += [i for name, _, i in preposition_objects(aim) if name == "of" and i.dep_ == "pobj"]
        for owner in owned:
            if owner.pos_ in {"NOUN", "PROPN"} and can_act(owner):
                return expand(owner)
    return []


def _prepositional_subjects(verb: Token, depth: int) -> list[Token]:
    """Return the subject of a gerund after a preposition: "criticized X for giving", "the risk of losing"."""
    preposition = verb.head
    governor = preposition.head
    if is_instead(preposition) or _is_besides(governor):
        while governor.pos_ not in {"VERB", "AUX"} and governor.head != governor:
            governor = governor.head
        return subjects_of(governor, depth + 1)
    doers = gerund_doers(preposition)
    if doers is not None:
        return [t for d in doers for t in _doers_in(d, depth)]
    if governor.pos_ in {"VERB", "AUX"}:
        return _verb_s_gerund_subjects(verb, depth)
    if governor.pos_ in {"ADJ", "ADV"}:
        own, above = first_child(governor, "nsubj"), governor.head
        whom = own or (first_child(above, "dobj") if governor.dep_ in {"ccomp", "oprd"} else None)
        if whom is not None and above.pos_ == "VERB" and not is_passive(above):
            return expand(whom)  # "found the nurse guilty of stealing"
        return subjects_of(above, depth + 1)
    charged = _charged(governor, preposition, depth)
    if charged is not None:
        return charged
    if preposition.lower_ == "for" and _is_occasion_of(governor):
        return subjects_of(
            governor.head.head, depth + 1
        )  # "was fined in the second case for selling"
    if preposition.lower_ in _WHEN:
        clauses = [t for t in governor.ancestors if t.pos_ in {"VERB", "AUX"}]
        found = subjects_of(clauses[0], depth + 1) if clauses else []
        return [t for t in found if t.lower_ not in {"it", "this", "that"}]
    stage = stage_verb(preposition)
    return _noun_controller(governor, depth) if stage is None else _staged(stage, depth)


def _is_occasion_of(noun: Token) -> bool:
    """Return whether a noun only tells at what occasion something is done: "was banned in the final for"."""
    placed = noun.dep_ == "pobj" and noun.head.lower_ in {"at", "during", "in"}
    verb = noun.head.head
    return placed and verb.pos_ == "VERB" and is_passive(verb) and not can_act(noun)


def _opposed(preposition: Token) -> Token | None:
    """Return who did it in "retaliated against Peru for meddling", "filed a suit against Ford for selling it"."""
    verb = preposition.head
    thing = first_child(verb, "dobj")
    behind = [x for w in (verb, thing) if w is not None for x in preposition_objects(w)]
    against = (t for n, p, t in behind if n == "against" and p.i < preposition.i and can_act(t))
    return next(against, None) if preposition.lower_ == "for" else None


def _staged(verb: Token, depth: int) -> list[Token]:
    """Return who is brought to the stage that `verb` tells: "put the town at risk of being flooded"."""
    brought = [] if is_passive(verb) else _direct(verb)
    return brought or subjects_of(verb, depth + 1)


def _verb_s_gerund_subjects(gerund: Token, depth: int) -> list[Token]:
    """Return the subject of a gerund after the preposition of a verb: the verb's own, or its object."""
    name, verb = gerund.head.lower_, gerund.head.head
    target = _opposed(gerund.head) or first_child(verb, "dobj")
    owned = name in _OBJECTS_OWN or verb.lemma_ in CAUTIONING
    gains = name == "from" and verb.lemma_ in _GAINING
    if gains and (is_passive(verb) or not target):
        return [t for t in subjects_of(verb, depth + 1) if can_act(t) or t.pos_ == "PRON"]
    if target is None or not owned or gains or is_passive(verb):
        return subjects_of(verb, depth + 1)
    spent = name == "into" and is_spent(target)
    return subjects_of(verb, depth + 1) if spent else expand(target)


def _is_besides(word: Token) -> bool:
    """Return whether a gerund adds a deed: "along with selling lamps", "in addition to selling lamps"."""
    return word.lower_ in {"addition", "along", "together"} and word.dep_ in {"prep", "pobj"}


def _doers_in(word: Token, depth: int) -> list[Token]:
    return subjects_of(word, depth + 1) if word.pos_ in {"VERB", "AUX"} else expand(word)


def _direct(verb: Token) -> list[Token]:
    whom = first_child(verb, "dobj")
    return [] if whom is None else expand(whom)


def _charged(noun: Token, preposition: Token, depth: int) -> list[Token] | None:
    """Return who is to have done it in "held two men on suspicion of stealing", "dropped charges of stealing"."""
    above = noun.head
    if noun.lemma_ == "suspicion" and above.lower_ == "on" and above.head.pos_ == "VERB":
        verb = above.head
        return (subjects_of(verb, depth + 1) if is_passive(verb) else _direct(verb)) or None
    if noun.lemma_ != "charge" or preposition.lower_ != "of" or noun.dep_ != "dobj":
        return None
    against = [i for n, p, i in preposition_objects(noun) if n == "against"]
    if against:
        return expand(against[0])
    return None if above.lemma_ in _FACING else []


@kept_by_depth
def subjects_of(verb: Token, depth: int = 0) -> list[Token]:
    """Return the heads of the phrases that stand as the (surface) subject of `verb`, coordination taken apart.

    A passive verb's surface subject is what it is done to. Empty where the sentence names nobody.
    """
    own = own_subjects(verb)
    if is_command(verb):
        told = verb.dep_ in {"xcomp", "ccomp"} and verb.head.i < verb.i
        return _direct(verb.head) if told else []  # "told the girls: Win the race!"
    if own or depth >= _DEPTH or first_child(verb, *SUBJECTS, "expl") is not None:
        return own
    head, verbal = verb.head, verb.head.pos_ in {"VERB", "AUX"}
    match verb.dep_:
        case "conj" if verbal:
            return subjects_of(joined_verb(verb), depth + 1)
        case "ccomp" if verb.i < head.i and any(c.tag_ == "MD" for c in verb.lefts):
            return []  # '"Could be arson," Lee said': Lee is none
        case "xcomp" | "ccomp" if verb.dep_ == "xcomp" or verb.tag_ in {"VB", "VBG"}:
            return _complement_subjects(verb, depth)
        case "acl" | "relcl":
            return _hanging_subjects(verb, depth)
        case "advcl" if verb.tag_ in {"VBG", "VBN", "VB"}:
            return _adverbial_subjects(verb, depth)
        case "oprd" | "acomp" | "attr" if verbal:
            return subjects_of(head, depth + 1)
        case "pcomp" if not any(c.tag_ == "WRB" for c in verb.lefts):  # "tips on how to train dogs"
            return _prepositional_subjects(verb, depth)
    return []


def _hanging_subjects(verb: Token, depth: int) -> list[Token]:
    """Return who does it in an infinitive, participle or relative clause without a subject that hangs on a noun."""
    noun = verb.head
    # "the only state not to have signed"
    perfect = (
        verb.tag_ == "VBN" and not is_passive(verb) and any(c.lower_ == "to" for c in verb.lefts)
    )
    infinitive = verb.tag_ == "VB" or perfect
    if infinitive and is_ranked(noun):  # "is the first to sign", "the first to sign was"
        return subjects_of(noun.head, depth + 1) if noun.dep_ == "attr" else [noun]
    if verb.dep_ == "acl":
        if verb.tag_ == "VBG" and noun.head.lemma_ in _SPENDING:
            return subjects_of(noun.head, depth + 1)  # "spent five million euros rebuilding it"
        return _noun_controller(noun, depth) if infinitive else _participle_subjects(verb)
    steps = infinitive and first_child(verb, "dobj") is not None and not can_act(noun)
    if (infinitive and noun.lemma_.lower() in _ASKS) or (steps and noun.lemma_ in _STEPS):
        return _noun_controller(noun, depth)  # "faces calls to resign"
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    if infinitive and noun.lemma_ in _WAYS and above.lemma_ in _SEEKING:
        return _noun_controller(noun, depth)  # "look for ways to save water"
    to_be = is_passive(verb) and any(c.lower_ == "to" for c in verb.lefts)
    return _expand_noun(noun) if to_be else []  # "a monument to be built"


def _adverbial_subjects(verb: Token, depth: int) -> list[Token]:
    """Return who does it in an infinitive or participle beside a clause: mostly the clause's own subject."""
    asked = asked_doer(verb.head) if verb.tag_ == "VB" else None
    asked = asked or enlisted_doer(verb) or taken_doer(verb)
    if asked is not None:
        return expand(asked)
    if verb.tag_ == "VBG" and _cited_source(verb) is not None:
        return [verb.nbor(-2)]
    blast = blast_before(verb)
    if blast is not None:
        return _doers_in(blast, depth)
    if verb.tag_ == "VBG" and (_is_picture(verb.head) or _is_trait(verb)):
        return _direct(verb.head)
    return subjects_of(verb.head, depth + 1) if verb.head.pos_ in {"VERB", "AUX"} else []


def _is_trait(verb: Token) -> bool:
    """Return whether it goes on to tell how somebody is: 'called Lee a hero, "facing prison for it"'."""
    describes = verb.head.lemma_ in _DESCRIBING and not is_passive(verb.head)
    told = verb.left_edge.nbor(-1).text in MARKS or verb.lemma_ in LOOKING
    return describes and verb.i > verb.head.i and told


def _is_picture(verb: Token) -> bool:
    """Return whether somebody is shown to do what follows: "the film shows Lee at home, playing the piano"."""
    shows = verb.lemma_ in _PICTURING and not is_passive(verb) and bool(_direct(verb))
    return shows and any(s.lemma_.lower() in _PICTURES for s in own_subjects(verb))


def _participle_subjects(verb: Token) -> list[Token]:
    """Return the noun that a participle hangs on; of "allegations of its forces using" the forces."""
    head = verb.head
    for name, _, inner in preposition_objects(head):
        if name == "of" and verb.tag_ == "VBG" and inner.i < verb.i and is_content_noun(head):
            return expand(inner)
    if verb.tag_ == "VBN" and named_members(head):
        return named_members(head)
    above = deed_with_effect(verb)
    if head.dep_ == "dobj" and is_hard(head):
        above = head.head  # "the guard had trouble closing it"
    if above is not None:
        return subjects_of(above)
    listed = list(iter_conjuncts(head)) if head.ent_type_ or verb.tag_ == "VBN" else []
    if len(listed) > 1 and listed[-1].i == verb.i - 1:
        return listed  # "with Lee, Ray and Doe making speeches", "the axe and pistol seized in the barn"
    return _expand_noun(head)


def _cited_source(verb: Token) -> Token | None:
    """Return the source that cites another: "according to the agency, quoting an aide, ..."."""
    before = verb.doc[max(verb.i - 2, verb.sent.start)]
    comma = verb.i > verb.sent.start + 1 and verb.nbor(-1).text == ","
    according = before.dep_ == "pobj" and before.head.head.lower_ == "according"
    return before if comma and according else None


def _expand_noun(head: Token) -> list[Token]:
    if head.pos_ not in NOUNS:
        return []
    whole = described(head)
    return [antecedent(head)] if whole == head else expand(whole)
