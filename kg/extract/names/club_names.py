"""Join the names of clubs to the word before their town: "Real Oviedo", "Borussia Dortmund", and "Dortmund" for it."""

from collections.abc import Iterator, Sequence

from kg.extract.names.names import Name
from kg.extract.words.rows import hang_together, name_row
from kg.extract.words.tree import Token

# what clubs are called by before their town or what else tells them apart
CLUBS = frozenset(
    {"arminia", "atletico", "atlético", "bayern", "borussia", "celta", "deportivo", "dinamo", "dynamo", "eintracht",
     "fortuna", "hertha", "lokomotiv", "olympique", "real", "shakhtar", "spartak"}
)  # fmt: skip
_NO_TOWNS = frozenset({"estate", "housewives", "life", "world"})
# what a club does, and no town
_PLAYED = frozenset(
    {"appoint", "beat", "clinch", "concede", "crush", "dismiss", "draw", "edge", "equalise", "equalize", "fire", "hire",
     "lead", "lose", "overcome", "play", "sack", "score", "sign", "thrash", "win"}
)  # fmt: skip
_LOOSE = frozenset({"Concept", "Person", "Place"})


def join_club(first: Token) -> None:
    """Make one name of a club's word and the capitalised word behind it, where recognisers cut it or misjudged it."""
    town = first.nbor(1)
    if not (first.text.istitle() and town.text.istitle()) or first.doc.is_headline:
        return
    if town.tag_ not in {"NNP", "NNPS"} or town.lower_ in _NO_TOWNS or not town.is_alpha:
        return
    end = next((e.end for e in first.sent.ents if e.start <= town.i < e.end), town.i + 1)
    whole = next((e for e in first.sent.ents if e.start == first.i), None)
    if end > town.i + 1 or (whole is not None and whole.label_ == "ORG" and whole.end == end):
        return
    if town.nbor(1).ent_type_ == "PERSON" and town.nbor(1).text.istitle():
        return
    hang_together(first.doc[first.i : end], town)
    name_row(first.doc, first.i, end, "ORG")


def iter_short_clubs(names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield each town's name that means a club of the article by what it does, with the club's name."""
    clubs: dict[str, Name] = {}
    for name in names:
        words = name.text.split()
        if name.type == "Organization" and len(words) == 2 and words[0].lower() in CLUBS:
            clubs.setdefault(words[1], name)
    for name in names if clubs else ():
        club = clubs.get(name.text)
        if club is None or name.entity is not None:
            continue
        plays = name.head.dep_ == "nsubj" and name.head.head.lemma_ in _PLAYED
        if name.type == "Organization" or (name.type in _LOOSE and plays):
            yield name, club
