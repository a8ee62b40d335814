"""Deadlines: marks, years that are implied, what comes back; and dates that are none."""

import pytest

from tests.support.duty_docs import read


@pytest.mark.parametrize(
    ("text", "date", "recurs"),
    [
        ("Gửi hồ sơ trước ngày 20/9/2024.", "2024-09-20", None),
        ("Gửi hồ sơ trước 17h00 ngày 20/9/2024.", "2024-09-20", None),
        ("Gửi hồ sơ chậm nhất ngày 5 tháng 6 năm 2024.", "2024-06-05", None),
        ("Gửi hồ sơ trước ngày 15/12 hằng năm.", "--12-15", "YEARLY"),
        ("Gửi hồ sơ trước ngày 20 hằng tháng.", None, "MONTHLY"),
        ("Định kỳ (trước ngày 20/6 hằng năm) gửi báo cáo.", "--06-20", "YEARLY"),
        ("Định kỳ hằng quý báo cáo kết quả.", None, "QUARTERLY"),
        ("Định kỳ rà soát danh mục.", None, "PERIODIC"),
        ("Hoàn thành trong năm 2024.", "2024-12-31", None),
        ("Định kỳ, Sở Y tế chủ trì giao ban.", None, "PERIODIC"),
        ("Định kỳ hằng\nnăm, báo cáo kết quả.", None, "YEARLY"),
        ("Các xã rà soát và định kỳ công bố kết quả.", None, "PERIODIC"),
        ("Các xã báo cáo tiến độ 3 tháng một lần.", None, "QUARTERLY"),
        ("Tổ công tác họp định kỳ: 06 tháng một lần.", None, "PERIODIC"),
        ("Định kỳ hằng năm báo cáo Sở Y tế trước ngày 20/11.", "--11-20", "YEARLY"),
        ("Các xã định kỳ 6 tháng gửi số liệu chậm nhất ngày 5 tháng 6.", "--06-05", "YEARLY"),
        ("Định kỳ 6 tháng trước ngày 30 tháng 6 gửi báo cáo.", "--06-30", "YEARLY"),
        ("Gửi hồ sơ trước 20/9.", "--09-20", None),
        ("Định kỳ hàng tuần báo cáo kết quả.", None, "PERIODIC"),
        ("Các xã định kỳ 6 tháng, một năm báo cáo kết quả.", None, "PERIODIC"),
        ("Báo cáo trước ngày 15 tháng cuối của quý.", None, "QUARTERLY"),
        ("Báo cáo trước ngày 20/6 và 20/12 hằng năm.", "--06-20", "YEARLY"),
        ("Gửi hồ sơ trước 15/11 hằng năm.", "--11-15", "YEARLY"),
        ("Gửi hồ sơ trước 16g30 ngày 20/9/2024.", "2024-09-20", None),
        ("Rà soát danh mục chậm nhất đến ngày 20/9/2024.", "2024-09-20", None),
        ("Rà soát danh mục từ nay đến ngày 20/9/2024.", "2024-09-20", None),
        ("Đến ngày 20/9/2024 phải rà soát xong danh mục.", "2024-09-20", None),
        ("Hoàn thành trong tháng 9.", "--09-30", None),
        ("Báo cáo kết quả trong quý III.", "--09-30", None),
        ("Hoàn thành việc này vào ngày 20/9/2024.", "2024-09-20", None),
        ("Rà soát danh mục. Thời gian hoàn thành: Quý III-2024.", "2024-09-30", None),
        ("Thời gian thực hiện: Từ tháng 5/2024 đến tháng 8/2024.", "2024-08-31", None),
        ("Các xã báo cáo kết quả vào ngày 15/12 hằng năm.", "--12-15", "YEARLY"),
        ("Các xã báo cáo kết quả vào ngày 25 hằng tháng.", None, "MONTHLY"),
        ("Cấp thuốc cho các trạm chậm nhất là ngày 12 hàng tháng.", None, "MONTHLY"),
    ],
)
def test_a_mark_makes_a_deadline(text: str, date: str | None, recurs: str | None) -> None:
    (deadline,) = read(text)._.deadlines
    assert (deadline.date, deadline.recurs and deadline.recurs.value) == (date, recurs)


@pytest.mark.parametrize(
    "text",
    [
        "Đạt chuẩn nông thôn mới trước năm 2030.",
        "Công bố tầm nhìn đến năm 2050.",
        "Hội nghị diễn ra ngày 20/9/2024.",
        "Lớp học được mở trong năm 2024.",
        "Hồ sơ lập trước ngày 01/7/2015 giữ nguyên giá trị.",
        "Công nhân được khám sức khỏe định kỳ.",
        "Chế độ nghỉ dưỡng 02 năm một lần được giữ nguyên.",
        "Điều 7. Báo cáo định kỳ",
        "Cuộc họp được hoãn trước 20/9.",
        "Kinh tế của tỉnh trong tháng 9 tăng nhanh.",
        "Có trước 1/2 số hộ tham gia.",
        "DANH MỤC VIỆC GIAO TRONG THÁNG 5\nNĂM 2023",
        "Thuốc được cấp vào ngày 5 hằng tháng.",
        "Hội chợ mở từ ngày 20/9/2024 đến hết ngày 25/9/2024.",
    ],
)
def test_a_goal_or_an_event_is_no_deadline(text: str) -> None:
    assert read(text)._.deadlines == ()


def test_a_period_of_several_years_implies_no_date() -> None:
    (deadline,) = read("Báo cáo trước ngày 30/11.", period="2021-2025")._.deadlines
    assert deadline.implied_date is None


def test_each_date_of_a_recurring_sentence_comes_back_and_the_next_sentence_keeps_its_own() -> None:
    text = (
        "Định kỳ hằng tháng (trước ngày 5 hằng tháng), 6 tháng (trước ngày 5/6) báo cáo Sở Y tế; "
        "nộp hồ sơ dự thi trước ngày 7/8."
    )
    found = [(d.date, d.recurs and d.recurs.value) for d in read(text)._.deadlines]
    assert found == [(None, "MONTHLY"), ("--06-05", "YEARLY"), ("--08-07", None)]


def test_minutes_signed_late_keep_the_date_of_their_order() -> None:
    (deadline,) = read("Giao Sở Y tế trước ngày 05/01/2024 kiểm tra các trạm.")._.deadlines
    assert deadline.date == "2024-01-05"


@pytest.mark.parametrize(
    "text",
    [
        "Các xã đã báo cáo trước ngày 05/01/2024.",
        "Giao Sở Y tế trước ngày 05/10/2023 kiểm tra các trạm.",
        "Lớp học mở trước ngày 05/01/2024.",
    ],
)
def test_another_date_before_the_signing_is_none(text: str) -> None:
    assert read(text)._.deadlines == ()
