"""Where reviews of interviews are kept: beside the learner's progress, one pair of files each.

The JSON is written after every answer, so that an interview that is cut short is there too.
"""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path
from tempfile import TemporaryFile

from deskcheck.errors import StoreError
from deskcheck.replacing import replace_file
from deskcheck.session.interview import Interview
from deskcheck.session.interview_review import review_document, review_markdown


def check_folder(folder: Path) -> None:
    """Raise StoreError if no review can be saved in a folder, which is made if need be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        TemporaryFile(dir=folder).close()
    except OSError as error:
        raise _unsavable(folder, error) from error


class ReviewFiles:
    """The two files of one interview.

    Attributes:
        json: the one that is written first; the name of ``markdown`` follows it.
    """

    def __init__(self, folder: Path, interview: Interview) -> None:
        self._interview = interview
        started = interview.started.strftime("%Y-%m-%d-%H%M%S")
        self.json = folder / f"{started}-{interview.plan.level}.json"
        self._claimed = False

    @property
    def markdown(self) -> Path:
        """The one for people."""
        return self.json.with_suffix(".md")

    def save_answers(self) -> None:
        """Write the JSON; raises StoreError."""
        document = review_document(self._interview)
        text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        try:
            self.json.parent.mkdir(parents=True, exist_ok=True)
            self._claim()
            replace_file(self.json, text)
        except OSError as error:
            raise _unsavable(self.json.parent, error) from error

    def save(self) -> None:
        """Write both; raises StoreError."""
        self.save_answers()
        try:
            replace_file(self.markdown, review_markdown(self._interview))
        except OSError as error:
            raise _unsavable(self.json.parent, error) from error

    def _claim(self) -> None:
        """Take a name that no other interview has, even if it began in the same second."""
        first = self.json
        numbers = count(2)
        while not self._claimed:
            try:
                self.json.touch(exist_ok=False)
                self._claimed = True
            except FileExistsError:
                self.json = first.with_stem(f"{first.stem}-{next(numbers)}")


def _unsavable(folder: Path, error: OSError) -> StoreError:
    reason = "it is not a folder" if isinstance(error, FileExistsError) else error.strerror
    return StoreError(
        f"The review cannot be saved in {folder}: {reason}.\nName another folder with --save."
    )
