"""What an author is told beyond the rules: scaffold, duplicates, style, interpreters, matrix."""

import sys

import pytest

from deskcheck.checks.duplicates import Programs, near_duplicates
from deskcheck.checks.examination import examine
from deskcheck.checks.matrix import Cell, matrix_rows
from deskcheck.checks.pythons import found_pythons, interpreters
from deskcheck.checks.scaffold import scaffold
from deskcheck.checks.self_check import metadata_problems, read_subject
from deskcheck.checks.style import page_warnings, style_warnings
from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import Pack
from deskcheck.errors import InterpreterError, UsageError
from deskcheck.puzzle import Claim, Program

COPY = "a = [1]\nb = a\nb.append(2)\nprint(a)\n"


@pytest.fixture
def library(pack):
    return lambda: Library([Pack("", pack.root)])


def test_a_scaffold_is_a_puzzle_that_only_has_to_be_written(tmp_path):
    program, page = scaffold(tmp_path, "lists/shared_rows", 'A "title"', 3)
    assert program.read_text().startswith("numbers")
    subject = read_subject(page)
    assert (subject.puzzle.about.title, subject.puzzle.about.difficulty) == ('A "title"', 3)
    assert {problem.rule for problem in metadata_problems(page)} == {"unfinished"}


@pytest.mark.parametrize("name", ["one", "Lists/one", "lists/One", "lists/a b", "../x/y"])
def test_a_scaffold_needs_an_id(tmp_path, name):
    with pytest.raises(UsageError, match="is no id"):
        scaffold(tmp_path, name, "x", 1)


def test_a_scaffold_overwrites_nothing(tmp_path):
    scaffold(tmp_path, "lists/one", "x", 1)
    with pytest.raises(UsageError, match="there already"):
        scaffold(tmp_path, "lists/one", "x", 1)


def test_the_same_program_twice_is_a_problem(pack, library):
    pack("lists/one", COPY)
    page = pack("lists/two", "# a comment\n" + COPY.replace("\n", "\n\n"))
    corpus = Programs(library().in_service)
    assert [p.rule for p in metadata_problems(page, corpus)] == ["duplicate"]
    assert "lists/one" in metadata_problems(page, corpus)[0].message


def test_names_and_constants_make_no_new_puzzle(pack, library):
    pack("lists/one", COPY)
    pack("lists/two", "row = [5]\nline = row\nline.append(6)\nprint(row)\n")
    pack("lists/three", "row = [5]\nline = row\nline.extend([6])\nprint(row)\n")
    one, three, two = library().in_service
    assert near_duplicates(one, [one, two, three]) == [two]
    assert near_duplicates(three, [one, two, three]) == []


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("\n" * 30, "30 lines"),
        ("x = " + "1" * 80, "84 columns"),
        ("import numpy\n", "not in the standard library"),
        ("from datetime import date\n", "the clock"),
        ("import random\n", "randomness"),
        ("from urllib.request import urlopen\n", "the network"),
    ],
)
def test_advice_on_programs(tmp_path, program, words):
    file = tmp_path / "one.py"
    file.write_text(program)
    (warning,) = style_warnings(Program(file, alone=True), None)
    assert words in warning


def test_advice_on_pages(pack):
    subject = read_subject(pack("lists/one", COPY))
    assert not list(page_warnings(subject.page))
    long = subject.page._replace(explanation="word " * 300)
    assert "300 words" in next(page_warnings(long))
    wide = Claim(f">>> {'x' * 80}\n", fresh=False, line=20)
    (warning,) = page_warnings(subject.page._replace(claims=(wide,)))
    assert "line 21 of the page has 84 columns" in warning


def test_a_foreseen_answer_that_an_unlisted_belief_gives_is_advice(pack, interpreter, runs):
    page = pack("lists/one", COPY, output="[1, 2]")
    page.write_text(page.read_text().replace("\nforeseen\n", "\n[1]\n"))
    (advice,) = examine(read_subject(page), [interpreter], runs, []).advice
    assert "assign-copies" in advice


def test_modules_of_the_puzzle_are_no_foreign_imports(tmp_path):
    (tmp_path / "main.py").write_text("import prices\n")
    (tmp_path / "prices.py").write_text("")
    assert not list(style_warnings(Program(tmp_path / "main.py"), None))


def test_an_examination_shows_wrong_answers_with_their_beliefs(pack, library, interpreter, runs):
    page = pack("lists/one", COPY, output="[1, 2]")
    page.write_text(
        page.read_text().replace("difficulty", 'misconceptions = ["assign-copies"]\ndifficulty')
    )
    pack("lists/two", COPY.replace("b", "row"))
    found = examine(read_subject(page), [interpreter], runs, library().in_service)
    assert found.sound
    first = found.wrong_answers[0]
    assert (first.output, first.listed) == ("[1]\n", ("assign-copies",))
    assert found.near == ("lists/two has the same program, up to names and constants",)


def test_a_bare_program_is_examined_without_a_page(tmp_path, interpreter, runs):
    from deskcheck.checks.rules import Subject
    from deskcheck.corpus.library import page_of, puzzle_of_file

    (tmp_path / "script.py").write_text("print(1)\n")
    puzzle = puzzle_of_file(tmp_path / "script.py")
    found = examine(Subject(puzzle, page_of(puzzle)), [interpreter], runs, ())
    assert found.problems == {"stability": ()}


def test_the_interpreter_that_runs_us_comes_first_and_once(cache):
    found = interpreters(["all", sys.executable], cache)
    assert found[0].implementation.version.split(".")[:2] == list(map(str, sys.version_info[:2]))
    assert len({python.implementation for python in found}) == len(found)


def test_found_interpreters_can_run_puzzles(cache):
    for python in found_pythons(cache):
        assert python.executable.exists()


def test_a_named_interpreter_has_to_exist(cache):
    with pytest.raises(InterpreterError):
        interpreters(["python9.9"], cache)


def test_the_matrix_has_a_cell_for_each_puzzle_and_interpreter(pack, library, interpreter, runs):
    pack("lists/good", "print(1)\n", output="1")
    pack("lists/stale", "print(1)\n", output="2")
    for name, output in (("other", "1"), ("another", "2")):
        page = pack(f"lists/{name}", "print(1)\n", output=output)
        page.write_text(page.read_text().replace("difficulty", 'python = ">=4"\ndifficulty'))
    pack("lists/wrecked", "print(1)\n", markdown='+++\ntitle = "x"\ndifficulty = 1\n+++\n')
    rows = matrix_rows(library().in_service, [interpreter], runs)
    assert {puzzle.id.split("/")[1]: cells for puzzle, cells in rows} == {
        "good": [Cell.HOLDS],
        "stale": [Cell.DIFFERS],
        "other": [Cell.SAME_UNASKED],
        "another": [Cell.OTHER_UNASKED],
        "wrecked": [Cell.BROKEN],
    }
