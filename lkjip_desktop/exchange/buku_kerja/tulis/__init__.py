"""From the book to the bytes of a workbook: `isi` fills the cells, `gaya` is how it looks."""
