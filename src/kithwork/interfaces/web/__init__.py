"""Pages, forms, templates and pictures."""
