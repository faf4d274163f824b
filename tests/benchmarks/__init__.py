"""How fast the product is, beside the plain way and the floor: ``python -m tests.benchmarks``."""
