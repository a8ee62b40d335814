"""What may open a sentence before its bearer: a ground, a time, a topic, what is carried out."""

import re

from ingest.extract.duty_words import TIME_OPENING, load_phrases, load_verbs

# "Trước ngày 10 tháng 12 hằng năm Sở A báo cáo": no comma parts it from its bearer.
DATED = re.compile(
    r"(?:chậm nhất|trước|đến|từ|vào|trong) [^,;:.()]{2,50}? "
    r"(?:hằng|hàng|mỗi) (?:năm|quý|tháng|tuần)(?= )",
    re.IGNORECASE,
)
# What a task is done upon, no task itself: "Thực hiện Chỉ thị số 5, Sở A xây dựng kế hoạch".
CARRIED_OUT = re.compile(
    r"(?:(?:(?:tiếp tục |để )?(?:triển khai )?thực hiện|quán triệt) "
    r"(?:(?:nội dung |ý kiến )?chỉ đạo|nghị quyết|nghị định|chỉ thị|kết luận|kế hoạch|quyết định"
    r"|công văn|công điện|thông báo|thông tư|chương trình|luật|đề án)|kết thúc) ",
    re.IGNORECASE,
)
# "đảng viên diện Ban A, Ban B quản lý": who manages them tells whom is meant.
IN_CHARGE = re.compile(r"(?<!\w)diện (?:(?!quản lý)[^;:.]){2,100}$")
# "Việc phun thuốc do Sở A thực hiện": what is done stands before who does it.
DONE_BY = re.compile(
    r"(?:(?:việc|công tác|kinh phí|hồ sơ|tài liệu|danh sách|báo cáo|hội nghị|(?:cuộc|phiên) họp)"
    r"(?: [^\s,;:.()]+){0,25}? do"
    r"|(?:việc|nhiệm vụ|nội dung)(?: [^\s,;:.()]+){0,25}? (?:được )?giao(?: cho)?) (?=\S)",
    re.IGNORECASE,
)
# "Việc lấy ý kiến được tổ chức tại thôn, do Ủy ban xã chủ trì": the doer behind a comma.
DONE_AT = re.compile(
    r"(?:việc|công tác) [^;:.()]{3,250}? được [^;:.()]{2,200}?, do (?=\S)", re.IGNORECASE
)
# "Trách nhiệm của Sở A kiểm tra việc phun thuốc": the bearer as owner of the duty.
OWED_BY = re.compile(r"(?:trách nhiệm|nhiệm vụ|nghĩa vụ) của (?=\S)", re.IGNORECASE)
STATES = re.compile(r"(?:thực hiện )?theo (?!dõi)")
# Those whom it is laid before may then order others: "đề xuất A, B giao C thực hiện".
SUBMITS = re.compile(r"(?:đề xuất|kiến nghị|tham mưu|trình|báo cáo|giúp) ", re.IGNORECASE)
# Those who asked stand before those whom they asked: "Theo đề nghị của A, B, Ủy ban giao C".
ASKED = re.compile(
    r"(?:theo|xét|căn cứ|trên cơ sở) (?:đề nghị|ý kiến|kiến nghị|đề xuất|tờ trình|báo cáo) ",
    re.IGNORECASE,
)
GOES_ON = re.compile(r"(?<! và) (?:phải|được|bị|là|thì|đã|sẽ|có|cần|không|nêu|gồm) ")


def is_opening(text: str, at: int) -> bool:
    """Whether an opening clause begins at the offset."""
    opens = load_phrases("OPENER", "TOPIC").match(text, at) is not None
    return opens or TIME_OPENING.match(text, at) is not None


def opens_with_task(text: str, at: int, verb: int) -> bool:
    """Whether a task begins at the offset, so that no subject of `verb` follows its comma."""
    if load_verbs().match(text, at) is None:
        return False
    decrees = load_phrases("SPEECH").match(text, verb) is not None
    return decrees or CARRIED_OUT.match(text, at) is None
