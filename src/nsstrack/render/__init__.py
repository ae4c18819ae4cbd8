"""From scorecards and findings to text. `render(...) -> str`: nothing here prints or reads."""
