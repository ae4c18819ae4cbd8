"""A second opinion: the evaluation contract as a plain program, and folders to try it on."""
