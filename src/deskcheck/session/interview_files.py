"""Where reviews of interviews are kept: beside the learner's progress, one pair of files each.

The JSON is written after every answer, so that an interview that is cut short is there too.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from deskcheck.errors import StoreError
from deskcheck.session.interview import Interview
from deskcheck.session.interview_review import review_document, review_markdown


class ReviewFiles:
    """The two files of one interview."""

    def __init__(self, folder: Path, interview: Interview) -> None:
        self._interview = interview
        started = interview.started.strftime("%Y-%m-%d-%H%M%S")
        self.json = folder / f"{started}-{interview.plan.level}.json"
        self.markdown = self.json.with_suffix(".md")

    def save_answers(self) -> None:
        """Write the JSON; raises StoreError."""
        document = review_document(self._interview)
        self._write(self.json, json.dumps(document, ensure_ascii=False, indent=2) + "\n")

    def save(self) -> None:
        """Write both; raises StoreError."""
        self.save_answers()
        self._write(self.markdown, review_markdown(self._interview))

    def _write(self, file: Path, text: str) -> None:
        """Replace a file as a whole: a kill leaves the old one or the new one."""
        fresh = file.with_name(f"{file.name}.{os.getpid()}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(file)
        except OSError as error:
            raise StoreError(
                f"The review cannot be saved as {file}: {error.strerror}.\n"
                "Name another folder with --save."
            ) from error
