"""Resolution: which mentions of which sources are one thing. A pure function of the references."""
