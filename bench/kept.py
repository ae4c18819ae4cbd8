"""What `load` keeps: `python -m bench.kept FOLDER` prints bytes of all, and of results alone."""

import gc
import sys
import tracemalloc

from nsstrack import load


def _in_use() -> int:
    gc.collect()
    return tracemalloc.get_traced_memory()[0]


if __name__ == "__main__":
    load("bench/no-such-folder")  # what is made once, for whatever data, is not counted
    tracemalloc.start()
    data = load(sys.argv[1])
    whole = _in_use()
    data.results.periods.clear()
    print(whole, whole - _in_use())
