"""Set right what parsers get wrong alike: clauses and appositions in lists, headlines' commas, what "of" belongs to."""

from kg.extract.repairs.appositions import hang_inside, repair_beside, stand_beside
from kg.extract.repairs.asides import join_over_aside, repair_aside
from kg.extract.repairs.counted import share_count
from kg.extract.repairs.dated import date_saying, hang_date, take_date
from kg.extract.repairs.gaps import close_reason, give_receiver, give_what, push_down
from kg.extract.repairs.headlines import repair_headline
from kg.extract.repairs.hearsay import TELLING_WHAT, tie_hearsay
from kg.extract.repairs.held_up import go_on_behind_words
from kg.extract.repairs.idioms import RANGING, name_range, repair_idiom
from kg.extract.repairs.inversion import repair_inserted, repair_inverted, turn_round
from kg.extract.repairs.joining import join_members, join_to_verb
from kg.extract.repairs.judging import act_upon
from kg.extract.repairs.leanings import SIDES, join_leaning, read_leaning
from kg.extract.repairs.lifted import lift_caused
from kg.extract.repairs.mislaid import (
    free_event,
    free_frequency,
    free_gerunds,
    free_home,
    free_wanted,
    give_back_subject,
    go_on_then,
    hang_cleft,
    join_bare,
    lead_to,
    lift_harm,
    make_finite,
    name_as,
)
from kg.extract.repairs.mispaired import (
    free_from_place,
    give_object,
    join_item,
    join_thing,
    make_thing,
    turn_around,
    turn_passive,
)
from kg.extract.repairs.misread import (
    free_accused,
    free_given,
    free_noun,
    free_perfect,
    free_receiver,
    join_exception,
    join_name,
)
from kg.extract.repairs.misshared import manner_of, repair_deed, repair_row
from kg.extract.repairs.mistied import WORKS, repair_preposition
from kg.extract.repairs.mistold import repair_told
from kg.extract.repairs.namings import repair_naming
from kg.extract.repairs.reattach import (
    call_by,
    compare_doers,
    free_effect,
    hang_attendant,
    hang_demand,
    hang_plea,
    hang_product,
    hang_purpose,
    hang_request,
    hang_state,
    hang_use,
    join_examples,
    join_names,
    lift_participle,
    raise_near,
)
from kg.extract.repairs.run_together import take_apart
from kg.extract.repairs.set_phrases import repair_phrase
from kg.extract.repairs.small_words import SMALL_WORDS, repair_small
from kg.extract.repairs.stranded import lift_wreck
from kg.extract.repairs.suffering import (
    go_on_by_oneself,
    share_helpers,
    suffer_alone,
)
from kg.extract.repairs.verdicts import repair_outside, repair_verdict
from kg.extract.words.frames import load_words
from kg.extract.words.speech import is_voiced, load_reporting_words
from kg.extract.words.tree import FINITE, NOUN_OR_NAME, NOUN_SUBJECTS, Doc, Token

_PASTS = frozenset({"VBD", "VBN"})
_CALLING = frozenset(
    {
        "appoint",
        "call",
        "christen",
        "crown",
        "declare",
        "dub",
        "elect",
        "name",
        "nickname",
        "nominate",
        "rename",
    }
)
# "reports emerged that ..."
_SPREADING = frozenset(
    {"abound", "appear", "arise", "circulate", "come", "emerge", "grow", "make", "mount", "persist", "spread",
     "surface", "swirl"}
)  # fmt: skip
_PREPOSITIONS = frozenset(
    {"along", "away", "together", "around", "as", "between", "by", "in", "including", "of", "off", "to"}
)  # fmt: skip
_SILENT = frozenset({"decline", "refuse"})
_STOPPING = frozenset({"stop", "prevent"})
_NUMBERS = frozenset({"CARDINAL", "ORDINAL"})


