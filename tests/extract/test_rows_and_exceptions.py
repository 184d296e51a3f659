"""Bodies named in a row, what is left out of all, and clauses behind a period."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The Bank of Chile, the Bank of Peru and the Bank of Spain announced a plan.", "Bank of Peru ANNOUNCES plan"),
        ("The Bank of Chile, the Bank of Peru and the Bank of Spain announced a plan.", "Bank of Spain ANNOUNCES plan"),
        (
            "The prize went to the Museum of Lima, the House of Poets and the University of Turin.",
            "prize GOES_TO University of Turin",
        ),
        ("The Bank of Chile, the lender of the state and the army, announced a plan.", "Bank of Chile ANNOUNCES plan"),
    ],
)  # fmt: skip
def test_bodies_in_a_row_do_it_each(text: str, line: str) -> None:
    assert line in lines(text)


def test_a_description_is_no_second_body() -> None:
    found = lines("The Bank of Chile, the lender of the state and the army, announced a plan.")
    assert [line for line in found if "ANNOUNCES" in line] == ["Bank of Chile ANNOUNCES plan"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("All members apart from Chad signed the treaty.", "NOT Chad SIGNATORY_TO treaty"),
        ("Apart from Chad, all states signed the treaty.", "NOT Chad SIGNATORY_TO treaty"),
        ("Aside from Kenya, no state sold trucks to Chad.", "Kenya SUPPLIES trucks recipient=Chad"),
        ("The bank closed every branch apart from the office in Lima.", "NOT bank CLOSES office"),
        ("The rebels freed all hostages apart from two drivers.", "rebels FREES hostages"),
        ("The shop sells other goods apart from books.", "shop SELLS other goods"),
        ("The barn stands apart from the house.", "barn STANDS_APART_FROM house"),
    ],
)  # fmt: skip
def test_what_is_left_out_of_all_is_told_otherwise(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Lund AG beat its target in the last quarter, which ended on May 3.", "last quarter ENDS"),
        ("Sales rose in the fiscal year, which closed in June.", "fiscal year CLOSES"),
        ("The club sold two players during the summer break, which began in June.", "summer break BEGINS"),
        ("The plant made 900 cars in 2009, which were sold in Chad.", "- SELLS 900 cars location=Chad"),
        ("The union held a ballot last week, which began with a strike.", "ballot BEGINS_WITH strike"),
    ],
)  # fmt: skip
def test_a_period_begins_and_ends_by_itself(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Wheat prices tumbled amid a global glut.", "Wheat prices TUMBLES circumstance=amid a global glut"),
        ("The firm failed amid a dispute with Chad.", "firm FAILS circumstance=amid a dispute with Chad"),
    ],
)  # fmt: skip
def test_a_circumstance_is_no_part_of_the_deed(text: str, line: str) -> None:
    assert line in lines(text)
