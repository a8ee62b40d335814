"""Which files are read, and why the others are refused."""

import hashlib
from pathlib import Path

import pytest

from ingest.read.files import READER_VERSION, SUPPORTED, iter_files, read_bytes, read_file
from ingest.read.limits import ReadLimits
from schema.errors import UnreadableSource

LIMITS = ReadLimits()


def reason_of(data: bytes, name: str, limits: ReadLimits = LIMITS) -> str:
    with pytest.raises(UnreadableSource) as caught:
        read_bytes(data, name, limits)
    assert caught.value.remedy
    assert caught.value.name == name
    return caught.value.reason


def test_a_text_file_is_kept_character_by_character() -> None:
    written = "\ufeffKế hoạch\r\n  số 5\u00a0/KH\tUBND\n\n"
    data = written.encode("utf-8")
    source = read_bytes(data, "ke-hoach.TXT", LIMITS)
    assert source.text == written
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.media_type == "text/plain"
    assert source.pages == ()


def test_markdown_keeps_its_markup() -> None:
    source = read_bytes("**KẾ HOẠCH**\n\n| a | b |".encode(), "a.md", LIMITS)
    assert source.text.startswith("**KẾ HOẠCH**")
    assert source.media_type == "text/markdown"


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t ", "a.md", "empty"),
        ("\ufeff\u200b\u00a0".encode(), "a.txt", "empty"),
        (b"\x00\x01\x02PK", "a.txt", "binary"),
        (bytes(range(1, 9)) * 20, "a.txt", "binary"),
        ("Kế hoạch".encode("utf-16"), "a.txt", "encoding"),
        ("Kế hoạch".encode("cp1258", "replace") + b"\xea", "a.txt", "encoding"),
        (b"MZ", "a.exe", "unsupported"),
        (b"words", "no-suffix", "unsupported"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "unsupported"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old word", "a.docx", "unsupported"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.docx",
            "encrypted",
        ),
        (b"PK\x03\x04 cut off", "a.docx", "damaged"),
        (b"%PDF-1.4 cut off", "a.pdf", "damaged"),
        (b"<html><body><script>x</script></body></html>", "a.html", "empty"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(
    data: bytes, name: str, reason: str
) -> None:
    assert reason_of(data, name) == reason


def test_an_old_word_file_names_the_way_out() -> None:
    with pytest.raises(UnreadableSource, match=r"save it as \.docx"):
        read_bytes(b"\xd0\xcf\x11\xe0", "cu.doc", LIMITS)


def test_limits_on_bytes_and_characters_are_settings() -> None:
    data = "một hai ba bốn".encode()
    assert reason_of(data, "a.txt", ReadLimits(max_bytes=5)) == "too_large"
    assert reason_of(data, "a.txt", ReadLimits(max_chars=5)) == "too_large"
    assert read_bytes(data, "a.txt", ReadLimits(max_chars=14)).text == "một hai ba bốn"


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource) as caught:
        read_file(tmp_path / "khong-co.txt", LIMITS)
    assert caught.value.reason == "missing"
    with pytest.raises(UnreadableSource) as caught:
        read_file(tmp_path, LIMITS)
    assert caught.value.reason == "unsupported"


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lon.txt"
    path.write_bytes(b"a" * 100)
    with pytest.raises(UnreadableSource) as caught:
        read_file(path, ReadLimits(max_bytes=99))
    assert caught.value.reason == "too_large"


def test_folders_are_walked_in_order_without_hidden_and_foreign_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden.txt", "x.png", "sub/c.pdf", ".git/d.txt", "~$e.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    found = [path.relative_to(tmp_path).as_posix() for path in iter_files([tmp_path])]
    assert found == ["a.md", "b.txt", "sub/c.pdf"]
    outright = tmp_path / "x.png"
    assert list(iter_files([outright])) == [outright]


def test_every_supported_suffix_has_a_reader_version() -> None:
    assert SUPPORTED.keys() == READER_VERSION.keys()
    assert all(READER_VERSION.values())
