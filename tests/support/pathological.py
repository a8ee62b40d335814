"""Texts that no office writes: each floods the pipeline with one thing, to a size asked for."""

import random
from collections.abc import Callable
from itertools import count

Flood = Callable[[int], str]

SEED = 20_250_701
SYLLABLES = ["kênh", "mương", "cống", "đập", "vườn", "ruộng", "bến", "chợ", "cầu", "ấp", "cây"]
AGENCIES = "Sở Tài chính, Ủy ban nhân dân huyện Cầu Ngang, Bộ Nội vụ, Tỉnh ủy Trà Vinh, "
HEADER = (
    "ỦY BAN NHÂN DÂN\nTỈNH TRÀ VINH\nSố: 12/KH-UBND\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Trà Vinh, ngày 02 tháng 3 năm 2023\n\nKẾ HOẠCH\nNạo vét kênh mương năm 2023\n\n"
)


def _repeated(piece: str) -> Flood:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _counted(piece: str, between: str = "") -> Flood:
    def flood(size: int) -> str:
        parts: list[str] = []
        length = 0
        for number in count(1):
            parts.append(piece.format(number))
            length += len(parts[-1]) + len(between)
            if length >= size:
                return between.join(parts)[:size]
        raise AssertionError

    return flood


def random_bytes(size: int) -> str:
    """Bytes of chance as a careless program decodes them, without the controls a reader refuses."""
    return _printing(random.Random(SEED).randbytes(size * 2).decode("latin-1"))[:size]


def random_utf8(size: int) -> str:
    """The same bytes decoded as UTF-8, each wrong one a replacement sign."""
    raw = random.Random(SEED).randbytes(size * 2)
    return _printing(raw.decode("utf-8", errors="replace"))[:size]


def _printing(text: str) -> str:
    return "".join(sign for sign in text if sign >= " " or sign == "\n")


def random_letters(size: int) -> str:
    """Every kind of character that grammars look for, in no order."""
    signs = "aâăđớựỦỴĐSỐ0123456789/-–.,;:()[]{}|\"“”'*_#>+•\n\n \t\u00a0\u00ad\u200b\u0301\u0323"
    return "".join(random.Random(SEED).choices(signs, k=size))


