"""The editor, driven through a pipe with the keys that a person presses."""

import sys

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from deskcheck.terminal.commands import BAR, Command, Leave, Submit
from deskcheck.terminal.editor import EditorReader

ENTER = "\r"
CTRL_C, CTRL_D, ESCAPE, F2 = "\x03", "\x04", "\x1b", "\x1bOQ"


class Narrow(DummyOutput):
    def get_size(self):
        return Size(rows=24, columns=40)


def after(keys, *, kept="", vi=False):
    with create_pipe_input() as pipe:
        pipe.send_text(keys)
        return EditorReader(source=pipe, screen=Narrow(), vi=vi).prediction(kept)


@pytest.mark.parametrize(
    ("keys", "action"),
    [
        (f"[1]{ENTER}[1, 1]{ENTER}{ENTER}", Submit("[1]\n[1, 1]")),
        (f"[1]{ESCAPE}{ENTER}", Submit("[1]")),
        (f"[1]{CTRL_D}", Submit("[1]")),
        (CTRL_D, Leave()),
        (CTRL_C, Leave(interrupted=True)),
        (f"x{CTRL_C}y{CTRL_D}", Submit("y")),
        (f"x{CTRL_C}{CTRL_C}", Leave(interrupted=True)),
        (f"{ENTER}{ENTER}", Submit("")),
        (f":hint{ENTER}", Command("hint")),
        (f":sk{ENTER}", Command("skip")),
        (f":zzz{ENTER}{CTRL_C}:quit{ENTER}", Command("quit")),
        (f" :hint{ENTER}{ENTER}", Submit(":hint")),
        (f"[1]{ENTER}:hint{ENTER}", Command("hint", "[1]\n")),
        (f"[1]{ENTER}:zzz{ENTER}{ESCAPE}{ENTER}{CTRL_C}{CTRL_C}", Leave(interrupted=True)),
        (f"[1]{ENTER} :2{ENTER}{ENTER}", Submit("[1]\n:2")),
        (f"a\tb{CTRL_D}", Submit("a\tb")),
        (f"[1]{F2}", Command("hint", "[1]")),
        (f"a{ENTER} {ENTER}b{ENTER}{ENTER}", Submit("a\n \nb")),
        # A paste, bracketed by the terminal, does not submit at its blank line.
        (f"\x1b[200~a\n\nb\n\x1b[201~{ENTER}", Submit("a\n\nb")),
    ],
)
def test_keys(keys, action):
    assert after(keys) == action


def test_enter_in_the_middle_of_the_text_breaks_the_line():
    assert after(f"ab\x1b[D{ENTER}\x1b[F{ENTER}{ENTER}") == Submit("a\nb")


def test_kept_text_can_be_edited_further():
    assert after(f"2{CTRL_D}", kept="1") == Submit("12")


def test_enter_submits_from_the_normal_mode_of_vi():
    assert after(f"[1]{ESCAPE}{ENTER}", vi=True) == Submit("[1]")


def test_the_learners_own_editor_gets_what_was_typed_and_gives_it_back(tmp_path, monkeypatch):
    editor = tmp_path / "editor.py"
    editor.write_text("import sys\nopen(sys.argv[1], 'ab').write(b'[1, 1]\\n\\xff\\n')\n")
    monkeypatch.setenv("VISUAL", f"{sys.executable} {editor}")
    assert after(f"[1]{ENTER}:edit{ENTER}{CTRL_D}") == Submit("[1]\n[1, 1]\n\\xff")


@pytest.mark.parametrize("editor", ["no-such-editor", "'"])
def test_an_editor_that_cannot_be_started_loses_nothing(monkeypatch, editor):
    monkeypatch.setenv("VISUAL", editor)
    assert after(f"[1]{ENTER}:edit{ENTER}{CTRL_D}") == Submit("[1]")


@pytest.mark.parametrize(
    ("keys", "result"), [(ENTER, "enter"), ("r", "r"), ("zq", "q"), (CTRL_C, "q"), (CTRL_D, "q")]
)
def test_the_bar_takes_one_key(keys, result):
    with create_pipe_input() as pipe:
        pipe.send_text(keys)
        assert EditorReader(source=pipe, screen=Narrow()).key(BAR) == result


def test_a_whole_round_with_the_editor(session):
    with create_pipe_input() as pipe:
        pipe.send_text(f"[1]{ENTER}[1]{ENTER}{ENTER}")
        reader = EditorReader(source=pipe, screen=Narrow())
        keys = iter("q")
        reader.key = lambda bar: next(keys)
        session.play(reader)
    assert session.results == [("lists/first", "wrong")]
