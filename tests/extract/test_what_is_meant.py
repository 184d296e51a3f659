"""What "which", noun phrases, pronouns and names stand for, where a nearer word of another kind misleads."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Savers panicked in Lagos, which caused a crisis.",
            "(Savers PANICS location=Lagos) CAUSES crisis",
        ),
        (
            "Acme dismissed its chief, which surprised analysts.",
            "(Acme DISMISSES Acme's chief) SURPRISES analysts",
        ),
        (
            "The guards beat a student, which sparked protests and led to riots.",
            "(guards BEATS student) CAUSES riots",
        ),
        (
            "The bank raised fees in March, which angered customers.",
            "(bank INCREASES fees) ANGERS customers",
        ),
        ("Miners held a rally in Lima, which caused chaos.", "rally CAUSES chaos"),
        ("The strike began on Monday, which caused delays.", "(strike BEGINS) CAUSES delays"),
        ("Acme launched a phone in March, which caused burns.", "phone CAUSES burns"),
        ("A riot in Lima, which angered many, ended.", "riot in Lima ANGERS many"),
        ("The storm, which caused floods, hit Peru.", "storm CAUSES floods"),
        ("He lives in Chad, which borders Sudan.", "Chad BORDERS Sudan"),
    ],
)
def test_which_behind_a_person_or_a_place_is_the_clause_before(text: str, expected: str) -> None:
    """What was done caused or angered, not whom or where it met; an act or a paper is taken up itself."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Several people died. The law allows people to carry guns.",
            "people CARRIES [permitted] firearm",
        ),
        ("Many nurses left. The strike hurts nurses.", "strike INJURES nurses"),
        ("Many nurses left. The nurses sued.", "Many nurses SUES"),
        ("A secret donor paid. The new donor bought a house.", "new donor BUYS house"),
        ("A first attack hit Lima. The latest attack hit Quito.", "latest attack HITS Quito"),
        (
            "Parliament passed a strict law. The new law bans alcohol.",
            "strict law BANS alcohol",
        ),
    ],
)
def test_a_phrase_that_may_mean_others_is_a_thing_of_its_own(text: str, expected: str) -> None:
    """A bare plural means all of a kind; the new one is not the one told of before, but for a law."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill lost most of its clerks.", "mill LOSES most of mill's clerks"),
        ("Ole Lund praised one of his sons.", "Ole Lund PRAISES one of Ole Lund's sons"),
        (
            "Ole Lund sold his and other farmers' cows.",
            "Ole Lund SELLS Ole Lund's and other farmers' cows",
        ),
        (
            "Ole Lund sold his and his brother's cows.",
            "Ole Lund SELLS Ole Lund's and Ole Lund's brother's cows",
        ),
    ],
)
def test_each_possessor_in_a_phrase_is_spelt_out_once(text: str, expected: str) -> None:
    """A possessive is resolved wherever it stands in the phrase."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Olav Berg signed the letter. Anna Lund invited Carlos Ruiz to Lima. He accepted.",
            "Carlos Ruiz ACCEPTS",
        ),
        ("Olav Berg met Carlos Ruiz. He smiled.", "Olav Berg SMILES"),
        ("Vera Berg died. Anna Lund reports. She was 80.", "Vera Berg HAS_AGE 80"),
        (
            "The law enables Peru to protect its fishermen.",
            "Peru PROTECTS [permitted] Peru's fishermen",
        ),
        (
            "The miners objected. Anna Lund urged the guards to sell their guns.",
            "guards SELLS [required] guards' guns",
        ),
        (
            "Fiat sold a plant to Siemens. That company lost money.",
            "Siemens LOSES money",
        ),
        ("Fiat sold a plant to Siemens. The company lost money.", "Fiat LOSES money"),
    ],
)
def test_a_pronoun_is_who_acts_in_its_clause_or_was_named_last(text: str, expected: str) -> None:
    """The doer of an infinitive owns what is told there; who was met by a person of another sex goes on acting."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("Miners marched. A third of them said they were poor.", "Miners HAS_STATUS poor"),
        (
            "Canadians prefer tea. Twelve percent indicated that they were unsure.",
            "Canadians HAS_STATUS unsure",
        ),
        (
            "Farmers objected. It is an attempt by Ali Nour and his party to keep their majority.",
            "Ali Nour KEEPS [planned] Farmers' majority",
        ),
        (
            "The king watched the generals sign the treaties and signed them.",
            "king SIGNS generals",
        ),
    ],
)
def test_a_plural_pronoun_stays_open_rather_than_wrong(text: str, unwanted: str) -> None:
    """A share of people, a list in the same clause, and things that the same was done to are nearer."""
    assert unwanted not in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lagos Airlines cut jobs. Rents rose in Lagos.", "Rents RISES location=Lagos"),
        ("Google Play is popular. Google opened an office.", "Google OPENS office"),
        ("Apple Music grew. Apple sold phones.", "Apple SELLS phones"),
        ("Danske Bank cut jobs. Danske sold a tower.", "Danske Bank SELLS tower"),
        ("Real Madrid won the cup.", "Real Madrid WINS cup"),
        ("Shops closed in Little Havana.", "Shops CLOSES location=Little Havana"),
        ("Shops closed in Havana.", "Shops CLOSES location=Havana"),
        ("Greek and Turkish troops left Mali.", "Greek and Turkish troops WITHDRAWS_FROM Mali"),
        ("Turkish troops left Mali.", "Turkish Armed Forces WITHDRAWS_FROM Mali"),
    ],
)
def test_a_longer_name_is_of_another_thing(text: str, expected: str) -> None:
    """A product, a club or a quarter is not what its name is taken from; two nations' troops are not those of one."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith said the firm was losing money.", "firm LOSES money"),
        ("Smith visited Rome. The firm lost money.", "firm LOSES money"),
        (
            "Mamata Banerjee opened the dam. She thanked the miners.",
            "Mamata Banerjee THANKS miners",
        ),
        ("Kraft Foods dismissed a manager. He left.", "manager LEAVES"),
    ],
)
def test_a_surname_and_who_is_called_she_are_persons(text: str, expected: str) -> None:
    """No firm is meant by a common surname alone, nor by what a sentence takes up with a pronoun for one person."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fiat praised Siemens and Volvo. The latter sold a mill.", "Volvo SELLS mill"),
        ("Fiat praised Siemens and Volvo. The former sold a mill.", "Siemens SELLS mill"),
        ("The former minister sold a mill.", "former minister SELLS mill"),
    ],
)
def test_the_latter_is_the_second_of_the_two_named_last(text: str, expected: str) -> None:
    """With a noun behind it, the word only tells what somebody was."""
    assert expected in lines(text)


def test_the_latter_of_three_is_nobody_known() -> None:
    """Nothing is told of what stands for nothing named."""
    assert not [
        x for x in lines("Fiat, Siemens and Volvo met. The latter sold a mill.") if "SELLS" in x
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mayor thanks guards after riot in Lagos\nChilean President Carlos Ruiz has thanked guards in the city.",
            "Carlos Ruiz HOLDS_POSITION President organization=Chile",
        ),
        (
            "The mayor of the old town has met the\nChilean President Carlos Ruiz in the garden of the hotel.",
            "mayor of the old town MEETS Carlos Ruiz location=garden of the hotel",
        ),
    ],
)
def test_a_headline_ends_with_its_line(text: str, expected: str) -> None:
    """A line that had room for the next word is no wrapped one, unless it ends in the middle of a phrase."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Casa do Povo opened a school.", "Casa do Povo OPENS school"),
        ("The Banco do Chile sold the ship.", "Banco do Chile SELLS ship"),
        ("Fiat praised Cirque du Soleil.", "Fiat PRAISES Cirque du Soleil"),
        ("Why do Americans vote? Canadians do.", "Americans VOTES"),
    ],
)
def test_a_name_goes_on_behind_a_small_foreign_word(text: str, expected: str) -> None:
    """Between two names, "do" and "della" are no English words."""
    assert expected in lines(text)
