"""Files that no record can be made of, one of each kind."""

from io import BytesIO
from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas


def write_bad_files(folder: Path) -> dict[str, str]:
    """Write them; each name with a word that the complaint about it holds."""
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02\xff" * 64)
    (folder / "latin.txt").write_bytes("Kế hoạch số 5".encode("cp1258", "replace") + b"\xe9\xfa")
    (folder / "locked.pdf").write_bytes(_pdf("Kế hoạch", StandardEncryption("secret")))
    (folder / "picture.pdf").write_bytes(_pdf(None))
    return {
        "empty.txt": "empty",
        "binary.txt": "binary",
        "latin.txt": "UTF-8",
        "locked.pdf": "password",
        "picture.pdf": "text",
    }


def _pdf(words: str | None, encryption: StandardEncryption | None = None) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, encrypt=encryption)
    if words:
        canvas.drawString(72, 720, words)
    else:
        canvas.rect(72, 400, 300, 300, fill=1)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
