"""Exchange: files and text into values, and values into files; never into the store."""
