"""CONTRIBUTING.md keeps what it promises: its example is a puzzle, its commands exist."""

import re
from pathlib import Path

import pytest

from deskcheck.checks.rules import METADATA, RULES
from deskcheck.cli.parser import COMMANDS
from deskcheck.front_matter import parse_front_matter
from deskcheck.page import parse_page

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_example_of_the_format_can_be_read():
    (page,) = re.findall(r"^````markdown\n(.*?)^````$", TEXT, re.MULTILINE | re.DOTALL)
    about = parse_front_matter(page, Path("example.md"))
    assert about.misconceptions == ("defaults-fresh",)
    assert len(parse_page(page, Path("example.md")).foreseen) == 1


def test_the_good_puzzle_prints_what_its_explanation_says():
    code = re.search(r"```python\n(row = .*?)```", TEXT, re.DOTALL)
    namespace: dict[str, object] = {}
    exec(code[1].replace("print", "(lambda x: x)"), namespace)
    board = namespace["board"]
    assert board[0] is board[1]


@pytest.mark.parametrize("command", sorted(set(re.findall(r"bin/deskcheck (\w+)", TEXT))))
def test_commands_exist(command):
    assert command in COMMANDS


@pytest.mark.parametrize("rule", [*RULES, METADATA])
def test_every_rule_is_in_the_table(rule):
    assert f"| `{rule}` |" in TEXT


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`(src/[\w/.]+|tests/[\w/.]+)`", TEXT))))
def test_files_that_are_named_exist(path):
    if "TOPIC" in path:
        path = path.replace("TOPIC", "numbers")
    assert (ROOT / path).exists()


@pytest.mark.parametrize("anchor", re.findall(r"\]\(#([\w-]+)\)", TEXT))
def test_links_within_the_page_lead_somewhere(anchor):
    headings = re.findall(r"^## (.*)$", TEXT, re.MULTILINE)
    assert anchor in {heading.lower().replace(" ", "-") for heading in headings}
