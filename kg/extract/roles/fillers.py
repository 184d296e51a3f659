"""Choose the words that stand for what fills a role: the name in an apposition, the whole of a phrase."""

from collections.abc import Container
from dataclasses import replace
from functools import cache

from kg.extract.grammar.completions import last_of_nominal
from kg.extract.grammar.grammar import (
    NAMING,
    SUBJECTS,
    first_child,
    is_passive,
    preposition_objects,
)
from kg.extract.grammar.marks import is_infinitive
from kg.extract.grammar.measures import is_money
from kg.extract.grammar.members import COUNTED
from kg.extract.repairs.appositions import is_naming
from kg.extract.roles.places import is_while
from kg.extract.roles.similes import is_simile
from kg.extract.scope.governors import governor_class
from kg.extract.words.claims import Argument, Claim
from kg.extract.words.frames import load_words
from kg.extract.words.kinds import label_of
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token
from kg.extract.words.wording import PLACED
from kg.model import Filler, Modality, Time

_INDEFINITE = frozenset(
    {"someone", "somebody", "anyone", "anybody", "everyone", "everybody", "nobody", "others", "many", "most", "some",
     "all", "those", "several", "few", "everything", "something", "nothing", "anything"}
)  # fmt: skip
# what a negative statement is told of: of nobody it is not told
_LIFTED = {
    "no": "",
    "none": "any",
    "nothing": "anything",
    **dict.fromkeys(("nobody", "no-one"), "anybody"),
}
_MEANT = frozenset(
    {"action", "agenda", "battle", "bill", "fight", "initiative", "instruction", "intent", "law", "motion", "operation",
     "petition", "pressure", "process", "programme", "program", "project", "race", "resolution", "strategy", "struggle",
     "talk", "vote"}
)  # fmt: skip
_NONE = frozenset({"no", "none", "nobody", "nothing"})
# the clause on these tells which people are meant
_WHOEVER = frozenset({"those", "anyone", "anybody", "everyone", "everybody"})
_ANYBODY = _WHOEVER | {"ones"}
_THINGS = frozenset({"thing", "something", "anything", "everything", "nothing"})
# one club is called so in the plural
_CLUBS = frozenset(
    {"champions", "giants", "holders", "leaders", "minnows", "neighbours", "rivals", "strugglers"}
)
_NAMED = frozenset({"PERSON", "ORG", "GPE"})
_WRITINGS = frozenset(
    {"e-mail", "email", "interview", "letter", "memo", "message", "post", "statement", "tweet"}
)
_PLACES = frozenset({"GPE", "LOC", "FAC", "ORG", "EVENT"})
_BODIES = frozenset({"PERSON", "ORG", "NORP"})
_AMOUNTS = frozenset({"MONEY", "PERCENT", "QUANTITY"})
_IN = frozenset({"at", "in", "on"})
_GROUND_ENDINGS = ("field", "house", "land", "room", "shop", "side", "store", "way", "yard")
_GROUNDS = frozenset(
    {"battlefield", "farmland", "field", "front", "ground", "land", "road", "side", "soil", "territory"}
)  # fmt: skip
_INFLICTING = frozenset({"impose", "inflict", "levy", "exert"})
_PUTTING = frozenset({"put", "place", "lay", "pin", "slap", "heap"})
_STRIVING = frozenset(
    {"battle", "contest", "fight", "push", "race", "scramble", "struggle", "hunt"}
)
# what a sentence makes of its own news: "resigned in a blow to the party", "in a move that pleased nobody"
_COMMENTS = frozenset(
    {
        "blow",
        "boost",
        "move",
        "nod",
        "rebuke",
        "reminder",
        "setback",
        "show",
        "sign",
        "signal",
        "step",
        "victory",
        "win",
    }
)
# nobody is killed or met "in the navy", but only serves there
_FORCES = frozenset({"army", "forces", "marines", "navy"})
_CONDITIONS = frozenset({"board", "display", "hold", "notice", "record", "standby", "track"})
# "was freed on $5,000 bail"
_SURETIES = frozenset({"bail", "bond", "parole", "probation"})
_SETTLING = frozenset(
    {"agree", "arrange", "broker", "conclude", "mediate", "negotiate", "resolve", "settle", "share", "split"}
)  # fmt: skip
_GAMES = frozenset(
    {"attempt", "bout", "fight", "game", "match", "meeting", "outing", "race", "round", "start"}
)
_STAGES = frozenset({"early", "halfway", "late", "midway", "partway"})
_DRESSING = frozenset(
    {"clad", "cloak", "clothe", "cover", "drape", "dress", "shroud", "swathe", "wrap"}
)
_SHORT = 12
_COMPLETING = frozenset({"acomp", "advcl", "attr", "ccomp", "conj", "oprd", "xcomp"})
_ABOUT = frozenset({"on", "upon", "over"})


