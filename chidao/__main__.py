"""Starts the command line by `python -m chidao`."""

from chidao.cli import main

if __name__ == "__main__":
    main()
