"""What the documentation shows is what the program does."""

import re
from pathlib import Path

import pytest
import typer

from chidao.cli import app
from chidao.cli.exits import Exit
from tests.support.cli import chidao
from tests.support.sample_graph import SAMPLES

REPOSITORY = SAMPLES.parent
README_WIDTH = "100"


def read(name: str) -> str:
    return (REPOSITORY / name).read_text("utf-8")


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = str(tmp_path_factory.mktemp("readme") / "samples.sqlite")
    assert chidao("ingest", SAMPLES / "texts", "--store", url).status == 0
    return url


def test_the_answer_in_the_readme_is_the_answer(samples: str) -> None:
    shown = re.findall(r"```console\n\$ chidao (.*?)\n(.*?)```", read("README.md"), re.DOTALL)
    assert shown
    for command, answer in shown:
        ran = chidao(*command.split(), "--store", samples, env={"COLUMNS": README_WIDTH})
        assert [line.rstrip() for line in ran.out.splitlines()] == answer.splitlines()


def test_every_command_is_in_the_readme() -> None:
    readme = read("README.md")
    for name in typer.main.get_command(app).commands:  # type: ignore[attr-defined]
        assert re.search(rf"`{name}`|chidao {name} ", readme), name


def test_every_setting_is_in_the_manual() -> None:
    source = Path(REPOSITORY / "chidao" / "settings.py").read_text("utf-8")
    names = set(re.findall(r'(?:text|count|switch)\("([A-Z_]+)"', source))
    assert {"STORE", "MAX_BYTES", "GRAPHIQL"} <= names
    operations = read("docs/operations.md")
    for name in names:
        assert f"`CHIDAO_{name}`" in operations, name


def test_every_exit_status_is_in_the_manual() -> None:
    operations = read("docs/operations.md")
    for end in Exit:
        assert f"| {end.value} |" in operations, end.name


def test_every_answered_question_of_the_list_has_a_test() -> None:
    questions = read("docs/questions.md").split("## Answered in part")[0]
    cells = re.findall(r"^\| ([\d, ]+) \|", questions, re.MULTILINE)
    answered = {number.strip() for cell in cells for number in cell.split(",")}
    asked = set(re.findall(r"def test_(\d+)_", read("tests/test_questions_samples.py")))
    assert answered - asked == set()
