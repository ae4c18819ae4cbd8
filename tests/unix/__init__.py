"""What only systems with links, pipes, modes and signals can be brought to do."""
