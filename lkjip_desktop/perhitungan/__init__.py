"""Perhitungan: what follows from a year's data. Pure, exact decimals, no rule of its own."""
