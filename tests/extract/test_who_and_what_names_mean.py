"""Who and what names mean: titles that follow, states, spouses, bills, shops, the dead, and whom "who" tells of."""

import pytest

from support.sentences import lines, read, said

pytestmark = pytest.mark.slow


def _ways(text: str, name: str) -> set[str]:
    """Return how the text calls the one thing with that name; pronouns, too."""
    reading = read(text)
    ids = {e.id for e in reading.entities if e.name == name}
    return {m.text for m in reading.mentions if m.entity in ids}


def _type(text: str, name: str) -> str:
    return next((e.type for e in read(text).entities if e.name == name), "")


@pytest.mark.parametrize(
    ("text", "name", "way"),
    [
        ("The governor of Tolima denied the report. Gov. Rosa Medina said the bridge was safe.",
         "Rosa Medina", "The governor of Tolima"),
        ("The senator from Utah opposed the bill. Sen. Ida Bell said it was costly.",
         "Ida Bell", "The senator from Utah"),
        ("Police closed a road in Peru's Ancash state, but the state's governor wept. "
         "The governor of Ancash left. Gov. Rosa Medina sang.", "Rosa Medina", "the state's governor"),
        ("The governor of Tolima left. Gov. Rosa Medina sang. Tolima's governor wept.",
         "Rosa Medina", "Tolima's governor"),
        ("Chad's president left Oslo. President Ali Dosso flew to Rome.", "Ali Dosso", "Chad's president"),
        ("A Lyon baker was jailed on Monday. Paul Roux, a baker from Lyon, wept.", "Paul Roux", "A Lyon baker"),
        ("The head of a bank in Oslo was arrested. Jan Moor, head of the Nord Bank, denied it.",
         "Jan Moor", "The head of a bank in Oslo"),
        ("Lena Keaton said her husband will sell the farm. Carl Keaton said his wife wrote the letter.",
         "Carl Keaton", "her husband"),
        ("Lena Keaton said her husband will sell the farm. Carl Keaton said his wife wrote the letter.",
         "Lena Keaton", "his wife"),
        ("A man stabbed a guard in Bern. Police arrested the attacker on Monday.", "man", "the attacker"),
        ("Two men robbed a bank in Graz. The thieves fled in a van.", "Two men", "The thieves"),
        ("A nurse was shot by a neighbour on Sunday. The gunman fled.", "neighbour", "The gunman"),
        ("Fiat plans a takeover of Lancia. The deal will be signed in Turin.", "takeover of Lancia", "The deal"),
        ("A fire at a mill killed nine. The tragedy shocked Norway.", "fire", "The tragedy"),
        ("Police closed a road in Tolima state. Farmers in Tolima wept.", "Tolima", "Tolima state"),
        ("The state of Tolima has 47 towns. Farmers in Tolima wept.", "Tolima", "The state of Tolima"),
        ("Ken Doyle said his wife would run the shop. Mary Doyle, wife of Ken Doyle, was ill.",
         "Mary Doyle", "his wife"),
        ("Ida Roy's husband sold the farm. Tom Roy, the husband of Ida Roy, moved to Bern.",
         "Tom Roy", "Ida Roy's husband"),
        ("Eva Lund, wife of Jan Moor, bought the farm. Jan Moor and his wife came from Oslo.",
         "Eva Lund", "his wife"),
        ("House Bill 2210 was to take effect. Critics of HB 2210 sued.", "House Bill 2210", "HB 2210"),
        ("Senate Bill 14 drew protests. The union said SB 14 is bad.", "Senate Bill 14", "SB 14"),
        ("House Bill 2210 passed easily. The bill lets hotels close.", "House Bill 2210", "The bill"),
        ("Lawmakers signed a new bill. The law bans rifles.", "new bill", "The law"),
        ("Voters approved Proposition 8 in May. Prop 8 bans dams.", "Proposition 8", "Prop 8"),
        ("Seven miners died in the shaft. The victims were from Chile.", "Seven miners", "The victims"),
        ("Seven miners died in the shaft. The dead were buried on Friday.", "Seven miners", "The dead"),
        ("A bus fell off a bridge, killing 12 tourists. The dead were from Oslo.", "12 tourists", "The dead"),
        ("A pilot died in the crash. The victim came from Chad.", "pilot", "The victim"),
        ("The Bellevue Hotel burned. Guests left the Bellevue at noon.", "Bellevue Hotel", "the Bellevue"),
        ("Tom Hale stayed at the Dreamland Motel. A meal was brought to the Dreamland.",
         "Dreamland Motel", "the Dreamland"),
        ("Space Shuttle Meridian landed. Meridian carried six men.", "Space Shuttle Meridian", "Meridian"),
        ("Hurricane Zeta hit Cuba. Zeta killed nine people.", "Hurricane Zeta", "Zeta"),
        ("The exhibit at the Norton Museum opened. The exhibition runs until May.",
         "exhibit at the Norton Museum", "The exhibition"),
        ("Judge Ruth Lind resigned on Monday. The 83-year-old judge had been ill.",
         "Ruth Lind", "The 83-year-old judge"),
        ("Two sailors, Jan and Pieter Visser, carried the crates. Later, Jan was arrested.", "Jan Visser", "Jan"),
        ("Brothers Tom and Ed Pike sold the mill. Ed was fined.", "Tom Pike", "Tom"),
        ("Bill and Hillary Keaton own the farm. Bill was fined.", "Bill Keaton", "Bill"),
        ("Kim Vale and Kourtney Vale sued Nike. Kourtney won.", "Kourtney Vale", "Kourtney"),
        ("Ida Gruber, owner of Gruber's Bakery, saw it. The bakery closed.", "Gruber's Bakery", "The bakery"),
    ],
)  # fmt: skip
def test_other_words_for_one_thing(text: str, name: str, way: str) -> None:
    """A title and a name behind it, a state, a spouse, a bill or the dead are what was told of before."""
    assert way in _ways(text, name)


