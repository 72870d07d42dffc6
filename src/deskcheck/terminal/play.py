"""The loop of a session: show, ask, answer, explain, go on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from deskcheck.puzzle import Program
from deskcheck.scheduling.memory import Rating
from deskcheck.session.practice import Practice
from deskcheck.session.round import Round
from deskcheck.terminal.commands import BACK, BAR, Action, Command, Leave, Submit, single_keys
from deskcheck.terminal.schedule import NOTES, day_name, opening_text
from deskcheck.terminal.screen import Screen

INTERRUPTED = 130
_NOTICEABLE = 0.4  # seconds after which a wait deserves a word


class Reader(Protocol):
    """Where predictions and keys come from."""

    def prediction(self, kept: str = "") -> Action:
        """Return what the learner wants next, starting the editor with ``kept``."""

    def key(self, keys: dict[str, str]) -> str:
        """Return one of the keys."""


def play(
    practice: Practice,
    screen: Screen,
    make_reader: Callable[[], Reader],
    experiment: Callable[[Program], None],
    belief_texts: Callable[[], Mapping[str, str]] = dict,
) -> int:
    """Play until the puzzles or the learner's wish to go on end; return the exit code.

    ``belief_texts`` makes what the beliefs say, by their ids, once that is to be shown.
    ``make_reader`` is called after the first puzzle is on the screen, since an editor takes
    longer to start than a learner to read the first line.
    """
    reader: Reader | None = None
    code = 0
    while (round_ := practice.next_round()) is not None:
        if reader is None and (said := _opening(practice)) is not None:
            screen.paragraph(said)
        screen.puzzle(round_, _note(practice))
        round_.shown()
        reader = reader or make_reader()
        ending = _Table(practice, screen, reader, experiment, round_).play()
        if ending is not None:
            code = INTERRUPTED if ending.interrupted else 0
            break
        screen.problems(practice.problems)
        practice.problems.clear()
    else:
        screen.problems(practice.problems)
        if practice.answered:
            screen.line("That was the last one.")
    screen.farewell(practice, belief_texts)
    return code


def _opening(practice: Practice) -> str | None:
    before = practice.before
    if practice.choice is None or not before.size:
        return None
    return opening_text(practice.choice, practice.outlook(before))


def _note(practice: Practice) -> str:
    """Return why the puzzle in play comes, or which of those asked for it is."""
    place = practice.place
    if place is not None and place[1] > 1:
        return f"{place[0]} of {place[1]}"
    return NOTES[practice.choice.kind] if practice.choice else ""


class _Table:
    """One round at the table: what each command and each key does."""

    def __init__(
        self,
        practice: Practice,
        screen: Screen,
        reader: Reader,
        experiment: Callable[[Program], None],
        round_: Round,
    ) -> None:
        self._practice = practice
        self._screen = screen
        self._reader = reader
        self._experiment = experiment
        self._round = round_

    def play(self) -> Leave | None:
        """Play the round to its end; Leave when the learner goes."""
        kept = ""
        while True:
            match self._reader.prediction(kept):
                case Leave() as leave:
                    self._practice.drop(self._round)
                    return leave
                case Submit(text):
                    self._wait()
                    feedback = self._practice.submit(self._round, text)
                    self._screen.feedback(feedback, self._round.page)
                case Command("quit"):
                    self._practice.drop(self._round)
                    return Leave()
                case Command("skip"):
                    self._practice.skip(self._round)
                    return None
                case Command("choices", kept):
                    chosen = self._choose()
                    if chosen is None:
                        continue
                    feedback = self._practice.submit(self._round, chosen)
                    self._screen.feedback(feedback, self._round.page)
                case Command("reveal"):
                    self._wait()
                    self._screen.reveal(self._practice.reveal(self._round), self._round.page)
                case Command(name, kept):
                    if name == "hint":
                        self._screen.hint(self._round.hint())
                    else:
                        self._screen.help()
                    continue
            kept = ""
            if (ending := self._after_feedback()) != "retry":
                return None if ending == "next" else Leave()

    def _after_feedback(self) -> str:
        if (trouble := self._practice.trouble()) is not None:
            self._screen.paragraph(f"Not kept: {trouble}", "notice")
            self._screen.paragraph("The session goes on, and each answer tries again.", "notice")
        while True:
            key = self._reader.key(BAR)
            does = single_keys(BAR)[key]
            if does == "rate":
                self._rate(Rating(int(key)))
                continue
            if does == "experiment":
                self._screen.line("Your Python, after the program has run; Ctrl-D comes back.")
                self._experiment(self._round.puzzle.program)
                self._screen.line()
                continue
            if does == "retry":
                self._screen.puzzle(self._round)
            return does

    def _rate(self, rating: Rating) -> None:
        due = self._practice.rate(rating)
        when = f": again {day_name(due, self._practice.today)}" if due is not None else ""
        self._screen.line(f"Rated {rating} ({rating.name.lower()}){when}.")

    def _choose(self) -> str | None:
        """Let the learner choose an answer; None to go back to typing one."""
        self._wait()
        found = self._practice.choices(self._round)
        answers = dict(zip("abcdef", found, strict=False)) if len(found) > 1 else {}
        self._screen.choices(answers)
        if not answers:
            return None
        return answers.get(self._reader.key(dict.fromkeys(answers, "") | BACK))

    def _wait(self) -> None:
        if not self._round.truth.ready(within=_NOTICEABLE):
            self._screen.line("Running it …", "dim")
