"""Role words: every entry shows its phrase, and its guards are words."""

from schema.reference.role_words import load_role_words
from schema.vocabulary import Role


def test_every_role_but_the_residual_one_has_a_word() -> None:
    assert {word.role for word in load_role_words()} == set(Role) - {Role.EXECUTE}


def test_every_example_shows_its_phrase() -> None:
    for word in load_role_words():
        assert word.phrase in word.example.lower()
