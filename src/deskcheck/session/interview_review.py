"""The review of an interview, as Markdown to read and as JSON to keep."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterator
from typing import Any

from deskcheck.puzzle import Puzzle
from deskcheck.session.findings import finding_texts
from deskcheck.session.interview import Answer, Interview
from deskcheck.session.wording import counted
from deskcheck.transcript import visible

CONFIDENCE = {1: "a guess", 2: "fairly sure", 3: "certain"}
_MOST_TO_STUDY = 5


def in_order(interview: Interview) -> list[Answer]:
    """Return the answers to look at, confident mistakes first, right ones last."""
    return sorted(interview.answers, key=lambda answer: (answer.right, -(answer.confidence or 0)))


def unanswered(interview: Interview) -> list[Puzzle]:
    """Return the questions that have no answer."""
    answered = {answer.puzzle.id for answer in interview.answers}
    return [puzzle for puzzle in interview.plan.questions if puzzle.id not in answered]


def command(interview: Interview) -> str:
    """Return the command that gives the same questions again."""
    plan = interview.plan
    words = ["deskcheck interview", f"--level {plan.level}", f"--count {plan.asked_for}"]
    words += [f"--minutes {plan.minutes}", f"--seed {shlex.quote(plan.seed)}"]
    if plan.topics:
        words.append(f"--topics {' '.join(plan.topics)}")
    return " ".join(words)


def to_study(interview: Interview) -> list[tuple[str, str]]:
    """Return (what to study, a command for it): the beliefs that showed, then the weak topics."""
    wrong = [answer for answer in interview.answers if not answer.right]
    beliefs = Counter(
        (finding.belief, finding.rule) for a in wrong for finding in a.feedback.findings[:1]
    )
    explained = {answer.puzzle.id for answer in wrong if answer.feedback.findings}
    found = [
        (f"“{belief}” In fact: {rule}", "deskcheck") for (belief, rule), _ in beliefs.most_common()
    ]
    topics = Counter(answer.puzzle.topic for answer in wrong if answer.puzzle.id not in explained)
    topics.update(puzzle.topic for puzzle in unanswered(interview))
    found += [(topic, f"deskcheck play {topic}") for topic, _ in topics.most_common() if topic]
    return found[:_MOST_TO_STUDY]


def review_markdown(interview: Interview) -> str:
    """Return the whole review, each question with its program."""
    return "\n".join(_document(interview)).rstrip() + "\n"


def _document(interview: Interview) -> Iterator[str]:
    plan = interview.plan
    yield f"# Mock interview, {plan.level} level\n"
    yield score(interview) + "\n"
    started = interview.started.strftime("%Y-%m-%d %H:%M")
    yield f"{started}. The same questions again: `{command(interview)}` (corpus {plan.corpus}).\n"
    yield from _calibration(interview.answers)
    groups: dict[str, list[Answer]] = {}
    for answer in in_order(interview):
        groups.setdefault(_heading(answer), []).append(answer)
    for heading, answers in groups.items():
        yield f"## {heading}\n"
        for answer in answers:
            yield from _question(answer)
    if left := unanswered(interview):
        yield "## Not answered\n"
        yield from (f"- {visible(puzzle.about.title)} (`{puzzle.id}`)" for puzzle in left)
        yield ""
    if study := to_study(interview):
        yield "## What to study\n"
        for what, how in study:
            yield f"- {what}" if how == "deskcheck" else f"- {what}: `{how}`"


def score(interview: Interview) -> str:
    """Return the result in a sentence."""
    right = sum(answer.right for answer in interview.answers)
    asked = len(interview.plan.questions)
    late = -interview.seconds_left
    over = f", {clock_text(late)} over the time" if late > 0.5 and interview.answers else ""
    return (
        f"**{right} of {asked} right** in {clock_text(interview.seconds)} "
        f"of {counted(interview.plan.minutes, 'minute')}{over}."
    )


def clock_text(seconds: float) -> str:
    """Return a time as minutes and seconds."""
    minutes, rest = divmod(int(max(0, seconds)), 60)
    return f"{minutes}:{rest:02}"


def _heading(answer: Answer) -> str:
    if not answer.right:
        return "Wrong, and certain of it" if answer.confidence == 3 else "Wrong"
    return "Right, but a guess" if answer.confidence == 1 else "Right"


def _calibration(answers: list[Answer]) -> Iterator[str]:
    """Yield how often the candidate was right at each confidence."""
    parts = []
    for confidence, name in sorted(CONFIDENCE.items(), reverse=True):
        own = [answer.right for answer in answers if answer.confidence == confidence]
        if own:
            parts.append(f"{name}: {sum(own)} of {len(own)} right")
    if parts:
        yield f"By confidence: {'; '.join(parts)}.\n"


def _question(answer: Answer) -> Iterator[str]:
    about = answer.puzzle.about
    yield f"### {visible(about.title)}\n"
    sure = f" · {CONFIDENCE[answer.confidence]}" if answer.confidence else ""
    yield (
        f"`{answer.puzzle.id}` · level {about.difficulty} · {clock_text(answer.seconds)}{sure}\n"
    )
    for name, source in answer.sources:
        if len(answer.sources) > 1:
            yield f"`{name}`:\n"
        yield from _fence(source, "python")
    if answer.right:
        yield "It prints, as you said:\n"
    else:
        yield "You said:\n"
        yield from _fence(visible(answer.feedback.prediction) or "(nothing)")
        yield "It prints:\n"
    yield from _fence(answer.feedback.outcome.transcript or "(nothing)")
    if answer.reasoning:
        yield "Your reasoning:\n"
        yield from _fence(visible(answer.reasoning))
    if answer.feedback.foreseen is not None:
        yield f"{answer.feedback.foreseen.comment}\n"
    for paragraph in finding_texts(answer.feedback.findings):
        yield f"{paragraph}\n"
    if answer.takeaway:
        yield f"**Remember:** {answer.takeaway}\n"


def _fence(text: str, language: str = "text") -> Iterator[str]:
    """Yield a fenced block whose fence is longer than any run of backquotes inside."""
    fence = "```"
    while fence in text:
        fence += "`"
    yield f"{fence}{language}\n{text.rstrip()}\n{fence}\n"


def review_document(interview: Interview) -> dict[str, Any]:
    """Return the review as a document for JSON."""
    plan = interview.plan
    return {
        "schema": 1,
        "started": interview.started.isoformat(),
        "seconds": round(interview.seconds, 1),
        "finished": interview.finished,
        "level": plan.level,
        "minutes": plan.minutes,
        "topics": list(plan.topics),
        "seed": plan.seed,
        "corpus": plan.corpus,
        "right": sum(answer.right for answer in interview.answers),
        "questions": [puzzle.id for puzzle in plan.questions],
        "answers": [_answer(answer) for answer in interview.answers],
        "study": [what for what, _ in to_study(interview)],
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {
        "puzzle": answer.puzzle.id,
        "title": answer.puzzle.about.title,
        "difficulty": answer.puzzle.about.difficulty,
        "program": answer.puzzle.program.digest(),
        "prediction": answer.feedback.prediction,
        "transcript": answer.feedback.outcome.transcript,
        "verdict": answer.feedback.grade.verdict,
        "misconceptions": [finding.id for finding in answer.feedback.findings],
        "reasoning": answer.reasoning,
        "confidence": answer.confidence,
        "seconds": answer.seconds,
        "takeaway": answer.takeaway,
    }
