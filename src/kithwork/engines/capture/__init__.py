"""What does one captured line say? Read without a model: people, day, place, topics, promises, ties and what was said of whom."""
