"""The page Replies: what recipients answered, and what a person decides about it."""