def repair_parse(doc: Doc, *, headline: bool) -> Doc:
    """Return `doc` with the heads and labels of such words changed; everything else stays as it was parsed."""
    _repair_clauses(doc)
    for token in doc:
        if token.pos_ in NOUN_OR_NAME:
            speaks = _speaks_behind(token)
            if speaks is not None:
                token.hang_on(speaks)
                token.dep_ = "nsubj"
            _repair_noun(token, headline=headline)
            call_by(token)
            join_item(token)
            join_members(token)
            take_apart(token)
            repair_beside(token)
            hang_state(token)
            free_frequency(token)
            free_gerunds(token)
            share_count(token)
            read_leaning(token)
            hang_date(token)
            turn_around(token)
            repair_row(token)
        elif token.tag_ == "VB":
            _give_doer(token)
            hang_purpose(token)
            hang_plea(token)
            hang_demand(token)
            hang_request(token)
            hang_use(token)
            raise_near(token)
            lead_to(token)
            free_event(token)
            join_bare(token)
        elif token.lower_ in SIDES:
            join_leaning(token)
        elif token.lower_ in _PREPOSITIONS:
            repair_preposition(token)
        elif token.tag_ == "JJ" or token.lower_ in SMALL_WORDS:
            repair_small(token)
        elif token.tag_ in {"VBN", "VBD", "VBG"}:
            _repair_past(token)
        elif token.tag_ == "VBP":
            join_bare(token)
            hang_demand(token)
    return doc


def _repair_past(verb: Token) -> None:
    """Set right a past or a participle."""
    go_on_behind_words(verb)
    repair_deed(verb)
    free_home(verb)
    free_from_place(verb)
    turn_passive(verb)
    go_on_then(verb)
    hang_request(verb)
    free_wanted(verb)
    make_finite(verb)
    give_back_subject(verb)
    if verb.tag_ == "VBD":
        take_date(verb)
        free_event(verb)
        lift_harm(verb)
        hang_cleft(verb)
        _join_past(verb)
        act_upon(verb)
    if verb.tag_ == "VBN" and verb.dep_ == "conj":
        _join_past(verb)
        _count_subject(verb)
        go_on_by_oneself(verb)
        return
    if verb.tag_ == "VBD" and verb.dep_ in {"conj", "ROOT"}:
        share_helpers(verb)
        suffer_alone(verb)
    elif verb.tag_ == "VBN" and verb.dep_ == "ROOT":
        suffer_alone(verb)
    elif verb.tag_ == "VBN" and verb.dep_ == "acl":
        _lift_from_way(verb)
        free_accused(verb)
        lift_caused(verb)
        name_as(verb)
    elif verb.tag_ == "VBN" and verb.dep_ in {"pcomp", "advcl", "prep"}:
        _reduce_clause(verb)
        hang_product(verb)
    elif verb.tag_ == "VBD" and verb.dep_ == "acl" and _is_reduced(verb):
        verb.tag_ = "VBN"
    elif verb.tag_ == "VBN" and verb.dep_ == "amod":
        free_perfect(verb)
    if verb.tag_ == "VBG":
        lift_participle(verb)
        free_effect(verb)
        hang_attendant(verb)
        raise_near(verb)
    free_noun(verb)


def _is_reduced(verb: Token) -> bool:
    """Return whether a past tells of the subject before another verb: "officials briefed on it said"."""
    subject = verb.head
    own = {c.dep_ for c in verb.children} & {*NOUN_SUBJECTS, "dobj", "prt", "aux"}
    return (
        subject.dep_ in NOUN_SUBJECTS and subject.head.i > verb.i and not own and bool(verb.rights)
    )


def _lift_from_way(participle: Token) -> None:
    """Make the participle of "were in no way affected" the verb, and "were" its auxiliary."""
    way = participle.head
    if way.lower_ != "way" or way.head.lower_ != "in" or way.i != participle.i - 1:
        return
    copula = way.head.head
    if copula.lemma_ != "be" or way.left_edge.lower_ != "no":
        return
    top = copula.head is copula
    participle.hang_on(participle if top else copula.head)
    participle.dep_ = copula.dep_
    for child in list(copula.children):
        if child is not participle:
            child.hang_on(participle)
            child.dep_ = "nsubjpass" if child.dep_ == "nsubj" else child.dep_
    copula.hang_on(participle)
    copula.dep_, way.head.dep_ = "auxpass", "advmod"


