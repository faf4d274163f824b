"""The page Activity: what was done, newest first."""
