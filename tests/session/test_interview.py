"""The mock interview: its questions, its clock, and its review."""

import json
from collections import Counter
from datetime import UTC, datetime

import pytest

from deskcheck.corpus.library import Library
from deskcheck.corpus.packs import Pack
from deskcheck.errors import StoreError
from deskcheck.progress.store import Store
from deskcheck.session.interview import Interview, Level, plan
from deskcheck.session.interview_files import ReviewFiles
from deskcheck.session.interview_review import review_document, review_markdown

from ..scheduling.simulation import puzzle, synthetic_pool
from ..terminal.conftest import outcome

POOL = synthetic_pool(3)


def questions(pool=POOL, **changes):
    values = {"level": Level.MID, "count": 10, "minutes": 20, "seed": "4711", **changes}
    return plan(pool, **values).questions


def test_the_same_seed_asks_the_same_questions_in_the_same_order():
    assert questions() == questions(list(reversed(POOL)))
    assert questions() != questions(seed="4712")


def test_a_puzzle_added_to_the_corpus_moves_few_others():
    more = [*POOL, puzzle("topic00/added", 3)]
    assert len(set(questions()) & set(questions(more))) >= 8
    one, other = (plan(p, level=Level.MID, count=1, minutes=1, seed="1") for p in (POOL, more))
    assert one.corpus != other.corpus


@pytest.mark.parametrize("level", Level)
def test_difficulty_rises_within_the_level(level):
    levels = [puzzle.about.difficulty for puzzle in questions(level=level)]
    assert levels == sorted(levels)
    assert (levels[0], levels[-1]) == level.difficulties


def test_topics_are_mixed_or_the_ones_asked_for():
    assert max(Counter(puzzle.topic for puzzle in questions()).values()) <= 2
    assert {p.topic for p in questions(topics=["topic01", "topic02"])} == {"topic01", "topic02"}


def test_a_small_pool_gives_fewer_questions():
    assert len(questions(POOL[:4])) <= 4
    assert questions([]) == ()


class Candidate:
    """An interview of three puzzles that all print ``1``, with a clock to turn."""

    def __init__(self, pack, minutes=20):
        for number in (1, 2, 3):
            pack(f"lists/p{number}", "print(1)", title=f"Puzzle {number}", difficulty=number)
        pool = Library([Pack("", pack.root)]).in_service
        chosen = plan(pool, level=Level.JUNIOR, count=3, minutes=minutes, seed="a b")
        self.seconds = 0.0
        self.store = Store.unsaved()
        self.interview = Interview(
            chosen,
            self.store,
            lambda program, stop: outcome("1\n"),
            now=lambda: datetime(2026, 3, 2, 9, tzinfo=UTC),
            clock=lambda: self.seconds,
        )

    def answer(self, prediction, reasoning="", confidence=None, seconds=60):
        round_ = self.interview.next_question()
        self.seconds += seconds
        return self.interview.answer(round_, prediction)(reasoning, confidence)


@pytest.fixture
def candidate(pack):
    return Candidate(pack)


def test_answers_go_into_the_learners_log_as_they_are_given(candidate):
    round_ = candidate.interview.next_question()
    candidate.interview.answer(round_, "1")  # and killed before the reasoning
    assert [str(attempt.result) for attempt in candidate.store.attempts()] == ["right"]


def test_no_question_comes_after_the_time_is_up(pack):
    candidate = Candidate(pack, minutes=1)
    assert candidate.answer("1", seconds=61).right, "the one in play may be finished"
    assert candidate.interview.next_question() is None
    assert not candidate.interview.finished


def test_a_question_put_off_comes_again_at_the_end(candidate):
    first = candidate.interview.next_question()
    candidate.interview.put_off(first)
    asked = []
    while (round_ := candidate.interview.next_question()) is not None:
        asked.append(round_.puzzle.id)
        candidate.interview.answer(round_, "1")("", None)
    assert asked == ["lists/p2", "lists/p3", "lists/p1"]
    assert candidate.interview.finished


def test_the_review_has_confident_mistakes_first(candidate):
    candidate.answer("1", "looks easy", 1)
    candidate.answer("2", "surely", 3)
    candidate.interview.end()
    candidate.seconds += 500
    text = review_markdown(candidate.interview)
    assert "**1 of 3 right** in 2:00 of 20 minutes." in text
    assert "--seed 'a b'" in text
    headings = ["## Wrong, and certain of it", "## Right, but a guess", "## Not answered"]
    assert sorted(headings, key=text.index) == headings
    assert "certain: 0 of 1 right; a guess: 1 of 1 right" in text
    assert "Your reasoning: surely" in text
    assert "Evaluated once." in text
    assert "```python\nprint(1)\n```" in text
    assert "`deskcheck play lists`" in text


def test_the_review_is_kept_as_markdown_and_as_json(candidate, tmp_path):
    candidate.answer("2", "surely", 3)
    files = ReviewFiles(tmp_path / "reviews", candidate.interview)
    files.save_answers()
    assert not files.markdown.exists()
    files.save()
    document = json.loads(files.json.read_text())
    assert document == review_document(candidate.interview)
    assert document["schema"] == 1
    assert document["finished"] is False
    assert document["answers"][0]["verdict"] == "wrong"
    assert files.markdown.read_text().startswith("# Mock interview, junior level\n")


def test_a_folder_that_cannot_be_written_is_named(candidate, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="--save"):
        ReviewFiles(tmp_path / "file", candidate.interview).save()


def test_a_fence_in_a_program_does_not_break_the_review(pack):
    candidate = Candidate(pack)
    candidate.answer("```\n# not a heading")
    assert "````text\n```\n# not a heading\n````" in review_markdown(candidate.interview)
