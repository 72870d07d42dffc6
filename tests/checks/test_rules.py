"""Puzzles broken in each way that a rule names: each is caught, with a message to act on."""

import pytest

from deskcheck.checks.rules import METADATA, RULES

PAGE = """\
+++
title = "A title"
difficulty = 1
tags = ["lists"]
misconceptions = ["assign-copies"]
+++

## Hints

- How many lists are there?

## Output

```output
[1, 2]
```

## Explanation

Assignment never copies:

```pycon
>>> a is b
True
>>> a.append(3)
>>> b
[1, 2, 3]
```

## Takeaway

Both names mean one list.

## If you predicted

```output
[2]
```

That is only the new item.

## See also

- [Names](https://docs.python.org/3/faq/programming.html)
"""
PROGRAM = "a = [1]\nb = a\nb.append(2)\nprint(a)\n"


@pytest.fixture
def puzzle(pack):
    """Return a function: a puzzle that is sound, but for a change to its page or its program."""

    def write(change=("", ""), program=PROGRAM, output=None):
        assert change[0] in PAGE
        page = PAGE.replace(*change) if change[0] else PAGE
        if output is not None:
            page = page.replace("```output\n[1, 2]\n```", f"```output\n{output}\n```")
        return pack("lists/one", program, markdown=page)

    return write


@pytest.mark.parametrize("rule", [*RULES, METADATA])
def test_a_sound_puzzle_passes_every_rule(puzzle, problems, rule):
    assert problems(puzzle(), rule) == ()


def test_a_wrong_output_is_shown_beside_the_true_one(puzzle, problems):
    (problem,) = problems(puzzle(("[1, 2]\n```\n\n## Exp", "[1]\n```\n\n## Exp")), "output")
    assert problem.rule == "output"
    assert problem.file.name == "one.md"
    assert PAGE.splitlines()[problem.line - 1] == "```output"
    assert "recorded   CPython" in problem.message or "recorded   PyPy" in problem.message
    assert "[1]      ≠ [1, 2]" in problem.message
    assert "--record" in problem.cure


def test_an_output_that_was_never_recorded_is_reported(puzzle, problems):
    (problem,) = problems(puzzle(("```output\n[1, 2]\n```\n\n## Exp", "## Exp")), "output")
    assert "no output is recorded" in problem.message


@pytest.mark.parametrize("ending", ["import os; os.abort()", "import os; os.kill(os.getpid(), 9)"])
def test_a_program_that_does_not_end_by_itself_is_reported(puzzle, problems, ending):
    (problem,) = problems(puzzle(program=ending), "output")
    assert "did not end by itself" in problem.message


def test_an_uncaught_exception_is_recorded_by_its_type(puzzle, problems):
    program = "print(1)\n{}['a']\n"
    assert not problems(puzzle(program=program, output="1\nKeyError: other"), "output")
    assert problems(puzzle(program=program, output="1\nTypeError: 'a'"), "output")


@pytest.mark.parametrize(
    ("program", "cure"),
    [
        ("print({'a', 'b', 'c', 'd', 'e', 'f'})", "sorted"),
        ("print(hash('a'))", "hash()"),
        ("print(id(object))", "address"),
        ("import time; print(time.perf_counter())", "clock"),
        ("import random; print(random.random())", "random"),
        ("import time; print(time.strftime('%Z'))", "time zone"),
        ("import os; print(len(os.environ))", "place"),
        ("print(__debug__)", "assert"),
        ("import sys; print(sys.flags.dev_mode)", "development mode"),
        ("import sys; print(len(__file__))", "path"),
    ],
)
def test_an_output_that_depends_on_circumstances_is_caught(puzzle, problems, program, cure):
    (problem,) = problems(puzzle(program=program), "stability")
    assert problem.file.name == "one.py"
    assert "what changed it" in problem.message
    assert cure in problem.cure or cure == "place"


def test_an_output_that_depends_on_the_memory_allocator_is_caught(puzzle, problems):
    # Whether the second list gets the place of the first one is up to the allocator.
    program = """
a = [bytearray(600) for _ in range(50)]
first = [id(x) for x in a]
del a
b = [bytearray(600) for _ in range(50)]
print(sum(id(x) in first for x in b))
print(hex(id(b[0]))[-3:])
"""
    (problem,) = problems(puzzle(program=program), "stability")
    assert problem.rule == "stability"


