"""Statistics and topics on wide and on narrow screens."""

import pytest

from deskcheck.progress.attempt import Result
from deskcheck.progress.store import Store
from deskcheck.session.statistics import statistics
from deskcheck.terminal.charts import bar, percent, sparkline
from deskcheck.terminal.statistics import statistics_lines, topic_lines
from deskcheck.terminal.style import Style

from ..progress.logs import NOON, attempt, fill
from ..scheduling.simulation import puzzle

POOL = [
    puzzle("mutability/one", 1, ["assign-copies"]),
    puzzle("mutability/two", 2, ["assign-copies"]),
    puzzle("pattern_matching/one", 3, ["x"]),
    puzzle("async/one", 5),
]
HISTORY = [
    attempt("mutability/one", Result.WRONG, days=-1, misconceptions=("assign-copies",)),
    attempt("pattern_matching/one", days=0, seconds=40.0, exposes=("x",)),
]
TEXTS = {
    "assign-copies": "`b = a` makes `b` a copy of the object that `a` means, once and for all."
}


def shown(width, records=HISTORY, texts=TEXTS):
    store = fill(Store.unsaved(), records)
    found = statistics(POOL, store.learner(), store.days(), NOON.date())
    return list(statistics_lines(found, texts, width, Style(colour=False)))


@pytest.mark.parametrize("width", [40, 64, 80, 200])
def test_every_line_fits(width):
    lines = shown(width)
    assert max(map(len, lines)) <= width
    text = " ".join(" ".join(lines).split())
    assert "2 days, longest 2" in text
    assert "makes `b` a copy" in text
    assert "deskcheck play mutability/two" in text
    assert "pattern_matching" in text


def test_a_belief_without_a_text_is_shown_by_its_id():
    assert any("“assign-copies”" in line for line in shown(80, texts={}))


def test_somebody_new_is_told_how_to_start():
    assert shown(80, records=[]) == ["No answers yet. 'deskcheck' asks the first puzzle."]


def test_the_map_has_every_topic():
    store = fill(Store.unsaved(), HISTORY)
    topics = statistics(POOL, store.learner(), store.days(), NOON.date()).topics
    lines = list(topic_lines(topics, 40, Style(colour=False), results=False))
    assert [line.split()[0] for line in lines[1:]] == ["async", "mutability", "pattern_matching"]
    assert max(map(len, lines)) <= 40


@pytest.mark.parametrize(
    ("share", "text"), [(0, "░░░░"), (0.01, "▏░░░"), (0.5, "██░░"), (1, "████"), (2, "████")]
)
def test_bars(share, text):
    assert bar(share, 4) == text


def test_sparklines_show_nothing_as_a_dot():
    assert sparkline([0, 1, 4, 8]) == "·▁▄█"
    assert sparkline([0, 0]) == "··"
    assert sparkline([3]) == "█"
    assert sparkline([]) == ""


def test_percentages_line_up():
    assert [percent(1, 1), percent(1, 12), percent(0, 0)] == ["100 %", "  8 %", "  –  "]
