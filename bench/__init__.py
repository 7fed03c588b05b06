"""What `make bench` runs: every speed that the design promises, where it can be as a ratio."""
