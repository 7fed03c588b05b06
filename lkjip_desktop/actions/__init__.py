"""Actions: one function per intention of the user, Qt-free, the only callers of `transaction`."""
