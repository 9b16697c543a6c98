"""Who proposes people for Today? One module for each part of the product that does."""
