"""Where names begin and end, what kind of thing they name, and the offices and descriptions beside them."""

import pytest

from support.sentences import lines, types

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Adobe released Flash Player 9 in June.", "Flash Player 9"),
        ("A Boeing 747 crashed near Lima.", "Boeing 747"),
        ("Rita Cole scored twice, putting Denmark 2 - 0 up.", "Denmark"),
        ("The skeleton was sold to the Atlas Bone-Skin-Fur Museum in Tallinn.", "Atlas Bone-Skin-Fur Museum"),
        ("The organ went to the Pioneer Bell-Clock-Watch Museum in Leeds.", "Pioneer Bell-Clock-Watch Museum"),
        ("The Otto Lenz Academy for the Maritime Arts bought it.", "Otto Lenz Academy for the Maritime Arts"),
        ("The Blair Foundation for the Deaf Arts gave a grant.", "Blair Foundation for the Deaf Arts"),
        ("Ann Lee left the Blair Foundation for the Turin Games.", "Blair Foundation"),
        ("Tina Okoye played the queen in Sparta: The Last Siege.", "Sparta: The Last Siege"),
        ('Nora Hale, author of "Marie Curie: A Life in Letters", teaches.', "Marie Curie: A Life in Letters"),
        ("Karl Berg said in Lima: The port is closed.", "Lima"),
        ("Omar Said won the Heineken Player of the Year award.", "Heineken Player of the Year award"),
        ("Sega waits for the launch of Sonic Heroes 4.", "launch of Sonic Heroes 4"),
    ],
)  # fmt: skip
def test_names_are_whole(text: str, name: str) -> None:
    assert name in types(text)


def test_versions_of_a_product_are_different_things() -> None:
    """A craft or a product with a number is neither its maker nor one with another number."""
    found = types("Boeing sold a jet. A Boeing 747 crashed near Lima. A Boeing 737 landed.")
    assert {"Boeing", "Boeing 747", "Boeing 737"} <= set(found)
    assert not [n for n in types("In Lyon 9 people died.") if n.endswith("9")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Oscar Finn met Alan Dane in Bergen. Dane praised Finn.", "Alan Dane PRAISES Oscar Finn"),
        ("Carl Swede left the hall.", "Carl Swede LEAVES hall"),
        ("Tom French sued the bank.", "Tom French SUES bank"),
        ("Ms. Ireland bought a yacht.", "Ireland BUYS yacht"),
        ("French police arrested a man.", "French police ARRESTS man"),
        ("In April France signed the treaty.", "France SIGNATORY_TO treaty"),
        ("Will Chile sign the treaty?", "Chile SIGNATORY_TO [possible] treaty"),
        ("Two boys were sent to Warsaw.", "- SENDS Two boys destination=Warsaw"),
        ("Norway sent tanks to Kyiv.", "Norway SUPPLIES tank recipient=Ukraine"),
        ("Cairo built a tram.", "Cairo BUILDS tram"),
        ("Moscow built a pipeline.", "Russia BUILDS pipeline"),
        ("Rome flooded after the storm.", "Rome FLOODS"),
        ("Madrid condemned the raid.", "Spain CRITICIZES raid"),
        ("The nun speaks Danish.", "nun SPEAKS Danish"),
        ("Tunisia signed the pact.", "Tunisia SIGNATORY_TO pact"),
        ("Wales beat Scotland.", "Wales DEFEATS Scotland"),
    ],
)  # fmt: skip
def test_the_word_for_a_nation_may_be_a_surname_a_town_or_a_language(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Ms. Ireland bought a yacht.", "Ireland", "Person"),
        ("Tunisia signed the pact.", "Tunisia", "Country"),
        ("The clerk taught Polish.", "Polish", "Concept"),
        ("Polish club Wisla won the cup.", "Wisla", "Organization"),
        ("Spanish team Valencia lost the match.", "Valencia", "Organization"),
        ("Polish club president Jan Nowak left the hall.", "Jan Nowak", "Person"),
        ("The umpire Leo Marsh stopped the race.", "Leo Marsh", "Person"),
        ("Leo Marsh sang in the hall.", "Leo Marsh", "Person"),
        ("The mayor signed a list of demands.", "list of demands", "Concept"),
        ("A whistleblower warned the divers.", "whistleblower", "Person"),
        ("A whistleblower warned the divers.", "divers", "Group"),
    ],
)
def test_what_a_name_or_a_noun_stands_for(text: str, name: str, label: str) -> None:
    assert types(text)[name] == label


def test_a_pronoun_stands_for_whom_a_noun_tells() -> None:
    assert "cashier KEEPS cash" in lines("A cashier found a wallet. She kept the cash.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The creator of the cartoon, Mia Long, died.", "Mia Long HOLDS_POSITION creator organization=cartoon"),
        ("Nokia co-founder Eli Sorsa wrote to Ann Roe.", "Eli Sorsa HOLDS_POSITION co-founder organization=Nokia"),
        ("Consul Rita Alm left Oslo.", "Rita Alm HOLDS_POSITION Consul"),
        ("FEMA Administrator Kim Lord announced a levy.", "Kim Lord HOLDS_POSITION Administrator organization=FEMA"),
        ("CNN anchor Olga Petrova praised the film.", "Olga Petrova HOLDS_POSITION anchor organization=CNN"),
        ("Ohio Sen. Kurt Bell praised the plan.", "Kurt Bell HOLDS_POSITION Senator organization=Ohio"),
        ("Mayoral candidate Gov. Tom Lind won the race.", "Tom Lind HOLDS_POSITION Governor"),
        ("Governor of Idaho Lena Holt said the road is safe.", "Lena Holt HOLDS_POSITION Governor organization=Idaho"),
        ("Mayor of Boston Ed Pace sang.", "Ed Pace SINGS"),
        ("Minister of Health Ann Lee resigned.", "Ann Lee HOLDS_POSITION Minister of Health"),
        ("Marta Kiss, treasurer and spokeswoman of the Danube Choir, sang.",
         "Marta Kiss HOLDS_POSITION treasurer organization=Danube Choir"),
        ("Marta Kiss, treasurer and spokeswoman of the Danube Choir, sang.",
         "Marta Kiss HOLDS_POSITION spokeswoman organization=Danube Choir"),
        ("Karen Holmes, head of the bank and the mayor of Oslo, left.",
         "Karen Holmes HOLDS_POSITION head organization=bank"),
        ("Democratic vice presidential nominee Carol Ames flew to Boston.",
         "Carol Ames HOLDS_POSITION vice presidential nominee"),
        ("Vera Novik, a Czech chemist and mother of three, won.", "Vera Novik HOLDS_POSITION chemist"),
        ("The choir was joined by violinist Petra Holz and cellist Emil Roth.", "Petra Holz JOINS choir"),
        ("The driver Ann Lee hired was late.", "Ann Lee HIRES driver"),
    ],
)  # fmt: skip
def test_offices_beside_a_name(text: str, line: str) -> None:
    assert line in lines(text)
