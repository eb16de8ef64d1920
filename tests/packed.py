"""Write the files of datasets to a folder, as they would be published."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from insyn.derive.facts import Facts
from insyn.export.datasets import Dataset
from insyn.export.packing import pack


def published(datasets: Iterable[Dataset], facts: Facts, folder: Path) -> Path:
    """Pack datasets into a folder and return where they lie: its oppna-data/."""
    for dataset in datasets:
        for file in pack(dataset, facts, folder).files:
            path = folder / file.path
            assert isinstance(file.content, Path)
            if file.content != path:
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file.content, path)
    return folder / "oppna-data"
