"""What the owner's network looks like: pictures, each with the people and the moments behind it."""
