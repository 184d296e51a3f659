"""Web pages: the article found, its parts told apart, and what stands in its place refused."""

import pytest

from kg.errors import InputError
from kg.model import Document
from kg.sources.html import read_html

URL = "https://www.post.example.org/2023/03/04/ferries"
HEAD = """<title>Norland lends two ferries | Harbor Post</title>
<meta property="og:site_name" content="Harbor Post"><meta name="author" content="Ada Quill">
<meta property="article:published_time" content="2023-03-04T09:00:00Z">"""
BODY = """
<p>Norland will lend two ferries to Sudland for three million dollars, the minister said on Friday after a debate.</p>
<p>"We asked for three," the mayor of Sudland said. "We will get <a href="/two">two</a>."</p>
<p>The old ferries have not run since the storms of the winter,<br>and people wait for <b>medicine</b> and mail.</p>
<ul><li>The first ferry is to sail in May.</li><li>The second one follows in June.</li></ul>
<p>Related article: <a href="/ask">Sudland asks for ferries</a></p>
<p>Correction: An earlier version of this article misstated the price.</p>"""
PAGE = """<!doctype html><html lang="en"><head>{head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Norland lends two ferries</h1><p class="byline">By Ada Quill</p>
<figure><img src="a.jpg"><figcaption>A ferry leaves the harbor. Ada Quill / AFP</figcaption></figure>{body}</article>
<aside><h3>Most read</h3><ul><li><a href="/x">Ten ways to bake bread</a></li></ul></aside>
<footer>Copyright 2023 Harbor Post. Sign up for our newsletter.</footer></body></html>"""


def page(*, head: str = HEAD, body: str = BODY) -> str:
    return PAGE.format(head=head, body=body)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(str(b.kind), document.text[b.start : b.end]) for b in document.blocks]


def refusal(html: str | bytes, url: str = URL) -> InputError:
    with pytest.raises(InputError) as caught:
        read_html(html, url)
    assert url in str(caught.value)
    assert caught.value.hint
    return caught.value


def plain(title: str, *paragraphs: str) -> str:
    body = "".join(f"<p>{p}</p>" for p in paragraphs)
    return f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>"


def test_article_is_found_and_its_parts_told_apart() -> None:
    assert kinds(read_html(page(), URL)) == [
        ("headline", "Norland lends two ferries"),
        ("byline", "By Ada Quill"),
        ("dateline", "March 4, 2023"),
        (
            "body",
            "Norland will lend two ferries to Sudland for three million dollars, the minister said on Friday "
            "after a debate.",
        ),
        ("body", '"We asked for three," the mayor of Sudland said. "We will get two."'),
        (
            "body",
            "The old ferries have not run since the storms of the winter, and people wait for medicine and mail.",
        ),
        ("body", "The first ferry is to sail in May."),
        ("body", "The second one follows in June."),
        ("teaser", "Related article: Sudland asks for ferries"),
        ("correction", "Correction: An earlier version of this article misstated the price."),
        ("caption", "A ferry leaves the harbor."),
        ("credit", "Ada Quill / AFP"),
    ]


def test_values_come_from_the_page() -> None:
    document = read_html(page(), URL, source="post")
    assert (document.title, document.byline) == ("Norland lends two ferries", "Ada Quill")
    assert (document.published, document.language) == ("2023-03-04", "en")
    assert (document.url, document.publisher) == (URL, "post.example.org")
    assert (document.source, document.path) == ("post", URL)


def test_surroundings_are_left_out() -> None:
    text = read_html(page(), URL).text
    for around in ("Home", "bake bread", "newsletter", "Most read"):
        assert around not in text


def test_same_page_gives_the_same_document() -> None:
    assert read_html(page(), URL) == read_html(page().encode(), URL) == read_html(page(), URL)


def test_what_changes_around_the_article_changes_nothing() -> None:
    other = page().replace("Ten ways to bake bread", "Nine ways to sleep").replace("Sport", "Games")
    assert read_html(other, URL) == read_html(page(), URL)


def link(address: str) -> str:
    return page(head=HEAD + f'<link rel="canonical" href="{address}">')


@pytest.mark.parametrize(
    ("canonical", "expected"),
    [
        ("https://post.example.org/ferries?utm_source=x#top", "https://post.example.org/ferries"),
        ("/ferries", "https://www.post.example.org/ferries"),
        ("https://m.post.example.org/ferries", "https://m.post.example.org/ferries"),
        ("https://other.example.net/theirs", URL),  # it would pass for another site's article
        ("https://www.post.example.org/", URL),  # a template that names the front page
        ("javascript:alert(1)", URL),
        ("http://[bad", URL),
        ("", URL),
    ],
)
def test_canonical_address_is_the_identity(canonical: str, expected: str) -> None:
    assert read_html(link(canonical), URL + "?utm_medium=mail").url == expected


def test_saved_page_is_known_by_the_address_it_names() -> None:
    named = read_html(link("https://post.example.org/ferries"), path="a.html")
    assert (named.url, named.path) == ("https://post.example.org/ferries", "a.html")
    assert named.id == read_html(link("https://post.example.org/ferries"), URL).id
    assert read_html(page(), path="b.html").url == ""


def test_no_date_is_guessed() -> None:
    head = "<title>Norland lends two ferries</title>"
    document = read_html(page(head=head), "https://post.example.org/ferries")
    assert document.published == ""
    assert "2023" not in document.text


