"""From a wrong answer to the words for the learner, with real worlds."""

import sys
from random import Random

import pytest

from deskcheck.corpus.library import puzzle_of_file
from deskcheck.grading import grade
from deskcheck.misconceptions.cache import WorldsCache
from deskcheck.misconceptions.worlds import World, Worlds
from deskcheck.session.background import Stop
from deskcheck.session.choices import choices
from deskcheck.session.diagnosing import Diagnostician
from deskcheck.session.findings import Finding, finding_texts
from tests.terminal.conftest import outcome

DEFAULTS = """\
def add(item, basket=[]):
    basket.append(item)
    return basket

print(add(1))
print(add(2))
print(5 / 1)
"""


@pytest.fixture
def diagnostician(tmp_path):
    return Diagnostician(sys.executable, WorldsCache(tmp_path / "worlds", "this"))


@pytest.fixture
def puzzle(tmp_path):
    file = tmp_path / "program.py"
    file.write_text(DEFAULTS)
    return puzzle_of_file(file)


def diagnose(diagnostician, puzzle, prediction, **options):
    worlds = diagnostician.explore(puzzle.program)
    findings = diagnostician.findings(prediction, puzzle, worlds, **options)
    return [(finding.id, finding.fits) for finding in findings]


def test_the_belief_behind_a_whole_answer_is_named(diagnostician, puzzle):
    found = diagnose(diagnostician, puzzle, "[1]\n[2]\n5.0\n")
    assert found[0] == ("defaults-fresh", "all")


def test_two_beliefs_together_are_named_when_none_fits_alone(diagnostician, puzzle):
    found = diagnose(diagnostician, puzzle, "[1]\n[2]\n5\n")
    assert {("defaults-fresh", "pair"), ("int-division-gives-int", "pair")} <= set(found)


def test_an_answer_that_fits_nothing_gets_no_diagnosis(diagnostician, puzzle):
    assert diagnose(diagnostician, puzzle, "spam\n") == []


def test_where_the_page_explains_an_answer_only_listed_beliefs_are_named(diagnostician, puzzle):
    assert diagnose(diagnostician, puzzle, "[1]\n[2]\n5.0\n", foreseen=True) == []
    listing = puzzle._replace(about=puzzle.about._replace(misconceptions=("defaults-fresh",)))
    found = diagnose(diagnostician, listing, "[1]\n[2]\n5.0\n", foreseen=True)
    assert [name for name, _ in found] == ["defaults-fresh"]
    partly = "[1]\n[2]\nspam\n"
    assert diagnose(diagnostician, listing, partly, foreseen=True) == []


def test_worlds_are_computed_once(diagnostician, puzzle, monkeypatch):
    first = diagnostician.explore(puzzle.program)
    monkeypatch.setattr("deskcheck.session.diagnosing.explore", None)
    assert diagnostician.explore(puzzle.program) == first


def test_exploring_ends_when_told_to(diagnostician, puzzle):
    stop = Stop()
    stop.set()
    assert diagnostician.explore(puzzle.program, stop) == Worlds(None, {})


def test_a_program_that_is_not_text_has_no_worlds(diagnostician, tmp_path):
    (tmp_path / "program.py").write_bytes(b"# \xff\n")
    puzzle = puzzle_of_file(tmp_path / "program.py")
    assert diagnostician.explore(puzzle.program) == Worlds(None, {})


def finding(name, fits="all", **more):
    return Finding(name, f"Belief {name}.", f"Rule {name}.", fits, **more)


def test_findings_say_what_python_would_print_and_never_accuse():
    (text,) = finding_texts([finding("a")])
    assert text == (
        "This is what Python would print if this were so:\n\n“Belief a.” In fact: Rule a."
    )


def test_the_two_of_a_pair_share_a_paragraph():
    both = [finding("a", "pair", together_with="b"), finding("b", "pair", together_with="a")]
    (text,) = finding_texts(both)
    assert "both of these" in text
    assert "Rule a." in text
    assert "Rule b." in text


def test_at_most_three_candidates_are_shown_best_first():
    texts = list(finding_texts([finding(name) for name in "abcd"]))
    assert len(texts) == 3
    assert texts[1].startswith("Or if this were so:")


WORLDS = Worlds(
    World("1\n"),
    {
        ("a",): World("2\n"),
        ("b",): World("3\n"),
        ("c",): World("2\n"),
        ("d",): World("4\n"),
        ("e",): World("5\n"),
        ("a", "b"): World("6\n"),
    },
)


def test_choices_are_distinct_and_one_of_them_is_right():
    offered = choices(outcome("1\n"), WORLDS, ["b"], (), Random(1))
    assert len(offered) == len(set(offered)) == 4
    assert "1\n" in offered
    assert "3\n" in offered
    assert "6\n" not in offered
    assert sum(grade(text, "1\n").verdict.passed for text in offered) == 1


def test_without_wrong_worlds_there_is_no_choice():
    assert choices(outcome("1\n"), Worlds(World("1\n"), {}), [], (), Random(1)) == ("1\n",)
