"""Imports point down: the floors of the design, read from the source."""

import ast
import sys
from pathlib import Path

import pytest

import deskcheck

PACKAGE = Path(deskcheck.__file__).parent

FLOORS = {
    "cli": 3,
    "terminal": 3,
    "pytest_plugin": 3,
    "session": 2,
    "checks": 2,
    "corpus": 1,
    "sandbox": 1,
    "misconceptions": 1,
    "xray": 1,
    "progress": 1,
    "folders": 1,
    "puzzle": 0,
    "front_matter": 0,
    "page": 0,
    "transcript": 0,
    "tracebacks": 0,
    "grading": 0,
    "literals": 0,
    "scheduling": 0,
    "replacing": 0,
    "errors": 0,
    "inside": 0,
}
# A command has to start the session that it names; no other face knows another.
ALLOWED_BETWEEN_FACES = {("cli", "terminal")}

MODULES = sorted(PACKAGE.rglob("*.py"))


def part_of(module: Path) -> str:
    return module.relative_to(PACKAGE).with_suffix("").parts[0]


def imported_parts(module: Path):
    """Yield the first name below ``deskcheck`` of everything that a module imports of ours."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names = [node.module]
            if node.module == "deskcheck":
                names = [f"deskcheck.{alias.name}" for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "deskcheck" and len(parts) > 1 and parts[1] != "__version__":
                yield parts[1]


def of_package(*parts: str):
    return [m for m in MODULES if part_of(m) in parts]


def test_every_module_has_a_floor():
    known = {*FLOORS, "__init__", "__main__"}
    assert {part_of(module) for module in MODULES} <= known


@pytest.mark.parametrize("module", of_package(*FLOORS), ids=lambda m: str(m.relative_to(PACKAGE)))
def test_imports_point_down(module):
    mine = part_of(module)
    for other in imported_parts(module):
        if other == mine or (mine, other) in ALLOWED_BETWEEN_FACES:
            continue
        if FLOORS[mine] == FLOORS[other] == 3:
            pytest.fail(f"the face {mine} imports the face {other}")
        assert FLOORS[other] <= FLOORS[mine], f"{mine} imports {other}, which is above it"


@pytest.mark.parametrize("module", of_package("inside"), ids=lambda m: str(m.relative_to(PACKAGE)))
def test_what_runs_in_the_child_needs_the_standard_library_only(module):
    depth = len(module.relative_to(PACKAGE / "inside").parts)
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"), feature_version=(3, 9))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                assert alias.name.split(".")[0] in sys.stdlib_module_names
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            assert (node.module or "").split(".")[0] in sys.stdlib_module_names
        elif isinstance(node, ast.ImportFrom):
            assert node.level <= depth, "a relative import leaves inside/"


@pytest.mark.parametrize(
    "module",
    of_package("session", "corpus", "checks", "progress"),
    ids=lambda m: str(m.relative_to(PACKAGE)),
)
def test_nothing_below_the_faces_prints(module):
    nodes = ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    names = {call.func.id for call in calls if isinstance(call.func, ast.Name)}
    assert not names & {"print", "input"}
