"""What `make bench` runs: every speed that the design promises, as a ratio within one run."""
