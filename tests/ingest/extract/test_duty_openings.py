"""What stands before the verb of a task below its bearer: a time, a topic with its colon."""

import pytest

from tests.support.duty_docs import read, rows

LEAD = "1. Sở Y tế thực hiện các việc sau:\n"


@pytest.mark.parametrize(
    "task",
    [
        "Từ năm 2024, từng bước tăng mức hỗ trợ.",
        "Hàng quý, năm lập báo cáo quyết toán.",
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
