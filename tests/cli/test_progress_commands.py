"""The commands around progress, called as from a shell."""

import io
import json
from pathlib import Path

import pytest

from deskcheck.cli import main
from deskcheck.progress.attempt import SelfRating
from deskcheck.progress.store import Store
from deskcheck.scheduling.memory import Rating

from ..progress.logs import NOON, attempt, fill


@pytest.fixture
def packed(pack):
    """Two topics with a puzzle each, whose output is recorded."""
    pack("lists/first", "print([1])\n", title="First & <foremost>", output="[1]")
    pack("loops/second", "for n in 1, 2:\n\tprint(n)\n", title="Second", output="1\n2")
    return ["--puzzles", str(pack.root)]


@pytest.fixture
def store(home):
    return fill(Store.open(home), [attempt("pack:lists/first"), attempt("pack:loops/second")])


class Terminal(io.StringIO):
    """A stream to a person."""

    def isatty(self):
        return True


def typed(monkeypatch, text):
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_progress_goes_out_and_comes_back(store, packed, capsys, tmp_path, home, monkeypatch):
    file = tmp_path / "log.jsonl"
    assert main(["progress", "export", str(file), *packed]) == 0
    assert main(["progress", "export", *packed]) == 0
    assert capsys.readouterr().out == file.read_text()
    monkeypatch.setenv("DESKCHECK_HOME", str(tmp_path / "other"))
    assert main(["progress", "import", str(file), *packed]) == 0
    assert "Imported 2 records; 0 were known" in capsys.readouterr().err
    typed(monkeypatch, file.read_text())
    assert main(["progress", "import", "-", *packed]) == 0
    assert "Imported 0 records; 2 were known" in capsys.readouterr().err
    assert main(["progress", "export", *packed]) == 0
    assert capsys.readouterr().out == file.read_text()


def test_a_file_that_is_no_export_is_named(packed, capsys, tmp_path):
    (tmp_path / "x").write_text("hello\n")
    assert main(["progress", "import", str(tmp_path / "x"), *packed]) == 2
    assert f"{tmp_path / 'x'}, line 1" in capsys.readouterr().err
    assert main(["progress", "import", str(tmp_path / "y"), *packed]) == 2


@pytest.mark.parametrize("answer", ["n\n", "\n", ""])
def test_reset_asks_and_takes_no_for_an_answer(store, packed, capsys, monkeypatch, answer):
    typed(monkeypatch, answer)
    assert main(["progress", "reset", "--all", *packed]) == 1
    assert "Forget all 2 attempts?" in capsys.readouterr().err
    assert store.count() == 2


@pytest.mark.parametrize(
    ("targets", "left"),
    [
        (["--all"], []),
        (["lists"], ["pack:loops/second"]),
        (["pack:loops/second"], ["pack:lists/first"]),
        (["second"], ["pack:lists/first"]),
    ],
)
def test_reset_forgets_what_is_named(store, packed, monkeypatch, targets, left):
    typed(monkeypatch, "y\n")
    assert main(["progress", "reset", *targets, *packed]) == 0
    assert [a.puzzle for a in store.attempts()] == left


@pytest.mark.parametrize(("words", "said"), [([], "or --all"), (["--all", "lists"], "not both")])
def test_reset_wants_to_know_what(packed, words, said, capsys):
    assert main(["progress", "reset", *words, *packed]) == 2
    assert said in capsys.readouterr().err


def test_one_attempt_is_not_many(packed, home, capsys, monkeypatch):
    fill(Store.open(home), [attempt("pack:lists/first")])
    typed(monkeypatch, "n\nn\n")
    main(["progress", "reset", "--all", *packed])
    assert "Forget the only attempt?" in capsys.readouterr().err
    main(["progress", "reset", "lists", *packed])
    assert "Forget 1 attempt at lists?" in capsys.readouterr().err


def test_the_question_of_reset_fits_the_terminal(store, packed, monkeypatch):
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setenv("COLUMNS", "40")
    typed(monkeypatch, "n\n")
    main(["progress", "reset", "--all", *packed])
    assert max(map(len, screen.getvalue().splitlines())) <= 40
    assert "[y/N] " in screen.getvalue()


def test_export_and_import_count_the_same_things(store, packed, capsys, tmp_path):
    store.rate(SelfRating(NOON, "pack:lists/first", NOON, Rating.EASY))
    file = str(tmp_path / "log.jsonl")
    assert main(["progress", "export", file, *packed]) == 0
    assert "Exported 3 records to" in capsys.readouterr().err
    store.forget(["pack:lists/first"])
    assert main(["progress", "import", file, *packed]) == 0
    assert "Imported 2 records; 1 was known already." in capsys.readouterr().err


