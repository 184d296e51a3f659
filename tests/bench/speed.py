"""Measure the reader against its bare pipelines in one run: `python -m tests.bench.speed [--words N] [--articles DIR]`.

Seconds are those of the processor: one thread works, and what else the machine does is not counted. The text is that of
the packaged demo articles, repeated with other names so that nothing is read twice.
"""

import argparse
import cProfile
import pstats
import time
from collections.abc import Sequence
from pathlib import Path

import kg
from kg.extract import extract, load_pipelines
from kg.extract.parsing.pipelines import Pipeline
from kg.model import Document
from kg.sources.files import parse_article

WORDS = 50_000
# The last bar of the reader: its words a second by those of the bare pipelines.
BARS = {"sm": 0.85, "sm,md": 0.80}
NAMES = {
    "Ukraine": ["Moldova", "Georgia", "Armenia", "Jordan", "Kenya", "Ghana", "Nepal"],
    "Lithuania": ["Portugal", "Norway", "Slovenia", "Malta", "Iceland"],
    "Austin": ["Harmon", "Whitlock", "Pereira", "Lindqvist", "Okafor", "Marsh"],
    "Monday": ["Tuesday", "Wednesday", "Thursday"],
}


def make_articles(words: int) -> list[Document]:
    """Return articles of at least `words` words together, no two of the same text."""
    texts = [
        p.read_text("utf-8") for p in sorted((Path(kg.__file__).parent / "demo").glob("*.txt"))
    ]
    articles: list[Document] = []
    total = 0
    while total < words:
        turn = len(articles)
        text = texts[turn % len(texts)]
        for name, others in NAMES.items():
            text = text.replace(name, others[turn % len(others)])
        text = text.rstrip() + f"\n\nThis was report number {turn}.\n"
        articles.append(parse_article(text, source="bench", path=f"{turn}.txt"))
        total += len(text.split())
    return articles


def seconds_bare(article: Document, pipelines: Sequence[Pipeline]) -> float:
    """Return how long the pipelines alone take over the blocks of an article."""
    blocks = [article.text[b.start : b.end] for b in article.blocks]
    start = time.process_time()
    for pipeline in pipelines:
        list(pipeline.nlp.pipe(blocks))
    return time.process_time() - start


def seconds_read(article: Document, pipelines: Sequence[Pipeline]) -> float:
    """Return how long the reader takes over an article."""
    start = time.process_time()
    extract(article, pipelines)
    return time.process_time() - start


def print_profile(articles: Sequence[Document]) -> None:
    """Print the functions of kg that take most time themselves, with both pipelines."""
    pipelines = load_pipelines(("sm", "md"))
    profile = cProfile.Profile()
    profile.runcall(lambda: [extract(a, pipelines) for a in articles])
    pstats.Stats(profile).sort_stats("tottime").print_stats(r"kg/extract", 12)
    pstats.Stats(profile).sort_stats("cumulative").print_stats(r"kg/extract", 25)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=WORDS)
    parser.add_argument("--articles", type=Path, help="a folder of text articles to read instead")
    parser.add_argument("--profile", action="store_true", help="print where the time goes instead")
    asked = parser.parse_args()
    articles = make_articles(asked.words)
    if asked.articles:
        articles = [
            parse_article(p.read_text("utf-8"), source="bench", path=p.name)
            for p in sorted(asked.articles.glob("*.txt"))
        ]
    words = sum(len(a.text.split()) for a in articles)
    load_pipelines(("sm", "md"))
    for article in articles[:2]:
        extract(article, load_pipelines(("sm", "md")))
    if asked.profile:
        print_profile(articles)
        return
    for names, bar in BARS.items():
        pipelines = load_pipelines(names.split(","))
        bare = read = 0.0
        for article in articles:  # in turns: other work on the machine slows both alike
            bare += seconds_bare(article, pipelines)
            read += seconds_read(article, pipelines)
        print(
            f"{names}: {words} words, bare {words / bare:.0f} words/s, kg {words / read:.0f} words/s,"
            f" ratio {bare / read:.2f} (bar {bar})"
        )


if __name__ == "__main__":
    main()
