"""Published figures of others, computed again through YAML and the evaluator alone."""
