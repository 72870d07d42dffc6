"""What the tests share: a home of their own, and small puzzles on disk."""

from pathlib import Path
from textwrap import dedent

import pytest

PAGE = """\
+++
title = "{title}"
difficulty = {difficulty}
+++

## Hints

- First hint.
- Second hint.

## Output

```output
{output}
```

## Explanation

It is kept **once**.

```pycon
>>> 1 + 1
2
```

## Takeaway

Evaluated once.

## If you predicted

```output
foreseen
```

You foresaw this.
"""


@pytest.fixture(autouse=True)
def home(tmp_path_factory, monkeypatch):
    """Keep progress away from the user's own; the cache is shared by the whole run."""
    folder = tmp_path_factory.mktemp("home")
    cache = tmp_path_factory.getbasetemp() / "cache"
    cache.mkdir(exist_ok=True)
    (folder / "cache").symlink_to(cache)
    monkeypatch.setenv("DESKCHECK_HOME", str(folder))
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture
def pack(tmp_path):
    """Return a function that writes a puzzle into a pack: ``write("topic/slug", program)``."""
    root = tmp_path / "pack"
    root.mkdir()

    def write(name: str, program: str, *, markdown: str | None = None, **about) -> Path:
        path = root / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        values = {"title": name, "difficulty": 1, "output": "", **about}
        path.write_text(PAGE.format(**values) if markdown is None else markdown, encoding="utf-8")
        path.with_suffix(".py").write_text(dedent(program), encoding="utf-8")
        return path

    write.root = root
    return write
