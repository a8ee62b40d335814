"""Terms of the National Assembly: one follows the other without a gap."""

import itertools

from schema.reference.assembly_terms import load_assembly_terms


def test_each_term_begins_in_the_year_in_which_the_one_before_ends() -> None:
    terms = load_assembly_terms()
    assert list(terms) == sorted(terms)
    for one, other in itertools.pairwise(terms.values()):
        assert one[-1] == other[0]


def test_laws_carry_the_term_of_their_year() -> None:
    terms = load_assembly_terms()
    for term, year in ((10, 2001), (11, 2003), (13, 2015), (14, 2017), (15, 2024), (16, 2026)):
        assert year in terms[term]
