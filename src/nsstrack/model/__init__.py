"""What the files say, as frozen types: `plans` promises, `results` reports, `methods` judges."""