def one_paragraph(size: int) -> str:
    """A million characters of words without an end of a sentence or of a line."""
    chance = random.Random(SEED)
    return " ".join(chance.choices(SYLLABLES, k=size // 4))[:size]


def nested_list(size: int) -> str:
    """A list whose every item lies a level deeper, then comes back."""
    marks = ["I.", "1.", "1.1.", "1.1.1.", "1.1.1.1.", "a)", "a.1)", "-", "+", "*"]
    lines = [f"{marks[n % len(marks)]} Sở Nội vụ chủ trì việc {n}" for n in range(size // 20)]
    return "\n".join(lines)[:size]


def deeper_and_deeper(size: int) -> str:
    """Decimal numbers that grow by a part a line, indented as far as they are deep."""
    lines = []
    length = 0
    for depth in count(1):
        lines.append(" " * (depth % 200) + "1." * (depth % 100 + 1) + " việc")
        length += len(lines[-1]) + 1
        if length >= size:
            return "\n".join(lines)[:size]
    raise AssertionError


def open_brackets(size: int) -> str:
    """Brackets within brackets within brackets, opened and never closed."""
    return ("(" * (size // 2) + "kênh (" * (size // 2))[:size]


FLOODS: dict[str, Flood] = {
    "random bytes": random_bytes,
    "random UTF-8": random_utf8,
    "random letters": random_letters,
    "one paragraph": one_paragraph,
    "one word": _repeated("a"),
    "one line of blanks": _repeated(" "),
    "empty lines": _repeated("\n"),
    "blanks and lines": _repeated(" \n"),
    "tabs, returns": _repeated("\t\r"),
    "repeated headers": _repeated(HEADER),
    "numbers in a line": _counted("số {}/KH-UBND, "),
    "numbers in lines": _counted("- Kế hoạch số {}/KH-UBND ngày 02/3/2023", "\n"),
    "digits": _repeated("0123456789"),
    "digits and signs": _repeated("1/2-3."),
    "years": _repeated("2023 "),
    "dates": _repeated("ngày 02 tháng 3 năm 2023 "),
    "days without a year": _repeated("ngày 02/3, "),
    "nested list": nested_list,
    "deeper and deeper": deeper_and_deeper,
    "2-character lines": _repeated("a\n"),
    "2-character capitals": _repeated("A\n"),
    "3-character lines": _repeated("ab\n"),
    "4-character lines": _repeated("abc\n"),
    "4-character sentences": _repeated("Ab.\n"),
    "bullets": _repeated("- \n"),
    "bullets with a letter": _repeated("- a\n"),
    "bullets in a line": _repeated("; - A"),
    "letters in brackets": _repeated("a) "),
    "numbered lines": _repeated("1.\n"),
    "page numbers": _counted("{}", "\n"),
    "bars": _repeated("|"),
    "bars on lines": _repeated("|\n"),
    "cells on lines": _repeated("|\na\n"),
    "table row": _repeated("| a "),
    "rows of three": _repeated("| 1 | Sở Y tế | chủ trì |\n"),
    "rows of one": _repeated("|a\n"),
    "articles in a line": _counted("Điều {}. "),
    "article one in a line": _repeated("Điều 1. "),
    "article one in lines": _repeated("Điều 1.\n"),
    "articles in lines": _counted("Điều {}. Giao Sở Nội vụ.", "\n"),
    "agencies in a line": _repeated(AGENCIES),
    "agencies in lines": _repeated("Sở Tài chính\n"),
    "agencies without end": _repeated("Sở Tài chính "),
    "district after district": _counted("Ủy ban nhân dân huyện Số {}, "),
    "capital words": _repeated("Ban Chỉ đạo Kênh Mương "),
    "capitals": _repeated("ỦY BAN NHÂN DÂN "),
    "recitals": _repeated("Căn cứ Nghị định số 12/2020/NĐ-CP ngày 02 tháng 3 năm 2020;\n"),
    "recitals in a line": _repeated("Căn cứ Nghị định số 12/2020/NĐ-CP; "),
    "empty recitals": _repeated("Căn cứ ...;\n"),
    "open quotes": _repeated("Chương trình “kênh mương "),
    "straight quotes": _repeated('Kế hoạch "'),
    "closed quotes": _repeated("“a” "),
    "open brackets": open_brackets,
    "brackets": _repeated("(sau đây gọi là "),
    "named laws": _repeated("Luật Đất đai, "),
    "law after law": _repeated("Luật Đất đai năm 2013 sửa đổi "),
    "plan after plan": _repeated("Kế hoạch này thực hiện Kế hoạch "),
    "assignments": _repeated("Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ; "),
    "assignment lines": _repeated("- Sở Y tế chủ trì, phối hợp với Công an tỉnh nạo vét kênh.\n"),
    "lead and lead": _repeated("chủ trì, "),
    "label lines": _repeated("Cơ quan chủ trì: Sở Y tế\n"),
    "recipients": _repeated("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"),
    "recipient lines": lambda size: "Nơi nhận:\n" + _repeated("- Sở Y tế;\n")(size - 10),
    "signatures": _repeated("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Kênh\n"),
    "persons in a line": lambda size: (
        "ỦY BAN NHÂN DÂN\nXÃ BÌNH AN\nSố: 5/KH-UBND\n\nKẾ HOẠCH\nNạo vét kênh\n\nNơi nhận: "
        + _repeated("ông Trần Văn Kênh, bà Lê Thị Lúa, ")(size - 90)
    ),
    "members of the Front": lambda size: (
        "ỦY BAN MTTQ VIỆT NAM\nXÃ BÌNH AN\n"
        + _repeated("Ủy ban MTTQ Việt Nam xã và các tổ chức thành viên góp cây. ")(size - 40)
    ),
    "posts in labels": lambda size: (
        "ỦY BAN NHÂN DÂN\nXÃ BÌNH AN\n"
        + _repeated("- Đơn vị chủ trì: Phó Chủ tịch, Chủ tịch\n")(size - 40)
    ),
    "heads of heads": _repeated("Vụ trưởng các Vụ: Pháp chế, Kế hoạch; "),
    "committees in a line": _repeated("ỦY BAN và kênh mương, "),
    "groups in a line": _repeated("đơn vị, cơ quan, "),
    "groups named as all": _repeated("các sở, ban, ngành, "),
    "firms in a line": _repeated("Các tập đoàn, tổng công ty: Điện lực Việt Nam, "),
    "flat tables": _repeated(
        "TT\n\nNhiệm vụ\n\nCơ quan chủ trì\n\nThời gian\n\n1\n\nNạo vét kênh\n\nSở Y tế\n\n"
    ),
    "notes in brackets": _repeated("[Điều này được sửa đổi bởi Luật số 5/2020/QH14] "),
    "acts on lists": _repeated("Bãi bỏ các Quyết định sau: Quyết định số 5/QĐ-UBND; "),
    "openings": _repeated("Thực hiện Kế hoạch số 5/KH-UBND, "),
    "dots": _repeated("."),
    "dots and blanks": _repeated(". "),
    "dashes": _repeated("-"),
    "stars": _repeated("*"),
    "underscores": _repeated("_"),
    "backslashes": _repeated("\\"),
    "tags": _repeated("<b><"),
    "open tags": _repeated("<br "),
    "link openings": _repeated("["),
    "link middles": _repeated("](http:"),
    "combining marks": _repeated("a\u0301\u0323"),
    "marks alone": _repeated("\u0301"),
    "zero-width blanks": _repeated("\u200b"),
    "soft hyphens": _repeated("\u00ad\n"),
    "surrogate pairs": _repeated("\U0001f600"),
    "money": _repeated("12.000.000 đồng, "),
    "deadlines": _repeated("trước ngày 30 tháng 11, "),
    "wrapped lines": _repeated("các tổ chức nạo vét kênh mương trên địa bàn xã\nvà các ấp cùng\n"),
    "headings": _repeated("I. MỤC ĐÍCH\n1. Mục đích\na) Yêu cầu\n"),
}