def _repair_clauses(doc: Doc) -> None:
    """Read "critics say so; he denies it" as two clauses, and "stopped him selling it" as what he did not do."""
    for verb in doc:
        repair_told(verb)
        repair_inverted(verb)
        repair_phrase(verb)
        _repair_verb(verb)
        if verb.dep_ == "ccomp" and verb.i < verb.head.i:
            if any(t.text == ";" for t in doc[verb.i : verb.head.i]):
                verb.dep_ = "parataxis"
        elif verb.dep_ == "parataxis" and verb.i < verb.head.i and _is_supposed(verb):
            verb.dep_, verb.tag_ = "advcl", "VBN"
        elif verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.lemma_ in _STOPPING:
            whom = next((c for c in verb.head.rights if c.dep_ == "dobj"), None)
            if whom is not None and whom.right_edge.i == verb.i - 1:
                verb.dep_ = "xcomp"
        elif verb.dep_ == "relcl" and any(t.text == ":" for t in doc[verb.head.i : verb.i]):
            verb.dep_ = "parataxis"  # "Herald: Who paid the rebels?"
        elif verb.dep_ == "relcl":
            lift_wreck(verb)
            push_down(verb)
            give_receiver(verb)
            give_what(verb)
            close_reason(verb)
        elif verb.dep_ == "ccomp":
            date_saying(verb)


def _repair_verb(verb: Token) -> None:
    """Set right what parsers hang around a verb, and what reaches "from tea to soap"."""
    if verb.tag_[:1] == "V":  # most tokens are no verbs, and each call costs
        join_to_verb(verb)
        repair_inserted(verb)
        turn_round(verb)
        repair_headline(verb)
        compare_doers(verb)
        give_object(verb)
        make_thing(verb)
        repair_idiom(verb)
        repair_naming(verb)
        repair_verdict(verb)
        repair_aside(verb)
    elif verb.lower_ == "outside":
        repair_outside(verb)
    elif verb.lower_ in RANGING:
        name_range(verb)
    elif verb.lower_ in TELLING_WHAT:
        tie_hearsay(verb)


def _is_supposed(verb: Token) -> bool:
    """Return whether a clause is a condition by its order: "Had Congress agreed, Chad would have left"."""
    first = verb.left_edge
    return (
        first.lower_ == "had" and first.dep_ == "aux" and first.head == verb and verb.tag_ in _PASTS
    )


def _repair_noun(noun: Token, *, headline: bool) -> None:
    if noun.dep_ == "conj":
        join_over_aside(noun)
        verb = _own_verb(noun)
        if verb is not None:
            _give_subject(noun, verb)
        else:
            join_thing(noun)
    elif noun.dep_ == "appos" and _is_item(noun):
        noun.dep_ = "conj"
    elif noun.dep_ == "appos" and noun.ent_type_ == "PERSON":
        hang_inside(noun)
        _lift_to_office(noun)
    elif noun.dep_ in {"appos", "dobj"} and (described := _beside(noun)) is not None:
        noun.hang_on(described)
        noun.dep_ = "appos"
    elif noun.dep_ in NOUN_SUBJECTS and noun.head.lemma_ in _SPREADING:
        _join_report(noun)
    elif noun.dep_ in {"dobj", "oprd", "npadvmod"}:
        _repair_object(noun)
    elif noun.dep_ == "nsubj" and noun.ent_type_:
        stand_beside(noun)
        join_name(noun)
        join_exception(noun)
        join_examples(noun)
        if headline:
            join_names(noun)


