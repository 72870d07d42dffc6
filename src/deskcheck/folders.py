"""Where deskcheck keeps things: progress in the data folder, what can be made again in the cache.

``DESKCHECK_HOME`` puts both below one folder, for portable installs and for tests.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

APP = "deskcheck"


def data_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder of the user's progress; it need not exist yet."""
    if home := environ.get("DESKCHECK_HOME"):
        return Path(home).expanduser()
    import platformdirs

    return platformdirs.user_data_path(APP, appauthor=False)


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder of what can be made again; it exists and can be written.

    Where the user's own cannot, it is a temporary one that goes with the process.
    """
    if home := environ.get("DESKCHECK_HOME"):
        folder = Path(home).expanduser() / "cache"
    else:
        import platformdirs

        folder = platformdirs.user_cache_path(APP, appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return _temporary_folder()
    return folder if os.access(folder, os.W_OK) else _temporary_folder()


@cache
def _temporary_folder() -> Path:
    import atexit
    import shutil
    import tempfile

    folder = tempfile.mkdtemp(prefix=f"{APP}-cache-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)