def test_a_false_claim_is_shown_with_what_came_back(puzzle, problems):
    (problem,) = problems(puzzle((">>> a is b\nTrue", ">>> a is b\nFalse")), "claims")
    assert PAGE.splitlines()[problem.line - 1] == ">>> a is b"
    assert "False   ≠ True" in problem.message


@pytest.mark.parametrize(
    ("fence", "part"),
    [
        (">>> a is b\nTrue\nor so\n\nwhatever\n", "belongs to no example"),
        ("a is b\n", "belongs to no example"),
        (">>>a is b\nTrue\n", "no examples"),
        (">>> import os; os._exit(3)\n>>> 1\n1\n", "ended before"),
    ],
)
def test_examples_that_cannot_be_checked_are_reported(puzzle, problems, fence, part):
    change = (">>> a is b\nTrue\n>>> a.append(3)\n>>> b\n[1, 2, 3]\n", fence)
    found = problems(puzzle(change), "claims")
    assert part in found[0].message


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (("difficulty = 1", "difficulty = 1\nlevel = 2"), "unknown-key"),
        (("## Takeaway", "## Moral"), "missing-section"),
        (("assign-copies", "assign-copise"), "unknown-misconception"),
        (("- How many lists are there?", ""), "hints"),
        (("How many lists are there?", "It prints `[1, 2]`."), "hint-tells"),
        (("Both names mean one list.", "TODO"), "unfinished"),
        (("(https://docs.python.org/3/faq/programming.html)", "(docs.python.org)"), "link"),
        (("(https://docs.python.org/3/faq/programming.html)", "(https://a b)"), "link"),
        (("```pycon", "```pycon alone"), "pycon-fence"),
        (("```output\n[1, 2]\n```\n\n##", "```output\n```\n```output pypy\n1\n```\n\n##"),
         "unexplained-difference"),
    ],
)  # fmt: skip
def test_a_page_that_breaks_a_rule_is_reported(puzzle, problems, change, rule):
    found = problems(puzzle(change), METADATA)
    assert rule in {problem.rule for problem in found}
    assert all(problem.cure and problem.file.name == "one.md" for problem in found)


def test_an_unknown_misconception_comes_with_the_line_and_a_near_one(puzzle, problems):
    (problem,) = problems(puzzle(("assign-copies", "asign-copies")), METADATA)
    assert PAGE.splitlines()[problem.line - 1].startswith("misconceptions")
    assert "did you mean assign-copies" in problem.cure


@pytest.mark.parametrize("hint", ["Is `a` a copy?", "Look at `print(a)`.", "Is it True or None?"])
def test_a_hint_may_quote_the_program(puzzle, problems, hint):
    program = "a = print\nprint('print(a)')\nprint('True')\n"
    markdown = puzzle(("How many lists are there?", hint), program, output="print(a)\nTrue")
    assert not problems(markdown, METADATA)


def test_a_listed_misconception_without_effect_is_reported(puzzle, problems):
    found = problems(puzzle(("assign-copies", "defaults-fresh")), "misconceptions")
    assert [problem.rule for problem in found] == ["misconceptions"]
    assert "assign-copies" in found[0].cure


def test_a_foreseen_answer_that_is_the_truth_is_reported(puzzle, problems):
    found = problems(puzzle(("[2]", "[1,2]")), "misconceptions")
    assert [problem.rule for problem in found] == ["foreseen-truth"]


def test_a_listed_misconception_whose_output_would_count_as_right_is_reported(puzzle, problems):
    program = PROGRAM.replace("print(a)", "print('[1, 2]' if len(a) == 2 else '[1,2]')")
    found = problems(puzzle(program=program), "misconceptions")
    assert [problem.rule for problem in found] == ["misconceptions"]


def test_a_foreseen_answer_that_is_diagnosed_anyway_is_reported(puzzle, problems):
    found = problems(puzzle(("[2]", "[1]")), "misconceptions")
    assert [problem.rule for problem in found] == ["foreseen-diagnosis"]
    assert "assign-copies" in found[0].message
