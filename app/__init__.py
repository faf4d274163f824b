"""Opt-Outs: looks after SMS opt-out lists."""

__version__ = "0.1.0"
