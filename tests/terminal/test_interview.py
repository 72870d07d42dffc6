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
from deskcheck.terminal.interview import COMMANDS, CONFIDENCE_KEYS, clock_line, hold
from deskcheck.terminal.plain import PlainReader
from deskcheck.terminal.play import INTERRUPTED
from deskcheck.terminal.screen import Screen
from deskcheck.terminal.style import Style

from .conftest import outcome


class Desk:
    def __init__(self, pack, folder, minutes=20, count=2):
        for number in (1, 2):
            pack(f"lists/p{number}", "print(1)", title=f"Puzzle {number}", difficulty=number)
        pool = Library([Pack("", pack.root)]).in_service
        chosen = plan(pool, level=Level.JUNIOR, count=count, minutes=minutes, seed="1")
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


def test_the_opening_counts_in_good_english(pack, tmp_path):
    desk = Desk(pack, tmp_path, minutes=1, count=1)
    desk.hold("")
    assert "1 question in 1 minute. No hints" in desk.shown.getvalue()


def test_fewer_questions_than_were_asked_for_are_announced(pack, tmp_path):
    desk = Desk(pack, tmp_path, count=30)
    desk.hold("")
    shown = desk.shown.getvalue()
    assert "You asked for 30 questions. Of level 1 to 3 there are only 2" in shown
    assert "2 questions in 20 minutes" in shown


def test_as_many_questions_as_were_asked_for_need_no_word(desk):
    desk.hold("")
    assert "You asked for" not in desk.shown.getvalue()


class Scripted(PlainReader):
    """Answers each question; is interrupted at the confidence, or asks the clock there."""

    def __init__(self, desk, clock):
        super().__init__(io.StringIO("1\n\nbecause\n"), desk.shown, commands=COMMANDS)
        self.clock = clock
        self.clocks = []

    def line(self):
        self.clocks.append(self.clock())
        return super().line()

    def key(self, keys):
        self.clocks.append(self.clock())
        return super().key(keys)


def test_the_clock_names_the_question_that_is_explained(desk):
    readers = []

    def reader(clock):
        readers.append(Scripted(desk, clock))
        return readers[0]

    hold(desk.interview, desk.files, Screen(desk.shown, Style(colour=False), lambda: 80), reader)
    assert readers[0].clocks == [" 20:00 left · question 1 of 2"] * 2


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


class InterruptedAtTheEnd(io.StringIO):
    """A person who presses Ctrl-C where the text has ended."""

    def readline(self):
        line = super().readline()
        if not line:
            raise KeyboardInterrupt
        return line


@pytest.mark.parametrize("typed", ["1\n\n", "1\n\nbecause\n", "1\n\nbecause\nq\n"])
@pytest.mark.parametrize("source", [io.StringIO, InterruptedAtTheEnd])
def test_leaving_while_asked_for_more_ends_the_interview_and_keeps_the_answer(desk, source, typed):
    screen = Screen(desk.shown, Style(colour=False), lambda: 80)
    reader = PlainReader(source(typed), desk.shown, commands=COMMANDS)
    hold(desk.interview, desk.files, screen, lambda clock: reader)
    (answer,) = desk.interview.answers
    assert answer.confidence is None
    assert answer.reasoning in typed
    assert "question 2" not in desk.shown.getvalue()
    assert "1 of 2 right" in desk.shown.getvalue()
    assert desk.files.markdown.exists()


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
    ("typed", "key"), [("3", "3"), ("\r", "enter"), ("\x03", "q"), ("\x04", "q"), ("q", "q")]
)
def test_ctrl_c_and_ctrl_d_end_the_interview_at_the_confidence_too(typed, key):
    assert with_editor(typed, lambda r: r.key(CONFIDENCE_KEYS))[0] == key


@pytest.mark.parametrize(
    ("keys", "line"), [("because\r", "because"), ("\r", ""), ("\x03", None), ("\x04", None)]
)
def test_the_reasoning_is_one_line(keys, line):
    assert with_editor(keys, lambda r: r.line())[0] == line
