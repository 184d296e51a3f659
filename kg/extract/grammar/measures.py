"""Read sums of money, shares and counts: what a thing costs, how much it fell, how many there were."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.grammar.grammar import first_of_list, preposition_objects
from kg.extract.words.calendar import MONTHS, parse_number
from kg.extract.words.claims import UNMEASURED, Amount, Argument, Claim
from kg.extract.words.money import COINS, SHORT_SCALES
from kg.extract.words.moves import MOVES
from kg.extract.words.tree import Token

# how many years anybody was ever told to be
OLDEST = 120
# what is money without a sign: "lost 20 pounds" tells of a weight
_COINS = COINS - {"pound"}
_FULL_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
_SCALES = _FULL_SCALES | {short: _FULL_SCALES[scale] for short, scale in SHORT_SCALES.items()}
CURRENCIES = {
    **dict.fromkeys(("$", "us$", "dollar", "dollars"), "USD"),
    **dict.fromkeys(("£", "pound", "pounds"), "GBP"),
    **dict.fromkeys(("€", "euro", "euros"), "EUR"),
    "yen": "JPY",
    "a$": "AUD",
    "c$": "CAD",
    "nz$": "NZD",
}
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
# verbs that tell how much something changed
CHANGING = MOVES | {
    "add", "appreciate", "boost", "contract", "cut", "decrease", "depreciate", "expand", "grow", "increase", "lose",
    "lower", "narrow", "raise", "reduce", "shrink", "slash", "slow", "strengthen", "trim", "weaken", "widen",
}  # fmt: skip
_BOUNDS = frozenset(
    {"about", "almost", "around", "least", "less", "more", "most", "nearly", "over", "under", "up"}
)
_TRADING = frozenset({"acquire", "buy", "purchase", "rent", "sell", "settle", "sign", "transfer"})
# "leads by 4 points", "won by 90 votes"
_AHEAD = frozenset({"beat", "defeat", "lead", "lose", "trail", "win"})
_VERBAL = frozenset({"frame", "open", "light verb", "left"})
_VAGUE = frozenset({"a", "few", "several", "some", "many", "couple"})
_SUMS = frozenset({"MONEY", "PERCENT", "QUANTITY"})
_SHARES = frozenset({"%", "percent", "percentage", "point"})


def is_age(number: Token) -> bool:
    """Return whether a number can be the age of somebody: "34", "seventeen"."""
    years = parse_number(number.lower_) if number.lower_ not in {"a", "an"} else None
    return years is not None and 0 < years <= OLDEST


def is_money(noun: Token) -> bool:
    """Return whether a phrase is a sum of money: "$3 million", "200 million euros", "400 krona"."""
    coins = noun.lemma_.lower() in _COINS and any(c.dep_ == "nummod" for c in noun.lefts)
    return noun.ent_type_ == "MONEY" or coins


def sum_spent(noun: Token) -> Token | None:
    """Return the sum of money that is spent or given in what a noun names: "$6 billion in new trams"; else None."""
    if not any(c.dep_ == "case" and c.lower_ == "in" for c in noun.lefts):
        return None
    return next((c for c in noun.lefts if c.dep_ == "nmod" and is_money(c)), None)


def range_of(number: Token) -> list[Argument]:
    """Return the two ends of "(from) 20 to 35 tonnes", which the parsers take for one number; else nothing."""
    first = number.left_edge.i
    at = next(
        (t.i for t in number.doc[first : number.i] if t.lower_ == "to" and t.dep_ == "quantmod"), 0
    )
    ends = [(first, at - 1), (at + 1, number.i)] if at > first else []
    return [Argument(token=number, first=start, last=end) for start, end in ends]


def read_amount(tokens: list[Token]) -> Amount:
    """Return the money value that `tokens` write, or an empty amount."""
    # what stands in brackets is the same in another currency
    text = "".join(t.text_with_ws for t in tokens).lower().partition("(")[0]
    number = _NUMBER.search(text)
    signs = [s for s in CURRENCIES if s in text]
    if number is None or not signs:
        return UNMEASURED
    currency = CURRENCIES[min(signs, key=lambda s: (text.index(s), -len(s)))]  # "a$" before "$"
    value = float(number.group().replace(",", ""))
    words = re.findall("[a-z]+", text)  # "3-billion-dollar" is one token
    scale = next((_SCALES[w] for w in words if w in _SCALES), 1.0)
    return Amount(amount=round(value * scale, 2), currency=currency)


def _value_of(money: Sequence[Token], amount: Amount) -> Argument:
    """Return the words of a sum of money as a literal: "20000000 USD"."""
    value = f"{amount.amount:.15g} {amount.currency}"
    open_ = (
        a.i for a, b in pairwise(money) if any(t.text == "(" for t in a.doc[a.i + 1 : b.i + 1])
    )
    last = next(open_, money[-1].i)
    return Argument(token=money[0], first=money[0].i, last=last, value=value)


def worth_of(words: Sequence[Token], amount: Amount) -> Argument:
    """Return the sum that `words` tell as a literal, with the words that bound it: "more than 3 million euros"."""
    told = _value_of(words, amount)
    return replace(told, value="") if any(t.lower_ in _BOUNDS for t in words) else told


def with_measures(claims: Iterable[Claim]) -> list[Claim]:
    """Return `claims` of verbs with what they measure: how much something changed, its price, how many there were."""
    return [_measured(c) if c.rule in _VERBAL and c.amount == UNMEASURED else c for c in claims]


def _measured(claim: Claim) -> Claim:
    claim = _with_noun(claim)
    amount, thing = _measure_of(claim.head), claim.object
    if thing is not None and thing.token is not None and thing.first < 0:
        spent = sum_spent(thing.token)
        if spent is not None or is_money(thing.token):
            amount = read_amount(list((spent or thing.token).subtree))
        elif amount.quantity is None:
            count = _count_of(thing.token)
            if count != UNMEASURED:
                amount = replace(amount, quantity=count.quantity, unit=count.unit)
    return claim if amount == UNMEASURED else replace(claim, amount=amount)


def _with_noun(claim: Claim) -> Claim:
    """Return `claim` with the noun that a second number leaves out: "cut 90 jobs in Oslo and 30 in Lima"."""
    number = claim.object.token if claim.object is not None else None
    if number is None or number.pos_ != "NUM" or number.dep_ != "conj" or number.ent_type_ in _SUMS:
        return claim
    noun, value = first_of_list(number), _number_of(number)
    of_others = number.nbor(1).lower_ == "of"  # "60 trams and 14 of the newest ferries"
    if value is None or not number.rights or of_others or _count_of(noun) == UNMEASURED:
        return claim
    words = Argument(token=number, first=number.i, last=number.i, value=f"{number} {noun}")
    return replace(claim, object=words, amount=Amount(quantity=value, unit=noun.text))


def _measure_of(verb: Token) -> Amount:
    """Return the share or the sum by which something changed, or for which it was sold: "fell 17%", "cut by $5"."""
    behind = {name: inner for name, _, inner in preposition_objects(verb)}
    if verb.lemma_ in CHANGING:
        direct = [c for c in verb.rights if c.dep_ in {"dobj", "npadvmod"}]
        inner = [i for thing in direct for name, _, i in preposition_objects(thing) if name == "by"]
        found = [
            _amount_of(n) for n in (*direct, *inner, *([behind["by"]] if "by" in behind else []))
        ]
        return next((amount for amount in found if amount != UNMEASURED), UNMEASURED)
    if verb.lemma_ in _AHEAD and "by" in behind:
        found = [_amount_of(behind["by"]), _count_of(behind["by"])]
        return next((amount for amount in found if amount != UNMEASURED), UNMEASURED)
    tune = behind.get("to")
    if tune is not None and tune.lower_ == "tune":  # "backed it to the tune of 9 million dollars"
        sums = [i for name, _, i in preposition_objects(tune) if name == "of" and is_money(i)]
        return _amount_of(sums[0]) if sums else UNMEASURED
    sold = verb.lemma_ in _TRADING and "for" in behind and is_money(behind["for"])
    return _amount_of(behind["for"]) if sold else UNMEASURED


def _amount_of(noun: Token) -> Amount:
    """Return what a phrase measures: a share in percent or points, or a sum of money."""
    if is_money(noun):
        return read_amount(list(noun.subtree))
    unit = noun.lemma_.lower()
    counts = [c for c in noun.lefts if c.dep_ == "nummod"]
    value = _number_of(counts[0]) if len(counts) == 1 else None
    if value is None or not (noun.ent_type_ == "PERCENT" or unit in _SHARES):
        return UNMEASURED
    return Amount(quantity=value, unit="points" if unit == "point" else "%")


def _count_of(noun: Token) -> Amount:
    """Return how many there are of a counted noun: 96 helicopters of "96 Apache helicopters"."""
    if noun.tag_ not in {"NNS", "NNPS"} or noun.ent_type_ in {"EVENT", "DATE", "TIME"}:
        return UNMEASURED
    counts = [c for c in noun.lefts if c.dep_ == "nummod" and c.ent_type_ in {"CARDINAL", ""}]
    dated = any(t.ent_type_ == "DATE" for c in counts for t in c.subtree)
    value = _number_of(counts[0]) if len(counts) == 1 and not dated else None
    return UNMEASURED if value is None else Amount(quantity=value, unit=noun.text)


def _number_of(count: Token) -> float | None:
    """Return the number that a word and those with it name: "1,300", "nine", "2.3 million"; None of a vague one.

    Of "30 to 40" it is the lower one, as of "30-40".
    """
    before = [t.lower_ for t in count.lefts]
    if len(before) == 2 and before[1] == "to" and (low := next(iter(count.lefts))).like_num:
        return _number_of(low)
    month = count.nbor(-1).lower_.strip(".")[:3] if count.i > count.sent.start else ""
    if not _VAGUE.isdisjoint(before) or month in {m[:3] for m in MONTHS}:
        return None
    words = [
        t.lower_ for t in (*count.lefts, count) if t.dep_ in {"compound", "nummod"} or t is count
    ]
    scale = _SCALES.get(words[-1])
    if scale is not None and len(words) == 1:
        return None
    plain = " ".join(words[:-1] if scale else words)
    digits = _NUMBER.fullmatch(plain)
    value = float(digits.group().replace(",", "")) if digits else parse_number(plain)
    return None if value is None else float(value) * (scale or 1.0)
