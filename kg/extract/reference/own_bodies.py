"""Find the bodies of which somebody may say "the company" and mean their own: those whose office they hold."""

from kg.extract.names.nominals import Nominal
from kg.extract.roles.subjects import subjects_of
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.referents import History, Referent
from kg.extract.words.tree import Token

# what one does with the body that one works for
_SERVING = frozenset({"found", "head", "join", "lead", "leave", "manage", "quit", "rejoin", "run"})
# what who speaks for a body may call it, whatever its name
_GENERAL = frozenset(
    {"agency", "association", "authority", "bureau", "department", "foundation", "institute", "network", "operator",
     "organisation", "organization", "regulator", "service", "trust", "utility", "watchdog"}
)  # fmt: skip
# ... and by the last word of its name
_BY_NAME = {"police": frozenset({"department", "force"}), "council": frozenset({"authority"})}


def body_spoken_for(nominal: Nominal, history: History) -> Referent | None:
    """Return the body whose office the speaker holds and that "the department" means: "a Parks Canada spokesman said".

    Only a word by which nothing was called so far.
    """
    noun = nominal.lemma
    if noun not in _GENERAL | {"force"} or nominal.plural or nominal.modifiers:
        return None
    if history.called({noun}):
        return None
    told = [history.of(i)[0].referent for i in bodies_of_teller(nominal.head, history)]
    bodies = [r for r in told if r is not None and r.named and r.type == "Organization"]
    if len(bodies) != 1:
        return None
    last = bodies[0].name.split()[-1].lower()
    other = load_lexicon().labels.get(last, "") == "Organization"
    fits = noun in _BY_NAME.get(last, frozenset()) or (noun in _GENERAL and not other)
    return bodies[0] if fits else None


def bodies_of_teller(noun: Token, history: History) -> frozenset[str]:
    """Return the ids of the bodies named so far whose offices those hold who speak of `noun`, leave it or lead it.

    Empty where nobody of whom an office was told does so.
    """
    clause = next((t for t in noun.ancestors if t.dep_ == "ccomp"), None)
    verb = clause.head if clause is not None else noun.head
    if clause is None and (noun.dep_ != "dobj" or verb.lemma_ not in _SERVING):
        return frozenset()
    tellers = [t for t in subjects_of(verb) if t.i < noun.i]
    found = {
        key
        for o in reversed(history.met)
        if o.referent is not None and any(o.head is t for t in tellers)
        for _, keys in o.referent.offices
        for key in keys
    }
    return frozenset(key for key in found if history.of(key))
