"""Let `python -m insyn` be the same as `insyn`."""

from insyn.cli import main

main()
