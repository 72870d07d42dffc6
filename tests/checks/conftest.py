"""A desk for self-check: the running interpreter, and runs that end with the test."""

import os
from pathlib import Path

import pytest

from deskcheck.checks.rules import METADATA, RULES
from deskcheck.checks.runs import Runs
from deskcheck.checks.self_check import SelfCheck, metadata_problems, read_subject
from deskcheck.folders import cache_folder
from deskcheck.sandbox.interpreters import prepare


@pytest.fixture
def cache(home) -> Path:
    return cache_folder(os.environ)


@pytest.fixture
def interpreter(cache):
    return prepare(None, cache)


@pytest.fixture
def runs(cache):
    with Runs(cache, 2) as desk:
        yield desk


@pytest.fixture
def problems(runs, interpreter):
    """Return a function: the problems of a puzzle by one rule."""

    def of(markdown: Path, rule: str):
        if rule == METADATA:
            return metadata_problems(markdown)
        subject = read_subject(markdown)
        if not RULES[rule].concerns(subject):
            return ()
        return SelfCheck(runs, None).problems(subject, rule, interpreter)

    return of
