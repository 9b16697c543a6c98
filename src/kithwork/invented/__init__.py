"""An invented world: one owner, some hundred people and ten years of files, for the demonstration, the tests and the benchmarks.

Nobody in it exists. The same seed and day give the same bytes.
"""
