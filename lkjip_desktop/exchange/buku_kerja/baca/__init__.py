"""From the cells of a workbook to changes of the book, or to all that has to be put right first."""
