"""How a program ended, where it did not end as programs do."""

from __future__ import annotations

from deskcheck.transcript import Ending, Outcome

_ENDINGS = {
    Ending.TIMED_OUT: "The program did not end by itself: it was stopped ({reason}).",
    Ending.TOO_MUCH_OUTPUT: "The program was stopped ({reason}).",
    Ending.KILLED: "The program was killed before its end ({reason}).",
    Ending.EXITED: "The program ended with exit code {code}.",
}


def ending_text(outcome: Outcome) -> str:
    """Return a sentence about an unusual ending; empty for a usual one."""
    return _ENDINGS.get(outcome.ending, "").format(reason=outcome.reason, code=outcome.exit_code)
