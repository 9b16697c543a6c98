"""The network as a folder of Markdown files, and back: what stands in a file, how it is called, and what an owner changed in it. ADR 0039."""
