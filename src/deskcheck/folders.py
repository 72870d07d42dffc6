"""Where deskcheck keeps things: progress in the data folder, what can be made again in the cache.

``DESKCHECK_HOME`` puts both below one folder, for portable installs and for tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

APP = "deskcheck"


def data_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder of the user's progress; it need not exist yet."""
    if home := environ.get("DESKCHECK_HOME"):
        return Path(home).expanduser()
    import platformdirs

    return platformdirs.user_data_path(APP, appauthor=False)


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Return the folder of what can be made again; it need not exist yet."""
    if home := environ.get("DESKCHECK_HOME"):
        return Path(home).expanduser() / "cache"
    import platformdirs

    return platformdirs.user_cache_path(APP, appauthor=False)
