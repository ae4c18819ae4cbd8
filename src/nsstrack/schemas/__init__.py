"""JSON Schemas of what nsstrack writes, as data files."""
