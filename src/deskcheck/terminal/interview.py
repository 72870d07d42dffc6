"""The interview at the terminal: puzzle, prediction, reasoning, confidence; then the review."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from deskcheck.errors import StoreError
from deskcheck.session.interview import Interview
from deskcheck.session.interview_files import ReviewFiles
from deskcheck.session.interview_review import CONFIDENCE, clock_text, review_markdown
from deskcheck.session.round import Round
from deskcheck.session.wording import counted
from deskcheck.terminal.commands import Command, Leave, Submit
from deskcheck.terminal.play import INTERRUPTED, Reader
from deskcheck.terminal.screen import Screen

COMMANDS = {
    "skip": "put this question off; it comes again at the end, if there is time",
    "edit": "write the prediction in your $EDITOR",
    "help": "show this list",
    "quit": "end the interview; what you answered is kept and reviewed",
}

_END = "q"  # what readers return on Ctrl-C and on Ctrl-D too: the last of the keys
CONFIDENCE_KEYS = {
    **{str(n): name for n, name in CONFIDENCE.items()},
    "enter": "no answer",
    _END: "end the interview",
}


class InterviewReader(Reader, Protocol):
    """A reader that can also ask for a line."""

    def line(self) -> str | None:
        """Return a line of text; None when the candidate goes."""


def hold(
    interview: Interview,
    files: ReviewFiles,
    screen: Screen,
    make_reader: Callable[[Callable[[], str]], InterviewReader],
) -> int:
    """Hold the interview, show its review and save it; return the exit code.

    ``make_reader`` makes a reader that shows the clock, whose text it is given.
    """
    _introduce(interview, screen)
    reader = make_reader(lambda: clock_line(interview))
    code = 0
    while (round_ := interview.next_question()) is not None:
        screen.puzzle(round_, _place(interview))
        round_.shown()
        leave = _ask(interview, round_, screen, reader)
        if leave is not None:
            code = INTERRUPTED if leave.interrupted else 0
            break
        _save(files.save_answers, screen)
    else:
        if not interview.finished and interview.seconds_left <= 0:
            screen.line("Time is up.", "bold")
    interview.end()
    screen.problems(interview.practice.problems)
    if interview.answers:
        screen.markdown(review_markdown(interview))
        if _save(files.save, screen):
            screen.line()
            screen.line(f"Saved as {files.markdown} and .json", "dim")
    else:
        screen.line("No answers, no review.")
    if interview.practice.unsaved is not None:
        screen.line(f"Not kept: {interview.practice.unsaved}", "notice")
    return code


def clock_line(interview: Interview) -> str:
    """Return what the clock shows."""
    left = interview.seconds_left
    place = _place(interview)
    if left <= 0:
        return f" time is up: finish this one · {place}"
    return f" {clock_text(left)} left · {place}"


def _place(interview: Interview) -> str:
    return f"question {interview.number} of {len(interview.plan.questions)}"


def _introduce(interview: Interview, screen: Screen) -> None:
    plan = interview.plan
    screen.line()
    screen.line(f"Mock interview, {plan.level} level", "bold")
    asked = len(plan.questions)
    if asked < plan.asked_for:
        low, high = plan.level.difficulties
        where = ", ".join(plan.topics) or "all topics"
        screen.paragraph(
            f"You asked for {counted(plan.asked_for, 'question')}. Of level {low} to {high} there "
            f"{'is' if asked == 1 else 'are'} only {asked} in {where}."
        )
    rising = ", harder as they go" if asked > 1 else ""
    screen.paragraph(
        f"{counted(asked, 'question')} in {counted(plan.minutes, 'minute')}{rising}. No hints, "
        "and no verdict until the end. The clock runs."
    )
    screen.line(f"seed {plan.seed} · corpus {plan.corpus}", "dim")


def _ask(
    interview: Interview, round_: Round, screen: Screen, reader: InterviewReader
) -> Leave | None:
    """Take the answer to one question; Leave when the candidate goes."""
    kept = ""
    while True:
        match reader.prediction(kept):
            case Submit(text):
                break
            case Leave() as leave:
                interview.leave(round_)
                return leave
            case Command("quit"):
                interview.leave(round_)
                return Leave()
            case Command("skip"):
                interview.put_off(round_)
                return None
            case Command(_, kept):
                screen.commands(COMMANDS)
    screen.line()
    explained = interview.answer(round_, text)
    screen.paragraph("Explain it aloud, then note your reasoning in a line (Enter: none):")
    reasoning = reader.line()
    if reasoning is None:
        explained("", None)
        return Leave()
    screen.line("How sure are you?")
    key = reader.key(CONFIDENCE_KEYS)
    explained(reasoning, int(key) if key.isdigit() else None)
    return Leave() if key == _END else None


def _save(save: Callable[[], None], screen: Screen) -> bool:
    try:
        save()
    except StoreError as error:
        screen.paragraph(str(error), "notice")
        return False
    return True
