"""One file for each noun of the command line; loaded only when a command of it is called."""
