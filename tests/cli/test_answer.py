"""``deskcheck answer``: exit codes, text and JSON."""

import io
import json

import pytest

from deskcheck.cli import main


@pytest.fixture
def answer(monkeypatch, capsys):
    def run(prediction, *arguments):
        monkeypatch.setattr("sys.stdin", io.StringIO(prediction))
        code = main(["answer", *arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


CLASSIC = "mutability/mutable_default"


@pytest.mark.parametrize(
    ("prediction", "code", "verdict"),
    [("[1]\n[1]\n", 1, "wrong"), ("[1]\n[1, 1]\n", 0, "right"), ("[1]\n[1,1]\n", 0, "nearly")],
)
def test_the_exit_code_says_whether_it_counts_as_right(answer, prediction, code, verdict):
    actual, out, _ = answer(prediction, CLASSIC, "--json")
    assert (actual, json.loads(out)["verdict"]) == (code, verdict)


def test_the_text_shows_which_line_went_wrong(answer):
    _, out, _ = answer("[1]\n[1]\n", CLASSIC)
    assert "wrong: line 2" in out
    assert "  2 - [1]\n  2 + [1, 1]\n" in out


def test_the_document_has_all_its_keys(answer):
    _, out, _ = answer("[1]\n[1]\n", CLASSIC, "--json")
    document = json.loads(out)
    assert list(document) == [
        "schema", "puzzle", "verdict", "transcript", "lines", "misconceptions", "takeaway",
    ]  # fmt: skip
    assert document["schema"] == 1
    assert document["puzzle"] == CLASSIC
    assert document["transcript"] == "[1]\n[1, 1]\n"
    assert document["lines"][1] == {"predicted": "[1]", "actual": "[1, 1]", "same": False}
    assert document["misconceptions"][0]["id"] == "defaults-fresh"
    assert set(document["misconceptions"][0]) == {"id", "belief", "rule", "fits"}
    assert document["takeaway"]


def test_any_program_can_be_answered_and_diagnosed(answer, tmp_path):
    program = tmp_path / "program.py"
    program.write_text("a = [1]\nb = a\nb.append(2)\nprint(a)\n")
    code, out, _ = answer("[1]\n", str(program), "--json")
    document = json.loads(out)
    assert code == 1
    assert document["puzzle"] == str(program)
    assert document["takeaway"] == ""
    assert "assign-copies" in [belief["id"] for belief in document["misconceptions"]]


def test_the_prediction_may_be_in_a_file(answer, tmp_path):
    file = tmp_path / "prediction.txt"
    file.write_text("[1]\n[1, 1]\n")
    assert answer("", CLASSIC, "--prediction", str(file))[0] == 0


def test_an_exception_is_right_by_its_type(answer, tmp_path):
    program = tmp_path / "program.py"
    program.write_text("print(1)\n{}['x']\n")
    assert answer("1\nKeyError\n", str(program))[0] == 0
    assert answer("1\nIndexError\n", str(program))[0] == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["mutability/mutable_defaut"], "Did you mean mutability/mutable_default"),
        (["nowhere.py"], "There is no file nowhere.py"),
        ([CLASSIC, "--prediction", "nowhere.txt"], "cannot be read"),
        ([CLASSIC, "--puzzles", "nowhere"], "no folder of puzzles"),
        ([CLASSIC, "--python", "python0.1"], "python0.1"),
    ],
)
def test_a_mistake_of_the_user_is_a_sentence_and_exit_code_2(answer, arguments, said):
    code, out, err = answer("", *arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_a_broken_puzzle_is_reported_with_file_and_cure(answer, pack):
    pack("lists/bad", "print(1)\n", markdown="+++\ntitle = 'x'\ndifficulty = 1\n+++\n")
    code, _, err = answer("1\n", "lists/bad", "--puzzles", str(pack.root))
    assert code == 2
    assert "lists/bad.md: [missing-section]" in err
    assert "cure:" in err


def test_an_unusual_ending_is_said(answer, tmp_path):
    program = tmp_path / "program.py"
    program.write_text("print(1)\nraise SystemExit(3)\n")
    assert "exit code 3" in answer("2\n", str(program))[1]