def is_idle(claim: Claim) -> bool:
    """Return whether a claim only fills out an empty noun: what "things that help" do, the doing of things."""
    if is_naming(claim.head) or is_simile(claim):
        return True
    for argument in (claim.subject, claim.object):
        noun = argument.token if argument is not None else None
        if noun is not None and noun.lower_ in _WHOEVER and is_generic(noun):
            return noun.left_edge.i <= claim.head.i <= noun.right_edge.i  # "those who fled" fled
        if noun is not None and noun.lemma_.lower() in _THINGS and is_generic(noun):
            inside = noun.left_edge.i <= claim.head.i <= noun.right_edge.i
            return inside or claim.verb == "do"
    return False


def is_nobodys_aim(claim: Claim) -> bool:
    """Return whether a claim is only what something would serve for: "is the best tool to win the match".

    A plan, a vote or a bid to do it is somebody's, who is not named; so is what is to be done to something.
    """
    act = claim.head
    aim = claim.scope.modality is Modality.PLANNED and act.pos_ == "VERB" and is_infinitive(act)
    if claim.subject is not None or not aim or is_passive(act):
        return False
    governor = governor_class(act)[1]
    if governor is not None and governor.lemma_ == "be":
        governor = first_child(governor, *SUBJECTS)  # "their plan is to sell the mill"
    return governor is None or governor.lemma_.lower() not in _meant()


@cache
def _meant() -> Container[str]:
    """Return the lemmas of the nouns of what people have in mind: plans, calls, votes, campaigns."""
    return load_scope_words()["nouns"].keys() - {"way", "means"} | _MEANT


def named_apposition(token: Token) -> Token:
    """Return the name that a description is set beside: "a rival, the farmer John Doe, ...", "a union called X"."""
    club = _club_behind(token)
    if club is not None:
        return club
    one = token.lower_ in {"one", "another"}  # "one of the doctors, Ann Lee, said"
    if not one and (token.pos_ != "NOUN" or token.ent_type_ or token.tag_ == "NNS"):
        return token
    called = _called(token)
    if called is not None:
        return called
    step: Token | None = token
    for _ in range(3):
        step = first_child(step, "appos") if step is not None else None
        if step is not None and _is_in_brackets(step):
            return token  # "the head of CEI (Episcopal Conference)": of the name before it
        if step is not None and step.ent_type_ in _NAMED and step.pos_ == "PROPN":
            return step
    return token


def _club_behind(noun: Token) -> Token | None:
    """Return the one club that a plural describes right before its name: "Spanish champions Real Madrid"."""
    name = first_child(noun, "appos") if noun.lower_ in _CLUBS else None
    if name is None or name.tag_ != "NNP":
        return None
    alone = first_child(name, "conj", "cc") is None
    return name if alone and name.left_edge.i == noun.i + 1 else None


def _called(noun: Token) -> Token | None:
    """Return the name of "a union called Solidar", where the recogniser knows it for one."""
    verb = next((c for c in noun.rights if c.dep_ == "acl" and c.i == noun.i + 1), None)
    if verb is None or verb.lemma_ not in NAMING or verb.tag_ != "VBN":
        return None
    name = first_child(verb, "oprd")
    return name if name is not None and name.pos_ == "PROPN" else None


def _is_in_brackets(noun: Token) -> bool:
    before = noun.left_edge.i - 1
    return before >= noun.sent.start and noun.doc[before].text == "("


def name_behind(token: Token) -> Token:
    """Return the person of "the ambassador to Chile Jane Doe", where the parser heads the phrase by the office."""
    if token.ent_type_ == "PERSON":
        return token
    for ent in token.sent.ents:
        inside = token.i < ent.start and ent.end <= token.right_edge.i + 1
        if (
            ent.label_ == "PERSON"
            and inside
            and token.doc[ent.start - 1].ent_type_ in {"GPE", "ORG"}
        ):
            return ent.root
    return token


