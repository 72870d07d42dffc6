"""The commands for authors and teachers, called as the command line calls them."""

import json
import os
import sys

import pytest

from deskcheck.cli import main

COPY = "a = [1]\nb = a\nb.append(2)\nprint(a)\n"
THIS = f"--python={sys.executable}"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_new_writes_two_files_and_says_what_comes_next(here, capsys):
    (here / "puzzles").mkdir()
    assert main(["new", "lists/one", "--title", "One", "--difficulty", "3"]) == 0
    output = capsys.readouterr()
    assert output.out.split() == ["puzzles/lists/one.py", "puzzles/lists/one.md"]
    assert "deskcheck check puzzles/lists/one.md --watch" in output.err
    assert 'title = "One"\ndifficulty = 3\n' in (here / "puzzles/lists/one.md").read_text()


def test_new_needs_a_place(here, capsys):
    assert main(["new", "lists/one"]) == 2
    assert "--puzzles DIR" in capsys.readouterr().err


def test_check_shows_everything_on_one_screen(pack, capsys):
    page = pack("lists/one", COPY, output="[1, 2]")
    assert main(["check", str(page), THIS]) == 0
    output = capsys.readouterr().out
    assert "    [1, 2]" in output
    for rule in ("output", "stability", "claims", "misconceptions", "metadata"):
        assert f"✓ {rule}" in output
    assert "assign-copies\n    [1]\n" in output
    assert len(output.splitlines()) < 40


def test_check_fails_with_problems_and_their_cures(pack, capsys):
    page = pack("lists/one", COPY, output="[1]")
    assert main(["check", str(page), THIS]) == 1
    output = capsys.readouterr().out
    assert "✗ output" in output
    assert "cure: " in output


def test_check_records_and_is_content(pack, capsys):
    page = pack("lists/one", COPY, output="[1]")
    assert main(["check", str(page), "--record", THIS]) == 0
    assert "recorded: " in capsys.readouterr().out
    assert "```output\n[1, 2]\n```" in page.read_text()


@pytest.mark.parametrize("name", ["lists/bad", "bad"])
def test_check_finds_a_broken_puzzle_by_its_name(pack, capsys, name):
    pack("lists/bad", COPY, markdown="+++\nlevel = 1\n+++\n")
    assert main(["check", name, "--puzzles", str(pack.root), THIS]) == 1
    assert "[unknown-key]" in capsys.readouterr().out


def test_check_takes_a_program_that_is_no_puzzle(here, capsys):
    (here / "script.py").write_text(COPY)
    assert main(["check", "script.py", THIS]) == 0
    assert "✓ stability" in capsys.readouterr().out


def test_check_names_a_file_that_is_not_there(here, capsys):
    assert main(["check", "nothing.md", THIS]) == 2
    assert "There is no file nothing.md" in capsys.readouterr().err


def test_the_matrix_is_a_table_or_json(pack, capsys):
    pack("lists/one", COPY, output="[1, 2]")
    pack("lists/two", COPY, output="[1]")
    words = ["matrix", "--puzzles", str(pack.root), THIS]
    assert main(words) == 1
    table = capsys.readouterr().out.splitlines()
    assert [row.split()[0:2] for row in table[1:]] == [
        ["pack:lists/one", "✓"],
        ["pack:lists/two", "✗"],
    ]
    assert main([*words, "--json"]) == 1
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == 1
    assert list(document["puzzles"][1]["pythons"].values()) == ["differs"]


@pytest.fixture
def sheets(pack, here, capsys):
    """Write a pack, and a folder with three filled sheets."""
    pack("lists/one", COPY, output="[1, 2]")
    assert main(["packs", "add", str(pack.root)]) == 0
    assert main(["sheet", "pack:", "--count", "1", "--seed", "1", "-o", "sheet.md"]) == 0
    empty = (here / "sheet.md").read_text()
    (here / "class").mkdir()
    for name, answer in (("Ada <a>", "[1, 2]"), ("Bob", "[1]"), ("Cyd", "[1]")):
        text = empty.replace("Name:", f"Name: {name}").replace("answer\n\n", f"answer\n{answer}\n")
        (here / "class" / f"{name[:3]}.md").write_text(text)
    capsys.readouterr()
    return here / "class"


def test_a_sheet_of_what_is_not_there_is_a_usage_error(here, capsys):
    assert main(["sheet", "no_such_topic"]) == 2
    with pytest.raises(SystemExit, match="2"):
        main(["sheet", "--difficulty", "5-1"])
    assert "write 1-5" in capsys.readouterr().err


def test_the_report_tells_who_was_right_and_why_others_were_not(sheets, capsys):
    assert main(["report", str(sheets), "--html", "report.html"]) == 0
    text = capsys.readouterr().out
    assert "1 of 3 right" in text
    assert "2 × wrong: Bob, Cyd" in text
    assert "assign-copies: 2 of 3 (Bob, Cyd)" in text
    page = (sheets.parent / "report.html").read_text()
    assert "Ada &lt;a&gt;" in page
    assert "<script" not in page
    assert "http" not in page.replace("https://docs", "")


def test_the_report_as_json(sheets, capsys):
    assert main(["report", str(sheets), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == 1
    assert document["puzzles"][0]["right"] == ["Ada <a>"]
    assert document["puzzles"][0]["wrong_answers"][0]["misconceptions"][0] == "assign-copies"
    assert document["students"][1] == {"name": "Bob", "right": 0, "graded": 1}


def test_packs_are_listed_added_and_removed(pack, here, capsys):
    pack("lists/one", COPY)
    assert main(["packs", "add", os.path.relpath(pack.root), "--name", "mine"]) == 0
    assert main(["packs"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("(built-in)")
    assert lines[1].split()[:3] == ["mine", "1", "puzzle"]
    assert main(["show", "mine:lists/one"]) == 0
    assert main(["packs", "remove", "mine"]) == 0
    capsys.readouterr()
    assert main(["show", "mine:lists/one"]) == 2


def test_adding_a_pack_twice_says_that_it_is_there(pack, here, capsys):
    pack("lists/one", COPY)
    assert main(["packs", "add", str(pack.root)]) == 0
    assert "Added" in capsys.readouterr().err
    assert main(["packs", "add", str(pack.root)]) == 0
    assert "is there already, as pack" in capsys.readouterr().err


def test_a_folder_without_puzzles_is_no_pack(here, capsys):
    assert main(["packs", "add", str(here)]) == 2
    said = capsys.readouterr().err
    assert "holds no puzzles" in said
    assert "a subfolder for each topic" in said


def test_a_broken_pack_is_reported_and_the_rest_works(pack, here, capsys):
    page = pack("lists/one", COPY)
    main(["packs", "add", str(pack.root), "--name", "gone"])
    page.parent.parent.rename(here / "elsewhere")
    assert main(["packs"]) == 1
    assert main(["show", "mutability/mutable_default"]) == 0
    assert "packs remove gone" in capsys.readouterr().err
