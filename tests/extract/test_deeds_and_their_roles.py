"""What a verb tells of those around it: what is done to oneself, sums, what stands far off or is left over."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The mayor defended himself against the critics.", "mayor PROTECTS himself target=critics"),
        ("The party distanced itself from Gazprom.", "party DISTANCES itself source=Gazprom"),
        ("Pilots and stewards distanced themselves from it.", "stewards DISTANCES themselves"),
        ("Olga Petrov hurt herself in the kitchen.", "Olga Petrov HURTS herself location=kitchen"),
        ("The rebels turned themselves in.", "rebels SURRENDERS"),
        ("Anna saw Paul himself.", "Anna SEES Paul"),
        ("Lee met Ray and then defended him.", "Lee PROTECTS Ray"),
    ],
)  # fmt: skip
def test_what_somebody_does_to_himself_is_told_of_him(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pilots and stewards distanced themselves from the strike.",
        "The minister found himself in trouble.",
        "Two guards got themselves killed.",
    ],
)
def test_nobody_does_to_another_what_they_do_to_themselves(text: str) -> None:
    assert not any("Pilots" in line.partition(" ")[2] or "FINDS" in line for line in lines(text))
    assert not any("RECEIVES" in line for line in lines(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The senator lent between $300 and $900.", "senator LENDS between $300 and $900"),
        ("The town owes between $3 million and $5 million.", "town OWES between $3 million and $5 million"),
        ("The firm paid between 4 and 6 million euros.", "firm PAYS between 4 and 6 million euros"),
        ("The firm sold a mill and a farm.", "firm SELLS farm"),
        ("The talks between Chile and Peru failed.", "talks between Chile and Peru FAILS"),
    ],
)  # fmt: skip
def test_two_ends_of_a_sum_are_one_sum(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("End the silence: parents deserve an answer.", "- ENDS [required] silence"),
        ("Forget the rumours: Volvo stays in Sweden.", "Volvo LOCATED_IN Sweden"),
        ("Close the port, the mayor said.", "- CLOSES [required] port"),
        ("Asked about the fire, Lee blamed the guard.", "Lee ACCUSES guard"),
    ],
)
def test_an_order_before_a_colon_is_nobody_s_deed(text: str, line: str) -> None:
    assert line in lines(text)
    assert not any(w in x for x in lines(text) for w in ("parents ENDS", "Volvo FORGETS"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Other things Baker has said are also coming to light.", "Other things Baker has said COMES_TO light"),
        ("The remarks Anna Reed made have angered farmers.", "remarks ANGERS farmers"),
        ("The candidates Ann Lee and Tom Hill won seats.", "Tom Hill WINS seats"),
    ],
)  # fmt: skip
def test_who_does_it_in_a_relative_clause_is_no_member_of_the_noun(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The proposals are being looked at by lawyers.", "lawyers LOOKS_AT proposals"),
        ("The case is being looked into.", "- LOOKS_INTO case"),
        ("The children were looked after by a neighbour.", "neighbour CARES_FOR children"),
        ("A neighbour looked after the children.", "neighbour CARES_FOR children"),
        ("The singer was laughed at by the crowd.", "crowd LAUGHS_AT singer"),
        ("The fire was put out by volunteers.", "volunteers PUTS_OUT fire"),
        ("The firm was taken over by Fiat.", "Fiat TAKES_OVER firm"),
    ],
)
def test_a_passive_keeps_the_preposition_that_it_is_left_with(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The minister was asked the same question.", "- ASKS same question recipient=minister"),
        ("The judge asked Lee a question.", "judge ASKS question recipient=Lee"),
        ("The question was asked in May.", "- ASKS question"),
        ("The teacher treats Maria as a friend.", "teacher TREATS Maria capacity=friend"),
        ("Laura Stein, for one, rejected the offer.", "Laura Stein REJECTS offer"),
        ("The council gave in.", "council GIVES_IN"),
        (
            "The army hesitated but went ahead after the attack.",
            "army GOES_AHEAD circumstance=after the attack",
        ),
        ("The firm went ahead with the sale.", "firm GOES_AHEAD_WITH sale"),
        ("The team executed a perfect attack.", "team EXECUTES perfect attack"),
        ("The army executed two spies.", "army KILLS two spies"),
    ],
)
def test_each_verb_gets_what_stands_around_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The report tells of a collision with a truck that left nine people dead.", "collision KILLS nine people"),
        ("The witness described an attack with a knife that left two guards dead.", "attack KILLS two guards"),
        ("The army fired a missile that left nine dead.", "missile KILLS nine"),
        ("The arrest of Lee just days before the vote will not hurt Chile.", "NOT arrest of Lee HURTS [future] Chile"),
        ("Officials say that the deal months before the summit will help Chile.", "deal HELPS [future] Chile"),
        ("A week before the vote the mayor resigned.", "mayor RESIGNS"),
        ("The jury convicted Rob Baker on three counts, including driving the car.", "Rob Baker DRIVES car"),
        ("The man was charged with five crimes, including burning a house.", "man BURNS [alleged] house"),
        ("Profits are derived from selling salt.", "- SELLS salt"),
        ("The firm derives profit from selling salt.", "firm SELLS salt"),
        ("Among the dead was a nurse from Oslo.", "nurse ONE_OF dead"),
        ("Among the victims is a boy of six.", "boy of six ONE_OF victims"),
        ("Tom Hill asked for a grant to repair his roof.", "Tom Hill REPAIRS [planned] Tom Hill's roof"),
        ("Tom Hill asked for volunteers to repair his roof.", "volunteers REPAIRS [required] Tom Hill's roof"),
    ],
)  # fmt: skip
def test_who_did_it_stands_farther_off_than_a_noun_beside_the_verb(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The union wants two million dollars in back pay.", "union WANTS two million dollars in back pay"),
        ("Fishermen claim millions of euros in damages.", "Fishermen CLAIMS millions of euros in damages"),
        ("The bank paid 40 million dollars in June.", "bank PAYS 40 million dollars"),
        ("The firm makes the cheapest cars in Europe.", "firm MAKES cheapest cars in Europe"),
        ("Nationalism has no place in our schools.", "NOT Nationalism HAS place in our schools"),
        ("There must be no room for error.", "NOT room for error EXISTS [required]"),
        ("The police identified the man killed as Igor Petrov.", "police IDENTIFIES Igor Petrov"),
        ("The court named the man arrested as Otto Lund.", "court NAMES Otto Lund"),
        ("Sales fell short of forecasts.", "Sales FALLS_SHORT_OF forecasts"),
        ("The party fell far short of a majority.", "party FALLS_SHORT_OF majority"),
        ("Voters chose a council made up of six farmers.", "council CONSISTS_OF six farmers"),
        ("The dealer served four years for theft.", "dealer SERVES four years topic=theft"),
        ("The nurse served ten years for the army.", "nurse SERVES ten years beneficiary=army"),
        ("Weber signed the contract on behalf of the city.", "Weber SIGNS contract beneficiary=city"),
        ("Lawyers sued the bank on behalf of 300 farmers.", "Lawyers SUES bank beneficiary=300 farmers"),
        ("The governor came under attack by the nurses.", "governor COMES_UNDER attack source=nurses"),
        ("The general came under fire from three soldiers.", "general COMES_UNDER fire source=three soldiers"),
        ("The doctor explained the fever with a virus.", "doctor EXPLAINS fever means=virus"),
        ("Mayor Tom Hill is still in office.", "Tom Hill HAS_STATUS in office"),
        ("The jury took the weather into account.", "jury CONSIDERS weather"),
        ("The rocket killed a captain in the French Navy.", "rocket KILLS captain"),
        ("The rocket killed a captain in Mali.", "rocket KILLS captain location=Mali"),
        ("With Ghana due to vote in June, the strike has hurt the economy.", "strike HURTS economy"),
    ],
)  # fmt: skip
def test_what_stands_around_a_verb_plays_its_own_part(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Hiring a man is like buying a car.", "BUYS"),
        ("Brown shows great pride combined with little warmth.", "COMBINES"),
        ("The word derives from cutting cloth.", "word CUTS"),
    ],
)
def test_what_is_only_likened_or_added_is_no_deed(text: str, word: str) -> None:
    assert not any(word in line for line in lines(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The firm spent 3 million euros on new ships.", "firm SPENDS 3 million euros topic=new ships"),
        ("The town wasted a fortune on the stadium.", "town WASTES fortune topic=stadium"),
        ("Miners lodged complaints with the ombudsman.", "Miners LODGES complaints counterpart=ombudsman"),
        ("Paul Weber did his best to avoid reporters.", "Paul Weber AVOIDS [planned] reporters"),
        ("Lee did his homework to please Anna.", "Lee DOES Lee's homework purpose=(Lee PLEASES [planned] Anna)"),
        ("The boxer lost on points to Mora.", "boxer LOSES_TO Mora"),
        ("Ajax won by three goals to one.", "Ajax WINS result=three goals to one"),
        ("The council turned down the plan by 30 votes to 12.", "council TURNS_DOWN plan"),
        ("The film is based on a novel by Anna Ott.", "film BASED_ON novel by Anna Ott"),
        ("The body was found in a street by a nurse.", "nurse FINDS body location=street"),
        ("The judge found the guard guilty of theft.", "judge SENTENCES guard topic=theft"),
        ("A jury found Lee not guilty of fraud.", "jury ACQUITS Lee topic=fraud"),
        ("The attack drew condemnation from Chile.", "Chile CRITICIZES attack"),
        ("Lee, along with two aides, was arrested.", "- ARRESTS two aides"),
        ("The mayor, together with three nurses, opened the clinic.", "three nurses OPENS clinic"),
        ("Lee walked along with two aides.", "Lee WALKS_WITH two aides"),
    ],
)  # fmt: skip
def test_verdicts_scores_and_company_are_read_as_such(text: str, line: str) -> None:
    assert line in lines(text)


def test_nobody_does_his_best() -> None:
    assert not any("DOES" in line for line in lines("Anna did her utmost to save the mill."))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The firm cut its forecast from 5 percent to 3 percent.",
         "firm DECREASES firm's forecast result=3 percent source=5 percent"),
        ("The town raised the tax from 3 euros to 5 euros.", "town INCREASES tax result=5 euros source=3 euros"),
        ("The firm moved its offices from Lima to Oslo.", "firm MOVES firm's offices destination=Oslo source=Lima"),
        ("The road from Lima to Oslo was closed.", "- CLOSES road from Lima to Oslo"),
        ("The club removed Lee from its list.", "club REMOVES Lee source=club's list"),
        ("Lee was removed as coach.", "- REMOVES Lee capacity=coach"),
        ("Soldiers removed the mines.", "Soldiers CLEARS mine"),
        ("The minister promised farmers that he would lower taxes.",
         "minister PROMISES (minister DECREASES [planned] taxes) recipient=farmers"),
        ("The minister promised to lower taxes.", "minister PROMISES (minister DECREASES [planned] taxes)"),
        ("The deal lets Chile use the port.", "deal ENABLES (Chile USES port)"),
        ("The judge let Lee keep the house.", "judge ENABLES (Lee KEEPS house)"),
        ("The mayor let the house to a nurse.", "mayor LETS house recipient=nurse"),
    ],
)  # fmt: skip
def test_changes_removals_and_promises_keep_their_roles(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Lee caught Ray stealing the ring.", "Ray STEALS ring"),
        ("Lee left the bank carrying a bag.", "Lee CARRIES bag"),
        ("Chile got Peru to sign the treaty.", "Peru SIGNATORY_TO treaty"),
        ("The firm got to sell the mill.", "firm SELLS mill"),
        ("The mill was sold not by Lee but by Ray.", "Ray SELLS mill"),
        ("The fire was caused not by a gas leak but by a candle.", "candle CAUSES fire"),
        ("The mill was not sold by Lee.", "NOT Lee SELLS mill"),
        ("The king made Lee a minister.", "king MAKES Lee capacity=minister"),
        ("The law makes smoking a crime.", "law MAKES smoking capacity=crime"),
        ("The deal made Lee rich.", "deal MAKES Lee result=rich"),
        ("Lee made Ray leave.", "Ray LEAVES"),
        ("The firm paid a broker 3 million euros.", "firm PAYS 3 million euros recipient=broker"),
        ("Anna gave birth to twins.", "Anna GIVES_BIRTH_TO twins"),
    ],
)
def test_who_does_it_is_whom_the_verb_before_means(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The two firms struck a partnership.", "two firms STRIKES partnership"),
        ("The trial produced no evidence.", "NOT trial PRODUCES evidence"),
        ("Ann Reed produced the film.", "Ann Reed PRODUCES film"),
        ("The firm produces mines.", "firm BUILDS mine"),
        ("The team beat a record.", "team BEATS record"),
        ("The team beat Ajax.", "team DEFEATS Ajax"),
        ("The court cleared the way for the merger.", "court CLEAR way for the merger"),
        ("Sappers cleared 300 mines.", "Sappers CLEARS 300 mines"),
        ("Lee hailed a taxi.", "Lee HAILS taxi"),
        ("Lee hailed the deal.", "Lee PRAISES deal"),
    ],
)
def test_a_verb_means_what_its_object_allows(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chile signed the treaty, as did Peru.", "Peru SIGNATORY_TO treaty"),
        ("The law bans guns, as does the charter.", "charter BANS firearm"),
        ("Lee left, as did his brother.", "Lee's brother LEAVES"),
        ("Chile signed the treaty and so did Peru.", "Peru SIGNATORY_TO treaty"),
        ("The strike has cost Fiat 3 million euros.", "strike COSTS 3 million euros recipient=Fiat"),
        ("The house cost 3 million euros.", "house HAS_VALUE 3 million euros"),
        ("The bank paid Lee 200 euros.", "bank PAYS 200 euros recipient=Lee"),
        ("The clinic treated 30 people for burns.", "clinic TREATS 30 people topic=burns"),
        ("The guard alerted police to the crack.", "guard ALERTS police topic=crack"),
        ("Fiat halted production in May.", "Fiat HALTS production"),
        ("The army stopped the attack.", "army PREVENTS attack"),
    ],
)  # fmt: skip
def test_who_does_it_as_well_and_who_pays_are_told_apart(text: str, line: str) -> None:
    assert line in lines(text)


def test_what_was_expected_is_not_the_doer() -> None:
    assert not any("EXPECTS" in line for line in lines("The firm sold the mill, as was expected."))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The judge jailed Lee for nine years for fraud.", "judge SENTENCES Lee result=nine years topic=fraud"),
        ("Lee was jailed for nine years for the raid.", "- SENTENCES Lee result=nine years topic=raid"),
        ("Lee was jailed for nine years in May.", "- SENTENCES Lee result=nine years"),
        ("Lee helped found the charity.", "Lee FOUNDS charity"),
        ("Lee found the ring.", "Lee FINDS ring"),
    ],
)  # fmt: skip
def test_terms_have_reasons_and_founders_found(text: str, line: str) -> None:
    assert line in lines(text)
