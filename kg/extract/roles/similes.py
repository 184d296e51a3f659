"""Tell what is no deed, only what something is likened to: "hiring him is like buying a car"."""

from kg.extract.words.claims import Claim


def is_simile(claim: Claim) -> bool:
    """Return whether a claim of nobody only tells what something "is like"."""
    act, lead = claim.head, claim.head.head
    if claim.subject is not None or act.dep_ != "pcomp" or lead.lower_ != "like":
        return False
    return lead.head.lemma_ == "be"
