"""Number cells read in bulk come to what each comes to by itself, asked once or remembered."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core import msisdn
from app.core.number_plan import plan_for
from app.core.number_scan import REFUSAL_CODES, REPAIR_CODES, NumberScanner
from app.core.row_blocks import TextRows, pack_rows

texts = st.sampled_from(
    [
        "0831234567", "27831234567", "831234567", "+27 83 123 4567", "(083) 123-4567", "+264 81 127 5541",
        "2.78E+10", "27831234567.0", "n/a", "", "0831234", '="0831234567"', "083O123456", "÷27831234567", '""',
        "0831234567 / 0821234567", "99999999999999999999", "83123004.5", "83 123 001.7",
        "083.1234567", "-83123001.7",
    ]
) | st.text("0123456789+ ()-.ne/", max_size=20)  # fmt: skip


def alone(text: str) -> tuple[int, str, set[str]]:
    number, refusal, repairs = msisdn.resolve(text, "ZA")
    return number, refusal, set(repairs)


def in_bulk(scanner: NumberScanner, blocks: object) -> list[tuple[int, str, set[str]]]:
    found = []
    for block in blocks:  # type: ignore[attr-defined]
        scanned = scanner.scan(block)
        for number, refusal, bits in zip(scanned.msisdns, scanned.refusals, scanned.repairs, strict=True):
            repairs = {code for place, code in enumerate(REPAIR_CODES) if int(bits) >> place & 1}
            found.append((int(number), REFUSAL_CODES[refusal], repairs))
    return found


@settings(max_examples=150, deadline=None)
@given(st.lists(texts, min_size=1, max_size=40))
def test_in_bulk_as_one_by_one_and_the_second_time_too(cells: list[str]) -> None:
    scanner = NumberScanner(plan_for("ZA"))
    block = pack_rows([cell.encode() for cell in cells], [b"" for _ in cells], 1, "utf-8")
    wanted = [alone(cell) for cell in cells]
    assert in_bulk(scanner, [block, block]) == wanted * 2


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cells=st.lists(texts.filter(lambda text: "\r" not in text), min_size=1, max_size=20), quoted=st.booleans()
)
def test_what_is_remembered_of_quoted_cells_is_not_mistaken(
    tmp_path: Path, cells: list[str], quoted: bool
) -> None:
    marked = [f'"{cell.replace(chr(34), chr(34) * 2)}"' if quoted or '"' in cell else cell for cell in cells]
    path = tmp_path / "list.csv"
    path.write_bytes("".join(f"{cell},x\n" for cell in marked).encode())
    scanner = NumberScanner(plan_for("ZA"))
    assert in_bulk(scanner, TextRows(path, encoding="utf-8", delimiter=",", block=64)) == [
        alone(cell) for cell in cells
    ]


def test_the_same_bytes_in_another_encoding_are_asked_anew() -> None:
    scanner = NumberScanner(plan_for("ZA"))
    raw = "０831234567".encode()
    wanted = [alone(raw.decode("utf-8")), alone(raw.decode("cp1252", "replace"))]
    blocks = [pack_rows([raw], [b""], 1, encoding) for encoding in ("utf-8", "cp1252")]
    assert in_bulk(scanner, blocks) == wanted
    assert wanted[0] != wanted[1]
