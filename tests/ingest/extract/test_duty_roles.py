"""The roles that a clause's own verbs give, and words that give none."""

import pytest

from tests.support.duty_docs import read, rows


def roles_of(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(agency, roles) for _, agency, roles in rows(read(text))]


@pytest.mark.parametrize(
    ("task", "roles"),
    [
        ("Định kỳ báo cáo UBND tỉnh.", ("REPORT",)),
        ("Gửi số liệu về Sở Tài chính để tổng hợp, báo cáo UBND tỉnh.", ("EXECUTE",)),
        ("Tham mưu UBND tỉnh hướng dẫn các xã.", ("ADVISE",)),
        ("Tăng cường công tác kiểm tra, giám sát.", ("MONITOR",)),
        ("Nâng cao chất lượng công tác tham mưu.", ("ADVISE",)),
        ("Thực hiện chế độ báo cáo theo quy định.", ("REPORT",)),
        ("Thiết lập sổ theo dõi đơn thư.", ("EXECUTE",)),
        ("Xây dựng quy chế phối hợp.", ("EXECUTE",)),
        ("Xây dựng báo cáo trung tâm.", ("EXECUTE",)),
        ("Tổ chức lớp bồi dưỡng báo cáo viên.", ("EXECUTE",)),
        ("Quán triệt chủ trương của Đảng.", ("EXECUTE",)),
        ("Chủ động rà soát cơ sở.", ("EXECUTE",)),
        ("Tuyên truyền chống khai thác không báo cáo, không theo quy định.", ("EXECUTE",)),
        ("Đề xuất UBND tỉnh bố trí kinh phí.", ("EXECUTE",)),
        ("Cân đối ngân sách, bố trí kinh phí cho các xã.", ("FUND",)),
        ("Là đầu mối tiếp nhận, chủ trì xử lý phản ánh.", ("LEAD",)),
        ("Lắp camera giám sát tại chợ.", ("EXECUTE",)),
        ("Thực hiện theo hướng dẫn của Bộ Y tế.", ("EXECUTE",)),
        ("Phổ biến sự phối hợp chặt chẽ giữa các lực lượng.", ("EXECUTE",)),
        ("Đầu tư chợ đầu mối và kho lạnh.", ("EXECUTE",)),
        ("Rà soát các chủ trương, định hướng về đất đai.", ("EXECUTE",)),
        ("Xây dựng khung theo dõi và đánh giá kết quả.", ("EXECUTE",)),
        ("Thực hiện các chương trình phối hợp đã ký.", ("EXECUTE",)),
        ("Chấp hành quy chế giao ban, báo cáo, kiểm tra.", ("EXECUTE",)),
        ("Cử cán bộ dự tập huấn theo kế hoạch do Bộ Y tế chủ trì.", ("EXECUTE",)),
        ("Thẩm định dự toán do các xã lập và báo cáo UBND tỉnh.", ("REPORT",)),
        ("Định kỳ kiểm tra các chợ.", ("MONITOR",)),
        ("Chủ trì, phối hợp với Sở Y tế hướng dẫn thi hành.", ("COORDINATE", "GUIDE", "LEAD")),
        ("Có trách nhiệm phối hợp với Sở Y tế lập dự toán.", ("COORDINATE",)),
        ("Đề cao tinh thần trách nhiệm phối hợp của cán bộ.", ("EXECUTE",)),
        ("Chỉ đạo lực lượng các cấp, phối hợp với Công an tỉnh rà soát.", ("COORDINATE",)),
        ("Tham mưu UBND tỉnh triển khai, theo dõi, đôn đốc và đánh giá đề án.", ("ADVISE",)),
        ("Tham mưu UBND tỉnh ban hành quy chế, kiểm tra các xã.", ("ADVISE", "MONITOR")),
        ("Giúp Chủ tịch UBND tỉnh theo dõi tiến độ.", ("MONITOR",)),
        ("Giúp các xã theo dõi giá lúa.", ("EXECUTE",)),
        ("Căn cứ Kế hoạch này để bố trí vốn cho các xã.", ("FUND",)),
        ("Cân đối nguồn ngân sách cho chương trình.", ("FUND",)),
        ("Trình cấp có thẩm quyền xem xét, bố trí kinh phí.", ("EXECUTE",)),
        ("Theo yêu cầu của cơ quan, người có thẩm quyền, báo cáo số liệu.", ("REPORT",)),
        ("Điều hành, tổ chức các đoàn kiểm tra liên xã.", ("MONITOR",)),
        ("Phục vụ đoàn kiểm tra của Bộ Y tế.", ("EXECUTE",)),
        ("Tham mưu UBND tỉnh chỉ đạo, hướng dẫn nghiệp vụ, kiểm tra chợ.", ("ADVISE",)),
        ("Tham mưu UBND tỉnh chỉ đạo, kịp thời kiểm tra chợ.", ("ADVISE", "MONITOR")),
        ("Tham mưu bố trí kinh phí cho các xã.", ("ADVISE",)),
        ("Tham mưu, bố trí kinh phí cho các xã.", ("ADVISE", "FUND")),
        ("Ban hành cơ chế kiểm tra, giám sát.", ("EXECUTE",)),
        ("Xây dựng Nghị định của Chính phủ hướng dẫn Luật Dược.", ("EXECUTE",)),
        ("Thực hiện Nghị định này và hướng dẫn các xã.", ("GUIDE",)),
        ("Dành tiền cho công tác chỉ đạo, hướng dẫn, kiểm tra.", ("EXECUTE",)),
        ("Là thành viên Hội đồng phối hợp phổ biến pháp luật.", ("EXECUTE",)),
        ("Điều hành tiền tệ, phối hợp với chính sách tài khóa.", ("EXECUTE",)),
        ("Thẩm định dự toán, cấp kinh phí cho các xã.", ("FUND",)),
    ],
)
def test_the_roles_are_those_of_the_clauses_own_verbs(task: str, roles: tuple[str, ...]) -> None:
    text = f"1. Sở Nội vụ\n- {task}"
    found = [row for row in rows(read(text)) if row[1] == "Sở Nội vụ"]
    assert [row[2] for row in found] == [roles]


