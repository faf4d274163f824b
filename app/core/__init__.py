"""Rules of the field: numbers, files, phrases. No Qt, no database."""
