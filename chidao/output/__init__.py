"""What the command line prints: answers as text for people and as JSON for programs."""
