"""The puzzle's Markdown: what is read, and what is said about a broken file."""

from pathlib import Path

import pytest

from deskcheck.errors import BrokenPuzzle
from deskcheck.front_matter import parse_front_matter
from deskcheck.page import parse_page
from deskcheck.puzzle import Mode, Program
from deskcheck.transcript import Implementation

FILE = Path("puzzles/topic/slug.md")

FRONT = """\
+++
title = "The list that remembers"
difficulty = 2  # of 5
tags = ["functions"]
misconceptions = ["defaults-fresh"]
+++
"""

PAGE = """\
## Hints

- How many lists
  are there?
- Look again.

## Output

```output
[1]
```

```output python>=3.13
[2]
```

```output pypy
[3]
```

## Explanation

Kept **once**.

```pycon
>>> 1
1
## not a heading
```

```pycon fresh
>>> 2
2
```

## Takeaway

One sentence.

## If you predicted

```output
[1]
[1]
```

A comment.

## See also

- [Docs](https://docs.python.org/3/)
"""


def problems(function, text):
    with pytest.raises(BrokenPuzzle) as caught:
        function(text, FILE)
    return caught.value.problems


def test_front_matter_is_toml():
    about = parse_front_matter(FRONT + PAGE, FILE)
    assert (about.title, about.difficulty) == ("The list that remembers", 2)
    assert about.misconceptions == ("defaults-fresh",)
    assert about.python == ">=3.11"
    assert about.mode is Mode.SCRIPT
    assert about.in_service


def test_the_page_is_read_by_its_sections():
    page = parse_page(FRONT + PAGE, FILE)
    assert page.hints == ("How many lists are there?", "Look again.")
    assert page.takeaway == "One sentence."
    assert page.see_also.startswith("- [Docs]")
    (foreseen,) = page.foreseen
    assert (foreseen.output, foreseen.comment) == ("[1]\n[1]\n", "A comment.")


def test_claims_know_where_they_are_and_what_they_start_from():
    first, second = parse_page(FRONT + PAGE, FILE).claims
    assert first.text.startswith(">>> 1\n")
    assert (first.fresh, second.fresh) == (False, True)
    assert (FRONT + PAGE).splitlines()[second.line - 1] == "```pycon fresh"


@pytest.mark.parametrize(
    ("implementation", "text"),
    [
        (Implementation("cpython", "3.11.7"), "[1]\n"),
        (Implementation("cpython", "3.13.0"), "[2]\n"),
        (Implementation("cpython", "3.14.0rc1"), "[2]\n"),
        (Implementation("pypy", "3.9.16"), "[3]\n"),
    ],
)
def test_the_most_particular_output_that_holds_is_the_recorded_one(implementation, text):
    recorded = parse_page(FRONT + PAGE, FILE).recorded(implementation)
    assert recorded is not None
    assert recorded.text == text


@pytest.mark.parametrize(
    ("front", "rule", "line", "cure"),
    [
        ("", "front-matter", 1, "+++"),
        ("+++\ntitle = \n+++\n", "front-matter", 2, "quotes"),
        ("+++\ntitle = 'x'\ndifficulty = 2\nlevel = 3\n+++\n", "unknown-key", 4, "difficulty"),
        ("+++\ntitle = 'x'\n+++\n", "missing-key", 1, "difficulty = 2"),
        ("+++\ntitle = 'x'\ndifficulty = 6\n+++\n", "key-difficulty", 3, "correct"),
        ("+++\ntitle = 'x'\ndifficulty = true\n+++\n", "key-difficulty", 3, "correct"),
        ("+++\ntitle = 'x'\ndifficulty = 2\ntags = 'a'\n+++\n", "key-tags", 4, "correct"),
        ("+++\ntitle = 'x'\ndifficulty = 2\nmode = 'file'\n+++\n", "key-mode", 4, "correct"),
        ("+++\ntitle = 'x'\ndifficulty = 2\npython = '3'\n+++\n", "key-python", 4, "correct"),
        ("+++\nrenamed_to = 'x'\n+++\n", "key-renamed_to", 2, "correct"),
    ],
)
def test_a_broken_front_matter_is_reported_with_line_rule_and_cure(front, rule, line, cure):
    problem = problems(parse_front_matter, front + PAGE)[0]
    assert (problem.file, problem.rule, problem.line) == (FILE, rule, line)
    assert cure in problem.cure


def test_all_problems_of_a_front_matter_are_reported_at_once():
    found = problems(parse_front_matter, "+++\nlevel = 1\ndifficulty = 9\n+++\n")
    assert {problem.rule for problem in found} == {"unknown-key", "key-difficulty", "missing-key"}


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (("## Takeaway", "## Moral"), "unknown-section"),
        (("## Takeaway\n\nOne sentence.\n", ""), "missing-section"),
        (("One sentence.", ""), "empty-section"),
        (("```output python>=3.13", "```output python 3.13"), "output-fence"),
        (("```output python>=3.13", "```output"), "output-fence"),
        (("```output python>=3.13", "```text"), "output-fence"),
        (("\nA comment.\n", "\n"), "if-you-predicted"),
        (("```output\n[1]\n[1]\n```", "[1]"), "if-you-predicted"),
        (("## See also", "## Takeaway"), "repeated-section"),
    ],
)
def test_a_broken_page_is_reported_with_its_rule(change, rule):
    assert change[0] in PAGE
    found = problems(parse_page, FRONT + PAGE.replace(*change))
    assert rule in {problem.rule for problem in found}
    assert all(problem.cure for problem in found)


def test_a_problem_reads_as_file_line_rule_and_cure():
    text = str(problems(parse_front_matter, "+++\ntitle = 'x'\ndifficulty = 9\n+++\n")[0])
    assert text.startswith("puzzles/topic/slug.md:3: [key-difficulty] ")
    assert "\n    cure: " in text


def test_the_digest_tells_files_apart_and_survives_a_new_name(tmp_path):
    def digest(folder, files):
        for name, text in files.items():
            (tmp_path / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / folder / name).write_text(text)
        return Program(tmp_path / folder / next(iter(files))).digest()

    assert digest("one", {"a.py": "1"}) == digest("two", {"b.py": "1"})
    assert digest("one", {"a.py": "1"}) != digest("two", {"b.py": "2"})
    package = {"main.py": "import a, b", "a/__init__.py": "1", "b/__init__.py": "2"}
    swapped = package | {"a/__init__.py": "2", "b/__init__.py": "1"}
    assert digest("three", package) != digest("four", swapped)
