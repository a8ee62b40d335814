"""The command line; `main` is what the console command `chidao` starts."""

from chidao.cli.app import app, main

__all__ = ["app", "main"]
