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
from deskcheck.session.interview_files import ReviewFiles, check_folder
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
    few = plan(POOL[:4], level=Level.MID, count=10, minutes=20, seed="1")
    assert len(few.questions) <= 4
    assert few.asked_for == 10
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


def test_a_question_keeps_its_number_until_the_next_one_is_shown(candidate):
    interview = candidate.interview
    assert interview.number == 1
    explain = interview.answer(interview.next_question(), "1")
    assert interview.number == 1
    explain("because", 3)
    assert interview.number == 1
    candidate.answer("1")
    assert interview.number == 2
    assert interview.next_question() is not None
    assert interview.next_question() is None
    assert interview.number == 3


def test_the_reasoning_is_shown_as_it_was_typed(candidate):
    candidate.answer("1", "my *args __init__ a<b>c")
    candidate.answer("1", "it is ```code```")
    text = review_markdown(candidate.interview)
    assert "```text\nmy *args __init__ a<b>c\n```" in text
    assert "````text\nit is ```code```\n````" in text


def test_the_command_of_the_review_asks_for_as_many_as_were_asked_for(candidate):
    short = candidate.interview.plan._replace(asked_for=30)
    candidate.interview.plan = short
    candidate.answer("1")
    assert "--count 30" in review_markdown(candidate.interview)


def test_one_minute_is_no_minutes(pack):
    candidate = Candidate(pack, minutes=1)
    candidate.answer("1", seconds=43)
    assert "in 0:43 of 1 minute." in review_markdown(candidate.interview)


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
    assert "Your reasoning:\n\n```text\nsurely\n```" in text
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


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_a_place_where_no_review_can_be_saved_is_known_before(tmp_path, place):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="--save"):
        check_folder(tmp_path / place)


def test_checking_a_folder_leaves_nothing_in_it(tmp_path):
    check_folder(tmp_path / "made" / "reviews")
    assert list((tmp_path / "made" / "reviews").iterdir()) == []


def test_two_reviews_of_one_second_are_both_kept(candidate, tmp_path):
    candidate.answer("1", "first", 3)
    folder = tmp_path / "reviews"
    both = [ReviewFiles(folder, candidate.interview) for _ in range(2)]
    for files in (*both, both[0]):
        files.save()
    assert sorted(file.name for file in folder.iterdir()) == [
        "2026-03-02-090000-junior-2.json",
        "2026-03-02-090000-junior-2.md",
        "2026-03-02-090000-junior.json",
        "2026-03-02-090000-junior.md",
    ]


def test_a_fence_in_a_program_does_not_break_the_review(pack):
    candidate = Candidate(pack)
    candidate.answer("```\n# not a heading")
    assert "````text\n```\n# not a heading\n````" in review_markdown(candidate.interview)
