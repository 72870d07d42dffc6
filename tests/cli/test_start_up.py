"""Start-up time is a feature: what the quick commands may import is pinned."""

import subprocess
import sys

import pytest

HEAVY = {
    "prompt_toolkit",
    "rich",
    "pygments",
    "pytest",
    "fsrs",
    "importlib.metadata",
    "sqlite3",
    "asyncio",
    "packaging",
    "unittest",
    "argcomplete",
}
# `list` and `show` start no child, and read no TOML once the library is indexed.
LIST = HEAVY | {"subprocess", "threading", "dataclasses", "tomllib", "tempfile"}


def imported_by(*arguments, stdin=""):
    code = (
        "import sys\n"
        "from deskcheck.cli import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "finally:\n    print(*sys.modules, file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )
    return set(result.stderr.splitlines()[-1].split())


def test_version_imports_next_to_nothing():
    modules = imported_by("--version")
    assert {name for name in modules if name.startswith("deskcheck")} == {
        "deskcheck",
        "deskcheck.cli",
    }
    assert not modules & HEAVY
    assert not modules & {"argparse", "tomllib", "dataclasses", "json", "pathlib"}


@pytest.mark.parametrize("arguments", [("list",), ("list", "--json"), ("show", "first")])
def test_list_and_show_import_nothing_heavy(pack, arguments):
    pack("lists/first", "print(1)")
    command = (*arguments, "--puzzles", str(pack.root))
    imported_by(*command)  # makes the index
    assert not imported_by(*command) & LIST


def test_answer_imports_nothing_heavy():
    command = ("answer", "mutability/mutable_default")
    imported_by(*command, stdin="[1]\n[1, 1]\n")  # asks once what packs are installed
    modules = imported_by(*command, stdin="[1]\n[1, 1]\n")
    assert "deskcheck.sandbox.running" in modules
    assert not modules & HEAVY