def is_aside(verb: Token) -> bool:
    """Return whether `verb` heads a relative clause set off by a comma: the narrator tells it, whoever speaks.

    "They said he fled to a house, where he shot a man" goes on with what they said, and so does what only may be.
    """
    edge = verb.left_edge.i
    if verb.dep_ != "relcl" or edge <= verb.sent.start or verb.doc[edge - 1].text != ",":
        return False
    past = any(t.tag_ == "VBD" for t in (verb, *verb.lefts))
    goes_on = past and any(t.lower_ in {"where", "when", "whereupon"} for t in verb.lefts)
    return not (goes_on or any(t.tag_ == "MD" for t in verb.lefts))


def aside_around(verb: Token) -> Token | None:
    """Return the verb of the aside in whose own words `verb` stands: "..., which said it had sold the mine"."""
    step = verb
    while step.dep_ in _COMPLETING and step.head is not step:
        step = step.head
        if is_aside(step):
            return step
    return None


def goes_on(verb: Token) -> bool:
    """Return whether a relative clause in the past ends its sentence, and so may tell what happened then."""
    after = verb.doc[verb.right_edge.i + 1 : verb.sent.end]
    return verb.tag_ == "VBD" and all(t.is_punct for t in after)


def is_indefinite(token: Token) -> bool:
    """Return whether a pronoun stands for nobody named before: "someone", "many", "those who"."""
    return token.lower_ in _INDEFINITE


def is_bare_number(token: Token) -> bool:
    """Return whether `token` counts something that stands elsewhere: "200 more", but not "$200"."""
    return token.pos_ == "NUM" and token.ent_type_ not in {"MONEY", "PERCENT", "QUANTITY"}


def undenied(words: str) -> str:
    """Return what a negative statement is told of: not of "nothing to hide" but of "anything to hide"."""
    first, _, rest = words.partition(" ")
    if first.lower() == "no" and rest.lower().partition(" ")[0] == "one":
        first, rest = "nobody", rest.partition(" ")[2]
    word = _LIFTED.get(first.lower())
    return words if word is None else f"{word} {rest}".strip() or words


def says_none(words: str) -> bool:
    """Return whether a phrase says that there is nobody or nothing of it: "no bank", "none of the guests"."""
    return words.partition(" ")[0].lower() in _NONE


def none_of(name: str, filler: Filler) -> str:
    """Return "no bank" for the `name` of the thing there, or the words that stand for no thing: "nobody"."""
    return f"no {name}" if filler.entity is not None else filler.text


def lifted(filler: Filler | None, *, beside: Filler | None = None) -> Filler | None:
    """Return `filler` of a negative statement with its literal told without the word that makes it negative.

    What is left of "nobody" says nothing where something else fills the statement: `beside`.
    """
    if filler is None or not filler.literal:
        return filler
    words = undenied(filler.literal)
    idle = beside is not None and words in {"any", "anybody", "anything"}
    return None if idle else replace(filler, literal=words)


def apart(
    roles: tuple[tuple[str, Filler], ...], time: Time | None
) -> tuple[tuple[tuple[str, Filler], ...], Time | None]:
    """Return roles and time without words that are in both: "sentenced to nine years" dates nothing."""
    if time is None:
        return roles, time
    dated = {
        n for n, f in roles if n == "circumstance" and f.entity is None and time.text in f.text
    }
    both = [name for name, filler in roles if filler.text in time.text or name in dated]
    if "result" in both:
        return roles, None
    return tuple(r for r in roles if r[0] not in both), time


def whole_of(token: Token) -> Token | None:
    """Return the noun without which a pronoun or a number says nothing: "all of the villages"; or None."""
    if token.lower_ not in _INDEFINITE and token.pos_ != "NUM":
        return None
    for name, prep, inner in preposition_objects(token):
        named = inner.pos_ in {"NOUN", "PROPN"} or inner.lower_ in COUNTED
        if name == "of" and prep.i == token.i + 1 and named:
            return inner
    return None


def is_reciprocal(token: Token) -> bool:
    """Return whether a word is the "other" of "sued each other", the "another" of "met one another"."""
    before = token.doc[token.i - 1].lower_ if token.i > token.sent.start else ""
    return (before, token.lower_) in {("each", "other"), ("one", "another")}


