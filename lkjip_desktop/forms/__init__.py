"""Forms: Qt, and Qt nowhere else; no rules and no SQL.

The window stands with its first form before the vocabulary and the store are loaded. What that
form needs of them at run time is imported in the function that first has data.
"""
