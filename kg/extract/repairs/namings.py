"""Read "named Ito as its coach" as Ito who is named, where parsers take the name for what somebody is called."""

from kg.extract.words.tree import Token


def repair_naming(verb: Token) -> None:
    """Make the name between "named" and "as" the object, also where a headline-like start hides the verb."""
    if verb.lemma_ not in {"name", "designate"} or verb.tag_ not in {"VBD", "VBN"}:
        return
    name = next((c for c in verb.rights if c.dep_ == "oprd" and c.pos_ == "PROPN"), None)
    if name is None or any(c.dep_ in {"auxpass", "dobj"} for c in verb.children):
        return
    follows = name.right_edge.nbor(1)
    if follows.lower_ != "as" or follows.head is not verb:
        return
    name.dep_ = "dobj"
    if verb.dep_ == "acl":
        verb.tag_ = "VBN"  # a participle that has an object is made the verb of its sentence
