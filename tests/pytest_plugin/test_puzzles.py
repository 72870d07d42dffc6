"""Puzzles as tests: what is collected, how it fails, and how pytest's own options work."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]


@pytest.fixture
def corpus(pytester, pack):
    """A folder of puzzles beside an ini file that names it."""
    pack.root.rename(pytester.path / "puzzles")
    pack.root.symlink_to(pytester.path / "puzzles")
    pytester.makeini("[pytest]\ndeskcheck_paths = puzzles\ntestpaths = puzzles\n")

    def write(name, program=None, output="[]", **about) -> Path:
        variable = name.rpartition("/")[2]
        return pack(name, program or f"print({variable} := [])\n", output=output, **about)

    return write


def run(pytester, *arguments):
    return pytester.runpytest_inprocess("-p", "no:cacheprovider", *arguments)


def names(result):
    return [line for line in result.outlines if "::" in line and " - " not in line]


def test_each_puzzle_gives_an_item_for_each_rule(pytester, corpus):
    corpus("lists/one")
    result = run(pytester, "--collect-only", "-q")
    assert names(result) == [
        f"puzzles/lists/one.md::{rule}"
        for rule in ("output", "stability", "claims", "misconceptions", "metadata")
    ]


def test_sound_puzzles_pass(pytester, corpus):
    corpus("lists/one")
    corpus("lists/two")
    run(pytester).assert_outcomes(passed=10)


def test_without_the_option_no_puzzle_is_collected(pytester, corpus):
    corpus("lists/one")
    pytester.makeini("[pytest]\n")
    assert run(pytester, "puzzles").ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_the_flag_collects_puzzles_anywhere(pytester, corpus):
    corpus("lists/one")
    pytester.makeini("[pytest]\n")
    run(pytester, "--deskcheck", "puzzles").assert_outcomes(passed=5)


def test_a_failure_names_file_line_rule_and_cure(pytester, corpus):
    corpus("lists/one", output="[1]")
    result = run(pytester, "puzzles/lists/one.md::output")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["puzzles/lists/one.md:13: [[]output] *", "*≠*", "    cure: *--record*"]
    )
    result.stdout.no_fnmatch_line("*_pytest*")


def test_a_broken_page_gives_the_item_metadata_alone(pytester, corpus):
    corpus("lists/one", markdown="no front matter")
    result = run(pytester)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["puzzles/lists/one.md:1: [[]front-matter] *"])


@pytest.mark.parametrize("name", ["lists/one", "lists/test_one"])
def test_a_program_without_its_page_is_reported_and_never_imported(pytester, corpus, name):
    corpus(name, "raise SystemExit('imported')\n").unlink()
    result = run(pytester)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([f"*puzzles/{name}.md: [[]readable] *"])


@pytest.mark.parametrize("arguments", [["puzzles/lists/test_one.py"], ["--doctest-modules"]])
def test_the_program_of_a_puzzle_is_never_imported(pytester, corpus, arguments):
    corpus("lists/test_one", "import os; os._exit(77)\n")
    result = run(pytester, "-k", "not (output or misconceptions or claims)", *arguments)
    result.assert_outcomes(passed=2, deselected=3)


@pytest.mark.parametrize("name", ["main.py", "test_prices.py"])
def test_any_module_of_a_puzzle_is_a_name_for_it(pytester, corpus, name):
    page = corpus("imports/shop", "")
    page.with_suffix(".py").unlink()
    page.with_suffix("").mkdir()
    (page.with_suffix("") / "main.py").write_text("import test_prices\n")
    (page.with_suffix("") / "test_prices.py").write_text("print([])\n")
    run(pytester).assert_outcomes(passed=5)
    run(pytester, f"puzzles/imports/shop/{name}").assert_outcomes(passed=5)


def test_a_retired_puzzle_is_not_run(pytester, corpus):
    markdown = '+++\ntitle = "x"\ndifficulty = 1\nretired = "too easy"\n+++\n'
    corpus("lists/one", "1/0", markdown=markdown)
    run(pytester).assert_outcomes(passed=1)


def test_a_puzzle_for_another_python_is_skipped_and_says_so(pytester, corpus):
    markdown = corpus("lists/one")
    text = markdown.read_text().replace("difficulty = 1", 'difficulty = 1\npython = ">=4"')
    markdown.write_text(text)
    result = run(pytester, "-rs")
    result.assert_outcomes(passed=1, skipped=4)
    result.stdout.fnmatch_lines(["SKIPPED*the puzzle is for Python >=4*"])


def test_recording_writes_the_outputs_and_lists_them(pytester, corpus):
    markdown = corpus("lists/one", output="[1]")
    corpus("lists/two")
    result = run(pytester, "--deskcheck-record")
    result.assert_outcomes(passed=10)
    result.stdout.fnmatch_lines(["*recorded outputs*", "puzzles/lists/one.md"])
    assert "puzzles/lists/two.md" not in result.outlines
    assert "```output\n[]\n```" in markdown.read_text()
    run(pytester).assert_outcomes(passed=10)


def test_a_failure_is_looked_at_again_and_a_pass_is_not(pytester, corpus, home):
    corpus("lists/one")
    bad = corpus("lists/two", output="[1]")
    run(pytester).assert_outcomes(passed=9, failed=1)
    known = set((home / "cache" / "checks").iterdir())
    assert len(known) >= 7
    run(pytester).assert_outcomes(passed=9, failed=1)
    assert set((home / "cache" / "checks").iterdir()) == known
    bad.write_text(bad.read_text().replace("```output\n[1]", "```output\n[]"))
    run(pytester).assert_outcomes(passed=10)


def test_the_same_under_xdist_and_with_lf_and_junitxml(pytester, corpus):
    corpus("lists/one", output="[1]")
    corpus("lists/two")
    run(pytester, "-n", "2", "--junitxml=report.xml").assert_outcomes(passed=9, failed=1)
    report = (pytester.path / "report.xml").read_text()
    assert 'classname="puzzles.lists.one.md" name="output"' in report
    assert "[output] the recorded output" in report
    pytester.runpytest_inprocess().assert_outcomes(passed=9, failed=1)
    pytester.runpytest_inprocess("--lf").assert_outcomes(failed=1)
    run(pytester, "-k", "one and output").assert_outcomes(failed=1, deselected=9)


def test_recording_under_xdist_lists_what_the_workers_wrote(pytester, corpus):
    corpus("lists/one", output="[1]")
    result = run(pytester, "-n", "2", "--deskcheck-record")
    result.stdout.fnmatch_lines(["*recorded outputs*", "puzzles/lists/one.md"])


@pytest.fixture
def other_python(home):
    """Another Python of this machine that puzzles are for; skips where there is none."""
    from deskcheck.checks.pythons import found_pythons

    for python in found_pythons(home / "cache"):
        here = ".".join(map(str, sys.version_info[:2]))
        version = python.implementation.version
        if python.implementation.name == "cpython" and not version.startswith(here):
            return python
    pytest.skip("there is one Python only")


def test_other_interpreters_get_items_of_their_own(pytester, corpus, other_python):
    version = other_python.implementation.version
    corpus("lists/one", "import sys\nprint(sys.version_info[:2])\n", output="x")
    page = pytester.path / "puzzles" / "lists" / "one.md"
    page.write_text(page.read_text().replace("difficulty = 1", 'difficulty = 1\npython = ">=3.9"'))
    option = f"--deskcheck-python={other_python.executable}"
    result = run(pytester, option, "--collect-only", "-q")
    assert f"puzzles/lists/one.md::output[{version}]" in names(result)
    assert f"puzzles/lists/one.md::misconceptions[{version}]" not in names(result)
    run(pytester, option, "--deskcheck-record", "-k", "output").assert_outcomes(
        passed=2, deselected=6
    )
    assert page.read_text().count("```output python") == 1
    result = run(pytester, option, "-k", "metadata")
    result.stdout.fnmatch_lines(["*unexplained-difference*"])


def test_an_interpreter_that_does_not_exist_is_a_sentence(pytester, corpus):
    corpus("lists/one")
    result = run(pytester, "--deskcheck-python", "python9.9")
    output = result.stdout.str() + result.stderr.str()
    assert "There is no command python9.9 on the PATH." in output
    assert "Traceback" not in output


def test_other_projects_pay_next_to_nothing(tmp_path):
    (tmp_path / "test_it.py").write_text("def test_it(): pass\n")
    (tmp_path / "README.md").write_text("# hello\n")
    code = (
        "import sys, pytest; pytest.main(['-q']); print([m for m in sys.modules if 'deskc' in m])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert result.stdout.splitlines()[-1] == "['deskcheck', 'deskcheck.pytest_plugin']"
