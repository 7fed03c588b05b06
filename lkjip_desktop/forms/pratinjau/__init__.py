"""The side of the window that the child process serves: preview, printing, saving as PDF."""
