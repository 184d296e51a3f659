"""Find what stands around a verb: the heads in its positions (object, dative, prepositions), and its cue."""

from kg.extract.grammar.grammar import (
    NOUNS,
    RANKS,
    TIMES,
    children,
    first_child,
    is_amount,
    is_passive,
    is_to_blame,
    iter_conjuncts,
    particle_of,
    preposition_objects,
    shot_dead,
)
from kg.extract.grammar.members import expand
from kg.extract.grammar.relatives import antecedent
from kg.extract.grammar.results import result_of
from kg.extract.grammar.time_names import is_gone_through, is_lifelong
from kg.extract.repairs.dated import ends_years
from kg.extract.repairs.gaps import left_over, stranded
from kg.extract.roles.blasts import HARMING, is_harmed
from kg.extract.roles.far_objects import far_objects
from kg.extract.roles.fronted import fronted_place, place_passed_on
from kg.extract.roles.objects import hidden_dative, objects_of
from kg.extract.roles.subjects import subjects_of
from kg.extract.scope.conditions import contingency
from kg.extract.words.calendar import PERIODS, WEEKDAYS
from kg.extract.words.directions import TOWARDS
from kg.extract.words.frames import load_frames
from kg.extract.words.kinds import is_language, label_of
from kg.extract.words.tree import VERBAL, Token

Positions = dict[str, list[Token]]

# phrases that say how, not where or to whom
_IDLE = {
    "in": """place part general particular addition order fact turn detail person full compensation damages exchange all
        return response protest connection retaliation cash trouble case words terms total secret private public doubt
        practice principle theory advance honour honor memory comparison accordance agreement vain reality charge row
        lieu contrast conjunction cooperation coordination reaction reference relation revenge self-defence spite blood
        self-defense view light solidarity absentia anger error need danger ruins tears end interest operation
        flames""",
    "on": """foot purpose time average behalf grounds condition charges suspicion subject basis bail parole hand end
        points penalties""",
    "for": "example instance reason reasons",
    "of": "course",
    "to": "avail tune",
    "as": "consequence part result rule whole",
    "with": "regard regards respect",
    "into": "place",
    "at": """stage point least all hands expense request option discretion insistence invitation behest leisure cost
        peril best""",
    "under": """fire pressure deal agreement pact accord treaty law terms plan rules scheme act contract constitution
        programme program conditions""",
}
ADVERBIALS = frozenset((word, noun) for word, nouns in _IDLE.items() for noun in nouns.split())
_AIMED = frozenset({"aimed", "directed", "targeted"})
# "voted in favour of the ban": the phrase is one preposition
_PHRASES = {
    **dict.fromkeys((("in", "favor"), ("in", "favour"), ("in", "support")), ("for", "of")),
    ("in", "connection"): ("over", "with"),
    ("in", "relation"): ("over", "to"),
    ("on", "suspicion"): ("over", "of"),
    ("on", "behalf"): ("on behalf of", "of"),
}
_JOURNEYS = frozenset(
    {
        "trip",
        "tour",
        "journey",
        "holiday",
        "vacation",
        "flight",
        "visit",
        "mission",
        "excursion",
        "expedition",
    }
)
_NAMING_THINGS = frozenset({"cite", "face", "blame", "fear", "note", "quote", "cause"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "LAW", "PRODUCT", "EVENT"})
_REGIONS = frozenset({"GPE", "LOC"})
_TIME_NOUNS = PERIODS.union(
    WEEKDAYS, {"afternoon", "dawn", "dusk", "midnight", "moment", "night", "noon", "time"}
)
_TERMS = frozenset(
    {("sentence", "to"), ("jail", "for"), ("imprison", "for")}
)  # "sentenced to ten years": no time of the act
_OPENING = frozenset(
    {"open", "close", "begin", "start", "end", "finish", "fall", "rise", "pass", "go"}
)
_ABLE = frozenset(
    {"able", "likely", "ready", "set", "due", "bound", "eager", "willing", "unable", "unlikely"}
)
_GIVING = frozenset(
    {
        "give",
        "fine",
        "send",
        "hand",
        "offer",
        "sell",
        "grant",
        "award",
        "lend",
        "pay",
        "show",
        "supply",
        "promise",
        "deny",
        "cost",
    }
)

