"""`--help` is the manual: it must describe everything and show how it is used."""

import pytest
import typer

from chidao.cli import app
from tests.support.cli import chidao

GROUP = typer.main.get_command(app)
COMMANDS = sorted(GROUP.commands)  # type: ignore[attr-defined]


def test_every_command_of_the_specification_is_there() -> None:
    wanted = (
        "compare demo documents evaluate extract forget ingest lineage search serve show sources "
        "warnings who"
    )
    assert wanted.split() == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_an_example_that_names_it(name: str) -> None:
    shown = chidao(name, "--help")
    assert shown.status == 0
    assert f"Example: chidao {name}" in shown.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_and_option_says_what_it_is_for(name: str) -> None:
    for parameter in GROUP.commands[name].params:  # type: ignore[attr-defined]
        assert getattr(parameter, "help", None), f"{name} {parameter.name}"


def test_the_exit_statuses_are_listed() -> None:
    words = " ".join(chidao("--help").out.split())
    assert "3 several match" in words
    assert "130 interrupted" in words


def test_a_wrong_option_is_wrong_use() -> None:
    ran = chidao("lineage", "99/KH-UBND", "--sideways")
    assert ran.status == 2
    assert "--sideways" in ran.err


def test_the_version_is_told() -> None:
    ran = chidao("--version")
    assert (ran.status, ran.out.split()[0]) == (0, "chidao")
