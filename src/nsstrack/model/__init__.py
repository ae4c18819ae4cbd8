"""What the files say, as frozen types: `plans` promises, `results` reports, `methods` judges.

Annotations are no texts there: pydantic would compile each of them anew.
"""
