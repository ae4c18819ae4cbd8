"""`python -m bench.one_period FOLDER PERIOD TURNS`: CPU of reading one period over reading all.

Both in one process and in turns, so that what Python needs to start is in neither.
"""

import gc
import sys
import time
from statistics import median

from nsstrack import load


def _cpu(folder: str, *periods: str) -> float:
    began = time.process_time()
    load(folder, *periods)
    taken = time.process_time() - began
    gc.collect()
    return taken


if __name__ == "__main__":
    folder, period, turns = sys.argv[1:]
    load(folder, period)  # what is made once is not counted
    gc.disable()  # as the program does
    print(median(_cpu(folder, period) / _cpu(folder) for _ in range(int(turns))))
