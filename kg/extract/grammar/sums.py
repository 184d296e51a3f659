"""Tell sums of money, and what they are paid or earned as: "2 million dollars in damages"."""

from kg.extract.grammar.measures import is_money
from kg.extract.words.tree import Token

_MANY = frozenset({"billions", "hundreds", "millions", "thousands", "trillions"})
_PAID = frozenset(
    {"aid", "benefit", "bonus", "bribe", "compensation", "contribution", "cost", "credit", "damage", "damages", "debt",
     "donation", "dues", "fee", "fine", "fund", "funding", "grant", "income", "interest", "investment", "loan", "loss",
     "pay", "penalty", "profit", "relief", "rent", "reparation", "revenue", "royalty", "salary", "sale", "saving",
     "share", "stock", "subsidy", "support", "tax", "wage"}
)  # fmt: skip


def is_sum(noun: Token) -> bool:
    """Return whether a phrase is a sum of money: "$3 million", "millions of euros"."""
    return is_money(noun) or (noun.lower_ in _MANY and any(c.lower_ == "of" for c in noun.rights))


def is_paid(noun: Token) -> bool:
    """Return whether a noun behind "in" tells as what a sum is paid, owed or earned: "in back pay"."""
    return noun.lemma_.lower() in _PAID
