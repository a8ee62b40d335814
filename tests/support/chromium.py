"""Finds the machine's Chromium and starts it so that it talks to nobody but the page under test."""

import shutil

COMMANDS = ("chromium", "chromium-browser", "google-chrome")
HOW = (
    "install Debian's chromium package (or Google Chrome) so that one of these commands is found: "
)
QUIET_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class NoChromium(Exception):
    """No Chromium is installed where the path finds it."""


def get_chromium() -> str:
    """Return the path of a Chromium; raise NoChromium where there is none."""
    for command in COMMANDS:
        path = shutil.which(command)
        if path is not None:
            return path
    raise NoChromium(f"no Chromium for the tests: {HOW}{', '.join(COMMANDS)}")