def _speaks_behind(noun: Token) -> Token | None:
    """Return the "said" of "has left the pact, Rights Watch said", where the parser took the name for a thing."""
    at, last = noun.left_edge.i - 1, noun.right_edge.i + 1
    if (
        noun.dep_ not in {"appos", "conj"}
        or not noun.ent_type_
        or at < noun.sent.start
        or last >= noun.sent.end
    ):
        return None
    verb = noun.doc[last]
    alone = not any(c.dep_ in NOUN_SUBJECTS for c in verb.children) and verb.tag_ in {"VBD", "VBZ"}
    says = is_voiced(verb.lemma_) and alone
    return verb if says and noun.doc[at].text == "," and noun.head.i < noun.i else None


def _repair_object(noun: Token) -> None:
    if noun.head.lemma_ in _CALLING:
        _split_object(noun)
    elif noun.dep_ == "dobj":
        free_receiver(noun)
    else:
        free_given(noun)


def _join_report(noun: Token) -> None:
    """Hang on "rumours" what they say in "rumours spread that the mill was sold"."""
    if noun.lemma_.lower() not in load_reporting_words().nouns:
        return
    for clause in list(noun.head.rights):
        if clause.dep_ == "ccomp" and any(c.lower_ == "that" for c in clause.lefts):
            clause.hang_on(noun)
            clause.dep_ = "acl"


def _beside(noun: Token) -> Token | None:
    """Return the noun before the comma that "a form of ..." describes, where the parser hung it elsewhere."""
    first = noun.left_edge
    at = first.i - 2
    if first.lower_ not in {"a", "an"} or at <= noun.sent.start or noun.doc[at + 1].text != ",":
        return None
    described = noun.doc[at]
    if described.pos_ not in NOUN_OR_NAME or described.ent_type_ in {"DATE", "TIME"}:
        return None
    if described == noun.head or noun.lemma_ in WORKS:
        return None  # a whole clause is "a request", "a move": no thing in it
    below = noun.head.i < described.i and noun.head in described.ancestors
    return described if below and not any(c.dep_ == "conj" for c in noun.rights) else None


def _own_verb(noun: Token) -> Token | None:
    """Return the verb behind the last item of a list, whose subject it is: "took two men and a court freed them"."""
    after = noun.right_edge.i + 1
    if after >= noun.sent.end or noun.head.pos_ not in NOUN_OR_NAME:
        return None
    verb = noun.doc[after]
    finite = verb.pos_ == "VERB" and verb.tag_ in FINITE and verb.dep_ == "conj"
    alone = not any(
        c.dep_ in {*NOUN_SUBJECTS, "cc", "auxpass"} and c.i < verb.i for c in verb.children
    )
    return verb if finite and alone and verb.head.is_ancestor(noun) else None


def _give_subject(noun: Token, verb: Token) -> None:
    joint = next((c for c in noun.head.children if c.dep_ == "cc" and c.i < noun.i), None)
    noun.hang_on(verb)
    noun.dep_ = "nsubj"
    if joint is not None:
        joint.hang_on(verb.head)


def _is_item(noun: Token) -> bool:
    """Return whether an apposition is the second item of a list: "the harbour, the school and the old bridge"."""
    first = noun.head
    plain = {first.pos_, noun.pos_} == {"NOUN"}
    more = [c for c in noun.rights if c.dep_ == "conj"]
    joined = bool(more) and any(c.dep_ == "cc" and c.lower_ == "and" for c in noun.rights)
    if not (plain and joined) or manner_of(first) != manner_of(noun) or not manner_of(noun):
        return False
    after = more[-1].right_edge.i + 1
    return after >= noun.sent.end or noun.doc[after].text != ","


def _lift_to_office(person: Token) -> None:
    """Hang a person on the office, not on where it is held: "the head of the Trade Bank in Rome, Jane Doe"."""
    comma = person.left_edge.i - 1
    place = office = person.head
    while office.dep_ == "pobj" and office.head.lower_ in {"of", "at", "in", "for"}:
        office = office.head.head
    if office is place or place.i != comma - 1 or person.doc[comma].text != ",":
        return
    if office.lemma_.lower() in load_words().positions:
        person.hang_on(office)