@pytest.mark.parametrize(
    "author", ["https://post.example.org/ada", "admin", "ada@post.example.org", ""]
)
def test_author_that_is_no_name_is_left_out(author: str) -> None:
    document = read_html(
        page(head=HEAD.replace("Ada Quill", author)).replace("By Ada Quill", ""), URL
    )
    assert document.byline == ""


@pytest.mark.parametrize(
    ("encoding", "declared", "meta"),
    [
        ("utf-8", "", ""),
        ("utf-8", "iso-8859-1", "iso-8859-1"),  # the header is wrong
        ("utf-8-sig", "windows-1251", ""),
        ("utf-16", "", ""),
        ("windows-1252", "iso-8859-1", ""),
        ("windows-1252", "", "windows-1252"),
        ("iso-8859-2", "no-such-charset", "iso-8859-2"),
        ("windows-1252", "", ""),
        ("windows-1252", "utf-8", "utf-8"),  # all that it declares is wrong
    ],
)
def test_charset_is_found(encoding: str, declared: str, meta: str) -> None:
    head = HEAD + (f'<meta charset="{meta}">' if meta else "")
    html = page(
        head=head.replace("Ada Quill", "Zoé Müller"), body=BODY.replace("mayor", "mayor Zoé Müller")
    )
    document = read_html(html.encode(encoding), URL, charset=declared)
    assert document.byline == "Zoé Müller"
    assert "the mayor Zoé Müller of Sudland" in document.text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            page().replace("mayor", "maréchal").encode() + b"\xff",
            "its letters are not those of utf-8",
        ),
        (b"<html>\0\x01\x02", "binary data"),
        (b"", "empty"),
        (b"<!-- nothing -->", "empty"),
    ],
)
def test_what_cannot_be_decoded_is_refused(data: bytes, said: str) -> None:
    assert said in str(refusal(data))


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (plain("Just a moment...", "Please wait while we look at your browser."), "challenge"),
        (plain("post.example.org", "Verify you are human by completing the action below."), "challenge"),
        (plain("Post", "") + '<script src="/cdn-cgi/challenge-platform/x.js"></script>', "challenge"),
        (plain("Access Denied", "You don't have permission to see this page on this server."), "challenge"),
        (plain("Before you continue to Post", "We use cookies and data to run our services."), "consent"),
        (plain("Post", "We and our partners store information on a device, such as cookies."), "consent"),
        (plain("404 Not Found", "nginx"), "error"),
        (plain("Page not found | Harbor Post", "Sorry. Try the search, or go to the front page."), "error"),
        (plain("Harbor Post", "The page you are looking for may have been moved."), "error"),
        (plain("503 Service Unavailable", "No server is available to handle this request."), "error"),
        (page(body="<p>Norland will lend two ferries.</p><p>Subscribe to read the rest.</p>"), "paywall"),
        (page(body=BODY + "<p>Already a subscriber? Log in to go on with this story of ours.</p>"), "paywall"),
        (
            page(head=HEAD + '<script type="application/ld+json">{"isAccessibleForFree": false}</script>'),
            "paywall",
        ),
        (plain("Photos of the day", "Norland."), "no article"),
        ("<html><body><div id='app'></div><script>start()</script></body></html>", "no article"),
        (
            plain(
                "Fähren für Sudland",
                "Norland wird Sudland zwei Fähren leihen, und die Minister haben das nicht mit dem Rat besprochen.",
                "Die alten Fähren sind auf der Insel nach dem Winter nicht mehr gefahren, und auch das Boot ist alt.",
            ),
            "not English",
        ),
    ],
)  # fmt: skip
def test_what_stands_in_place_of_an_article_is_refused(html: str, said: str) -> None:
    assert said in str(refusal(html))


LONG = " ".join(
    f"The council of the harbor heard witness number {n} on the ferries and wrote down what was said."
    for n in range(20)
)


@pytest.mark.parametrize(
    "body",
    [
        f"<p>Sites ask readers to verify you are human, and accept all cookies, engineers say.</p><p>{LONG}</p>",
        f"<p>{LONG}</p><p>The page you are looking for is often gone, a librarian said.</p><p>{LONG}</p>",
    ],
)
def test_long_articles_may_write_about_such_pages(body: str) -> None:
    assert "council of the harbor" in read_html(page(body=body), URL).text


def test_short_news_with_a_cookie_banner_is_news() -> None:
    banner = "<div class='banner'>We and our partners store cookies. <button>Accept all cookies</button></div>"
    html = page(body=BODY).replace("<footer>", f"{banner}<footer>")
    assert "lend two ferries" in read_html(html, URL).text


@pytest.mark.parametrize(
    "around", ["<p>{}</p><p>{}</p>", "<div>{}<br><br>{}</div>", "{}<br/><br/>{}"]
)
def test_short_news_keeps_its_paragraphs(around: str) -> None:
    first = "Norland will lend two ferries to Sudland, the minister said."
    second = "The mayor of Sudland thanked them all."
    document = read_html(page(body=around.format(first, second)), URL)
    assert [text for kind, text in kinds(document) if kind == "body"] == [first, second]


def test_deep_nesting_is_refused_not_a_crash() -> None:
    assert "no article" in str(refusal("<div>" * 50_000 + "x"))


def test_markup_in_the_text_stays_text() -> None:
    body = BODY.replace("mayor", "mayor &lt;script&gt;alert(1)&lt;/script&gt;")
    assert "mayor <script>alert(1)</script> of Sudland" in read_html(page(body=body), URL).text
