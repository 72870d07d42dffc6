"""Programs on the screen: nothing is lost, nothing is too wide."""

import re

import pytest

from deskcheck.corpus.library import Library, sources_of
from deskcheck.corpus.packs import built_in_pack
from deskcheck.terminal.code import code_lines, highlighted_block
from deskcheck.terminal.style import Style

COLOUR = Style(colour=True)
PLAIN = Style(colour=False)


def without_escapes(text):
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def test_colours_change_no_character_of_any_puzzle():
    for puzzle in Library([built_in_pack()]).in_service:
        for _, source in sources_of(puzzle):
            painted = [without_escapes(line) for line in code_lines(source, 80, COLOUR)]
            assert painted == list(code_lines(source, 80, PLAIN))
            shown = "\n".join(line[5:] for line in painted)
            assert shown == source.expandtabs().rstrip("\n")


@pytest.mark.parametrize(
    ("source", "painted"),
    [
        ("return None", "\x1b[35mreturn\x1b[0m \x1b[36mNone\x1b[0m"),
        ("def f(): pass", "\x1b[35mdef\x1b[0m \x1b[1mf\x1b[0m(): \x1b[35mpass\x1b[0m"),
        ("x.sorted", "x.sorted"),
        ("sorted(x)", "\x1b[34msorted\x1b[0m(x)"),
        ("'a # b'  # c", "\x1b[32m'a # b'\x1b[0m  \x1b[2m# c\x1b[0m"),
        ("@cache", "\x1b[33m@cache\x1b[0m"),
        ("a @ b", "a @ b"),
        ("'''a\n1'''", "\x1b[32m'''a\x1b[0m\n\x1b[32m1'''\x1b[0m"),
        ("1_0.5e3", "\x1b[36m1_0.5e3\x1b[0m"),
        ("iffy = 'open", "iffy = \x1b[32m'open\x1b[0m"),
    ],
)
def test_what_is_painted(source, painted):
    assert "\n".join(highlighted_block(source, "python", COLOUR)) == painted


def test_control_characters_never_reach_the_terminal():
    (line,) = code_lines("print('\x1b[2J')", 80, PLAIN)
    assert "\x1b" not in line
    assert r"\x1b[2J" in line


@pytest.mark.parametrize("style", [COLOUR, PLAIN])
def test_a_long_line_is_folded_to_the_width(style):
    lines = [without_escapes(line) for line in code_lines("x = 'abc' + " * 12 + "y", 40, style)]
    assert max(map(len, lines)) == 40
    assert lines[1].startswith("   │ ")
