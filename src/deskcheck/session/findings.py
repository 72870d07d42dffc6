"""Findings: the beliefs that an answer fits, and how they are put into words.

An answer can match a belief by accident, so nothing here says what the learner believes: only
what Python would print if something were true.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from deskcheck.misconceptions.diagnosis import Fits

MOST_SHOWN = 3  # findings; more is no diagnosis any more


class Finding(NamedTuple):
    """A belief that an answer fits.

    Attributes:
        belief: as someone who holds it would say it.
        rule: what is true instead.
        fits: the whole answer, the lines of it that are wrong, or only together with another.
        together_with: the id of that other.
    """

    id: str
    belief: str
    rule: str
    fits: Fits
    together_with: str | None = None


_OPENINGS = {
    "all": "This is what Python would print if this were so:",
    "lines": "The lines that differ are what Python would print if this were so:",
    "pair": "This is what Python would print if both of these were so:",
}


def finding_texts(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield a paragraph in Markdown for each finding, and for the two of a pair one."""
    shown = 0
    done: set[str] = set()
    by_id = {finding.id: finding for finding in findings}
    for finding in findings:
        if finding.id in done or shown == MOST_SHOWN:
            continue
        partner = by_id.get(finding.together_with or "")
        together = [finding] if partner is None else [finding, partner]
        done |= {one.id for one in together}
        opening = _OPENINGS[finding.fits] if not shown else "Or if this were so:"
        if shown and partner is not None:
            opening = "Or if both of these were so:"
        shown += 1
        lines = [opening]
        for one in together:
            lines += [f"“{one.belief}” In fact: {one.rule}"]
        yield "\n\n".join(lines)
