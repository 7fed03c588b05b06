"""Forms: Qt, and Qt nowhere else; no rules and no SQL."""
