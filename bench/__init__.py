"""What `make bench` runs: every speed that the design promises, mostly as a ratio within one run."""
