"""The Opt-Outs page: the list, the search, and every dialog that changes the list."""