@pytest.mark.parametrize(
    ("text", "name", "way"),
    [
        ("The governor of Tolima met the governor of Huila. Gov. Rosa Medina sang.",
         "Rosa Medina", "The governor of Tolima"),
        ("The governor of Tolima left. Gov. Rosa Medina sang. Huila's governor wept.",
         "Rosa Medina", "Huila's governor"),
        ("Chad's president left Oslo. President Ali Dosso flew to Rome. Kenya's president wept.",
         "Ali Dosso", "Kenya's president"),
        ("The driver of a bus was hurt. Karl Holt, a driver of a tram, saw it.", "Karl Holt", "The driver of a bus"),
        ("A resident of Graz wept. Bo Berg, a resident of Graz, sang.", "Bo Berg", "A resident of Graz"),
        ("Lena Keaton praised her husband. Carl Foss said his wife wrote the letter.",
         "Lena Keaton", "his wife"),
        ("A guard shot a thief in Bern. The gunman fled.", "guard", "The gunman"),
        ("A man hit a nurse in Bern. The killer fled.", "man", "The killer"),
        ("A senator from Ohio left. Sen. Paul Reyes had voted.", "Paul Reyes", "A senator from Ohio"),
        ("Firms in Washington state sued Washington.", "Washington", "Washington state"),
        ("Tom Roy, the husband of Ida Roy, met Eva Lund. Eva Lund's husband wept.",
         "Tom Roy", "Eva Lund's husband"),
        ("The senate debated a bill on tolls. A driver broke the law.", "bill on tolls", "the law"),
        ("House Bill 12 failed. House Bill 14 passed.", "House Bill 12", "House Bill 14"),
        ("Bishops Karl Roos of Bergen and Tomas Ruiz of Lima prayed.", "Bergen Ruiz", "Bergen"),
        ("Madonna sang. Madonna and Sean Pell met.", "Sean Pell", "Madonna"),
        ("Ed Moor left. Ed and Tom Pike met.", "Ed Pike", "Ed"),
        ("The bank praised this South American country.", "United States", "this South American country"),
        ("Hurricane Ida hit Cuba. Ida Lund wept. Ida left Cuba.", "Ida Lund", "Hurricane Ida"),
        ("The London Hotel burned. Guests left London.", "London Hotel", "London"),
        ("Two farmers died in Chad and six nurses died in Mali. The dead were buried.",
         "Two farmers", "The dead"),
        ("The priest prayed for the dead. Four soldiers were killed on Monday.", "Four soldiers", "the dead"),
    ],
)  # fmt: skip
def test_words_for_another_thing(text: str, name: str, way: str) -> None:
    """Two of an office, another one's spouse, all law and other dead stay apart."""
    assert way not in _ways(text, name)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Police questioned Marta Kovac, director of the Alder Gallery at the time, who described the "
         "stolen paintings.", "Marta Kovac DESCRIBES stolen paintings"),
        ("The Lisbon ferry disaster was an accident on 3 May 1981 at the Alma pier in Rua Nova, Lisbon, "
         "Portugal which drowned 20 sailors.", "Lisbon ferry disaster DROWNS 20 sailors"),
        ("The Hull fire was a blaze at the Star mill in Dock Road, Hull, England that killed nine workers.",
         "Hull fire KILLS nine workers"),
        ("Nurses feared a gas in the mines that was killing miners.", "gas KILLS miners"),
        ("The storm hit a village in Chad that grows rice.", "village GROWS rice"),
        ("Police arrested Jan Moor, the head of a bank in Oslo, who admitted the fraud.",
         "Jan Moor ADMITS fraud"),
        ("The jury heard Tom Reed, a guard at the mine at the time, who found the body.",
         "Tom Reed FINDS body"),
        ("The council heard Bo Berg on Monday, who sold the pool.", "Bo Berg SELLS pool"),
        ("Leeds lost to Chelsea, who scored twice.", "Chelsea SCORES"),
        ("The coach praised the team, who have won three cups.", "team WINS three cups"),
        ("Firms in Chad, who want lower taxes, praised the plan.", "Firms in Chad WANTS lower taxes"),
        ("The army fought the rebels in Mali, who burned the village.", "rebels BURNS village"),
    ],
)  # fmt: skip
def test_whom_or_what_a_relative_clause_tells_of(text: str, line: str) -> None:
    """No place, time or body in between does it, but a team, firms or a village may."""
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Lea Funk knows painters who used the brush, such as Otto Lang and Ian Reed.",
         "Otto Lang ONE_OF painters"),
        ("The town honoured nurses who served in the war, including Ida Funk and Bo Berg.",
         "nurses who served in the war INCLUDES Bo Berg"),
        ("The town hired guards for singers, such as Ann Lee and Bo Berg.", "Bo Berg ONE_OF singers"),
    ],
)  # fmt: skip
def test_examples_are_of_their_kind(text: str, line: str) -> None:
    """People named behind a clause are some of those whom it describes."""
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("I am sorry Judge Rosa Alvarez did not read it.", "Rosa Alvarez HOLDS_POSITION Judge"),
        ("The firm is proud Director Ida Lund won.", "Ida Lund HOLDS_POSITION Director"),
        ("The winner is former mayor Ida Lund.", "Ida Lund HOLDS_POSITION former mayor"),
        ("Karim Aziz, a London-based analyst, praised the plan.", "Karim Aziz HOLDS_POSITION analyst"),
        ("Leo Brandt, a Berlin-born baker, won.", "Leo Brandt HOLDS_POSITION baker"),
        ("Jane Poole, curator and director of collections at the University of Utah, left.",
         "Jane Poole HOLDS_POSITION director of collections organization=University of Utah"),
        ("Ann Lee, a director of exhibits for the Tate Gallery, sang.",
         "Ann Lee HOLDS_POSITION director of exhibits organization=Tate Gallery"),
        ("Ida Funk is vice president of marketing.", "Ida Funk HOLDS_POSITION vice president of marketing"),
        ("Actor and director Tom Reed left.", "Tom Reed HOLDS_POSITION Actor"),
        ("Former judge and mayor Ana Silva left.", "Ana Silva HOLDS_POSITION former judge"),
        ("Vera Holm, president of the club, spoke.", "Vera Holm HOLDS_POSITION president organization=club"),
        ("Max Ott, manager of the mine in Chad, died.", "Max Ott HOLDS_POSITION manager organization=mine"),
    ],
)  # fmt: skip
def test_an_office_and_its_body(text: str, line: str) -> None:
    """What somebody feels or where they are based is no part of an office, and sales are no body."""
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Critics of HB 2210 sued.", "HB 2210", "Policy"),
        ("Bill Clinton signed Assembly Bill 5.", "Bill Clinton", "Person"),
        ("The thieves stopped at a McDonald's in Reading.", "McDonald's", "Organization"),
        ("Macy's sued Kohl's on Monday.", "Macy's", "Organization"),
        ("Police searched Miller's Body Shop in Bern.", "Miller's Body Shop", "Organization"),
        ("Lesbians marched in Bern.", "Lesbians", "Group"),
        ("The tenants said gays were refused rooms.", "gays", "Group"),
        ("A caller told the station that it burned.", "caller", "Person"),
        ("The Keller campaign fired two aides.", "Keller campaign", "Organization"),
        ("The firm launched a campaign against litter. The campaign ended.", "campaign against litter", "Event"),
        ("A state of emergency began on Monday.", "state of emergency", "Concept"),
        ("Police traced Tom Hale's movements.", "Tom Hale's movements", "Concept"),
        ("Two rebel movements met.", "Two rebel movements", "Group"),
        ("Hurricane Zeta hit Cuba.", "Hurricane Zeta", "Event"),
        ("Space Shuttle Discovery landed on Monday.", "Space Shuttle Discovery", "Concept"),
        ("Xenophobia hurts trade.", "Xenophobia", "Concept"),
        ("The report blames Islamophobia.", "Islamophobia", "Concept"),
    ],
)  # fmt: skip
def test_what_kind_of_thing_it_is(text: str, name: str, kind: str) -> None:
    """Bills, shops, people and campaigns are what they are."""
    assert _type(text, name) == kind


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Fishermen were angered by the ban and predicted it would ruin the harbour.",
         "ban DESTROYS [possible] harbour"),
        ("Analysts welcomed the merger and said it would lower prices.", "merger DECREASES [planned] prices"),
        ("The union opposed the plan and said it would strike.", "union STRIKES [planned]"),
        ("The bank said 40 of the notes were destroyed because they bore stains.", "notes BEARS stains"),
        ("Nurses said the doors were shut because they feared rebels.", "Nurses FEARS rebels"),
        ("The commission ruled against the party when it sought a recount.", "party SEEKS recount"),
        ("The union filed a suit against the law. Nurses decried it.", "Nurses CRITICIZES suit"),
        ("The court ruled against the party when it reopened in May.", "court REOPENS"),
    ],
)  # fmt: skip
def test_what_it_and_they_take_up(text: str, line: str) -> None:
    """What angers or pleases people does what they say next; a reason tells of those to whom something was done."""
    assert line in lines(text)


