"""Which political side somebody stands for."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Democrat Ann Lee defeated Republican Carl Webb in Ohio.", "Ann Lee MEMBER_OF Democrat"),
        (
            "Democrat Ann Lee defeated Republican Carl Webb in Ohio.",
            "Carl Webb MEMBER_OF Republican",
        ),
        ("Conservative MP John Marsh resigned.", "John Marsh MEMBER_OF Conservative"),
        ("Pat Dunn, a Dublin Labour MP, resigned.", "Pat Dunn MEMBER_OF Labour"),
        ("Social Democrat Ida Holm won the seat.", "Ida Holm MEMBER_OF Social Democrat"),
        ("Pro-Moscow politician Ivan Bely left the talks.", "Ivan Bely MEMBER_OF Pro-Moscow"),
        ("Republican senators Carl Webb and Ann Lee resigned.", "Ann Lee MEMBER_OF Republican"),
        (
            "The pro-union candidates elected were Ann Hope of the Labour Party and Joe Vella.",
            "Joe Vella MEMBER_OF pro-union",
        ),
        ("Independent candidate Carl Webb won.", "Carl Webb HAS_STATUS Independent"),
        ("Republican Senator Carl Webb resigned.", "Carl Webb HOLDS_POSITION Senator"),
    ],
)
def test_who_stands_for_a_side_is_told(text: str, expected: str) -> None:
    """A side's word before a name, an office or a list of names says where they belong."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Anti-tax activist Carl Webb resigned.",
        "Green fields lay behind Mayor Carl Webb.",
        "Kurdish leader Ali Omar spoke.",
    ],
)
def test_not_every_adjective_is_a_side(text: str) -> None:
    """What somebody is against, a colour and a people are no party."""
    assert not any("MEMBER_OF" in x for x in lines(text))
