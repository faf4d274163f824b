"""The page Clean a List."""
