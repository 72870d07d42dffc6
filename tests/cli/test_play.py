"""``deskcheck play`` as a process: through a pipe, and in a real terminal."""

import os
import re
import subprocess
import sys

import pytest

COMMAND = [sys.executable, "-m", "deskcheck", "play", "mutability/mutable_default"]


def through_a_pipe(text, *arguments, **environment):
    return subprocess.run(
        [*COMMAND, *arguments],
        input=text,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


def test_a_pipe_gets_plain_lines_without_colour():
    result = through_a_pipe("[1]\n[1]\n\nq\n")
    assert result.returncode == 0
    assert "✗ Not what Python prints: line 2." in result.stdout
    assert "evaluated anew on every call" in result.stdout
    assert "\x1b" not in result.stdout


def test_colour_can_be_forced_into_a_pipe():
    assert "\x1b[" in through_a_pipe("", FORCE_COLOR="1").stdout
    assert "\x1b[" in through_a_pipe("", "--color", "always").stdout
    assert "\x1b[" not in through_a_pipe("", "--color", "never", FORCE_COLOR="1").stdout


def test_answers_are_kept_between_sessions():
    through_a_pipe("[1]\n[1]\n\nq\n")
    listed = subprocess.run(
        [sys.executable, "-m", "deskcheck", "progress", "export", "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "defaults-fresh" in listed.stdout


def test_a_progress_folder_that_cannot_be_written_does_not_end_the_session(tmp_path):
    (tmp_path / "file").write_text("")
    result = through_a_pipe("[1]\n[1, 1]\n\nq\n", DESKCHECK_HOME=str(tmp_path / "file"))
    assert "✓ Right." in result.stdout
    assert "keep nothing new" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_path_is_played_in_its_order_and_goes_on_where_it_stopped(pack):
    for name, place in (("lists/late", 30), ("sets/early", 10), ("lists/middle", 20)):
        page = pack(name, "print(1)\n", title=f"The {name}")
        text = page.read_text().replace(
            "difficulty = 1", f"paths = {{ tour = {place} }}\ndifficulty = 1"
        )
        page.write_text(text)

    def played(text):
        command = [
            sys.executable,
            "-m",
            "deskcheck",
            "play",
            "--path",
            "tour",
            "--puzzles",
            pack.root,
        ]
        result = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
        return re.findall(r"^The (\S+)\n.* · (.*)$", result.stdout, re.M)

    assert played("1\n\n\n:quit\n") == [("sets/early", "1 of 3"), ("lists/middle", "2 of 3")]
    assert [title for title, _ in played(":quit\n")] == ["lists/middle"]


def test_an_unknown_path_lists_the_paths(pack):
    pack("lists/one", "print(1)\n")
    command = [sys.executable, "-m", "deskcheck", "play", "--path", "nowhere"]
    result = subprocess.run(
        [*command, "--puzzles", pack.root], capture_output=True, text=True, check=False
    )
    assert result.returncode == 2
    assert "There is no path 'nowhere'" in result.stderr


ESCAPES = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[=>])")


class Terminal:
    """A pseudo-terminal with deskcheck in it."""

    def __init__(self, columns, **environment):
        pexpect = pytest.importorskip("pexpect")
        self.child = pexpect.spawn(
            COMMAND[0],
            COMMAND[1:],
            dimensions=(60, columns),
            encoding="utf-8",
            timeout=30,
            env={**os.environ, "TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1"}
            | environment,
        )

    def see(self, text):
        """Wait for a text and return all that came before it, without escapes."""
        self.child.expect_exact(text)
        return ESCAPES.sub("", self.child.before)

    def type(self, *keys):
        for key in keys:
            self.child.send(key)

    def exit_code(self):
        import pexpect

        self.child.expect(pexpect.EOF)
        self.child.close()
        return self.child.exitstatus


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("columns", [80, 40])
def test_a_session_in_a_terminal(columns):
    terminal = Terminal(columns)
    terminal.see(":help")
    terminal.type(":hint\r")
    terminal.see("Hint:")
    terminal.type("[1]\r[1]\r\r")
    terminal.see("line 2.")
    terminal.see("Enter")
    terminal.type("r")
    terminal.see(":help")
    terminal.type("[1]\r[1, 1]\r\r")
    terminal.see("Right.")
    terminal.see("Enter")
    terminal.type("q")
    assert terminal.exit_code() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_ctrl_c_clears_then_quits():
    terminal = Terminal(80)
    terminal.see(":help")
    terminal.type("[1]", "\x03")
    terminal.see(":help")
    terminal.type("\x03")
    assert terminal.exit_code() == 130


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_the_experiment_is_a_python_prompt_in_the_namespace_of_the_puzzle():
    terminal = Terminal(80)
    terminal.see(":help")
    terminal.type(":reveal\r")
    terminal.see("Enter")
    terminal.type("e")
    terminal.see(">>>")
    terminal.type("foo.__defaults__\r")
    terminal.see("([1, 1],)")
    terminal.type("\x04")
    terminal.see("Enter")
    terminal.type("q")
    assert terminal.exit_code() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_dumb_terminal_gets_plain_lines():
    terminal = Terminal(80, TERM="dumb")
    before = terminal.see("Your prediction")
    assert "def foo(x=[]):" in before
    terminal.type("[1]\r[1, 1]\r\r")
    terminal.see("Right.")
    terminal.type("q\r")
    assert terminal.exit_code() == 0
