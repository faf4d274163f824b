"""The page Phrases: how each account's replies are read."""
