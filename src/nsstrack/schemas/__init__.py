"""JSON Schemas as data files: of what nsstrack writes, and of the files it reads.

`plans.json` and `results.json` are made from the model by `tools/schemas`, so that printing them
imports none of it.
"""