# where a place stands, the surest first
PLACE_PREPOSITIONS = (
    "in", "at", "aboard", "in front of", "near", "along", "off", "inside", "outside", "across", "around", "between",
    "within", "under", "on", "throughout", *TOWARDS,
)  # fmt: skip
# adverbs that are places by themselves, in a position of their own
ELSEWHERE = frozenset({"abroad", "overseas", "offshore", "underground", "outdoors", "indoors"})
_ALLIES = frozenset({"Country", "Group", "Organization", "Person"})
_RANKING = frozenset({"clinch", "come", "end", "finish", "secure"})


def is_event_verb(token: Token) -> bool:
    """Return whether `token` heads a clause of its own."""
    if token.pos_ not in VERBAL:
        # "have to clear": an infinitive tagged as an adjective or a noun
        clause = token.dep_ in {"xcomp", "ccomp", "advcl"}
        return clause and any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)
    if token.dep_ == "xcomp" and token.tag_ == "VBG" and token.head.lemma_ in _NAMING_THINGS:
        return False  # "cites changing tactics": the tactics change, nobody changes them
    if token.lower_ in {"regarding", "concerning", "pertaining"} and token.dep_ in {"acl", "prep"}:
        return False  # a preposition by now
    if token.tag_ == "MD" or _is_habit(token) or is_to_blame(token) or _is_together(token):
        return False  # "all it can"
    if token.ent_type_ in _NAMED or _is_lost(token):
        return False  # "Cheuk-ting" of a name, taken for a participle
    if token.pos_ == "VERB":
        return token.dep_ not in {
            "aux",
            "auxpass",
            "amod",
            "compound",
            "prep",
            "case",
            "det",
            "punct",
            "mark",
        }
    return token.pos_ == "AUX" and token.dep_ not in {"aux", "auxpass"}


def _is_lost(token: Token) -> bool:
    """Return whether "missing" only tells how somebody is or goes: "is missing", "went missing"."""
    gone = token.dep_ in {"acomp", "oprd"} or token.head.lemma_ == "go"
    return token.lower_ == "missing" and gone and first_child(token, "dobj") is None


def _is_together(token: Token) -> bool:
    """Return whether a bare "combined" only adds up: "more oil than all other states combined"."""
    last = token.right_edge.i == token.i or token.nbor(1).lower_ == "with"
    bare = last and token.left_edge.i == token.i
    return (
        token.lower_ == "combined" and token.dep_ == "acl" and bare and token.i == token.head.i + 1
    )


def _is_habit(token: Token) -> bool:
    """Return whether a verb only tells what was so once: "where the river used to flow"."""
    if token.lower_ != "used":
        return False
    behind = token.doc[token.i + 1] if token.i + 1 < token.sent.end else None
    inner = first_child(token, "xcomp")
    used = behind is not None and behind.lower_ == "to"
    return used and inner is not None and behind in inner.children and not is_passive(token)


def is_time(token: Token) -> bool:
    """Return whether `token` names a time rather than a thing."""
    return token.ent_type_ in TIMES or token.lemma_.lower() in _TIME_NOUNS


def _is_stretch(noun: Token) -> bool:
    return is_time(noun) or (noun.lower_ == "life" and is_lifelong(noun))


def _is_span(verb: Token, name: str, noun: Token) -> bool:
    """Return whether a noun behind a preposition is a time, and not what is "called for": "three days of protests"."""
    asked = verb.lemma_ in {"ask", "call"} and name == "for" and _is_filled(noun)
    return _is_stretch(noun) and not asked


def _is_filled(time: Token) -> bool:
    """Return whether a stretch of time is measured by what filled it: "ended years of war", "a week of protests"."""
    for name, _, inner in preposition_objects(time):
        if name == "of" and inner.pos_ == "NOUN" and not is_time(inner):
            return time.ent_type_ not in TIMES or time.lemma_.lower() in _TIME_NOUNS
    return False


def _is_served(verb: Token, time: Token) -> bool:
    """Return whether a stretch of time is what somebody gets or gives: "faces ten years", "spent years in jail"."""
    gone_through = is_gone_through(verb.lemma_, time)
    spent = verb.lemma_ == "spend" and time.lower_ == "time"
    return (
        gone_through or spent or (verb.lemma_ in {"face", "serve", "spend"} and time.tag_ == "NNS")
    )


def is_intransitive(verb: Token) -> bool:
    """Return whether no frame of `verb` has an object: what the parser calls one is an apposition gone astray."""
    frames = load_frames().verbs.get(verb.lemma_, ())
    # a festival runs, a firm runs a mill
    return bool(frames) and all(not (f.objects or f.only) for f in frames)


