"""The parts of the product that know what one did for the other."""
