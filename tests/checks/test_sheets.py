"""Answer sheets: what is written, what is read back, and how they are marked."""

import pytest

from deskcheck.checks.class_report import class_report, sheets_in
from deskcheck.checks.marking import Marker, Result, mark_text
from deskcheck.checks.sheets import choose, read_sheet, sheet_text
from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import Pack
from deskcheck.errors import UsageError

COPY = "a = [1]\nb = a\nb.append(2)\nprint(a)\n"


@pytest.fixture
def library(pack):
    pack("lists/one", COPY, output="[1, 2]", difficulty=2)
    pack("lists/two", "print('```')\n1/0\n", difficulty=1)
    pack("sets/three", "print(3)\n", difficulty=5)
    return Library([Pack("", pack.root)])


@pytest.fixture
def marker(library, runs, interpreter):
    marker = Marker(library, runs, interpreter, 2)
    yield marker
    marker.close()


@pytest.fixture
def filled(library, tmp_path):
    """Return a function: a sheet with all puzzles, some of them answered."""
    empty = sheet_text(library.in_service, 1)

    def write(name="ada", change=("", ""), **answers):
        text = empty.replace("Name:", f"Name: {name.capitalize()}").replace(*change)
        for slug, answer in answers.items():
            start = text.index(f"/{slug} ")
            box = text.index("```answer\n\n", start) + len("```answer\n")
            text = text[:box] + answer + text[box:]
        file = tmp_path / "sheets" / f"{name}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return write


def marks(marker, sheet):
    return {entry.puzzle_id: marker.mark(entry).result() for entry in sheet.entries}


def test_a_sheet_has_programs_and_empty_boxes_and_no_answers(library):
    text = sheet_text(library.in_service, 7)
    assert text.startswith("<!-- deskcheck sheet 1, seed 7 -->\n")
    assert text.count("```answer\n\n```") == 3
    assert "[1, 2]" not in text
    assert "````python\nprint('```')" in text


def test_the_same_seed_chooses_the_same_puzzles_easier_first(library):
    puzzles = library.in_service
    assert choose(puzzles, 2, (1, 5), 3) == choose(puzzles, 2, (1, 5), 3)
    assert [p.id for p in choose(puzzles, 9, (1, 5), 3)] == ["lists/two", "lists/one", "sets/three"]
    assert [p.id for p in choose(puzzles, 9, (2, 4), 3)] == ["lists/one"]


def test_answers_are_read_back(filled):
    sheet = read_sheet(filled("ada", one="[1]\n\n[2]", two="TypeError"))
    assert sheet.student == "Ada"
    assert [entry.answer for entry in sheet.entries] == ["[1]\n\n[2]", "TypeError", ""]


@pytest.mark.parametrize(
    "change",
    [
        ("```answer\n\n```\n\n## 2", "[1, 2]\n\n## 2"),
        ("```answer\n\n```\n\n## 2", "```answer\n[1, 2]\n\n## 2"),
        ("```answer\n\n```\n\n## 2", "```\n[1, 2]\n```\n\n## 2"),
        ("```answer\n\n```\n\n## 2", "```answer\r\n[1, 2]\r\n```\r\n\r\n## 2"),
        ("```answer\n\n```\n\n## 2", "  ```\n[1, 2]\n\n## 2"),
        ("```answer\n\n```\n\n## 2", "```answer\n\n```\n[1, 2]\n\n## 2"),
        ("```answer\n\n```\n\n## 2", "```answer\n[1, 2]\n```\nI hope so.\n\n## 2"),
    ],
)
def test_a_damaged_box_still_holds_its_answer(filled, marker, change):
    sheet = read_sheet(filled("ada", change))
    assert marks(marker, sheet)["lists/one"].result is Result.RIGHT


def test_answers_are_graded_with_line_and_diagnosis(filled, marker):
    found = marks(marker, read_sheet(filled(one="[1]", two="```\nZeroDivisionError", three="")))
    assert [mark.result for mark in found.values()] == [Result.WRONG, Result.RIGHT, Result.EMPTY]
    text = mark_text(found["lists/one"], explain=False)
    assert ": line 1 (" in text
    assert "makes `b` a copy" in text
    assert "It is kept" not in text
    assert "It is kept" in mark_text(found["lists/one"], explain=True)


def test_a_spelling_that_differs_is_nearly_right(filled, marker):
    assert marks(marker, read_sheet(filled(one="[1,2]")))["lists/one"].result is Result.NEARLY


def test_an_edited_program_says_so(filled, marker):
    sheet = read_sheet(filled("ada", ("b = a\n", "b = a[:]\n"), one="[1]"))
    mark = marks(marker, sheet)["lists/one"]
    assert mark.result is Result.EDITED
    assert "edited" in mark_text(mark, explain=False)


def test_a_puzzle_that_has_changed_since_says_so(filled, marker, pack):
    sheet = read_sheet(filled(one="[1, 2]"))
    pack("lists/one", "print(1)\n")
    assert marks(marker, sheet)["lists/one"].result is Result.CHANGED


def test_an_unknown_puzzle_says_so(filled, marker):
    sheet = read_sheet(filled("ada", ("puzzle lists/one", "puzzle sets/one"), one="[1]"))
    mark = marks(marker, sheet)["sets/one"]
    assert mark.result is Result.UNKNOWN
    assert "packs add" in mark_text(mark, explain=False)


def test_a_class_is_summed_up(filled, library, marker):
    filled("ada", one="[1, 2]", two="```\nZeroDivisionError", three="3")
    filled("bob", one="[1]", two="0", three="3")
    filled("cyd", one="[1]", three="4")
    folder = filled("empty").parent
    report = class_report(sheets_in(folder), library, marker)
    assert report.students == (("Ada", 3, 3), ("Bob", 1, 3), ("Cyd", 0, 2))
    one = report.hardest_first[0]
    assert (one.puzzle_id, one.right, one.wrong) == ("lists/one", ("Ada",), ("Bob", "Cyd"))
    assert one.wrong_answers[0].output == "[1]"
    assert one.wrong_answers[0].students == ("Bob", "Cyd")
    assert report.beliefs[0].finding.id == "assign-copies"
    assert report.beliefs[0].students == ("Bob", "Cyd")


def test_each_truth_and_each_distinct_answer_is_worked_out_once(filled, library, runs, marker):
    for number in range(30):
        filled(f"student{number}", one="[1]", three="3")
    started = []
    original = runs._pool.submit
    runs._pool.submit = lambda work: started.append(work) or original(work)
    report = class_report(sheets_in(filled("last").parent), library, marker)
    assert len(report.students) == 30
    assert len(started) == 3  # the truth of both, and the wrong worlds of one


def test_a_folder_without_sheets_is_a_usage_error(tmp_path):
    (tmp_path / "README.md").write_text("# no sheet\n")
    with pytest.raises(UsageError, match="no answer sheet"):
        sheets_in(tmp_path)