def positions_of(verb: Token) -> Positions:
    """Return the heads that stand around `verb`, by position: dobj, dative, oprd, or the preposition."""
    if verb.positions is None:
        verb.positions = _positions_of(verb)
    return verb.positions


def _positions_of(verb: Token) -> Positions:
    found: Positions = {}
    objects = objects_of(verb)
    surface = subjects_of(verb) if is_passive(verb) else []
    if is_passive(verb):
        if objects and first_child(verb, "dobj") is not None:
            found["dobj"], found["dative"] = objects, surface
        else:
            found[left_over(verb) or "dobj"] = surface
    elif objects and not is_intransitive(verb):
        found["dobj"] = [
            t for t in objects if not is_time(t) or _is_filled(t) or _is_served(verb, t)
        ]
    elif verb.lemma_ in {"help", "assist"} and first_child(verb, "ccomp") is not None:
        found["dobj"] = _helped(verb)
    _add_dative(verb, found)
    result, became = first_child(verb, "oprd"), result_of(verb)
    if became is not None:
        found.setdefault("dobj", expand(became[0]))
        result = became[1]
    elif result is not None and verb.lemma_ in {"find", "leave"} and result.tag_ in {"VBN", "VBD"}:
        result = None  # "left the hall disappointed", "was found hidden"
    result = result or _rank(verb)
    if result is not None:
        found["oprd"] = [result]
    _add_prepositions(verb, found)
    _add_gap(verb, found)
    _part_occasion(verb, found)
    if not any(p in found for p in PLACE_PREPOSITIONS):
        _add_place(verb, found)
    elif found.get("in") == [place_passed_on(verb)]:
        del found["in"]
    _add_quality(verb, found)
    return {k: v for k, v in found.items() if v}


def _rank(verb: Token) -> Token | None:
    """Return the place that somebody reached: "finished third in the race"."""
    after = verb.nbor(1) if verb.lemma_ in _RANKING else verb
    above = after.head.head if after.head.lower_ == "behind" else after.head
    ranked = above == verb and after.dep_ in {"advmod", "acomp"}
    return after if ranked and after.lower_ in RANKS else None


def _add_place(verb: Token, found: Positions) -> None:
    """Add the place of "the park where children play" behind "in", and that of "trained abroad"."""
    where = any(c.lower_ == "where" for c in verb.lefts)
    if verb.dep_ == "relcl" and where and verb.head.pos_ in NOUNS and not is_time(verb.head):
        found["in"] = [_beside(verb.head)]
        return
    fronted = fronted_place(verb) if "dobj in" not in found else None
    if fronted is not None:
        found["in"] = [fronted]
        return
    adverb = next((c for c in verb.rights if c.dep_ == "advmod" and c.lower_ in ELSEWHERE), None)
    if adverb is not None and not adverb.children:
        found["elsewhere"] = [adverb]
    home = next((c for c in verb.rights if c.dep_ == "advmod" and c.lower_ == "home"), None)
    if home is not None and "dobj" in found:
        found["home"] = [home]  # "sent him home"


def _beside(place: Token) -> Token:
    """Return the house of "the Grand Hotel, near Leeds, where ...", which the parser ties to the town."""
    near = place.head
    house = near.head
    aside = near.lower_ in {"near", "outside"} and near.nbor(-1).text == ","
    return house if place.dep_ == "pobj" and aside and house.pos_ in NOUNS else place


def _helped(verb: Token) -> list[Token]:
    """Return who is helped in "helped the girls enter", where the parser makes them the inner subject."""
    inner = first_child(verb, "ccomp")
    return subjects_of(inner) if inner is not None and inner.tag_ == "VB" else []


def _add_dative(verb: Token, found: Positions) -> None:
    dative = first_child(verb, "dative")
    if dative is not None and dative.pos_ in NOUNS:
        found["dative"] = list(iter_conjuncts(dative))
    elif verb.lemma_ in _GIVING and not is_passive(verb):
        hidden = hidden_dative(verb)
        if hidden is not None:
            found["dative"] = [hidden]


def _add_gap(verb: Token, found: Positions) -> None:
    """Add the laws of "the laws he voted against" behind "against"."""
    gap = stranded(verb)
    if gap is not None:
        found.setdefault(gap[0], expand(gap[1]))


