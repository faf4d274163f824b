"""The command line: every action of the window without a window. It never loads Qt."""
