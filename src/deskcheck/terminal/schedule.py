"""What the schedule has to say, as text: why a puzzle comes, and when the next ones do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from deskcheck.scheduling.choosing import Choice, Kind
from deskcheck.scheduling.learner import Learner
from deskcheck.session.closing import Closing
from deskcheck.session.outlook import Outlook
from deskcheck.session.wording import counted

# What stands beside the id. A belief is not named before the answer: it would give it away.
NOTES = {
    Kind.ASKED_FOR: "",
    Kind.CHANGED: "changed since your answer",
    Kind.DUE: "due",
    Kind.FOLLOW_UP: "an idea you have met",
    Kind.NEW: "new",
    Kind.SKIPPED: "put off before",
    Kind.AHEAD: "ahead of time",
}


def opening_text(choice: Choice, outlook: Outlook) -> str | None:
    """Return the line above the first puzzle of a session, if there is something to say."""
    if choice.kind is Kind.ASKED_FOR:
        return None
    if outlook.due:
        return f"{counted(outlook.due, 'puzzle')} due today."
    match choice.kind:
        case Kind.CHANGED:
            return "A program that you know has changed since."
        case Kind.AHEAD:
            return f"Nothing is due and nothing is new. {_back(outlook)} Ahead of time, then:"
        case Kind.FOLLOW_UP:
            return "Nothing is due today: back to an idea that tripped you up."
        case _:
            return "Nothing is due today: here is something new."


def reason(choice: Choice, learner: Learner, today: date, texts: Mapping[str, str]) -> str:
    """Return a sentence that says why a puzzle would come next."""
    card = learner.cards.get(choice.puzzle.id)
    match choice.kind:
        case Kind.DUE if card is not None:
            last = "right" if card.last_right else "not right"
            since = day_name(card.memory.due, today).removeprefix("on ")
            when = "It is due today" if since == "today" else f"It has been due since {since}"
            return f"{when}: last answered {day_name(card.memory.last, today)}, {last}."
        case Kind.CHANGED:
            return "Its program has changed since you answered it."
        case Kind.FOLLOW_UP if choice.belief is not None:
            record = learner.beliefs[choice.belief]
            times = "once" if record.shown == 1 else f"{record.shown} times"
            belief = texts.get(choice.belief, choice.belief)
            return f"It puts a belief to the test that showed {times} in your answers: {belief}"
        case Kind.AHEAD if card is not None:
            return (
                "Nothing is due and nothing is new; this one would be due "
                f"{day_name(card.memory.due, today)}."
            )
        case _:
            return "It is new, near your level, and not about what came just before."


def closing_lines(closing: Closing, texts: Mapping[str, str]) -> list[str]:
    """Return the lines at the end of a session: what went well, what to look at, when to return."""

    def named(beliefs: tuple[str, ...]) -> str:
        return " · ".join(f"“{texts.get(belief, belief)}”" for belief in beliefs[:2])

    well = f"{closing.right} of {closing.answered} right." if closing.answered else "No answers."
    if closing.overcome:
        well += f" Overcome: {named(closing.overcome)}"
    elif closing.strong_topics:
        well += f" All right in {', '.join(closing.strong_topics[:3])}."
    if closing.to_look_at:
        look = f"Look at: {named(closing.to_look_at)}"
    elif closing.missed:
        look = f"Look at: {', '.join(closing.missed[-3:])}"
    else:
        look = "Nothing to look at again today."
    return [well, look, _back(closing.outlook)]


def _back(outlook: Outlook) -> str:
    if outlook.due:
        return f"{counted(outlook.due, 'puzzle')} more due today."
    if (following := outlook.next_day()) is not None:
        day, count = following
        return f"Come back {day_name(day, outlook.today)}: {counted(count, 'puzzle')} will be due."
    return "Come back any day: there is always something new."


def day_name(day: date, today: date) -> str:
    """Return a day as one would say it: today, tomorrow, on Thursday, on 2026-03-01."""
    days = (day - today).days
    if days in _NEAR:
        return _NEAR[days]
    if 1 < days < 7:
        return f"on {_WEEKDAYS[day.weekday()]}"
    return f"on {day.isoformat()}"


_NEAR = {-1: "yesterday", 0: "today", 1: "tomorrow"}
# Not strftime("%A"), which would speak the language of the locale in the middle of English.
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