def _add_quality(verb: Token, found: Positions) -> None:
    """Add the adjective of "described it as dull" as what follows "as", and of "returned to normal"."""
    for prep in children(verb, "prep"):
        quality = next((c for c in prep.rights if c.pos_ == "ADJ"), None)
        name = prep.lower_
        told = name == "as" or (name == "to" and quality is not None and quality.lower_ == "normal")
        if told and quality is not None and name not in found:
            found[name] = [quality]


def _add_prepositions(verb: Token, found: Positions) -> None:
    found.update(far_objects(verb))
    for carrier in _carriers(verb):
        for name, prep, inner in preposition_objects(carrier):
            if prep.i < verb.i and sum(t.text == '"' for t in verb.doc[prep.i : verb.i]) % 2:
                continue  # what stands in somebody's words: '"I see it as bad," she told the radio'
            if contingency(prep) is not None or _goes_along(verb, prep, inner):
                continue  # ", with sales falling": not with sales
            if name == "as" and any(c.lower_ == "such" for c in prep.lefts):
                continue  # "praised actors such as Lee": not as Lee
            agent = prep.dep_ == "agent" or (name == "by" and is_passive(verb))
            whole = _PHRASES.get((name, inner.lower_))
            if whole is not None:
                behind = [t for n, _, t in preposition_objects(inner) if n == whole[1]]
                behind = [t for t in behind if t.pos_ in NOUNS]
                found.setdefault(whole[0], []).extend(a for t in behind for a in iter_conjuncts(t))
                continue
            if name == "on" and inner.lemma_ in _JOURNEYS:
                goals = [t for n, _, t in preposition_objects(inner) if n == "to"]
                found.setdefault("to", []).extend(a for t in goals for a in iter_conjuncts(t))
                continue  # "took him on a trip to Spain"
            idle = (name.split()[-1], inner.lower_) in ADVERBIALS or is_language(inner)
            idle = idle or (inner.lower_ == "part" and inner.left_edge.tag_ == "PRP$")
            idle = idle and not (name == "under" and verb.lemma_ == "come")
            idle = (idle and not _is_region(inner) and not _is_measured(inner)) or (
                name == "by" and is_amount(inner)
            )
            if (
                inner.pos_ in NOUNS
                and not idle
                and not agent
                and not (_is_span(verb, name, inner) and (verb.lemma_, name) not in _TERMS)
                and inner.dep_ == "pobj"
            ):
                key = _position(verb, name, inner, direct=carrier is verb)
                _make_room(found, key, inner, verb)
                if key in found and prep.dep_ != "conj":
                    continue  # "called for mercy for him": not for him
                found.setdefault(key, []).extend(antecedent(t) for t in iter_conjuncts(inner))


def _carriers(verb: Token) -> list[Token]:
    """Return the words whose prepositions are a verb's: itself, its object, what is "aimed" in "shells aimed at"."""
    direct = first_child(verb, "dobj")
    if direct is None:
        return [verb]
    return [verb, direct, *(c for c in children(direct, "acl") if c.lower_ in _AIMED)]


def _make_room(found: Positions, key: str, noun: Token, verb: Token) -> None:
    """Make the final of "in the final, Peru met Chile in Lima" the occasion, so that Lima is where."""
    if _is_occasion(found.get(key), verb) and _is_place(noun):
        found["occasion"] = found.pop(key)


def _part_occasion(verb: Token, found: Positions) -> None:
    """Make the race of "in the race, Peru met Chile at the harbour" the occasion: the place stands behind the verb."""
    fronted = next((p for p in ("in", "at") if _is_occasion(found.get(p), verb)), None)
    if fronted is None or "occasion" in found:
        return
    others = [found[p][0] for p in PLACE_PREPOSITIONS if p in found and p not in {fronted, "on"}]
    if any(t.i > verb.i and _is_place(t) for t in others):
        found["occasion"] = found.pop(fronted)


def _is_occasion(nouns: list[Token] | None, verb: Token) -> bool:
    """Return whether what stands in front of `verb` is something that happens, no place: "in the final"."""
    first = nouns[0] if nouns else None
    event = first is not None and label_of(first.lemma_.lower(), plural=False) == "Event"
    return event and first is not None and first.i < verb.i and not first.ent_type_


