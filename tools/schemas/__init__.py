"""The JSON Schemas of plans and results, made from the types that nsstrack reads files as."""