def is_nobody(token: Token) -> bool:
    """Return whether a word says that there is nobody, or nothing: "no one from the firm"."""
    one = token.lower_ == "one" and any(c.lower_ == "no" for c in token.lefts)
    return one or token.lower_ in {"nobody", "no-one", "nothing", "none"}


def narrowing_clause(noun: Token) -> int:
    """Return the last token of a short relative clause behind `noun` that tells which one is meant, else -1."""
    for child in noun.rights:
        near = (
            child.left_edge.i <= last_of_nominal(noun) + 1 and child.right_edge.i - noun.i <= _SHORT
        )
        if child.dep_ == "relcl" and near and child.left_edge.i > noun.i:
            return child.right_edge.i
    return -1


def is_share(number: Token) -> bool:
    """Return whether a number tells a part of what stands behind it: "one in four calls"."""
    first = number.left_edge
    if first.lower_ == "all" and first.nbor(1).lower_ == "but":
        return True  # "all but two ministers"
    return number.pos_ == "NUM" and any(
        name in {"in", "out of"} and first_child(inner, "nummod") is not None
        for name, _, inner in preposition_objects(number)
    )


def settled_role(name: str, argument: Argument) -> str:
    """Return the role `name`; of a location that is no place: "in a landslide", "on two charges" how or about what."""
    noun = argument.token
    if noun is not None and _is_stage(name, noun):
        return "circumstance"
    if name not in {"location", "target"} or noun is None:
        return name
    other = _role_of_no_place(name, noun)
    if other or noun.pos_ != "NOUN" or noun.ent_type_ in _PLACES:
        return other or name
    word, words = noun.lemma_.lower(), load_words()
    if _is_condition(noun) or (name == "location" and _is_around(noun)):
        return "circumstance"
    if noun.head.lower_ == "on" and name == "target" and word in _GROUNDS:
        return "location"  # "use the mines on its own territory"
    if noun.dep_ == "pobj" and noun.head.lower_ in _ABOUT and word in words.topics:
        return "topic"
    if name == "location" and word in _STRIVING and noun.head.lower_ == "in":
        aims = any(c.lower_ == "for" or c.dep_ == "acl" for c in noun.rights)
        return "circumstance" if aims else name  # "in a fight for buyers"
    if name == "location" and (word in words.circumstances or _is_run_of_games(noun)):
        return "circumstance"
    if _is_writing(name, noun):
        return "means"
    return "circumstance" if name == "location" and _is_no_ground(noun) else name


def _role_of_no_place(name: str, noun: Token) -> str:
    """Return the role of an amount, or of people and bodies, behind "at", "on" and "between"; "" for others."""
    counts = noun.pos_ == "NUM" and not noun.rights
    if noun.head.lower_ == "at" and (counts or noun.ent_type_ in _AMOUNTS):
        return "result"  # "left rates at 4%"
    on = noun.head.lower_ == "on" and _is_person(noun)
    if name == "location" and (on or _is_burdened(noun)):
        return "target"  # "imposed a fine on Ford"
    if noun.head.lower_ == "between" and (noun.ent_type_ in _BODIES or _is_side(noun)):
        return "counterpart"  # "signed between the bank and Peru"
    return ""


def _is_no_ground(noun: Token) -> bool:
    """Return whether nobody can be in what a noun names: "met in the wage round", but "met in the kitchen"."""
    word = noun.lemma_.lower()
    address = "." in word or "@" in word
    if noun.head.lower_ not in _IN or address or label_of(word, plural=False) != "Concept":
        return False
    stretch = word == "part" and bool(noun.lefts)  # "in this part of Spain", but "in part"
    return not stretch and word not in load_words().places and not word.endswith(_GROUND_ENDINGS)


def _is_writing(name: str, noun: Token) -> bool:
    """Return whether a sentence begins with that by which somebody tells it: "In a letter to Ford, she rejected"."""
    first = noun.head.lower_ == "in" and noun.head.i == noun.sent.start
    return name == "location" and first and noun.lemma_.lower() in _WRITINGS


def is_no_place(name: str, argument: Argument) -> bool:
    """Return whether a location is none: a sum, or what the news means ("in a sign of anger", "in a blow to Ford")."""
    noun = argument.token
    if name != "location" or noun is None or noun.head.lower_ != "in":
        return False
    last = noun.i + 1 >= len(noun.doc)
    said = not last and noun.nbor(1).lower_ in {"of", "to", "for", "that", "which"}
    comment = noun.lemma_.lower() in _COMMENTS and noun.tag_ == "NN" and said
    return comment or is_money(noun) or noun.lower_ == "lieu" or noun.lemma_.lower() in _FORCES


