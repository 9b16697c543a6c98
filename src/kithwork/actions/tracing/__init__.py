"""What is on file of how things came about: outcomes, and the links by which they lead back to how it began."""
