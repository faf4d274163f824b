"""The page Accounts: the senders whose lists are kept."""