def _is_condition(noun: Token) -> bool:
    """Return whether two bare words tell how something is: "put the plan on hold", but "sits on the board"."""
    bare = noun.left_edge.i == noun.i or noun.lower_ in _SURETIES
    told = bare and noun.dep_ == "pobj" and noun.head.lower_ == "on"
    return told and noun.lower_ in _CONDITIONS | _SURETIES


def _is_run_of_games(noun: Token) -> bool:
    """Return whether a phrase counts games in which something is so: "has not lost in nine games"."""
    counted = noun.tag_ == "NNS" and first_child(noun, "nummod") is not None
    return counted and noun.lemma_.lower() in _GAMES


def _is_stage(name: str, noun: Token) -> bool:
    """Return whether a phrase tells how far something had gone: "late in the campaign", "in the middle of it"."""
    if name not in {"destination", "location", "means"} or noun.dep_ != "pobj":
        return False
    staged = noun.head.lower_ in {"in", "into", "through"} and noun.head.nbor(-1).lower_ in _STAGES
    return is_while(noun) or (staged and noun.pos_ == "NOUN" and noun.ent_type_ not in _PLACES)


def _is_side(noun: Token) -> bool:
    """Return whether something is settled between those that `noun` names: "was resolved between the families"."""
    return noun.dep_ == "pobj" and noun.head.head.lemma_ in _SETTLING


def _is_around(noun: Token) -> bool:
    """Return whether somebody wears `noun` or has it around them: "dressed in a red robe", "wrapped in foil"."""
    verb = noun.head.head
    return noun.head.lower_ == "in" and verb.lemma_ in _DRESSING and verb.tag_ == "VBN"


def _is_burdened(noun: Token) -> bool:
    """Return whether something is put on `noun` that it has to bear: "put the blame on Ford"."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in {"on", "upon"}:
        return False
    verb = prep.head
    while verb.pos_ == "NOUN" and verb.head != verb:
        verb = verb.head
    if verb.lemma_ in _INFLICTING:
        return True
    somebody = noun.ent_type_ in {*_BODIES, "GPE"} or label_of(
        noun.lemma_.lower(), plural=False
    ) in {"Person", "Organization", "Country"}
    return verb.lemma_ in _PUTTING and somebody


def placed(name: str, argument: Argument) -> Argument:
    """Return a location with the preposition without which it would be another place: "outside the hotel"."""
    noun = argument.token
    if (
        name != "location"
        or noun is None
        or argument.first >= 0
        or noun.pos_ not in {"NOUN", "PROPN"}
    ):
        return argument
    prep = noun.head
    first = prep.left_edge.i if " of" in prep.lower_ else prep.i  # "20 miles north of Lima"
    outside = noun.dep_ == "pobj" and prep.lower_ in PLACED and not is_near(name, noun)
    if not (outside or _is_condition(noun)):
        return argument
    return replace(argument, first=first, last=last_of_nominal(noun))


def is_near(name: str, noun: Token) -> bool:
    """Return whether a location is told by the named place that it is near to: "near Kursk"."""
    named = noun.pos_ == "PROPN" and noun.ent_type_ in _PLACES
    return name == "location" and named and noun.dep_ == "pobj" and noun.head.lower_ == "near"


def _is_person(noun: Token) -> bool:
    label = label_of(noun.lemma_.lower(), plural=False)
    return noun.ent_type_ == "PERSON" or (not noun.ent_type_ and label == "Person")


def is_generic(noun: Token) -> bool:
    """Return whether `noun` says nothing without the clause behind it: "things that help", "the chance to win"."""
    generic = load_words().generic
    if all(w not in generic and w not in _ANYBODY for w in (noun.lemma_.lower(), noun.lower_)):
        return False
    for child in noun.rights:
        if noun.lower_ == "those" and child.dep_ == "amod" and child.left_edge.i == noun.i + 1:
            return True  # "those responsible"
        if child.dep_ in {"relcl", "acl"} and child.left_edge.i == noun.i + 1:
            return True
        if (
            child.dep_ == "prep"
            and child.lower_ == "of"
            and first_child(child, "pcomp") is not None
        ):
            return True
    return False
