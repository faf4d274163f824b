"""Files the program reads: icons, translations, rules, phrase lists, example data."""