def test_a_letter_says_what_no_car_does() -> None:
    """The letter in a car is who says it."""
    assert said("Police found a letter in the car that said the fire was an accident.")["IS_A"] == [
        "letter"
    ]


def test_nobody_is_married_to_a_list_of_guests() -> None:
    """Who stands behind the spouse is another guest."""
    found = lines(
        "Students came, including Jan Kos, husband of the singer Ana Kos, Petra Lin, and the dancer Tom Orr."
    )
    assert [x for x in found if "SPOUSE_OF" in x] == ["Jan Kos SPOUSE_OF Ana Kos"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (""" "You betrayed this town," Rita Sole told Marc Dube. "You sold the mill." """, "Marc Dube SELLS mill"),
        (""" "You must leave," Ann Lee told the minister. """, "minister LEAVES [required]"),
        (""" "You saved the town," the mayor told the nurses. """, "nurses RESCUES town"),
        (""" Lea Funk asked Jan Moor, "Did you sell the horse?" """, "Jan Moor SELLS [possible] horse"),
        (""" "We trust you," the queen told the nurse. """, "queen's side TRUSTS nurse"),
    ],
)  # fmt: skip
def test_you_are_whom_the_words_are_told(text: str, line: str) -> None:
    """One person or a group hears of themselves, in the next sentence, too."""
    assert line in lines(text.strip())


@pytest.mark.parametrize(
    "text",
    [
        """ "You can't buy love," Ann Lee told the minister. """,
        """ "When you play here, you fear it," Bo Berg told the players. """,
        """ "You get what you pay for," Bo Berg told Ann Lee. """,
        """ "You won the war," Ann Lee told CNN. """,
        """ "You won the war," Ann Lee told reporters. """,
        """ "You won the war," Ann Lee said. """,
    ],
)
def test_you_are_often_nobody_in_particular(text: str) -> None:
    """What holds of anybody, and what is told to the press, is told of nobody here."""
    assert not [m for m in read(text.strip()).mentions if m.text.lower() == "you"]
