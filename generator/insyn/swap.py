"""Put a finished site in the place of the old one, and mend what a killed build left behind."""

import os
import shutil
from pathlib import Path


def stage_of(out: Path) -> Path:
    """Return the folder beside the site where this process builds the next one."""
    return out.parent / f".insyn-ny-{out.name}-{os.getpid()}"


def swap(stage: Path, out: Path) -> None:
    """Put a whole new site in the place of the old one.

    Two renames: between them there is no site for an instant, and a process killed just there
    leaves both folders, which `mend` puts right.
    """
    old = _set_aside(out)
    if out.exists():
        out.rename(old)
    stage.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def may_replace(out: Path) -> bool:
    """Tell whether a folder is new, empty or a site, so that nothing else can be lost."""
    return not out.exists() or (out / "sitemap.xml").is_file() or not any(out.iterdir())


def mend(out: Path) -> None:
    """Bring back the old site if a swap was cut in half, and clear away what dead builds left."""
    old = _set_aside(out)
    if old.exists():
        if out.exists():
            shutil.rmtree(old)
        else:
            old.rename(out)
    for stage in out.parent.glob(f".insyn-ny-{out.name}-*"):
        owner = stage.name.rpartition("-")[2]
        if owner.isdigit() and not _is_alive(int(owner)):
            shutil.rmtree(stage, ignore_errors=True)


def _set_aside(out: Path) -> Path:
    return out.parent / f".insyn-gammal-{out.name}"


def _is_alive(process: int) -> bool:
    if process == os.getpid():
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
