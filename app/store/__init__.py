"""The database: peewee and SQL live here and nowhere else."""
