"""Finding puzzles on disk, and going on when one of them is broken."""

import pytest

from deskcheck.corpus.library import Library, page_of, puzzle_of_file, sources_of
from deskcheck.corpus.packs import Pack, built_in_pack, folder_pack
from deskcheck.errors import BrokenPuzzle, UsageError


@pytest.fixture
def library(pack):
    return lambda: Library([Pack("", pack.root)])


def test_a_puzzle_is_two_files(pack, library):
    pack("lists/first", "print(1)\n")
    (puzzle,) = library().puzzles
    assert (puzzle.id, puzzle.topic, puzzle.program.alone) == ("lists/first", "lists", True)
    assert page_of(puzzle).takeaway == "Evaluated once."


def test_a_puzzle_of_several_modules_is_a_folder(pack, library):
    markdown = pack("imports/shop", "")
    markdown.with_suffix(".py").unlink()
    folder = markdown.with_suffix("")
    folder.mkdir()
    (folder / "main.py").write_text("import prices\n")
    (folder / "prices.py").write_text("print('loaded')\n")
    (puzzle,) = library().puzzles
    assert not puzzle.program.alone
    assert [name for name, _ in sources_of(puzzle)] == ["main.py", "prices.py"]


def test_one_broken_puzzle_does_not_stop_the_others(pack, library):
    pack("lists/good", "print(1)\n")
    pack("lists/bad", "print(1)\n", markdown="no front matter")
    found = library()
    assert [puzzle.id for puzzle in found.puzzles] == ["lists/good"]
    assert [problem.rule for problem in found.problems] == ["front-matter"]


@pytest.mark.parametrize(
    ("breaks", "rule"),
    [
        (lambda md: md.with_suffix(".py").unlink(), "program"),
        (lambda md: md.unlink(), "markdown"),
        (lambda md: md.write_bytes(b"+++\n\xff\n+++\n"), "encoding"),
        (lambda md: md.rename(md.with_name("Bad-Name.md")), "name"),
    ],
)
def test_files_that_do_not_fit_are_reported(pack, library, breaks, rule):
    breaks(pack("lists/one", "print(1)\n"))
    problems = library().problems
    assert rule in {problem.rule for problem in problems}
    assert all(problem.cure and problem.file for problem in problems)


def test_a_file_and_a_folder_of_one_name_are_reported(pack, library):
    folder = pack("lists/one", "print(1)\n").with_suffix("")
    folder.mkdir()
    (folder / "main.py").write_text("")
    assert "program" in {problem.rule for problem in library().problems}


def test_a_puzzle_is_found_by_id_slug_and_file(pack, library):
    markdown = pack("lists/first", "print(1)\n")
    found = library()
    assert found.find("lists/first").id == "lists/first"
    assert found.find("first").id == "lists/first"
    assert found.find(str(markdown.with_suffix(".py"))).about.title == "lists/first"


def test_an_ambiguous_slug_lists_the_candidates(pack, library):
    pack("lists/first", "")
    pack("sets/first", "")
    with pytest.raises(UsageError, match="lists/first, sets/first"):
        library().find("first")


def test_an_unknown_target_suggests_a_near_one(pack, library):
    pack("lists/first", "")
    with pytest.raises(UsageError, match="Did you mean lists/first"):
        library().find("lists/frist")


def test_a_topic_selects_its_puzzles_once(pack, library):
    pack("lists/a", "")
    pack("lists/b", "")
    pack("sets/c", "")
    chosen = library().select(["lists", "lists/a"])
    assert [puzzle.id for puzzle in chosen] == ["lists/a", "lists/b"]


def test_a_renamed_puzzle_leads_to_its_new_id(pack, library):
    pack("lists/new", "")
    old = pack("lists/old", "", markdown='+++\nrenamed_to = "lists/new"\n+++\n')
    old.with_suffix(".py").unlink()
    found = library()
    assert not found.problems
    assert found.find("lists/old").id == "lists/new"
    assert [puzzle.id for puzzle in found.in_service] == ["lists/new"]


def test_puzzles_renamed_in_a_circle_do_not_hang(pack, library):
    pack("lists/a", "", markdown='+++\nrenamed_to = "lists/b"\n+++\n')
    pack("lists/b", "", markdown='+++\nrenamed_to = "lists/a"\n+++\n')
    library().resolve("lists/a")


def test_a_bare_file_is_a_puzzle_without_a_page(tmp_path):
    program = tmp_path / "script.py"
    program.write_text("print(1)\n")
    puzzle = puzzle_of_file(program)
    assert puzzle.markdown is None
    assert not puzzle.program.alone
    assert page_of(puzzle).hints == ()


def test_a_missing_folder_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError, match="no folder of puzzles"):
        folder_pack(tmp_path / "nowhere")


def test_every_built_in_puzzle_parses():
    library = Library([built_in_pack()])
    problems = list(library.problems)
    for puzzle in library.in_service:
        try:
            page_of(puzzle)
        except BrokenPuzzle as broken:
            problems += broken.problems
    assert not problems
    assert library.find("mutability/mutable_default")
