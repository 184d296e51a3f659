"""What names and nouns stand for: offices and seats, kinds of things, towns, bodies, and sums of money in short."""

import pytest

from support.sentences import lines, read, types

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The factory, worth £40m, burned down.", "factory HAS_VALUE 40000000 GBP"),
        ("The deal is worth $600 mn.", "deal HAS_VALUE 600000000 USD"),
        ("Lufthansa ordered six ferries worth US$3.4 bn.", "six ferries HAS_VALUE 3400000000 USD"),
        ("The loan, worth €2.5bn, was approved.", "loan HAS_VALUE 2500000000 EUR"),
        ("The house was sold for £40m.", "- SELLS house"),
        ("The zoo paid 40m naira.", "zoo PAYS 40m naira"),
        ("The club sold Ivan Petrov for 3 million euros.", "club SELLS Ivan Petrov"),
        ("The town built a hall for nurses.", "town BUILDS hall beneficiary=nurses"),
    ],
)  # fmt: skip
def test_sums_in_short_are_read_in_full_and_nobody_gains_by_a_price(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Fees rose by £3m.", 3e6),
        ("The firm cut its costs by $2 bn.", 2e9),
        ("The club sold Petrov for 5 mln euros.", 5e6),
        ("The carmaker ordered $6 bn in new trams.", 6e9),
        ("The pool is 40 m long.", None),
        ("The track, 3 m wide, was closed.", None),
    ],
)
def test_a_sum_in_short_is_the_amount_and_a_metre_is_none(text: str, amount: float | None) -> None:
    told = [e.amount for e in read(text).evidence if e.amount]
    assert told == ([amount] if amount else [])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Senator Paula Kerr spoke in Boise. On Monday the Idaho senator left.", "Paula Kerr LEAVES"),
        ("Governor Hugo Lanz opened the hall. The Bavarian governor praised the workers.",
         "Hugo Lanz PRAISES workers"),
        ("U.S. Sen. Ron Falk sued the bank. The Iowa senator wants a refund.", "Ron Falk WANTS refund"),
        ("Rep. Jo Lee sued the bank. The Texas Republican left.", "Jo Lee LEAVES"),
        ("Senator Olga Marsh, a Democrat, met Governor Paul Reyes, a Republican. The Republican nominee left.",
         "Paul Reyes LEAVES"),
        ("Ann Doe, a Labour councillor, met Tom Hay. The Labour candidate sang.", "Ann Doe SINGS"),
        # who is not meant
        ("Sen. Ann Doe met Sen. Tom Hay. The Ohio senator sang.", "Ohio senator SINGS"),
        ("Ohio Sen. Ann Doe sang. The Iowa senator left.", "Iowa senator LEAVES"),
        ("Former Sen. Ann Doe spoke. The Iowa senator sang.", "Iowa senator SINGS"),
        ("Senator Olga Marsh met Governor Paul Reyes. The Republican nominee left.", "Republican nominee LEAVES"),
        ("Senator Paula Kerr met the Idaho senator.", "Paula Kerr MEETS Idaho senator"),
        ("Tom Hay, a Democratic pollster, left. The Democratic nominee sang.", "Democratic nominee SINGS"),
        ("Tom Hay, a Republican, said the Republican nominee would win.", "Republican nominee WINS [future]"),
    ],
)  # fmt: skip
def test_a_seat_means_the_one_person_who_may_have_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harwood Motors CEO and founder Ellen Brandt opened the plant.",
         ["Ellen Brandt HOLDS_POSITION CEO organization=Harwood Motors",
          "Ellen Brandt HOLDS_POSITION founder organization=Harwood Motors", "Ellen Brandt OPENS plant"]),
        ("Nordbank chairman and chief executive Paul Reiner resigned.",
         ["Paul Reiner HOLDS_POSITION chairman organization=Nordbank",
          "Paul Reiner HOLDS_POSITION chief executive organization=Nordbank", "Paul Reiner RESIGNS"]),
        ("The guests met Oslo mayor and party leader Ann Lee in the hall.",
         ["guests MEETS Ann Lee location=hall", "Ann Lee HOLDS_POSITION mayor organization=Oslo"]),
        ("The president and Prime Minister Jan Vries met the press.",
         ["president MEETS press", "Jan Vries MEETS press"]),
        ("Doctors and nurse Ann Lee left the clinic.", ["Doctors LEAVES clinic", "Ann Lee LEAVES clinic"]),
    ],
)  # fmt: skip
def test_two_offices_before_a_name_are_one_persons(text: str, expected: list[str]) -> None:
    """Where the first has an article, two people may be meant."""
    found = lines(text)
    assert all(x in found for x in expected)
    assert not [x for x in found if x.startswith(("Harwood Motors CEO", "Nordbank chairman"))]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peter Hall, the Tesco chief executive, resigned.",
         "Peter Hall HOLDS_POSITION chief executive organization=Tesco"),
        ("Ivo Hall, the Volvo vice president, left.", "Ivo Hall HOLDS_POSITION vice president organization=Volvo"),
        ("Carla Diaz, a former Lula adviser, wrote the book.",
         "Carla Diaz HOLDS_POSITION former adviser organization=Lula"),
        ("Tom Hay, a former Ohio governor, spoke.", "Tom Hay HOLDS_POSITION former governor organization=Ohio"),
        ("Ivo Hall, the acting Volvo chairman, left.", "Ivo Hall HOLDS_POSITION acting chairman organization=Volvo"),
        ("Ida Grey, an Oscar nominee, spoke.", "Ida Grey HOLDS_POSITION Oscar nominee"),
        ("Ida Grey, a London lawyer, spoke.", "Ida Grey HOLDS_POSITION lawyer"),
        ("Special Agent Dana Cole was killed in Herat.", "- KILLS Dana Cole location=Herat"),
        ("Committeeman Carl Haug left.", "Carl Haug HOLDS_POSITION Committeeman"),
    ],
)  # fmt: skip
def test_an_office_is_told_with_its_body_and_its_time(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("The Kurds, who hold the north, attacked the base.", "Kurds", "Group"),
        ("Ruiz leads among Latinos, who will play a role. Ruiz praised his allies.", "Latinos", "Group"),
        ("The Clintons left the hall.", "Clintons", "Group"),
        ("The crowd gathered near Avenue Foch and Rue Lepic.", "Rue Lepic", "Place"),
        ("The studio released a film titled Green Hill.", "Green Hill", "Concept"),
        ("Anna Roe directed a film entitled Blue Harbour.", "Blue Harbour", "Concept"),
        ("Ana Ruiz wrote a book titled The Long Winter.", "Long Winter", "Report"),
        ("They live in a village called Ruvo.", "Ruvo", "Place"),
        ("She bought a firm called Green Valley.", "Green Valley", "Organization"),
        ("Tom Hill met Boulevard Media.", "Boulevard Media", "Organization"),
        ("Anna Weber, who left the bank, sang.", "Anna Weber", "Person"),
    ],
)  # fmt: skip
def test_what_a_name_names(text: str, name: str, label: str) -> None:
    assert types(text).get(name) == label


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("The airline placed an order for 30 trams.", "order for 30 trams", "Concept"),
        ("The order was worth $4 billion.", "order", "Concept"),
        ("The court issued an order for his arrest.", "order for his arrest", "Policy"),
        ("The order bans rallies.", "order", "Policy"),
        ("The union won a court order.", "court order", "Policy"),
        ("Fiat won an order.", "order", "Concept"),
        ("Delegates met at the convention on Monday.", "convention", "Event"),
        ("The national convention chose Ann Lee.", "national convention", "Event"),
        ("Kenya ratified the convention.", "convention", "Treaty"),
        ("The man dropped a package near the door.", "package", "Concept"),
        ("The state announced an aid package.", "aid package", "AidPackage"),
        ("The blast had low force.", "low force", "Concept"),
        ("A naval force sank the boat.", "naval force", "Organization"),
        ("The airline abolished business class.", "business class", "Concept"),
        ("The firm closed the metro stations.", "metro stations", "Place"),
        ("The station aired the film.", "station", "Organization"),
    ],
)
def test_what_kind_of_thing_a_noun_names(text: str, name: str, label: str) -> None:
    assert types(text)[name] == label


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The carrier links Lyon, France, with Oslo, Norway.", "carrier LINKS Lyon counterpart=Oslo"),
        ("The carrier serves Bangkok, Thailand.", "carrier SERVES Bangkok"),
        ("The airline links Bergen with Oslo.", "airline LINKS Bergen counterpart=Oslo"),
        ("The train between Paris and Rome was late.", "train between Paris and Rome HAS_STATUS late"),
        ("Talks between Paris and Rome failed.", "France MEETS Italy"),
        ("Moscow asked Oslo, Rome and Paris for help.", "Russia ASKS Italy topic=help"),
        ("The storm hit Oslo and Rome.", "storm HITS Rome"),
    ],
)  # fmt: skip
def test_a_town_beside_its_state_or_a_line_is_no_state(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Lufthansa sued the French manufacturer.", "Lufthansa SUES French manufacturer"),
        ("Ryanair's talks with the US firm failed.", "Ryanair MEETS US firm"),
        ("Volvo cut jobs. Lidl opened a mill and sued the company.", "Lidl SUES Volvo"),
        ("Nokia cut jobs. The Finnish company lost money.", "Nokia LOSES money"),
        ("Nokia said that Ann Lee had sued the company.", "Ann Lee SUES Nokia"),
        ("Fiat closed the company's plant.", "Fiat CLOSES Fiat's plant"),
        ("Leeds Council met Oxfam. The party was long.", "party HAS_STATUS long"),
        ("Fiat and Volvo merged. The new firm employs nurses.", "new firm EMPLOYS nurses"),
        (
            "Fiat met the Labour Party. Oxfam praised Fiat. The party then lost a seat.",
            "Labour Party LOSES seat",
        ),
    ],
)
def test_nobody_deals_with_themselves_by_another_word(text: str, line: str) -> None:
    """A body may own what is told of by a noun for it, and a clause further up is another one."""
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Two bombs fell in Haifa. Ivan Petrov, the spokesman for Oxfam, said they had fled.", "Oxfam FLEES"),
        ("Rents rose. Ida Diaz, a spokeswoman for the Bakers Union, said they would sue the state.",
         "Bakers Union SUES [planned] state"),
        ("The Kano Sentinel ran the story. The Sentinel fired Ann Lee.", "Kano Sentinel DISMISSES Ann Lee"),
        ("The Leeds Evening Post ran the story. The Post fired Ann Lee.", "Leeds Evening Post DISMISSES Ann Lee"),
    ],
)  # fmt: skip
def test_they_and_a_short_name_mean_the_body(text: str, line: str) -> None:
    assert line in lines(text)


