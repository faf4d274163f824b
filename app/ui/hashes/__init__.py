"""Lists as digests: handed to a partner, and a partner's compared with ours."""
