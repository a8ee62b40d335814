"""Duties of places that stand for their committees."""

import pytest

from tests.support.duty_docs import partners, read, rows

NAMED = "Căn cứ ý kiến của Ủy ban nhân dân tỉnh Lai Châu, Ủy ban nhân dân thành phố Huế.\n"
LAI_CHAU, HUE = "Ủy ban nhân dân tỉnh Lai Châu", "Ủy ban nhân dân thành phố Huế"


@pytest.mark.parametrize(
    ("task", "bearers"),
    [
        ("Các tỉnh Lai Châu, Sơn La khẩn trương rà soát hộ nghèo.", [LAI_CHAU]),
        ("Thành phố Huế và các tỉnh Sơn La, Lai Châu rà soát hộ nghèo.", [HUE, LAI_CHAU]),
        ("Các tỉnh, thành phố: Lai Châu, Huế rà soát hộ nghèo.", [LAI_CHAU, HUE]),
        ("Sở Y tế, tỉnh Lai Châu rà soát hộ nghèo.", ["Sở Y tế", LAI_CHAU]),
        ("Yêu cầu tỉnh Lai Châu rà soát hộ nghèo.", [LAI_CHAU]),
    ],
)
def test_a_place_bears_what_its_committee_must_do(task: str, bearers: list[str]) -> None:
    assert [agency for _, agency, _ in rows(read(f"{NAMED}1. {task}"))] == bearers


def test_a_place_is_a_partner_where_its_committee_is_known() -> None:
    doc = read(f"{NAMED}1. Sở Y tế phối hợp với các tỉnh Lai Châu, Sơn La rà soát hộ nghèo.")
    assert partners(doc) == [(LAI_CHAU,)]


@pytest.mark.parametrize(
    "text",
    [
        f"{NAMED}1. Tỉnh Sơn La khẩn trương rà soát hộ nghèo.",
        f"{NAMED}1. Tỉnh Lai Châu đã rà soát hộ nghèo.",
        f"{NAMED}1. Tỉnh Lai Châu có tám huyện.",
    ],
)
def test_a_place_without_a_known_committee_or_without_a_task_bears_nothing(text: str) -> None:
    assert rows(read(text)) == []


def test_the_place_of_the_issuer_is_what_it_speaks_of() -> None:
    text = "1. Tỉnh Lai Châu rà soát hộ nghèo."
    assert rows(read(f"{NAMED}{text}", issuer=LAI_CHAU)) == []
