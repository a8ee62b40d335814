"""The files of triggers and filling words: each entry shows itself in its example."""

import pytest
import regex

from ingest.extract.marks import load_rows
from ingest.extract.relation_words import find_trigger, is_filling, is_guarded, mask
from schema.names import name_key
from schema.reference.relation_triggers import (
    RelationTrigger,
    TriggerPlace,
    load_relation_triggers,
)
from schema.reference.tables import load_rows as load_table
from schema.vocabulary import RelationType


@pytest.mark.parametrize("trigger", load_relation_triggers(), ids=lambda t: t.phrase)
def test_the_example_of_a_trigger_holds_its_phrase(trigger: RelationTrigger) -> None:
    assert trigger.phrase.casefold() in trigger.example.casefold()


def test_no_phrase_stands_twice_in_one_place() -> None:
    keys = [(trigger.place, name_key(trigger.phrase)) for trigger in load_relation_triggers()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("file", ["relation_fillers.csv", "relation_words.csv"])
def test_the_example_of_a_word_holds_it(file: str) -> None:
    for row in load_rows(file):
        assert regex.search(row["pattern"], row["example"], regex.IGNORECASE), row


def test_the_example_of_a_guard_holds_it_before_a_trigger_that_it_guards() -> None:
    for row in load_table("trigger_guards.csv", "set", "word", "example"):
        words = row["example"]
        assert any(
            row["word"] in trigger.guards and words.find(f" {trigger.phrase}") >= len(row["word"])
            for trigger in load_relation_triggers()
        ), row
        assert words.startswith(row["word"]), row


def test_every_relation_but_the_residual_one_has_a_trigger() -> None:
    stated = {trigger.relation for trigger in load_relation_triggers()}
    assert stated >= set(RelationType) - {RelationType.CITES}


def test_a_trigger_is_found_through_manner_and_matter_but_not_through_other_words() -> None:
    near = "thực hiện đồng bộ các nhiệm vụ tại "
    far = "thực hiện việc chi trả theo "
    found = find_trigger(near, 0, len(near), TriggerPlace.TASK)
    assert found is not None
    assert found.span == (0, 9)
    assert find_trigger(far, 0, len(far), TriggerPlace.TASK) is None


def test_a_guard_holds_unless_it_is_itself_one_of_several_orders() -> None:
    for text, guarded in (
        ("tuyên truyền kết quả thực hiện ", True),
        ("phổ biến, quán triệt và thực hiện ", False),
    ):
        found = find_trigger(text, 0, len(text), TriggerPlace.TASK)
        assert found is not None
        assert is_guarded(text, 0, found) is guarded


def test_masking_keeps_every_offset_and_makes_bodies_filling() -> None:
    text = "của Bộ Y tế ngày 05/6/2025 và "
    masked = mask(text, [(4, 11)], [(12, 26)])
    assert len(masked) == len(text)
    assert is_filling(masked, 0, len(masked))
    assert not is_filling(text, 0, len(text))
