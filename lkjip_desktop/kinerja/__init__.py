"""Kinerja: the vocabulary of the field as frozen dataclasses. Standard library only."""
