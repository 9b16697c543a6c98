"""`python -m kithwork` is `kith`."""

from kithwork.interfaces.cli.entry import main

main()
