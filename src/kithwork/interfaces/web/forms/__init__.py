"""What the owner may send, each form as the question it asks."""
