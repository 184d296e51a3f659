"""What a page does in Chromium: it asks for nothing, runs nothing of the news, and shows what was chosen."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from kg.views import write_page
from kg.views.rows import PageGraph, page_graph
from kg.views.standing import find_standing
from tests.views.chromium import Browser, start_browser
from tests.views.graphs import demo_page
from tests.views.hostile import hostile_rows

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TREATY = quote("treaty:mine-ban-treaty", safe="")
# The names of the program live in a scope of their own: tests see what a reader sees.
PANEL = "document.getElementById('panel').innerText"
SHOWN = "document.getElementById('shown').textContent"
CARDS = "[...document.querySelectorAll('#panel .card')].map(x => x.className)"
# Where the colours of the drawing are counted: its canvas as bytes of red, green, blue.
COUNT_COLOR = """(wanted => {
  const canvas = document.querySelector('#canvas canvas');
  const bytes = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  let count = 0;
  for (let at = 0; at < bytes.length; at += 4)
    if (wanted.every((value, n) => Math.abs(bytes[at + n] - value) < 12)) count += 1;
  return count;
})(%s)"""
SETTLE = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
WAIT_FOR_HASH = """new Promise(done => {
  const look = () => location.hash === %s ? done() : requestAnimationFrame(look);
  look();
})"""
MOST_FRAMES = 600
RED, COUNTRY = [0xB3, 0x26, 0x1E], [0x2C, 0x66, 0x97]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with start_browser() as started:
        yield started


@pytest.fixture(scope="module")
def demo() -> PageGraph:
    return demo_page()


@pytest.fixture(scope="module")
def page(demo: PageGraph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages") / "ukraine.html"
    write_page(demo, path)
    return path


@pytest.fixture(autouse=True)
def _desktop(browser: Browser) -> None:
    browser.resize(1400, 900)


def click(browser: Browser, selector: str) -> None:
    browser.run(f"document.querySelector({selector!r}).click()")


@pytest.mark.parametrize(
    "view", ["", f"#at={TREATY}", "#view=table", f"#path={TREATY}&to=country%3Alao"]
)
@pytest.mark.parametrize("dark", [False, True])
def test_a_page_is_silent(browser: Browser, page: Path, view: str, *, dark: bool) -> None:
    """No request leaves the page, and neither policy nor program complains."""
    browser.resize(1400, 900, dark=dark)
    browser.open(page, view)
    assert browser.requests() == []
    assert browser.complaints() == []


def test_the_watch_sees_a_request_and_a_violation(browser: Browser, tmp_path: Path) -> None:
    """A page that misbehaves is noticed: the silence above means something."""
    path = tmp_path / "bad.html"
    meta = "<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">"
    path.write_text(f"{meta}<script>1</script><img src=other.png>", encoding="utf-8")
    browser.open(path)
    assert browser.requests()
    assert any("Content Security Policy" in text for text in browser.complaints())


def test_hostile_words_run_nothing_and_stand_as_text(browser: Browser, tmp_path: Path) -> None:
    """Markup in every field of the graph is shown as written; nothing runs, nothing is fetched."""
    graph = page_graph("focus", hostile_rows())
    path = tmp_path / "hostile.html"
    write_page(graph, path)
    browser.open(path)
    for target in [x.id for x in (*graph.entities, *graph.statements)]:
        at = quote(target, safe="", errors="replace")
        browser.run(f"location.hash = 'at={at}'")
        browser.run(SETTLE)
    for kind in ("mouseover", "focus", "click"):
        browser.run(
            f"document.querySelectorAll('body *').forEach(x => x.dispatchEvent(new Event({kind!r})))"
        )
    assert browser.run("window.hit") is None
    assert browser.requests() == []
    assert browser.complaints() == []
    text = browser.run("document.getElementById('table').textContent")
    assert "<script>window.hit=1</script>" in text
    assert "{{ 7*7 }}{% raw %}${window.hit=1}" in text
    assert (
        browser.run("document.querySelectorAll('#panel script, #panel img, #table script').length")
        == 0
    )


def test_the_table_stands_without_javascript(browser: Browser, page: Path, demo: PageGraph) -> None:
    """Without JavaScript every statement is to be read, with its status and sentences."""
    browser.open(page, scripts=False)
    picture = browser.picture()
    browser.call("Emulation.setScriptExecutionDisabled", value=False)
    rows = browser.run(
        "[...document.querySelectorAll('tbody tr')].filter(x => x.getClientRects().length).map(x => x.className)"
    )
    assert rows == [find_standing(s).value for s in demo.statements]
    assert browser.run("getComputedStyle(document.getElementById('graph')).display") == "none"
    assert len(picture) > 10000


def test_print_shows_the_table(browser: Browser, page: Path) -> None:
    """On paper the table stands in place of the drawing."""
    browser.open(page)
    browser.call("Emulation.setEmulatedMedia", media="print")
    shown = browser.run(
        "['graph', 'panel', 'table'].map(x => document.getElementById(x).offsetHeight > 0)"
    )
    browser.call("Emulation.setEmulatedMedia", media="")
    assert shown == [False, False, True]


def test_something_is_drawn(browser: Browser, page: Path) -> None:
    """The drawing has the blue of countries and the red of denials."""
    browser.open(page)
    browser.run(SETTLE)
    assert browser.run(COUNT_COLOR % COUNTRY) > 500
    assert browser.run(COUNT_COLOR % RED) > 50


def test_only_denials_are_red(browser: Browser, page: Path) -> None:
    """Without denials nothing is red, whatever is looked at."""
    for at in ("", f"&at={TREATY}", "&at=country%3Aukr"):
        browser.open(page, f"#off=standing.denied{at}")
        browser.run(SETTLE)
        assert browser.run(COUNT_COLOR % RED) == 0


def test_the_panel_tells_of_the_focus_first(browser: Browser, page: Path) -> None:
    """A page begins with the statements of its focus, facts before all else."""
    browser.open(page)
    assert browser.run(PANEL).startswith("Ukraine\n")
    cards = browser.run(CARDS)
    assert cards[0] == "card fact"
    assert {"card planned", "card claimed", "card possible"} <= set(cards)


def test_a_filter_takes_statements_away(browser: Browser, page: Path) -> None:
    """A box of the legend hides its statements in drawing, panel and table, and the address says so."""
    browser.open(page)
    before = browser.run(SHOWN)
    click(browser, "input[value=fact]")
    assert browser.run(SHOWN) != before
    assert "card fact" not in browser.run(CARDS)
    assert browser.run("[...document.querySelectorAll('tr.fact')].every(x => x.hidden)")
    assert browser.run("location.hash") == "#off=standing.fact"


def test_search_finds_by_an_alias(browser: Browser, page: Path) -> None:
    """Slash, a name of the entity, Enter: the panel tells of it."""
    browser.open(page)
    browser.press("/")
    browser.write("ottawa conv")
    browser.press("Enter")
    assert browser.run(PANEL).startswith("Mine Ban Treaty")
    assert browser.run("location.hash") == f"#at={TREATY}"


def test_escape_leads_back_to_the_focus(browser: Browser, page: Path) -> None:
    """Escape leaves what is looked at, in the address too."""
    browser.open(page, f"#at={TREATY}")
    browser.press("Escape")
    assert browser.run(PANEL).startswith("Ukraine\n")
    assert browser.run("location.hash") == ""


def test_a_click_chooses_a_node(browser: Browser, tmp_path: Path) -> None:
    """The node under the pointer is looked at, and a click on the ground leaves it."""
    path = tmp_path / "alone.html"
    write_page(page_graph("alone", []), path)
    browser.open(path)
    browser.run(SETTLE)
    left, top, width, height = browser.run(
        "(r => [r.left, r.top, r.width, r.height])(document.getElementById('canvas').getBoundingClientRect())"
    )
    browser.click(left + width / 2, top + height / 2)
    browser.run(WAIT_FOR_HASH % "'#at=alone'")
    browser.click(left + 20, top + 20)
    browser.run(WAIT_FOR_HASH % "''")


def test_arrows_walk(browser: Browser, page: Path) -> None:
    """With the drawing in focus an arrow key goes to a neighbour."""
    browser.open(page)
    browser.run("document.getElementById('canvas').focus()")
    browser.press("ArrowRight")
    first = browser.run("location.hash")
    assert first.startswith("#at=")
    browser.press("ArrowLeft")
    assert browser.run("location.hash") != first


def test_a_path_says_when_a_step_is_no_fact(browser: Browser, page: Path) -> None:
    """The path to somebody who only says things runs over what is said, and the panel says so."""
    browser.open(page)
    browser.press("p")
    assert "Choose the other end" in browser.run(PANEL)
    browser.press("/")
    browser.write("wareham")
    browser.press("Enter")
    assert "Ukraine → Mary Wareham" in browser.run(PANEL)
    assert "Not every step is reported as fact" in browser.run(PANEL)
    hash_before = browser.run("location.hash")
    assert hash_before.startswith("#path=country%3Aukr&to=")
    browser.open(page, hash_before)
    assert "Ukraine → Mary Wareham" in browser.run(PANEL)


def test_time_hides_what_was_not_reported_then(browser: Browser, page: Path) -> None:
    """Of two articles only the later is left, and the link keeps the choice."""
    browser.open(page)
    whole = browser.run("document.querySelectorAll('tbody tr:not([hidden])').length")
    browser.open(page, "#from=2025-01-01")
    part = browser.run("document.querySelectorAll('tbody tr:not([hidden])').length")
    assert 0 < part < whole
    assert browser.run("document.getElementById('from').value") == "2025-01-01"


def test_a_long_page_is_drawn_in_parts(browser: Browser, tmp_path: Path) -> None:
    """At first 150 nodes are drawn; the rest comes when asked for, and the link keeps it."""
    ends = [{"role": "subject", "id": "hub", "name": "Hub", "labels": ["Country"]}]
    rows = [
        {
            "id": f"s{n}", "predicate": "VISITS", "text": f"Hub visits {n}.", "polarity": "positive",
            "modality": "actual", "narrated": True,
            "fillers": [*ends, {"role": "object", "id": f"e{n}", "name": f"Place {n}", "labels": ["Place"]}],
        }
        for n in range(120)
    ]  # fmt: skip
    path = tmp_path / "long.html"
    write_page(page_graph("hub", rows), path)
    browser.open(path)
    assert browser.run("document.getElementById('more').textContent") == "and 92 more"
    click(browser, "#more")
    assert browser.run("document.getElementById('more').hidden")
    assert browser.run("location.hash") == "#more=1"
    browser.open(path, "#at=e119")
    assert browser.run(PANEL).startswith("Place 119")
    assert browser.run("document.getElementById('more').textContent") == "and 90 more"


def test_tentative_statements_wait_for_a_wish(browser: Browser, tmp_path: Path) -> None:
    """What one reader alone saw is hidden until its box is checked, and never looks like a fact."""
    fillers = [
        {"role": r, "id": n, "name": n, "labels": ["Country"]}
        for r, n in (("subject", "a"), ("object", "b"))
    ]
    row = {
        "id": "s",
        "predicate": "AIDS",
        "text": "A aids B.",
        "polarity": "positive",
        "modality": "actual",
    }
    path = tmp_path / "tentative.html"
    write_page(
        page_graph("a", [{**row, "narrated": True, "tentative": True, "fillers": fillers}]), path
    )
    browser.open(path)
    assert browser.run(CARDS) == []
    click(browser, "input[value=tentative]")
    assert browser.run(CARDS) == ["card tentative"]
    assert browser.run("document.querySelector('#panel .chip').textContent") == "unsure"


def test_a_picture_is_saved_with_its_legend(browser: Browser, page: Path, tmp_path: Path) -> None:
    """The PNG button saves the drawing under the name of the focus, and the policy does not mind."""
    browser.open(page)
    browser.call("Page.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path))
    click(browser, "#to-png")
    picture = tmp_path / "ukraine.png"
    for _ in range(MOST_FRAMES):
        if picture.exists():
            break
        browser.run(SETTLE)
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert browser.complaints() == []


def test_dark_and_light(browser: Browser, page: Path) -> None:
    """The page follows the system, and the reader's own choice over it."""
    ground = "getComputedStyle(document.body).backgroundColor"
    browser.open(page)
    light = browser.run(ground)
    click(browser, "#to-dark")
    dark = browser.run(ground)
    assert dark != light
    browser.resize(1400, 900, dark=True)
    browser.open(page)
    assert browser.run(ground) == dark


def test_a_phone_has_no_sideways_scroll(browser: Browser, page: Path) -> None:
    """At 390 pixels all fits the width, and the legend is folded."""
    browser.resize(390, 844, mobile=True)
    for view in ("", "#view=table"):
        browser.open(page, view)
        assert browser.run("document.documentElement.scrollWidth") <= 390
    assert not browser.run("document.getElementById('legend').open")


def test_the_keyboard_reaches_everything(browser: Browser, page: Path) -> None:
    """Tab goes through search, tools, filters, drawing and links, each with a name."""
    browser.open(page)
    reached = []
    browser.run("document.getElementById('search').focus()")
    for _ in range(60):
        browser.press("Tab")
        reached.append(
            browser.run(
                "(x => [x.id || x.dataset.kind || x.tagName, x.ariaLabel || x.title || x.innerText ||"
                " x.labels?.[0]?.innerText || ''])(document.activeElement)"
            )
        )
    names = [name for name, _ in reached]
    assert {"to-table", "to-path", "type", "standing", "relation", "clock", "canvas"} <= set(names)
    assert [name for name, label in reached if not label.strip()] == []
