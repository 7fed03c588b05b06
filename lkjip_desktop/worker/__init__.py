"""Worker: the child process that composes, renders and rasterises, and the parent's end of it."""
