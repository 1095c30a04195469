"""Run a program, and write down what it and all that it started took.

    python -S tests/bench/clock.py COST.json COMMAND…

A small program of its own, with the standard library alone: a process counts the memory of the one
that started it as its own, so that must be next to nothing.
"""

import json
import os
import subprocess
import sys
import time

if __name__ == "__main__":
    start = time.monotonic()
    process = subprocess.Popen(sys.argv[2:])
    _, status, used = os.wait4(process.pid, 0)
    cost = {
        "wall": time.monotonic() - start,
        "cpu": used.ru_utime + used.ru_stime,
        "memory": used.ru_maxrss / 1024,
    }
    with open(sys.argv[1], "w", encoding="utf-8") as file:  # noqa: PTH123 - pathlib is large
        json.dump(cost, file)
    sys.exit(os.waitstatus_to_exitcode(status))