def _give_doer(verb: Token) -> None:
    """Give an infinitive its subject: "demanded rules for firms to qualify", "a plan for the army to leave"."""
    to = next((c for c in verb.lefts if c.lower_ == "to" and c.dep_ == "aux"), None)
    if (
        to is None
        or to.i - 1 <= verb.sent.start
        or any(c.dep_ in NOUN_SUBJECTS for c in verb.lefts)
    ):
        return
    last = verb.doc[to.i - 1]
    doer = next((t for t in (last, *last.ancestors) if t.dep_ == "pobj"), None)
    if doer is None or doer.right_edge.i != to.i - 1 or doer.ent_type_ == "GPE":
        return
    prep = doer.head
    if prep.lower_ == "for" and prep.head.pos_ == "NOUN" and prep.head.i == prep.i - 1:
        doer.hang_on(verb)
        prep.hang_on(verb)
        doer.dep_, prep.dep_ = "nsubj", "mark"


def _count_subject(verb: Token) -> None:
    """Read "two men were killed and a third injured" as a third man who was injured."""
    number = verb.doc[verb.i - 1]
    if number.dep_ == "npadvmod" and number.head == verb and number.ent_type_ in _NUMBERS:
        number.dep_ = "nsubjpass"


def _join_past(verb: Token) -> None:
    """Join a past clause to the past one inside what is said now: "adds that a girl fled but was caught".

    What the speaker refuses to tell is no part of it: "says the mill closed but declined to say why".
    """
    says = verb.head
    told = next((c for c in says.children if c.dep_ == "ccomp" and c.i < verb.i), None)
    if says.tag_ not in {"VBZ", "VBP"} or told is None or told.i < says.i or verb.dep_ != "conj":
        return
    own = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS and c.tag_ != "PRP"]
    past = {c.tag_ for c in (told, *told.children)} & {"VBD"}
    plain = verb.tag_ == "VBD" and not is_voiced(verb.lemma_) and verb.lemma_ not in _SILENT
    if not own and past and (plain or any(c.tag_ == "VBD" for c in verb.lefts)):
        verb.hang_on(told)


def _reduce_clause(verb: Token) -> None:
    """Read "except for the people arrested" as people who were arrested, not as a clause of its own."""
    people = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.pos_ in NOUN_OR_NAME), None)
    own = {c.dep_ for c in verb.children} & {"aux", "auxpass", "dobj"}
    if people is None or people.i != verb.i - 1 or own or people.left_edge.i == people.sent.start:
        return
    prep = people.doc[people.left_edge.i - 1]
    if prep.lower_ in {"for", "of", "except", "from", "with"}:
        head = verb.head if prep.head == verb else prep.head
        for word, above, label in (
            (prep, head, "prep"),
            (people, prep, "pobj"),
            (verb, people, "acl"),
        ):
            word.hang_on(above)
            word.dep_ = label


def _split_object(last: Token) -> None:
    """Take apart whom a verb calls what: "elected Ann Doe president", "named the bear Bruno"."""
    verb = last.head
    if any(c.dep_ in {"dobj", "dative", "nsubjpass"} and c is not last for c in verb.children):
        return
    for whom in last.lefts:
        person = whom.ent_type_ == "PERSON" and last.pos_ == "NOUN" and not last.ent_type_
        article = any(c.dep_ == "det" and c.lower_ == "the" and c.i < whom.i for c in last.lefts)
        thing = whom.pos_ == "NOUN" and last.pos_ == "PROPN" and article and whom.i == last.i - 1
        thing = thing or (whom.pos_ == last.pos_ == "NOUN" and whom.nbor(1).text in {'"', "''"})
        if whom.dep_ in {"compound", "nmod"} and (person or thing):
            for word in [c for c in last.lefts if c.i < whom.i]:
                word.hang_on(whom)
            whom.hang_on(verb)
            whom.dep_, last.dep_ = "dobj", "oprd"
            return
