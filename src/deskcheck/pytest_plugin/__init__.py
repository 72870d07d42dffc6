"""The pytest plugin: puzzles and answer sheets as tests.

It is loaded in every run of pytest where deskcheck is installed, so this module imports nothing;
`puzzles` and `sheets` are imported when there is a file for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

_SHEET_STARTS = b"<!-- deskcheck sheet"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options and the ini option."""
    group = parser.getgroup("deskcheck", "puzzles and answer sheets (deskcheck)")
    group.addoption(
        "--deskcheck", action="store_true", help="check the puzzles among the Markdown files"
    )
    group.addoption(
        "--deskcheck-record",
        action="store_true",
        help="write the recorded outputs of puzzles where they are not what Python prints",
    )
    group.addoption(
        "--deskcheck-python",
        action="append",
        default=[],
        metavar="EXE",
        help="check on this interpreter too; 'all' is every one found (repeatable)",
    )
    group.addoption(
        "--deskcheck-explain",
        action="store_true",
        help="show the explanation with each wrong answer of a sheet",
    )
    parser.addini("deskcheck_paths", "folders of puzzles to be checked", type="paths", default=[])


def pytest_configure(config: pytest.Config) -> None:
    """Have what was recorded listed at the end."""
    if config.getoption("deskcheck_record"):
        from deskcheck.pytest_plugin.record_summary import RecordSummary

        config.pluginmanager.register(RecordSummary())


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Keep other collectors away from the programs of puzzles: importing them would run them."""
    if collection_path.suffix == ".py":
        page = _page_of(collection_path, config)
        return True if page is not None and page.is_file() else None
    return None


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect puzzles and answer sheets.

    A program is a name for its puzzle: it was given on the command line, or its page is missing.
    """
    page: Path | None = None
    if file_path.suffix == ".md":
        if _is_sheet(file_path):
            from deskcheck.pytest_plugin.sheets import SheetFile

            return SheetFile.from_parent(parent, path=file_path)
        flag = parent.config.getoption("deskcheck") and _starts_with(file_path, b"+++")
        page = file_path if flag else _page_of(file_path, parent.config)
    elif file_path.suffix == ".py":
        page = _page_of(file_path, parent.config)
        if page is not None and not page.is_file() and file_path.stem not in ("main", page.stem):
            return None  # a module beside a program; that one is reported
    if page is None:
        return None
    from deskcheck.pytest_plugin.puzzles import PuzzleFile

    return PuzzleFile.from_parent(parent, path=file_path, markdown=page)


def pytest_pycollect_makemodule(
    module_path: Path, parent: pytest.Collector
) -> pytest.Collector | None:
    """Do not import the program of a puzzle that was named on the command line."""
    if _page_of(module_path, parent.config) is not None:
        from deskcheck.pytest_plugin.puzzles import NoModule

        return NoModule.from_parent(parent, path=module_path)
    return None


def _page_of(path: Path, config: pytest.Config) -> Path | None:
    """Return where the page of a puzzle is, or would be, that a file belongs to.

    In a pack, a file is below the folder of a topic: a page, a program, or a module of a puzzle
    that has several.
    """
    for pack in config.getini("deskcheck_paths"):
        if path.is_relative_to(pack):
            topic, *rest = path.relative_to(pack).parts
            if len(rest) == 1 or (rest and path.suffix == ".py"):
                stem: Path = pack / topic / rest[0]
                return stem.with_suffix(".md")
    return None


def _is_sheet(file: Path) -> bool:
    return _starts_with(file, _SHEET_STARTS)


def _starts_with(file: Path, start: bytes) -> bool:
    try:
        with file.open("rb") as content:
            return content.read(len(start)) == start
    except OSError:
        return False