def _is_place(noun: Token) -> bool:
    """Return whether `noun` is a place by its name or by what it is."""
    named = noun.ent_type_ in {"FAC", "GPE", "LOC", "ORG"}
    return named or label_of(noun.lemma_.lower(), plural=False) == "Place"


def _is_region(noun: Token) -> bool:
    """Return whether "in this part of Spain" says where, unlike "in part" and "in the place of"."""
    whole = (t for n, _, t in preposition_objects(noun) if n == "of")
    return noun.lower_ == "part" and any(t.ent_type_ in _REGIONS for t in whole)


def _is_measured(noun: Token) -> bool:
    """Return whether "on $5,000 bail", "on bail of 300 euros" says more than "on bail"."""
    return noun.lower_ == "bail" and noun.left_edge.i < noun.right_edge.i


def _is_attendant(preposition: Token, noun: Token) -> bool:
    """Return whether "with" only opens a clause of its own: "fell, with sales dropping", "opened with fans queuing"."""
    acts = [c for c in noun.rights if c.dep_ == "acl" and (c.tag_ == "VBG" or is_harmed(c))]
    goes_on = bool(acts) or noun.nbor(1).lower_ == "due"
    apart = preposition.i == preposition.sent.start or preposition.nbor(-1).text == ","
    return goes_on and (apart or preposition.head.lemma_ in _OPENING | HARMING)


def _position(verb: Token, name: str, noun: Token, *, direct: bool) -> str:
    """Return the name of the position of a noun behind a preposition of a verb, or of its object."""
    if name == "for" and _is_span(verb, name, noun):
        return "term"  # "was jailed for two years"
    return name if direct else f"dobj {name}"


def _goes_along(verb: Token, preposition: Token, noun: Token) -> bool:
    """Return whether a phrase plays no part: ", with sales falling", "of the guests, she met one"."""
    if noun.lower_ == "one" and preposition.lower_ == "for" and preposition.nbor(-1).text == ",":
        return True  # "Lee, for one, left"
    if preposition.lower_ == "of" and preposition.i == preposition.sent.start:
        return noun.tag_ in {"NNS", "NNPS", "CD"}
    if preposition.lower_ != "with":
        return ends_years(preposition)
    return _is_attendant(preposition, noun) or _is_backdrop(verb, preposition, noun)


def _is_backdrop(verb: Token, preposition: Token, noun: Token) -> bool:
    """Return whether "with" in front only tells what goes along: "with the new law, firms were provided with a loan".

    A name or people in front may do it together with the subject.
    """
    if preposition.i != preposition.sent.start or preposition.head != verb:
        return False
    again = any(c.lower_ == "with" and c.dep_ == "prep" for c in verb.rights)
    label = label_of(noun.lemma_.lower(), plural=False)
    return again or not (noun.ent_type_ or noun.pos_ != "NOUN" or label in _ALLIES)


def _is_able(before: Token, verb: Token) -> bool:
    """Return whether an adjective right before "to" only says how: "were able to open", "is likely to win"."""
    return (
        before.dep_ == "acomp"
        and before.i == verb.head.i
        and before.lower_ in _ABLE
        and before.head.lemma_ == "be"
        and before.head.i < before.i <= before.head.i + 2
    )


def verb_cue(verb: Token, end: int | None = None) -> tuple[int, int]:
    """Return the token numbers of the cue: the verb with its auxiliaries, negation, governor and particle."""
    first = last = verb.i
    head = verb
    while True:
        before = head.doc[first - 1] if first > head.sent.start else None
        if before is None:
            break
        own = before.head in {verb, head} and before.dep_ in {"aux", "auxpass", "neg"}
        adverb = (
            before.head.i == head.i and before.dep_ == "advmod" and first - 2 >= head.sent.start
        )
        adverb = adverb and (
            head.doc[first - 2].dep_ in {"aux", "auxpass", "neg", "advmod"}
            or before.lower_ in {"never", "longer"}
        )
        negative = before.lower_ in {"no"} and head.doc[first].lower_ == "longer"
        if own or adverb or negative:
            first -= 1
        elif head.dep_ == "xcomp" and before.i == head.head.i and before.pos_ == "VERB":
            head, first = before, first - 1
        elif head.dep_ == "xcomp" and _is_able(before, head):
            head, first = before.head, before.head.i
        else:
            break
    particle = particle_of(verb) or shot_dead(verb)
    if particle is not None and particle.i <= verb.i + 3:
        last = particle.i
    return first, max(last, end) if end is not None and end <= last + 3 else last
