"""The interview at the terminal: in plain lines, and with the editor and its clock."""

import io

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import Pack
from deskcheck.progress.store import Store
from deskcheck.session.interview import Interview, Level, plan
from deskcheck.session.interview_files import ReviewFiles
from deskcheck.terminal.commands import Command, Submit
from deskcheck.terminal.editor import EditorReader
from deskcheck.terminal.interview import COMMANDS, clock_line, hold
from deskcheck.terminal.plain import PlainReader
from deskcheck.terminal.play import INTERRUPTED
from deskcheck.terminal.screen import Screen
from deskcheck.terminal.style import Style

from .conftest import outcome


class Desk:
    def __init__(self, pack, folder, minutes=20):
        for number in (1, 2):
            pack(f"lists/p{number}", "print(1)", title=f"Puzzle {number}", difficulty=number)
        pool = Library([Pack("", pack.root)]).in_service
        chosen = plan(pool, level=Level.JUNIOR, count=2, minutes=minutes, seed="1")
        self.store = Store.unsaved()
        self.seconds = 0.0
        self.interview = Interview(
            chosen,
            self.store,
            lambda program, stop: outcome("1\n"),
            clock=lambda: self.seconds,
        )
        self.files = ReviewFiles(folder, self.interview)
        self.shown = io.StringIO()

    def hold(self, typed, width=80):
        screen = Screen(self.shown, Style(colour=False), lambda: width)
        source = io.StringIO(typed)
        return hold(
            self.interview,
            self.files,
            screen,
            lambda clock: PlainReader(source, self.shown, commands=COMMANDS, clock=clock),
        )


@pytest.fixture
def desk(pack, tmp_path):
    return Desk(pack, tmp_path / "reviews")


def test_an_interview_in_plain_lines(desk):
    assert desk.hold("1\n\nbecause\n3\n2\n\n\n\n") == 0
    shown = desk.shown.getvalue()
    before, _, review = shown.partition("Mock interview, junior level\n\n")
    assert "[20:00 left · question 1 of 2]" in before
    assert "✓" not in before
    assert "Evaluated once" not in before
    assert "1 of 2 right" in review
    assert "because" in review
    assert "Evaluated once" in review
    assert desk.files.markdown.exists()
    assert [answer.confidence for answer in desk.interview.answers] == [3, None]


def test_there_are_no_hints(desk):
    desk.hold(":hint\n:help\n1\n\n\n\n")
    shown = desk.shown.getvalue()
    assert "There is no ':hint'" in shown
    assert ":reveal" not in shown


def test_leaving_in_the_middle_keeps_what_was_answered(desk):
    desk.hold("1\n\nbecause\n2\n:quit\n")
    assert "1 of 2 right" in desk.shown.getvalue()
    assert len(list(desk.store.attempts())) == 1
    assert desk.files.json.exists()


def test_leaving_at_once_leaves_no_files(desk):
    desk.hold("")
    assert "No answers, no review." in desk.shown.getvalue()
    assert not desk.files.json.exists()


def test_ctrl_c_has_its_own_exit_code(desk):
    class Interrupted(io.StringIO):
        def readline(self):
            raise KeyboardInterrupt

    screen = Screen(desk.shown, Style(colour=False), lambda: 80)
    reader = PlainReader(Interrupted(), desk.shown, commands=COMMANDS)
    assert hold(desk.interview, desk.files, screen, lambda clock: reader) == INTERRUPTED


def test_the_clock_says_when_the_time_is_up(desk):
    assert clock_line(desk.interview) == " 20:00 left · question 1 of 2"
    desk.seconds = 61.0
    assert clock_line(desk.interview) == " 18:59 left · question 1 of 2"
    desk.seconds = 1201.0
    assert clock_line(desk.interview) == " time is up: finish this one · question 1 of 2"


def test_a_review_that_cannot_be_saved_is_shown_all_the_same(pack, tmp_path):
    (tmp_path / "file").write_text("")
    desk = Desk(pack, tmp_path / "file")
    desk.hold("1\n\n\n\n")
    assert "--save" in desk.shown.getvalue()
    assert "Evaluated once" in desk.shown.getvalue()


class Recorder(DummyOutput):
    """Keeps what was drawn."""

    def __init__(self):
        self.drawn = ""

    def write(self, data):
        self.drawn += data

    def get_size(self):
        return Size(rows=24, columns=40)


def with_editor(keys, ask, **options):
    with create_pipe_input() as pipe:
        pipe.send_text(keys)
        screen = Recorder()
        reader = EditorReader(source=pipe, screen=screen, commands=COMMANDS, **options)
        return ask(reader), screen.drawn


def test_the_clock_is_below_the_editor():
    answer, drawn = with_editor("1\x04", lambda r: r.prediction(), clock=lambda: " 9:59 left")
    assert answer == Submit("1")
    assert "9:59 left" in drawn.replace("\n", "")


def test_the_hint_key_does_nothing_in_an_interview():
    answer, _ = with_editor("\x1bOQ:skip\r", lambda r: r.prediction())
    assert answer == Command("skip")


@pytest.mark.parametrize(
    ("keys", "line"), [("because\r", "because"), ("\r", ""), ("\x03", None), ("\x04", None)]
)
def test_the_reasoning_is_one_line(keys, line):
    assert with_editor(keys, lambda r: r.line())[0] == line