def test_the_last_noun_of_the_bearers_takes_no_role_from_the_first_verb() -> None:
    text = "1. Các sở, ban, ngành chủ trì, phối hợp với Sở Y tế tiêm phòng."
    assert roles_of(text) == [("các sở, ban, ngành", ("COORDINATE", "LEAD"))]


def test_the_body_that_leads_what_is_sent_to_it_has_a_duty() -> None:
    text = "1. Công an tỉnh\n- Gửi danh sách về Sở Nội vụ chủ trì, phối hợp với Sở Y tế xét duyệt."
    assert ("Sở Nội vụ", ("COORDINATE", "LEAD")) in roles_of(text)


@pytest.mark.parametrize(
    ("task", "roles"),
    [
        ("Chấp hành quy định về công tác soạn thảo và kiểm tra văn bản.", ("EXECUTE",)),
        ("Tham mưu về công tác thủy lợi và báo cáo UBND tỉnh.", ("ADVISE", "REPORT")),
        ("Phân công rõ cán bộ, bộ phận chủ trì, phối hợp.", ("EXECUTE",)),
        ("Phân công cụ thể, theo dõi từng xã.", ("MONITOR",)),
        ("Trình 02 Thông tư hướng dẫn các Luật về đê điều.", ("EXECUTE",)),
        ("Mở sổ sách theo dõi thuốc.", ("EXECUTE",)),
        ("Chốt số liệu trong năm báo cáo.", ("EXECUTE",)),
        ("Đồng chủ trì với Sở Tài chính hội nghị.", ("LEAD",)),
        ("Hoàn thiện dự thảo để dập dịch, báo cáo UBND xã quyết định.", ("REPORT",)),
        ("Lập hồ sơ để tổng hợp, báo cáo UBND xã quyết định.", ("EXECUTE",)),
        ("Coi trọng vai trò giám sát của nhân dân.", ("EXECUTE",)),
        ("Vận động hội viên, nông dân giám sát việc cấp gạo.", ("EXECUTE",)),
        ("Bồi dưỡng cho người làm công tác kiểm tra.", ("EXECUTE",)),
        ("Đề xuất giải pháp phối hợp dập dịch.", ("EXECUTE",)),
        ("Làm tốt vai trò tham mưu cho UBND tỉnh.", ("ADVISE",)),
    ],
)
def test_a_role_word_in_a_noun_or_of_somebody_told_to_act_gives_no_role(
    task: str, roles: tuple[str, ...]
) -> None:
    assert roles_of(f"1. Sở Y tế\n- {task}") == [("Sở Y tế", roles)]
