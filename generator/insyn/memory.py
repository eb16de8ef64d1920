"""Remember what a site was made from, so that the next build makes only what has changed."""

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Earlier:
    """Hold the site that is published now and the digests of what each page was made from."""

    folder: Path
    digests: Mapping[str, str]


NOTHING_EARLIER = Earlier(Path(), {})


def linked(old: Path, new: Path) -> bool:
    """Link a folder of the published site into the next one; tell whether it was there."""
    if not old.is_dir():
        return False
    shutil.copytree(old, new, copy_function=_link_or_copy)
    return True


def kept(stage: Path, folder: Path, digests: Mapping[str, str]) -> Earlier:
    """Keep a site that will be taken away, as links in another folder, and return it."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(stage, folder, copy_function=_link_or_copy)
    return Earlier(folder, digests)


def _link_or_copy(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except OSError:
        shutil.copyfile(old, new)


def memory_of(out: Path) -> Path:
    """Return the file beside a published site that remembers what its pages were made from."""
    return out.parent / f".insyn-minne-{out.name}.json"


def recall(out: Path) -> Earlier:
    """Return the site that is published now with what is remembered of it."""
    try:
        digests = json.loads(memory_of(out).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return NOTHING_EARLIER
    return Earlier(out, digests) if isinstance(digests, dict) else NOTHING_EARLIER


def remember(out: Path, digests: Mapping[str, str]) -> None:
    """Write down what the pages of the site that is published now were made from."""
    temporary = memory_of(out).with_suffix(".tmp")
    temporary.write_text(json.dumps(digests), encoding="utf-8")
    temporary.replace(memory_of(out))