def test_whom_they_means_stays_open_where_others_may_be_meant() -> None:
    text = "The troops fled. Ivan Petrov, a spokesman for Oxfam, said they had burned a school."
    assert not [x for x in lines(text) if "BURNS" in x]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The council, a 12-member body, met.", "council HAS_SIZE 12-member"),
        ("The six-member crew left.", "six-member crew HAS_SIZE six-member"),
    ],
)
def test_a_size_beside_a_thing_is_its_own(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    "text",
    ["The index rose at 14:30 GMT, a gain of 200.", "The shop shut at 09:00 CET, a delay of an hour."],
)  # fmt: skip
def test_the_time_of_a_clock_is_nothing_that_a_phrase_describes(text: str) -> None:
    assert not [x for x in lines(text) if "IS_A" in x]
    assert not {e.name for e in read(text).entities} & {"GMT", "CET"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Lidl opened a shop in Leeds. The retail giant hired 30 people.", "Lidl HIRES 30 people"),
        ("Lidl opened a shop in Leeds. The supermarket chain sued Fiat.", "Lidl SUES Fiat"),
        ("Zunor unveiled the Alpha 3 phone. The device has two screens.", "Alpha 3 phone HAS two screens"),
        ("A bomb exploded in Leeds. The device killed a nurse.", "bomb KILLS nurse"),
        ("Ivo Berg led the gang. The ringleader fled.", "Ivo Berg FLEES"),
        ("Police arrested Tom Hay in Leeds. The 30-year-old was charged with theft.",
         "- CHARGES Tom Hay topic=theft"),
        ("Parks Canada spokeswoman Ida Grey said the department will sue Fiat.",
         "Parks Canada SUES [future] Fiat"),
        ("Kent Police spokesman Ivo Berg said the force had hired nurses.", "Kent Police HIRES nurses"),
        ("The New Miners' Party met. Ivo Berg of the New Miners Party left. The NMP sued Fiat.",
         "New Miners' Party SUES Fiat"),
        # who is not meant
        ("Tesla said the battery maker had failed.", "battery maker FAILS"),
        ("Fiat sued Tesla. The car maker left.", "car maker LEAVES"),
        ("Lidl closed. The giant slept in the hut.", "giant SLEEPS location=hut"),
        ("Kent Police spokesman Ivo Berg said the court had erred.", "court ERRS"),
        ("The Doe campaign fired an aide.", "Doe campaign DISMISSES aide"),
    ],
)  # fmt: skip
def test_who_and_what_another_word_means(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Boston based Grant Partners runs the zoo.", "Grant Partners RUNS zoo"),
        ("The army chose Turin based Iveco Defence in May.", "army SELECTS Iveco Defence"),
        ("London based charity Oxfam sued Fiat.", "Oxfam SUES Fiat"),
        ("The plan was based in Leeds.", "plan LOCATED_IN Leeds"),
        ("The super PAC Liberty Action bought ads.", "Liberty Action BUYS ads"),
        ("Tom Hay, director of debate at Leeds College, spoke.",
         "Tom Hay HOLDS_POSITION director of debate organization=Leeds College"),
        ("Ann Lee, head of the bank, spoke.", "Ann Lee HOLDS_POSITION head organization=bank"),
    ],
)  # fmt: skip
def test_a_name_begins_behind_where_it_is_based_and_an_office_has_its_field(
    text: str, line: str
) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Opel unveiled its newest van, the 505 Dreamer.", "Dreamer", "Concept"),
        ("Sony showed its console Orbita.", "Orbita", "Concept"),
        ("The Fiat 600 was recalled.", "Fiat 600", "Concept"),
        ("Radio 4 interviewed Ann Lee.", "Radio 4", "Organization"),
        ("Police closed Pier 39.", "Pier 39", "Place"),
        ("Doe's campaign bought ads.", "Doe's campaign", "Organization"),
        ("Vision 2030 aims to cut oil use.", "Vision 2030", "Organization"),
        ("Police closed School No. 7.", "School No. 7", "Organization"),
        ("Grey's Group of 7 left.", "Grey's Group of 7", "Organization"),
    ],
)
def test_a_product_is_no_body(text: str, name: str, label: str) -> None:
    assert types(text)[name] == label


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ida Grey won Kentucky on Monday. The state has few miners.", "Kentucky HAS few miners"),
        ("Fires burned in Alberta. The province sent help.", "Alberta SENDS help"),
        ("Ida Grey left Leeds. The state sued her.", "state SUES Ida Grey"),
        ("The governor of Ohio sued Fiat. Guests left the town.", "Guests LEAVES town"),
        ("Ida Grey left Leeds on Monday. Fog hid the town.", "Fog HIDES Leeds"),
    ],
)
def test_a_state_is_no_town_and_a_town_no_state(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ida Grey, a BBC correspondent in Kabul, left.",
         "Ida Grey HOLDS_POSITION correspondent location=Kabul organization=BBC"),
        ("Ivo Berg, a Fiat manager from Turin, spoke.",
         "Ivo Berg HOLDS_POSITION manager location=Turin organization=Fiat"),
        ("Clinton campaign manager Corey Berg left.",
         "Corey Berg HOLDS_POSITION campaign manager organization=Clinton"),
        ("Tom Hay, a senator from Ohio, spoke.", "Tom Hay HOLDS_POSITION senator organization=Ohio"),
        ("Ida Grey, the UN envoy to Syria, left.", "Ida Grey HOLDS_POSITION UN envoy organization=Syria"),
        ("The Kenyan National Congress delegates sang. The Kenyan National Council met. The KNC sued Fiat.",
         "Kenyan National Council SUES Fiat"),
    ],
)  # fmt: skip
def test_the_body_before_an_office_stays_beside_where_it_is_held(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Zunor unveiled Otter, the newest version of its software.", "Otter", "Concept"),
        ("Iberia ordered three passenger jets.", "three passenger jets", "Concept"),
        ("The army bought three jets.", "three jets", "Weapon"),
        ("The firm will extend its rail network.", "firm's rail network", "Concept"),
        ("Police raided a network of thieves.", "network of thieves", "Organization"),
        ("Police broke up a smuggling network.", "smuggling network", "Organization"),
        ("The Haqqani network attacked a base.", "Haqqani network", "Organization"),
        ("The German network is slow.", "German network", "Concept"),
        ("The results were reported by a paper and other networks.", "other networks", "Group"),
        ("Fans downloaded the program.", "program", "Concept"),
        ("The firm sells music players.", "music players", "Concept"),
        ("The Hang Seng lost 3%.", "Hang Seng", "Concept"),
        ("Nasdaq sued Fiat.", "Nasdaq", "Organization"),
        ("Ida Grey joined the National Office for the Forest Lands.",
         "National Office for the Forest Lands", "Organization"),
    ],
)  # fmt: skip
def test_what_is_sold_or_counted_is_nobody(text: str, name: str, label: str) -> None:
    assert types(text)[name] == label


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Northrop Grumman met the union. Northrop sued Ida Grey.", "Northrop Grumman SUES Ida Grey"),
        ("Lockheed Martin met the union. Lockheed sued Ida Grey.", "Lockheed Martin SUES Ida Grey"),
        ("Some guests came, including the Prime Minister of Malta, Mr. Joe Vella, to the hall.",
         "guests INCLUDES Joe Vella"),
        ("Ida Grey is the best player of Leeds.", "Ida Grey HOLDS_POSITION best player organization=Leeds"),
    ],
)  # fmt: skip
def test_a_firm_by_its_first_word_and_a_guest_by_his_office(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The carmaker ordered $6 billion in new trams.", "carmaker ORDER $6 billion in new trams"),
        ("The zoo received £2m in gifts.", "zoo RECEIVES £2m in gifts"),
        ("A court awarded Ida Grey $5 million in damages.",
         "court AWARDS $5 million in damages recipient=Ida Grey"),
        ("Thieves stole $40,000 in jewels from the shop.", "Thieves STEALS $40,000 in jewels"),
        ("The city spent $4 million in Kenya.", "city SPENDS $4 million location=Kenya"),
        ("A trader hid $2 million in offshore accounts.", "trader HIDES $2 million"),
        ("Ida Grey put £3 million in bonds.", "Ida Grey PUTS £3 million"),
        ("The firm lost $3 million in the first quarter.", "firm LOSES $3 million"),
        ("The firm raised $5 million in May.", "firm RAISES $5 million"),
        ("Ida Grey paid $300 in cash.", "Ida Grey PAYS $300"),
    ],
)  # fmt: skip
def test_what_a_sum_is_spent_in_is_the_object(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Fidesz will cut taxes if re-elected.", "Fidesz", "Concept"),
        ("Zunor was born in 2006.", "Zunor", "Organization"),
        ("Brandt was arrested in Leeds.", "Brandt", "Person"),
        ("Tesla was convicted of fraud.", "Tesla", "Organization"),
        ("Fiat was fined in May.", "Fiat", "Organization"),
    ],
)
def test_what_befalls_somebody_tells_a_person(text: str, name: str, label: str) -> None:
    assert types(text)[name] == label


