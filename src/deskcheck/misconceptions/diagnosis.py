"""In which wrong world would a prediction have been right?

A belief fits *all* if its world prints what was predicted; *lines*, if the prediction mixes lines
of its world with lines of the truth, and everything that is wrong comes from its world; *pair*, if
it takes two beliefs at once. Everything here is pure.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from deskcheck.grading import grade, normal_lines, same_exception, same_line
from deskcheck.misconceptions.worlds import World

Key = tuple[str, ...]
MOST_IN_PAIRS = 8  # beliefs that are tried two at a time: 28 pairs


class Fits(StrEnum):
    """How much of a prediction a belief explains."""

    ALL = "all"
    LINES = "lines"
    PAIR = "pair"


class Diagnosis(NamedTuple):
    """A belief that a prediction fits; the two of a pair stand next to each other."""

    belief: str
    fits: Fits
    together_with: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What makes one belief likelier than another that fits as well.

    Attributes:
        expected: the beliefs that the puzzle is about, best first.
        topics: the topic of every belief.
        topic: the puzzle's.
        history: how often each belief has shown in the learner's answers.
        common: the beliefs that many people hold.
    """

    expected: Sequence[str] = ()
    topics: Mapping[str, str] = field(default_factory=dict)
    topic: str | None = None
    history: Mapping[str, int] = field(default_factory=dict)
    common: Collection[str] = ()

    def rank(self, belief: str) -> tuple[int, bool, int, bool, str]:
        """Return a key that sorts the likelier belief first."""
        try:
            place = list(self.expected).index(belief)
        except ValueError:
            place = len(self.expected)
        elsewhere = self.topic is None or self.topics.get(belief) != self.topic
        rare = belief not in self.common
        return place, elsewhere, -self.history.get(belief, 0), rare, belief


def diagnose(
    prediction: str, truth: World, wrong: Mapping[Key, World], context: Context
) -> list[Diagnosis]:
    """Return the beliefs that a wrong prediction fits, best first; empty when it is right.

    Worlds of one belief come before those of two, the whole transcript before lines of it.
    """
    if _prints(prediction, truth):
        return []
    single = {key[0]: world for key, world in wrong.items() if len(key) == 1}
    whole = [name for name, world in single.items() if _prints(prediction, world)]
    if whole:
        return [Diagnosis(name, Fits.ALL) for name in sorted(whole, key=context.rank)]
    mixed = [name for name, world in single.items() if _mixes(prediction, truth, world)]
    if mixed:
        return [Diagnosis(name, Fits.LINES) for name in sorted(mixed, key=context.rank)]
    pairs = [
        sorted(key, key=context.rank)
        for key, world in wrong.items()
        if len(key) == 2 and _prints(prediction, world)
    ]
    pairs.sort(key=lambda pair: [context.rank(name) for name in pair])
    return [
        Diagnosis(name, Fits.PAIR, other)
        for pair in pairs
        for name, other in (pair, reversed(pair))
    ]


def pairs_to_try(
    prediction: str, truth: World, wrong: Mapping[Key, World], context: Context
) -> list[Key]:
    """Return the pairs whose worlds are worth running when no single belief fits.

    Each belief of a pair changes a line that the learner got wrong.
    """
    missed = _changed_lines(prediction, truth)
    predicted = set(normal_lines(prediction))
    candidates = []
    for key, world in wrong.items():
        if len(key) == 1 and missed & _changed_lines(world.transcript, truth):
            explained = predicted & (
                set(normal_lines(world.transcript)) - set(normal_lines(truth.transcript))
            )
            candidates.append((-len(explained), context.rank(key[0]), key[0]))
    chosen = [name for *_, name in sorted(candidates)[:MOST_IN_PAIRS]]
    return list(combinations(chosen, 2))


# What people write who know that it fails, but not how. It names no type, so it is no right
# answer; but it fits a world in which the program fails there.
_SOME_ERROR = re.compile(r"(an? )?(error|exception)( is raised)?[.!]?", re.IGNORECASE)


def _prints(prediction: str, world: World) -> bool:
    lines = normal_lines(prediction)
    if lines and world.raised_at and _SOME_ERROR.fullmatch(lines[-1]):
        actual = normal_lines(world.transcript)
        if world.raised_at[-1] == len(actual) - 1:
            prediction = "\n".join((*lines[:-1], actual[-1]))
    return grade(prediction, world.transcript, world.raised_at).verdict.passed


def _changed_lines(text: str, truth: World) -> set[int]:
    """Return which lines of the truth (from 1) a text has otherwise or lacks.

    Lines that it has more belong to the place where the truth goes on.
    """
    changed: set[int] = set()
    place = 1
    for line in grade(text, truth.transcript, truth.raised_at).lines:
        place = line.number or place
        if not line.same:
            changed.add(place)
        place += line.number is not None
    return changed


def _mixes(prediction: str, truth: World, world: World) -> bool:
    """Whether a prediction takes each passage in which two worlds differ from one of them.

    Where all have as many lines, each line is a passage. Otherwise the worlds are aligned;
    passages of equal length are taken line by line, others as a whole.
    """
    predicted = normal_lines(prediction)
    ours, theirs = _lines(truth), _lines(world)
    if len(predicted) == len(ours) == len(theirs):  # alignment could only lose the places
        triples = zip(predicted, ours, theirs, strict=True)
        return all(_same(line, one) or _same(line, other) for line, one, other in triples)
    places = {0}  # where in the prediction we can be after the passages so far
    for our_passage, their_passage in _passages(ours, theirs):
        places = {
            start + len(passage)
            for start in places
            for passage in (our_passage, their_passage)
            if start + len(passage) <= len(predicted)
            and all(map(_same, predicted[start:], passage))
        }
        if not places:
            return False
    return len(predicted) in places


class _Line(NamedTuple):
    text: str
    raised: bool


def _same(predicted: str, line: _Line) -> bool:
    if line.raised:
        return same_exception(predicted, line.text) or bool(_SOME_ERROR.fullmatch(predicted))
    return same_line(predicted, line.text)


def _passages(
    ours: Sequence[_Line], theirs: Sequence[_Line]
) -> list[tuple[Sequence[_Line], Sequence[_Line]]]:
    """Return what two worlds print, passage by passage; equal ones are equal."""
    passages: list[tuple[Sequence[_Line], Sequence[_Line]]] = []
    for _, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if b - a == d - c:
            passages += [
                ((one,), (other,)) for one, other in zip(ours[a:b], theirs[c:d], strict=True)
            ]
        else:
            passages.append((ours[a:b], theirs[c:d]))
    return passages


def _lines(world: World) -> list[_Line]:
    texts = normal_lines(world.transcript)
    return [_Line(text, place in world.raised_at) for place, text in enumerate(texts)]
