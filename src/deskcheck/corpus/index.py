"""An index of front matter, so that a start does not read every Markdown file again.

It lives in the cache folder and is made again whenever it is missing, old or damaged; a file
counts as unchanged while its size and its time of change are the same.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from deskcheck import __version__
from deskcheck.puzzle import FrontMatter, Mode
from deskcheck.replacing import replace_file

FILE_NAME = "front-matter.json"
_Entry = tuple[int, int, list[object]]  # time of change in ns, size in bytes, FrontMatter's values


class FrontMatterIndex:
    """What is known of Markdown files by their path. Without a folder it lasts for one run."""

    def __init__(self, folder: Path | None = None) -> None:
        self._file = folder / FILE_NAME if folder else None
        self._entries: dict[str, _Entry] = {}
        self._changed = False
        if self._file is not None:
            try:
                document = json.loads(self._file.read_bytes())
                if document["version"] == __version__:
                    self._entries = document["entries"]
            except (OSError, ValueError, KeyError, TypeError):
                pass  # missing or damaged: it fills again

    def get(self, path: str, stat: os.stat_result) -> FrontMatter | None:
        """Return the front matter of a file that has not changed since it was put in."""
        entry = self._entries.get(path)
        if entry is None or entry[0] != stat.st_mtime_ns or entry[1] != stat.st_size:
            return None
        about = FrontMatter(*entry[2])  # type: ignore[arg-type]  # as put in
        return about._replace(
            tags=tuple(about.tags),
            misconceptions=tuple(about.misconceptions),
            mode=Mode(about.mode),
        )

    def put(self, path: str, stat: os.stat_result, about: FrontMatter) -> None:
        """Remember the front matter of a file."""
        self._entries[path] = (stat.st_mtime_ns, stat.st_size, list(about))
        self._changed = True

    def save(self) -> None:
        """Write the index if it has changed; where that is impossible, the next run reads again."""
        if self._file is None or not self._changed:
            return
        document = json.dumps({"version": __version__, "entries": self._entries})
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self._file, document)
        except OSError:
            return
        self._changed = False
