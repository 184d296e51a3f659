"""Whose word a word is: lists, rows of deeds, powers, results and givers that parsers hang elsewhere."""

import pytest

from support.sentences import lines, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The trawler captain is in a Norwegian hospital awaiting surgery.", "trawler captain AWAITS surgery"),
        ("Two smugglers are in a Maltese jail facing extradition.", "Two smugglers FACES extradition"),
        ("Nurses work in a hospital facing closure.", "hospital FACES closure"),
        ("The mayor made gun control a central theme of her term.",
         "mayor MAKES gun control capacity=central theme of her term"),
        ("The minister has made climate change the main topic of the meeting.",
         "minister MAKES climate change capacity=main topic of the meeting"),
        ("The mayor made the boy control his temper.", "boy CONTROLS boy's temper"),
        ("Officers made sure visitors left the stadium.", "visitors LEAVES stadium"),
        ("Officers made some visitors leave the stadium.", "visitors LEAVES stadium"),
        ("A scandal cut short the ambassador's four-year posting.",
         "scandal CUTS_SHORT ambassador's four-year posting"),
        ("Injury could cut short Maria Silva's career.", "Injury CUTS_SHORT [possible] Maria Silva's career"),
        ("The mill cut short planks.", "mill DECREASES short planks"),
        ("The senator has called the idea of a border tariff a joke.",
         "senator CALLS idea of a border tariff capacity=joke"),
        ("Anna Berg, who called the theory of a stolen vote a lie, resigned.",
         "Anna Berg CALLS theory of a stolen vote capacity=lie"),
        ("The judge said the talks on the strike are over.", "talks on the strike HAS_STATUS over"),
        ("The war is over, but the army has not left.", "war HAS_STATUS over"),
        ("The plane is over Paris.", "plane IS_OVER Paris"),
    ],
)  # fmt: skip
def test_a_quality_or_a_fate_is_told_of_its_own_noun(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marta Kowal was the only reporter to have visited the ruined port, the flooded mine and the burning "
         "refinery.",
         ["Marta Kowal VISITS ruined port", "Marta Kowal VISITS flooded mine", "Marta Kowal VISITS burning refinery"]),
        ("The strikes were fuelled by low wages, rising prices and the company's refusal to negotiate.",
         ["low wages FUELS strikes", "rising prices FUELS strikes", "company's refusal to negotiate FUELS strikes"]),
        ("The parliament plans to create a council that will have the power to dissolve parties, ban newspapers and "
         "keep the king on the throne.",
         ["council DISSOLVES [possible] parties", "council BANS [possible] newspapers",
          "council KEEPS [possible] king location=throne"]),
        ("The company wants to hire a manager who will have the authority to close plants, sell land and replace the "
         "director.", ["manager SELLS [permitted] land", "manager REPLACES [permitted] director"]),
        ("The company wants to hire a manager and sell land.", ["company SELLS [planned] land"]),
        ("Gangs roam the docks, robbing sailors, threatening customs officers and burning cars.",
         ["Gangs ROBS sailors", "Gangs THREATENS customs officers", "Gangs BURNS cars"]),
        ("The gang fled, leaving loot, cutting cables and hiring cars.", ["gang CUTS cables", "gang HIRES cars"]),
        ("The club sells drinks, fishing rods and boats.", ["club SELLS fishing rods", "club SELLS boats"]),
        ("The firm will give the grants to the Alba Museum in Leeds, the Corus Institute of Hull, and the Delta "
         "Gallery in York.",
         ["firm SUPPLIES [future] grants recipient=Alba Museum",
          "firm SUPPLIES [future] grants recipient=Corus Institute of Hull",
          "firm SUPPLIES [future] grants recipient=Delta Gallery"]),
        ("Besides Chile, Peru, Bolivia, Ecuador and Colombia have bases in the area.",
         ["Peru HAS_BASES_IN area", "Bolivia HAS_BASES_IN area", "Colombia HAS_BASES_IN area"]),
        ("Apart from Ford, Toyota, Honda and Nissan build cars there.",
         ["Toyota BUILDS cars", "Honda BUILDS cars", "Nissan BUILDS cars"]),
        ("Besides Rossi, Bianchi has signed the letter.", ["Bianchi SIGNS letter"]),
        ("Many bankers became more cautious about loans and more willing to accept losses.",
         ["Many bankers BECOMES more cautious about loans"]),
    ],
)  # fmt: skip
def test_each_member_of_a_list_is_told_of(text: str, told: list[str]) -> None:
    assert not set(told) - set(lines(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The drivers were given a warning by their managers.", "drivers' managers GIVES warning recipient=drivers"),
        ("The nurse was offered a job by the hospital in Bonn.", "hospital OFFERS job recipient=nurse"),
        ("The nurse was sent a novel by post.", "- SUPPLIES novel instrument=post recipient=nurse"),
        ("The court allowed one prominent dissident — Ivan Petrov, the former governor of Tula — to leave his cell.",
         "Ivan Petrov LEAVES [permitted] Ivan Petrov's cell"),
        ("The unions on Monday called for two days of nationwide strikes.",
         "unions REQUESTS two days of nationwide strikes"),
        ("The club asked for a week of silence.", "club REQUESTS week of silence"),
        ("Dana Kim and five senior clerks refused.", "five senior clerks REFUSES"),
        ("The nurse refused; her boss was furious.", "nurse REFUSES"),
    ],
)  # fmt: skip
def test_who_gives_lets_asks_or_refuses_is_found(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("He is among other noted painters who used the studio, such as Dali, Miro and Ernst.",
         "Miro ONE_OF other noted painters"),
        ("Critics praised actors who learned the craft on the stage, such as Maria Silva and Ray Lee.",
         "Maria Silva ONE_OF actors"),
        ("The firm sells tools for the garden, including rakes, spades and mowers.", "tools INCLUDES spades"),
        ("The firm makes parts for a range of cars, including vans, buses and trucks.", "cars INCLUDES vans"),
        ("The firm sells tools to the group, including rakes and spades.", "group INCLUDES rakes"),
    ],
)  # fmt: skip
def test_examples_are_of_what_they_can_be(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Critics praised actors such as Maria Silva and Ray Lee.", "Critics PRAISES actors capacity=Maria Silva"),
        ("The unions called for days.", "unions REQUESTS days"),
        ("Rossi complained.", "Rossi REFUSES"),
        ("Anna Berg, who called the theory of a stolen vote a lie, resigned.", "stolen vote IS_A a lie"),
    ],
)  # fmt: skip
def test_what_is_not_told_is_not_found(text: str, line: str) -> None:
    assert line not in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The mill was damaged by a fire, killing two workers and injuring nine others.", "fire KILLS two workers"),
        ("The market was hit by a rocket, wounding three traders.", "rocket INJURES three traders"),
        ("The bomb exploded at the market, wounding three traders.", "bomb INJURES three traders"),
        ("The bank was founded by Ada Lind, growing to 40 branches.", "bank GROWS_TO 40 branches"),
        ("Officials spoke of deaths in the clinic caused by mold.", "mold CAUSES deaths"),
        ("They spoke of rumors about riots in the prison caused by hunger.", "hunger CAUSES riots"),
        ("He saw a hole in the wall caused by a shell.", "shell CAUSES hole"),
        ("He drafted a bill that would have allowed hotels and some shops to refuse service to smokers.",
         "shops REJECTS [hypothetical] service"),
        ("Poachers used light, fast-moving boats to catch fish.",
         "Poachers USES light, fast-moving boats purpose=(Poachers CATCHES fish)"),
        ("The smugglers used basic, easy-to-buy drones to drop tobacco.", "smugglers DROPS tobacco"),
        ("Students were expelled, including Jan Kos and Ida Blum.", "Students INCLUDES Jan Kos"),
        ("Police arrested six sailors on Monday, including Jan Kos and Ida Blum.", "six sailors INCLUDES Ida Blum"),
    ],
)  # fmt: skip
def test_what_stands_farther_off_is_its_own(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The balloons were blown up with helium.", "- BLOWS_UP balloons instrument=helium"),
        ("The cake was made with egg yolks and sour cream.", "- MAKES cake instrument=sour cream"),
        ("The film was made with the actors of the town.", "- MAKES film counterpart=actors of the town"),
        ("Rossi bases his film on a novel.", "Rossi BASES Rossi's film source=novel"),
        ("Lee Park was appointed to the Supreme Court by President Roh in 2003.",
         "Roh APPOINTS Lee Park organization=Supreme Court"),
        ("Rossi faces up to 20 years in prison for the theft.", "Rossi FACES up to 20 years topic=theft"),
        ("The boat is being prepped for its final voyage.", "- PREPS boat beneficiary=boat's final voyage"),
        ("Lopez predicted that Kim will win and pick new ministers.", "Kim WINS [future]"),
        ("Lopez predicted that Kim will win and keep the title.", "Kim WINS [future] title"),
    ],
)  # fmt: skip
def test_a_role_is_the_one_that_the_verb_gives(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Lopez denied taking bribes, hiding money and selling drugs.", "NOT Lopez SELLS drugs"),
        ("Lopez denied taking bribes, hiding money and lying to the court.", "NOT Lopez LIES_TO court"),
        ("Lopez denied taking bribes and left.", "Lopez LEAVES"),
        ("Lopez denied taking bribes, resigned and left Peru.", "Lopez LEAVES Peru"),
        ("The bank accused Rossi of forging papers, selling fake bonds and bribing a judge.",
         "Rossi BRIBES [alleged] judge"),
        ("The bank praised Rossi for finding the papers, calling him a hero and giving him a medal.",
         "bank GIVES medal recipient=Rossi"),
        ("The law lets police search homes, seize phones and hold suspects.", "police SEARCHES homes"),
        ("The law lets officers stop cars, seize phones and hold suspects.", "officers HOLDS suspects"),
        ("The owner let office space.", "owner LETS office space"),
        ("The group wants schools to open later and teachers to earn more.", "teachers EARNS [required] more"),
        ("The auditors concluded that Orlen was bankrupt and filed a suit against the firm's owners.",
         "auditors SUES firm's owners"),
        ("Police found that the guard was drunk and opened an inquiry.", "Police OPENS inquiry"),
        ("Miners said that Orlen was bankrupt and owed millions.", "Orlen OWES millions"),
    ],
)  # fmt: skip
def test_the_last_deed_of_a_row_has_the_doer_and_the_truth_of_the_others(
    text: str, line: str
) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The arrest of Ida Blum for theft shocked the town.", "- ARRESTS Ida Blum topic=theft"),
        ("The arrest of Ida Blum by Peru shocked the town.", "Peru ARRESTS Ida Blum"),
        ("The conviction of Hans Falk angered the miners.", "- SENTENCES Hans Falk"),
        ("Police announced the killing of three guards.", "- KILLS three guards"),
        ("The unions called for the arrest of Hans Falk.", "- ARRESTS [required] Hans Falk"),
        ("Hans Falk denied the murder of Ida Blum.", "NOT Hans Falk KILLS Ida Blum"),
        ("Hans Falk was accused of the murder of Ida Blum.", "Hans Falk KILLS [alleged] Ida Blum"),
        ("There was no arrest of Ida Blum.", "NOT - ARRESTS Ida Blum"),
    ],
)  # fmt: skip
def test_a_noun_tells_what_befell_somebody(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    "text", ["Hans Falk is wanted for the murder of Ida Blum.", "The killing of time is a vice."]
)
def test_a_noun_need_not_tell_that_it_was_done(text: str) -> None:
    assert not [line for line in lines(text) if "KILLS" in line]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The strikes were fuelled by the poor state of the roads, growing debt and the owner's resistance to rules.",
         "growing debt FUELS strikes"),
        ("The strikes were fuelled by the poor state of the roads, growing debt and the owner's resistance to rules.",
         "owner's resistance to rules FUELS strikes"),
        ("Bands of thugs roam the docks, waving knives, frightening sailors and cooks, beating guards, and warning "
         "clerks to stay away.", "Bands of thugs FRIGHTENS cooks"),
        ("The hospital needs vacancies filled.", "- FILLS [required] vacancies"),
        ("The team needs the roof repaired by May.", "- REPAIRS [required] roof"),
        ("The museum needs paintings made in Spain.", "museum NEEDS paintings made in Spain"),
        ("The airline moved tests for pilots, scheduled for Monday, to Thursday.", "- SCHEDULES tests for pilots"),
    ],
)  # fmt: skip
def test_what_hangs_in_the_middle_is_not_told_of_its_neighbour(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("What worries the miners is the lack of water.", "lack of water WORRIES miners"),
        ("What worries the miners is the lack of water and the tax on fuel.", "tax on fuel WORRIES miners"),
        ("What the firm needs is a new mine.", "firm NEEDS mine"),
        ("The woman, believed to be in her thirties, was found dead in a canal.",
         "- FINDS woman location=canal result=dead"),
        ("The suspect, believed to be 30, fled to Lima.", "suspect FLEES_TO Lima"),
        ("The guard, suspecting a fire, rang a bell.", "guard RINGS bell"),
        ("What sank the ship was not a storm.", "NOT storm DESTROYS ship"),
        ("What the miners need is not money.", "NOT miners NEEDS money"),
        ("A man armed with a knife robbed a bank.", "- ARMS man instrument=knife"),
    ],
)  # fmt: skip
def test_who_stands_before_an_aside_or_behind_a_cleft_does_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("What worries the miners is the lack of water.", "miners IS_A the lack of water"),
        ("Ida Blum told the court she shot in self-defence.", "Ida Blum SHOOTS court"),
    ],
)
def test_a_neighbour_is_not_made_what_it_is_not(text: str, line: str) -> None:
    assert line not in lines(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The firm hired Ida Blum as chief cook and Hans Falk as a guard.",
         ["firm HIRES Ida Blum capacity=chief cook", "firm HIRES Hans Falk capacity=guard"]),
        ("The museum has a hall in Oslo and a shop in Lima.",
         ["museum HAS hall location=Oslo", "museum HAS shop location=Lima"]),
        ("The bank sold cars to Chad and trucks to Mali.",
         ["bank SUPPLIES cars recipient=Chad", "bank SUPPLIES trucks recipient=Mali"]),
        ("Soldiers held a poet and a nurse in Riga.",
         ["Soldiers HOLDS poet location=Riga", "Soldiers HOLDS nurse location=Riga"]),
        ("The fair drew interest in art, music, and sports in schools.", ["fair DRAWS interest in art"]),
        ("The storm left the village with no power.", ["storm LEAVES village result=with no power"]),
        ("The storm left the village with debts.", ["storm LEAVES village counterpart=debts"]),
    ],
)  # fmt: skip
def test_each_of_two_objects_keeps_what_stands_behind_it(text: str, told: list[str]) -> None:
    assert not set(told) - set(lines(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The court ruled that the mill was unsafe and ordered the firm to close the gates.",
         "firm CLOSES [required] gates"),
        ("The judge ruled that the firm owed Ida Blum money and ordered a sale of the mill.",
         "judge ORDERS sale of the mill"),
        ("Ida Blum found that the mayor ran the firm and ordered a car.", "mayor ORDER car"),
        ("A judge ordered Ida Blum held without bail.", "- HOLDS [required] Ida Blum"),
        ("The mayor ordered Hans Falk arrested.", "- ARRESTS [required] Hans Falk"),
        ("The mayor ordered cars made in Spain.", "mayor ORDER cars made in Spain"),
        ("The state sold its stake in the bank, worth $2 billion, to a fund run by Hans Falk.",
         "state SUPPLIES state's stake in the bank recipient=fund"),
        ("Hans Falk was born in Oslo and raised in Lima.", "- RAISES Hans Falk location=Lima"),
    ],
)  # fmt: skip
def test_orders_and_sales_are_told_of_who_gives_them(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "thing", "time"),
    [
        ("The mayor signed the bill on Monday and an order on Friday.", "order", "Friday"),
        ("The gang hit a bank in May and a shop in June.", "shop", "June"),
        ("The gang hit a bank in May and a shop in June.", "bank", "May"),
        ("The firm built a mill and a port in 1990.", "mill", "1990"),
        ("The ministry pushed back tests for pupils, planned for March, to June of next year.", "tests for pupils",
         "June of next year"),
    ],
)  # fmt: skip
def test_each_of_two_objects_has_its_time(text: str, thing: str, time: str) -> None:
    reading = read(text)
    names = {e.id: e.name for e in reading.entities}
    times = [
        e.time.text
        for e in reading.evidence
        if e.time is not None and e.object is not None and names.get(e.object.entity or "") == thing
    ]
    told = [t for t in times if "March" not in t]
    assert told
    assert all(t.endswith(time) for t in told)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("The mine produces 20 tonnes of gold, twice as much as in 2010.", "2010"),
        ("Rossi faces ten years in jail.", "ten years"),
    ],
)
def test_what_is_compared_with_or_may_come_is_no_time(text: str, time: str) -> None:
    assert not [e for e in read(text).evidence if e.time is not None and e.time.text.endswith(time)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The club named Ida Blum as coach, replacing Hans Falk, who quit in May.", "Ida Blum REPLACES Hans Falk"),
        ("The club named Ida Blum as coach, replacing Hans Falk, who quit in May.",
         "club APPOINTS Ida Blum capacity=coach"),
        ("The bank appointed Ida Blum as chief executive, replacing Hans Falk.", "Ida Blum REPLACES Hans Falk"),
        ("Ida Blum was named coach of Leeds, replacing Hans Falk.", "Ida Blum REPLACES Hans Falk"),
        ("The firm opened a mill in Oslo, replacing a plant in Lima.", "firm REPLACES plant"),
        ("The mayor urged people to stay at home, boil water and keep away from the river.",
         "people BOILS [required] water"),
        ("The mayor urged people to stay at home, boil water and keep away from the river.",
         "people KEEPS_AWAY_FROM [required] river"),
        ("Ida Blum wants to see Oslo, city parks and museums.", "Ida Blum SEES [planned] city parks"),
        ("The army retook the town.", "army CAPTURES town"),
    ],
)  # fmt: skip
def test_who_is_chosen_or_asked_does_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The firm blamed the delay on the weather, not on its crews.", "firm BLAMES weather topic=delay"),
        ("The firm sold the mill to Ford, not to Fiat.", "firm SUPPLIES mill recipient=Ford"),
        ("The firm sold the mill not to Ford but to Fiat.", "firm SUPPLIES mill recipient=Fiat"),
        ("Ida Blum accused the firm of spying on workers.", "firm SPIES_ON [alleged] workers"),
        ("The nurse was accused of stealing from patients.", "nurse STEALS_FROM [alleged] patients"),
        ("The bill would raise taxes on fuel and cut aid to farms.", "bill DECREASES [hypothetical] aid result=farms"),
        ("The bill raised taxes and cut aid.", "bill DECREASES aid"),
        ("The strike has halted trains and closed schools.", "strike CLOSES schools"),
        ("The shop sold used cars and damaged goods.", "shop SELLS damaged goods"),
        ("Thousands marched to demand that the mayor quit and to protest against taxes.",
         "Thousands PROTESTS_AGAINST [planned] taxes"),
    ],
)  # fmt: skip
def test_the_end_of_a_row_goes_on_from_its_beginning(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The firm blamed the delay on the weather, not on its crews.", "crews"),
        ("The firm sold the mill to Ford, not to Fiat.", "Fiat"),
    ],
)
def test_what_is_set_aside_is_not_told(text: str, word: str) -> None:
    assert not [line for line in lines(text) if word in line]
