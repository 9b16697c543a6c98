"""Tags by which templates choose a picture."""
