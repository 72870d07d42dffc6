"""Recording: the output fences are written by the tool, and nothing else changes."""

import pytest

from deskcheck.checks.recording import Fence, fences_of, record, with_fences
from deskcheck.corpus.packs import read_text
from deskcheck.errors import BrokenPuzzle
from deskcheck.page import parse_page
from deskcheck.transcript import Ending, Implementation, Outcome

BEFORE = """\
+++
title = "x"
difficulty = 1
+++

## Hints

- One.

```
## Output
```

"""
AFTER = """\
## Explanation

Text.

## Takeaway

Text.
"""


def outcome(version, transcript, name="cpython", ending=Ending.COMPLETED, raised_at=()):
    python = Implementation(name, version)
    return Outcome(transcript, "", ending, None, raised_at, 0, python, 0.1)


def page_with(output):
    return f"{BEFORE}## Output\n\n{output}\n\n{AFTER}"


@pytest.fixture
def recorded(tmp_path):
    """Return a function: the fences of a page after outcomes were recorded in it."""

    def of(output, *outcomes):
        file = tmp_path / "one.md"
        file.write_text(page_with(output), encoding="utf-8")
        record(file, parse_page(read_text(file), file), outcomes)
        text = read_text(file)
        assert text.startswith(BEFORE)
        assert text.endswith(AFTER)
        return {fence.condition: fence.text for fence in parse_page(text, file).outputs}

    return of


def test_an_output_is_written_and_nothing_else(recorded):
    assert recorded("", outcome("3.11.1", "1\n2\n")) == {"": "1\n2\n"}


def test_a_stale_output_is_replaced(recorded):
    assert recorded("```output\n0\n```", outcome("3.11.1", "1\n")) == {"": "1\n"}


def test_a_page_whose_outputs_hold_is_not_touched(tmp_path):
    file = tmp_path / "one.md"
    file.write_text(page_with("```output\n1  \n```\n\n\n"), encoding="utf-8")
    before = file.read_bytes(), file.stat().st_mtime_ns
    assert not record(file, parse_page(read_text(file), file), [outcome("3.11.1", "1\n\n")])
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before


def test_outputs_for_other_versions_stay(recorded):
    output = "```output\n0\n```\n```output python<3.12\n5\n```"
    assert recorded(output, outcome("3.13.0", "1\n")) == {"": "1\n", "python<3.12": "5\n"}
    assert recorded(output, outcome("3.11.0", "1\n")) == {"": "0\n", "python<3.12": "1\n"}


def test_versions_that_differ_get_a_fence_each(recorded):
    outcomes = [
        outcome("3.11.7", "old\n"),
        outcome("3.9.18", "old\n"),
        outcome("3.12.1", "middle\n"),
        outcome("3.13.0", "new\n"),
        outcome("3.9.16", "other\n", name="pypy"),
    ]
    assert recorded("```output\nx\n```", *outcomes) == {
        "": "new\n",
        "python>=3.12,<3.13": "middle\n",
        "python<3.12": "old\n",
        "pypy": "other\n",
    }


def test_an_implementation_that_agrees_gets_no_fence(recorded):
    outcomes = [outcome("3.13.0", "new\n"), outcome("3.11.11", "new\n", name="pypy")]
    assert recorded("", *outcomes) == {"": "new\n"}


def test_messages_of_exceptions_make_no_difference():
    outcomes = [
        outcome("3.11.1", "KeyError: a\n", raised_at=(0,)),
        outcome("3.12.1", "KeyError: b\n", raised_at=(0,)),
    ]
    assert fences_of(outcomes) == [Fence("", "KeyError: b\n")]


def test_output_that_holds_a_fence_gets_a_longer_one():
    text = with_fences(page_with(""), [Fence("", "```\nx\n```\n")])
    assert "````output\n```\nx\n```\n````" in text


def test_a_program_without_end_is_not_recorded(recorded):
    with pytest.raises(BrokenPuzzle, match="by itself"):
        recorded("", outcome("3.11.1", "1\n", ending=Ending.TIMED_OUT))
