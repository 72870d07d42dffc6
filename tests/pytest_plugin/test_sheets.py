"""Answer sheets as tests."""

import pytest

from deskcheck.cli import main

pytest_plugins = ["pytester"]


@pytest.fixture
def sheet(pytester, pack, capsys):
    """Write a sheet of two puzzles from a pack of the user's, and return how to fill it."""
    pack("lists/one", "a = [1]\nb = a\nb.append(2)\nprint(a)\n")
    pack("lists/two", "print(2)\n")
    assert main(["packs", "add", str(pack.root), "--name", "mine"]) == 0
    assert main(["sheet", "mine:", "--seed", "1", "-o", "empty.md"]) == 0
    capsys.readouterr()
    empty = (pytester.path / "empty.md").read_text()

    def fill(name, one, two):
        text = empty
        for slug, answer in (("one", one), ("two", two)):
            start = text.index(f"/{slug} ")
            box = text.index("```answer\n\n", start) + len("```answer\n")
            text = text[:box] + answer + text[box:]
        (pytester.path / name).write_text(text)

    return fill


def run(pytester, *arguments):
    return pytester.runpytest_inprocess("-p", "no:cacheprovider", *arguments)


def test_a_sheet_is_graded_without_any_option(pytester, sheet):
    sheet("ada.md", "[1]", "2")
    result = run(pytester, "ada.md", "-v")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        ["ada.md::mine:lists/one*FAILED*", "ada.md::mine:lists/two*PASSED*", "*2 + *"][:2]
    )
    result.stdout.fnmatch_lines(["  1 - [[]1]", "  1 + [[]1, 2]", "This is what Python would *"])
    result.stdout.no_fnmatch_line("It is kept*")


def test_explanations_come_when_they_are_asked_for(pytester, sheet):
    sheet("ada.md", "[1]", "2")
    run(pytester, "ada.md", "--deskcheck-explain").stdout.fnmatch_lines(["It is kept *"])


def test_an_empty_answer_is_skipped(pytester, sheet):
    result = run(pytester, "empty.md", "-rs")
    result.assert_outcomes(skipped=2)
    result.stdout.fnmatch_lines(["SKIPPED*empty.md:*no answer"])


def test_a_class_is_one_run_also_with_xdist(pytester, sheet):
    for number in range(5):
        sheet(f"student{number}.md", "[1, 2]", str(number))
    run(pytester, "-n", "2").assert_outcomes(passed=6, failed=4, skipped=2)
