"""Read an article: `extract(document, pipelines)` returns a Reading; the only home of spaCy."""

from kg.extract.article import EXTRACTOR_VERSION, extract, extractor_version
from kg.extract.parsing.pipelines import check_model, load_pipelines

__all__ = ["EXTRACTOR_VERSION", "check_model", "extract", "extractor_version", "load_pipelines"]
