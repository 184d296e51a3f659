"""Descriptions of people and things: offices, kin, ages, origins, places, values, belonging and lists."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee, the mayor of Lima, resigned.", "Ann Lee HOLDS_POSITION mayor organization=Lima"),
        (
            "Chilean President Ann Lee resigned.",
            "Ann Lee HOLDS_POSITION President organization=Chile",
        ),
        ("Minister of Health Ann Lee resigned.", "Ann Lee HOLDS_POSITION Minister of Health"),
        ("Ann Lee, an aide to the mayor, resigned.", "Ann Lee HOLDS_POSITION aide to the mayor"),
        ("Ann Lee, 42, from Oslo, resigned.", "Ann Lee HAS_AGE 42"),
        ("Ann Lee, 42, from Oslo, resigned.", "Ann Lee COMES_FROM Oslo"),
        ("Ann Lee, Bob Ray's wife, resigned.", "Ann Lee SPOUSE_OF Bob Ray"),
        ("Bob Ray and his wife Ann resigned.", "Ann SPOUSE_OF Bob Ray"),
        ("Police saw Ann Lee and her son, Max, in Lima.", "Max CHILD_OF Ann Lee"),
        (
            "Transport Canada inspector Ann Lee resigned.",
            "Ann Lee HOLDS_POSITION inspector organization=Transport Canada",
        ),
        (
            "Former Dortmund coach Ann Lee resigned.",
            "Ann Lee HOLDS_POSITION former coach organization=Dortmund",
        ),
        ("Adidas CEO Ann Lee resigned.", "Ann Lee HOLDS_POSITION CEO organization=Adidas"),
        (
            "The new head of the Trade Bank, Ann Lee, resigned.",
            "Ann Lee HOLDS_POSITION new head organization=Trade Bank",
        ),
        (
            "The director of the Folk Museum, Ivan Bely, sold two paintings.",
            "Ivan Bely SELLS two paintings",
        ),
        ("Rebels attacked Tripoli.", "Rebels ATTACKS Tripoli"),
        ("Vice president Ann Lee resigned.", "Ann Lee HOLDS_POSITION Vice president"),
        ("The six-member crew resigned.", "six-member crew HAS_SIZE six-member"),
        ("The Plaza Hotel near Oslo burned.", "Plaza Hotel LOCATED_NEAR Oslo"),
        ("Chile bought a $3 million ferry.", "$3 million ferry HAS_VALUE 3000000 USD"),
        (
            "Chile has a $20 billion credit line.",
            "$20 billion credit line HAS_VALUE 20000000000 USD",
        ),
        ("The prize is worth $100,000.", "prize HAS_VALUE 100000 USD"),
        ("A ship worth 9 million euros ($10 million) sank.", "ship HAS_VALUE 9000000 EUR"),
        (
            "The head of the Ifo institute in Munich, Ann Lee, resigned.",
            "Ann Lee HOLDS_POSITION head organization=Ifo institute",
        ),
        ("Ann Lee, whose brother lives in Rome, resigned.", "Ann Lee's brother LOCATED_IN Rome"),
        ("Cities such as Lima have grown.", "Lima ONE_OF Cities"),
        ("Gifts, including a clock, were sold.", "Gifts INCLUDES clock"),
        ("Critics of the ban marched.", "Critics of the ban CRITICIZES ban"),
        ("The peace camp's Ann Lee won.", "Ann Lee MEMBER_OF peace camp"),
        ("Ann Lee won with 1,200 votes.", "Ann Lee RECEIVES 1,200 votes"),
    ],
)
def test_a_description_is_a_statement(text: str, expected: str) -> None:
    """What stands around a noun says something of it."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "unexpected"),
    [
        ("Her mother resigned.", "PARENT_OF"),
        ("Ann Lee met the mayor and her son Max.", "CHILD_OF"),
        ("That is a wild cat, not a pet.", "IS_A a pet"),
    ],
)
def test_a_bare_word_of_kin_or_a_denied_class_is_none(text: str, unexpected: str) -> None:
    """Kin without a name and a class behind "not" give nothing."""
    assert not any(unexpected in x for x in lines(text))


@pytest.mark.parametrize("name", ["Ann Lee", "Bob Ray", "Carl Fox"])
def test_a_list_of_people_is_taken_apart(name: str) -> None:
    """Each of the list was elected, also behind the plural that introduces them."""
    first = "Ann Lee of the Greens, Bob Ray of the Labour Party and Carl Fox were elected."
    second = "The candidates elected were Ann Lee of the Greens, Bob Ray and Carl Fox."
    assert f"- ELECTS {name}" in lines(first)
    assert f"- ELECTS {name}" in lines(second)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A union leader at the time, Ole Berg, left.", "Ole Berg HOLDS_POSITION union leader"),
        (
            "The spokesman for President Ole Berg left.",
            "Ole Berg HOLDS_POSITION President",
        ),
        (
            "Kenya's minister for trade, Ann Lee, left.",
            "Ann Lee HOLDS_POSITION minister organization=Kenya",
        ),
    ],
)
def test_an_office_is_the_one_before_the_name(text: str, expected: str) -> None:
    """Who speaks for a president is not the president, and "at the time" is no place to hold an office."""
    found = lines(text)
    assert expected in found
    assert not any("spokesman" in line and "Berg HOLDS" in line for line in found)
