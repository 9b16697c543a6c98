"""What the owner can do: one module for each noun, one function for each verb, one transaction each."""
