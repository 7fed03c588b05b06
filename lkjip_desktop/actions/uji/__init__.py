"""The parts of `lkjip uji-diri`: each does one kind of work in the folder of the test."""
