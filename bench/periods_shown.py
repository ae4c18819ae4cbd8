"""`python periods_shown.py DATA PERIOD...`: load the data once and evaluate each of the periods."""

from __future__ import annotations

import sys

from nsstrack import evaluate, load

dataset = load(sys.argv[1], *sys.argv[2:])
for period in sys.argv[2:]:
    evaluate(dataset.plans, dataset.results, period)
