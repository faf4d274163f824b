"""What a person can do, as plain functions, for the window and the command line alike."""
