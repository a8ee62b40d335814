"""Errors keep what callers act upon, also on their way out of another process."""

import pickle

from schema.errors import UnreadableSource


def test_a_refusal_comes_back_whole_from_another_process() -> None:
    refused = UnreadableSource("a.txt", "empty", "the file is empty", "give one with words")
    back = pickle.loads(pickle.dumps(refused))
    assert str(back) == str(refused)
    assert (back.name, back.reason, back.detail, back.remedy) == (
        "a.txt",
        "empty",
        "the file is empty",
        "give one with words",
    )
