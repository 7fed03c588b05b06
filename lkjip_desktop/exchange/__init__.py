"""Exchange: files and text into values of `kinerja` and back. It never touches the store."""