_MUCH_TOLD_OF = "Kerr said taxes were low. Kerr left the hall."


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("Paula Kerr spoke in Boise.", "The Idaho senator sang.", "Paula Kerr SINGS"),
        ("Paula Kerr spoke.", "The Democratic presidential candidate then left.", "Paula Kerr LEAVES"),
        ("Paula Kerr spoke.", "The Idaho senator wept. Tom Hay met Ida Grey. The Idaho senator sued Fiat.",
         "Paula Kerr SUES Fiat"),
        ("Paula Kerr spoke.", "The candidate then left.", "Paula Kerr LEAVES"),
        ("Paula Kerr spoke.", "The governor then left.", "governor LEAVES"),
        ("Ohio Governor Paula Kerr spoke.", "The Iowa governor sang.", "Iowa governor SINGS"),
        ("Former Senator Paula Kerr spoke.", "The Idaho senator sang.", "Idaho senator SINGS"),
        ("Paula Kerr, a Republican, spoke.", "The Democratic candidate sang.", "Democratic candidate SINGS"),
        ("Paula Kerr spoke.", "Kerr met Tom Hay. The Idaho senator sang.", "Idaho senator SINGS"),
    ],
)  # fmt: skip
def test_a_seat_that_was_not_told_is_that_of_whom_all_is_about(
    before: str, after: str, line: str
) -> None:
    assert line in lines(f"{before} {_MUCH_TOLD_OF} {after}")
