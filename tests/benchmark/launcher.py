"""Run a command from a process so small that its own memory does not stand in the figures.

The system counts the memory of the process that starts a command as a peak of the command's own,
and the benchmark itself holds a whole site. Started as a script: prints a line of JSON.
"""

import json
import os
import subprocess
import sys
import time


def main() -> None:
    """Run the command of the arguments, with all it says on standard error, and wait for it."""
    start = time.perf_counter()
    process = subprocess.Popen(sys.argv[1:], stdout=sys.stderr)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    measured = {
        "status": process.returncode,
        "seconds": seconds,
        "processor": usage.ru_utime + usage.ru_stime,
        "largest": usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024),
    }
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
