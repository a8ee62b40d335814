"""What stands before the verb of a task or before its bearer: a time, a topic, the matter."""

import pytest

from tests.support.duty_docs import read, rows

LEAD = "1. Sở Y tế thực hiện các việc sau:\n"


@pytest.mark.parametrize(
    "task",
    [
        "Từ năm 2024, từng bước tăng mức hỗ trợ.",
        "Hàng quý, năm lập bảng kê thuốc.",
        "Đến hết tháng 6 năm 2024, hoàn thành việc cấp thuốc.",
        "Về thuốc dự trữ: rà soát các kho.",
        "Siết chặt giờ trực ở các trạm.",
    ],
)
def test_a_time_or_a_topic_may_open_a_task(task: str) -> None:
    assert [words for words, _, _ in rows(read(LEAD + f"a) {task}"))] == [task[:-1]]


@pytest.mark.parametrize(
    "words",
    [
        "Đến năm 2030, 100% hộ dân có nước sạch.",
        "Về thuốc dự trữ: 02 kho ở các huyện.",
        "Về lệ phí: thực hiện theo Thông tư số 5/2024/TT-BTC.",
        "Dự án cấp nước cho các bản.",
    ],
)
def test_a_goal_or_a_noun_behind_them_is_no_task(words: str) -> None:
    assert rows(read(LEAD + f"a) {words}")) == []


def test_bearers_behind_a_time_are_read() -> None:
    doc = read("Trong năm 2024, Sở Y tế hoàn thành việc lập danh sách các hộ nghèo.")
    assert [agency for _, agency, _ in rows(doc)] == ["Sở Y tế"]


@pytest.mark.parametrize(
    "text",
    [
        "2. Khuyến khích Hội Nông dân theo dõi việc phun thuốc.",
        "2. Hội nghị quý do Hội Nông dân theo dõi.",
        "2. Danh sách hộ nuôi do Hội Nông dân theo dõi và được gửi các xã.",
        "2. Nhiệm vụ này giao Hội Nông dân theo dõi.",
        "2. Việc phun thuốc được giao cho Hội Nông dân theo dõi.",
    ],
)
def test_those_who_are_invited_or_given_a_matter_bear_it(text: str) -> None:
    assert [(a, r) for _, a, r in rows(read(text))] == [("Hội Nông dân", ("MONITOR",))]


@pytest.mark.parametrize(
    "text",
    [
        "2. Công bố danh mục thuốc, khuyến khích Hội Nông dân theo dõi.",
        "2. Danh sách do Hội Nông dân theo dõi phải đầy đủ.",
        "2. Nhiệm vụ giao Hội Nông dân đã hoàn thành.",
    ],
)
def test_those_who_are_encouraged_by_the_way_or_told_of_bear_nothing(text: str) -> None:
    assert rows(read(text)) == []
