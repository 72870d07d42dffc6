"""``deskcheck run``, ``list`` and ``show``."""

import json
import subprocess
import sys

import pytest

from deskcheck.cli import main


@pytest.fixture
def run(capsys):
    def call(*arguments):
        code = main(list(arguments))
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


@pytest.fixture
def programs(tmp_path):
    folder = tmp_path / "programs"
    (folder / "inner").mkdir(parents=True)
    (folder / "app").mkdir()
    (folder / "a.py").write_text("print('a')\n")
    (folder / "inner" / "b.py").write_text("print('b')\nraise ValueError('no')\n")
    (folder / "c.py").write_text("import sys\nsys.exit(3)\n")
    (folder / "app" / "main.py").write_text("import part\nprint(part.NAME)\n")
    (folder / "app" / "part.py").write_text("NAME = 'part'\n")
    return folder


def test_folders_are_walked_and_outcomes_come_in_order(run, programs):
    code, out, _ = run("run", str(programs), "--json", "--jobs", "2")
    outcomes = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    names = [outcome["puzzle"].removeprefix(f"{programs}/") for outcome in outcomes]
    assert names == ["a.py", "app/main.py", "c.py", "inner/b.py"]
    assert [outcome["ending"] for outcome in outcomes] == [
        "completed", "completed", "exited", "raised",
    ]  # fmt: skip


def test_an_outcome_has_all_its_keys(run, programs):
    _, out, _ = run("run", str(programs / "inner" / "b.py"), "--json")
    outcome = json.loads(out)
    assert list(outcome) == [
        "schema", "puzzle", "transcript", "stderr", "ending", "exception", "exit_code",
        "interpreter", "seconds",
    ]  # fmt: skip
    assert outcome["transcript"] == "b\nValueError: no\n"
    assert outcome["exception"] == {"type": "ValueError", "message": "no"}
    assert outcome["interpreter"]["implementation"] == sys.implementation.name
    assert outcome["exit_code"] == 1


def test_outcomes_are_streamed(programs):
    (programs / "z.py").write_text("import time\ntime.sleep(4)\n")
    command = [sys.executable, "-m", "deskcheck", "run", str(programs), "--json", "--jobs", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert json.loads(process.stdout.readline())["transcript"] == "a\n"
        assert process.poll() is None
        process.terminate()


def test_the_mode_can_be_chosen(run, tmp_path):
    program = tmp_path / "program.py"
    program.write_text("1 + 1\n2 + 2\n")
    assert run("run", str(program), "--mode", "repl")[1] == "2\n4\n"
    assert run("run", str(program))[1] == ""


def test_text_goes_to_stdout_and_talk_to_stderr(run, programs):
    _, out, err = run("run", str(programs / "c.py"), str(programs / "a.py"))
    assert out == "a\n"
    assert "exited (exit code 3)" in err


def test_a_puzzle_of_the_library_runs_alone(run, pack):
    pack("lists/one", "import string\nprint(string.digits)\n")
    pack("lists/string", "print('the neighbour')\n")
    _, out, _ = run("run", "lists/one", "--puzzles", str(pack.root))
    assert out == "0123456789\n"


def test_the_list_as_json_has_all_its_keys(run, pack):
    pack("lists/one", "print(1)\n", title="One")
    _, out, _ = run("list", "--json", "--puzzles", str(pack.root))
    (entry,) = json.loads(out)["puzzles"]
    assert set(entry) == {
        "id", "title", "topic", "difficulty", "tags", "paths", "misconceptions", "retired",
    }  # fmt: skip
    assert (entry["title"], entry["topic"], entry["retired"]) == ("One", "lists", None)


def test_the_table_counts_topics_by_level_and_by_path(run, pack):
    pack("lists/one", "print(1)\n", difficulty="1\npaths = { interview = 10 }")
    pack("lists/two", "print(2)\n")
    pack("sets/one", "print(3)\n")
    _, out, _ = run("list", "--table", "--puzzles", str(pack.root))
    assert [row.replace(" ", "") for row in out.splitlines()] == [
        "|topic|1|2|3|4|5|all|interview|",
        "|-----|-:|-:|-:|-:|-:|--:|--------:|",
        "|lists|2|||||2|1|",
        "|sets|1|||||1||",
        "|all|3|||||3|1|",
    ]


def test_an_unknown_topic_lists_the_topics(run, pack):
    pack("lists/one", "print(1)\n")
    code, _, err = run("list", "sets", "--puzzles", str(pack.root))
    assert code == 2
    assert "Topics: lists" in err


def test_show_prints_the_program_and_on_demand_the_page(run, pack):
    pack("lists/one", "print(1)\n")
    plain = run("show", "one", "--puzzles", str(pack.root))[1]
    whole = run("show", "one", "--explain", "--puzzles", str(pack.root))[1]
    assert plain == "print(1)\n"
    assert "Evaluated once." in whole
    assert "## Explanation" in whole


def test_a_retired_puzzle_says_why(run, pack):
    text = "+++\ntitle = 'x'\ndifficulty = 1\nretired = 'It was wrong.'\n+++\n"
    pack("lists/old", "print(1)\n", markdown=text)
    assert "It was wrong." in run("show", "lists/old", "--puzzles", str(pack.root))[2]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_are_printed_for_each_shell(run, shell):
    code, out, _ = run("completions", shell)
    assert code == 0
    assert "deskcheck" in out


def test_python_m_deskcheck_is_the_command():
    result = subprocess.run(
        [sys.executable, "-m", "deskcheck", "--version"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.startswith("deskcheck ")


def test_a_reader_that_goes_away_is_no_error():
    command = f"{sys.executable} -m deskcheck list | head -n 1"
    result = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)
    assert result.stderr == ""
