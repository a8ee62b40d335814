"""Phrase lists of the components, as files that a policy officer could edit."""