def test_export_only_reads(store, packed, capsys, monkeypatch):
    monkeypatch.setattr(Store, "open", lambda folder: pytest.fail("it was opened to write"))
    assert main(["progress", "export", *packed]) == 0
    assert capsys.readouterr().out.count("attempt") == 2


def test_an_export_that_cannot_be_written_says_so(store, packed, capsys, tmp_path):
    assert main(["progress", "export", str(tmp_path / "none" / "log.jsonl"), *packed]) == 2
    assert "cannot be written: No such file" in capsys.readouterr().err


def test_input_that_is_no_text_is_refused(packed, capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\n"), encoding="utf-8"))
    assert main(["progress", "import", "-", *packed]) == 2
    assert "the standard input" in capsys.readouterr().err


def test_next_is_what_play_asks_and_says_why(packed, capsys, monkeypatch):
    assert main(["next", *packed]) == 0
    out, why = capsys.readouterr()
    assert out == "pack:lists/first\n" or out == "pack:loops/second\n"
    assert "new" in why
    typed(monkeypatch, "")
    main(["play", "--plain", *packed])
    assert out.strip() in capsys.readouterr().out


def test_next_as_json(packed, capsys):
    assert main(["next", "loops", "--json", *packed]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == 1
    assert (document["puzzle"], document["kind"]) == ("pack:loops/second", "new")


def test_statistics_and_topics_as_json(store, packed, capsys):
    assert main(["stats", "--json", *packed]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == 1
    assert document["total"]["answers"] == 2
    assert main(["topics", "--json", *packed]) == 0
    topics = json.loads(capsys.readouterr().out)["topics"]
    assert {topic["topic"]: topic["known"] for topic in topics} == {"lists": 1, "loops": 1}


def test_statistics_for_a_person(store, packed, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    assert main(["stats", *packed]) == 0
    assert main(["topics", *packed]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 40


def test_the_deck_has_one_line_for_each_puzzle(packed, capsys, tmp_path):
    assert main(["export", "anki", *packed]) == 0
    text = capsys.readouterr().out
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    assert [row[0] for row in rows] == ["deskcheck:pack:lists/first", "deskcheck:pack:loops/second"]
    assert {len(row) for row in rows} == {4}
    front, back, tags = rows[1][1:]
    assert "for n in 1, 2:<br>&#9;print(n)</pre>" in front
    assert "1<br>2</pre>" in back
    assert "Evaluated once." in back
    assert tags.split()[:2] == ["deskcheck::loops", "level::1"]
    assert "First &amp; &lt;foremost&gt;" in rows[0][1]
    assert main(["export", "anki", "lists", "--output", str(tmp_path / "d.txt"), *packed]) == 0
    assert "1 card in" in capsys.readouterr().err


def test_an_interview_from_the_shell(packed, capsys, monkeypatch, tmp_path, home):
    typed(monkeypatch, "[1]\n\nbecause\n3\n:quit\n")
    words = ["interview", "--plain", "--level", "junior", "--count", "2", "--seed", "s"]
    assert main([*words, "--save", str(tmp_path / "r"), *packed]) == 0
    assert "of 2 right" in capsys.readouterr().out
    assert len(list((tmp_path / "r").glob("*.md"))) == 1
    assert Store.open(home).count() == 1


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_an_interview_does_not_begin_where_its_review_cannot_be_saved(
    packed, capsys, tmp_path, place
):
    (tmp_path / "file").write_text("")
    words = ["interview", "--plain", "--level", "junior", "--save", str(tmp_path / place)]
    assert main([*words, *packed]) == 2
    said = capsys.readouterr()
    assert "--save" in said.err
    assert "question" not in said.out


def test_an_interview_needs_puzzles_of_its_level(packed, capsys):
    assert main(["interview", "--level", "senior", *packed]) == 2
    assert "level 3 to 5" in capsys.readouterr().err
    assert main(["interview", "--topics", "nothing", *packed]) == 2
    assert "Topics: lists, loops" in capsys.readouterr().err
    assert main(["interview", "--topics", "list", *packed]) == 2
    assert "Did you mean lists?" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="needs a folder that refuses everybody")
def test_a_session_in_a_read_only_home_goes_on(packed, capsys, monkeypatch, home):
    monkeypatch.setenv("DESKCHECK_HOME", "/proc/deskcheck")
    typed(monkeypatch, "")
    assert main(["play", "--plain", *packed]) == 0
    said = capsys.readouterr()
    assert "Progress cannot be kept in /proc/deskcheck" in said.err
    assert "keep nothing new" in said.err
    assert "print" in said.out


def test_the_scheduler_does_not_delay_the_first_puzzle(packed, home):
    from .test_start_up import imported_by

    fill(Store.open(home), [attempt("pack:lists/first", days=-9)])
    assert "fsrs" not in imported_by("next", *packed)
    assert "fsrs" not in imported_by("stats", *packed)
    assert "fsrs" not in imported_by("play", "--plain", *packed)
