"""The page Settings: how this desk works."""
