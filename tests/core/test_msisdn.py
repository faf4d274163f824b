"""One number: every way of writing it, every way of getting it wrong, and how it is shown."""

import time

import phonenumbers
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from app.core import msisdn
from app.core.errors import InvalidNumber
from app.core.msisdn import format_for_people, mask, parse

MOBILE = 27831234567
ORDINARY = [
    "27831234567",
    "0831234567",
    "+27831234567",
    "0027831234567",
    "083 123 4567",
    "(083) 123-4567",
    "083.123.4567",
    "083/123/4567",
    "+27 83 123 4567",
    " 27831234567\t",
    "\u202a+27\u00a083\u2009123\u20114567\u202c",
    "083\u200b1234567",
    "0831234567\x1a",
    "＋27 83 123 4567",
    "tel:+27-83-123-4567",
    "whatsapp:+27831234567",
    "smsto:+27831234567",
    "sms:0831234567",
    "TEL: 0831234567",
    '"0831234567"',
    "0831234567,",
    "0831234567;",
]
REPAIRED = [
    ("831234567", ("lost_zero",)),
    ("83 123 4567", ("lost_zero",)),
    ("+27 (0)83 123 4567", ("extra_zero",)),
    ("27(0)831234567", ("extra_zero",)),
    ("0027 (0) 831234567".replace("(0) ", "(0)"), ("extra_zero",)),
    ("+270831234567", ("extra_zero",)),
    ("270831234567", ("extra_zero",)),
    ("2.7831234567E+10", ("scientific",)),
    ("2,7831234567e10", ("scientific",)),
    ("8.31234567E+08", ("scientific", "lost_zero")),
    ("27831234567.0", ("decimal_point",)),
    ("27831234567,00", ("decimal_point",)),
    ('="0831234567"', ("text_formula",)),
    ('"=""0831234567"""', ("text_formula",)),
    ('"=""+27 83 123 4567"""', ("text_formula",)),
    ("'0831234567", ("apostrophe",)),
    ("\u20180831234567", ("apostrophe",)),
    ("０８３１２３４５６７", ("odd_digits",)),
    ("٠٨٣١٢٣٤٥٦٧", ("odd_digits",)),
]
REFUSED = [
    ("", "empty"),
    (" \u00a0\u200b\t", "empty"),
    ("-", "no_digits"),
    ("n/a", "no_digits"),
    ("+", "no_digits"),
    ("😀", "no_digits"),
    ("\x00", "no_digits"),
    ("O831234567", "letters"),
    ("083\x001234567", "odd_marks"),
    ("++27831234567", "odd_marks"),
    ("27,831,234,567", "odd_marks"),
    ("0831234567 ext 12", "extension"),
    ("0831234567x12", "extension"),
    ("0831234567 / 0821234567", "two_numbers"),
    ("0831234567, 0821234567", "two_numbers"),
    ("0831234567 0821234567", "two_numbers"),
    ("0831234567\n0821234567", "two_numbers"),
    ("2.78E+10", "digits_lost"),
    ("2.78312E+10", "digits_lost"),
    ("2,78312E+10", "digits_lost"),
    ("2.783123456E+10", "digits_lost"),
    ("2.7831200000E+10", "suspect_zeros"),
    ("2.5E-3", "not_a_number"),
    ("1E+300", "not_a_number"),
    ("12", "too_short"),
    ("1" * 40, "too_long"),
    ("083123456", "digit_missing"),
    ("083 123 456", "digit_missing"),
    ("83123456", "digit_missing"),
    ("2783123456", "digit_missing"),
    ("+2783123456", "digit_missing"),
    ("08312345", "digits_missing"),
    ("+27831234", "digits_missing"),
    ("071234567", "digit_missing"),
    ("8312345678", "too_long"),
    ("083 1234567 8", "too_long"),
    ("31234", "short_code"),
    ("+999123456789", "foreign_unknown"),
    ("0000000000", "not_valid"),
    ("82212345678", "too_long"),
]


@pytest.mark.parametrize("raw", ORDINARY)
def test_ordinary_spellings_are_the_same_number_and_no_repair(raw: str) -> None:
    found = parse(raw)
    assert (found.msisdn, found.kind, found.region, found.repairs, found.note) == (
        MOBILE,
        "mobile",
        "ZA",
        (),
        "",
    )
    assert found.e164 == "+27831234567"
    assert found.raw == raw


@pytest.mark.parametrize(("raw", "repairs"), REPAIRED)
def test_damage_that_can_be_mended_is_mended_and_named(raw: str, repairs: tuple[str, ...]) -> None:
    found = parse(raw)
    assert (found.msisdn, found.repairs) == (MOBILE, repairs)
    assert set(repairs) <= set(msisdn.REPAIRS)


@pytest.mark.parametrize(("raw", "code"), REFUSED)
def test_what_is_no_number_is_refused_with_its_cause(raw: str, code: str) -> None:
    with pytest.raises(InvalidNumber) as caught:
        parse(raw)
    assert caught.value.code == code
    assert caught.value.raw == raw
    assert code in msisdn.REFUSALS
    assert caught.value.text.endswith((".", "!"))
    assert "\n" not in caught.value.text


@pytest.mark.parametrize("region", ["US", "GB", "NA"])
def test_a_digit_missing_is_noticed_in_any_region(region: str) -> None:
    with pytest.raises(InvalidNumber) as caught:
        parse("+27 83 123 456", region)
    assert caught.value.code == "digit_missing"


def test_the_sentence_names_the_rule_and_what_would_be_right() -> None:
    with pytest.raises(InvalidNumber) as caught:
        parse("083 123 456")
    text = caught.value.text
    assert text.startswith("083 123 456 has 8 digits besides its leading 0 or country code")
    assert "South African mobile number has nine" in text
    assert text.endswith("A digit is missing.")


@pytest.mark.parametrize("raw", ["+264811275541", "00264811275541", "264811275541", "+264 81 127 5541"])
def test_numbers_of_other_countries_are_taken_with_a_note(raw: str) -> None:
    found = parse(raw)
    assert (found.msisdn, found.region) == (264811275541, "NA")
    assert "another country" in found.note


def test_double_zero_dials_abroad_in_any_region() -> None:
    assert parse("0027831234567", "US").msisdn == MOBILE


def test_landlines_and_service_numbers_are_taken_with_a_note() -> None:
    landline, service = parse("0112345678"), parse("0860123456")
    assert (landline.kind, "landline" in landline.note) == ("fixed", True)
    assert (service.kind, "service" in service.note) == ("other", True)


@pytest.mark.parametrize(
    ("raw", "region", "number", "repairs"),
    [
        ("07911 123456", "GB", 447911123456, ()),
        ("7911123456", "GB", 447911123456, ("lost_zero",)),
        ("(212) 555-0123".replace("555-0123", "736-5000"), "US", 12127365000, ()),
        ("2127365000", "US", 12127365000, ()),
        ("02 1234 5678".replace("02 1234", "06 698 8"), "IT", 390669885678, ()),
    ],
)
def test_other_regions_follow_their_own_habits(
    raw: str, region: str, number: int, repairs: tuple[str, ...]
) -> None:
    found = parse(raw, region)
    assert (found.msisdn, found.repairs) == (number, repairs)


def test_an_msisdn_never_has_more_than_fifteen_digits() -> None:
    # Valid by the metadata as a German landline, but E.164 ends at fifteen.
    longest = "+49" + "30" + "1" * 12
    with pytest.raises(InvalidNumber) as caught:
        parse(longest)
    assert caught.value.code == "too_long"


@pytest.mark.parametrize(
    "raw", ["a" * 10_000, "1" * 10_000, " " * 10_000 + "x", "083 " * 2_500, "\u0661" * 10_000]
)
def test_ten_kilobytes_are_refused_at_once(raw: str) -> None:
    begin = time.process_time()
    with pytest.raises(InvalidNumber) as caught:
        parse(raw)
    assert time.process_time() - begin < 0.05
    assert len(caught.value.text) < 300


SEPARATORS = st.text(alphabet=" -./()[]\u00a0\u2009\u200b\u2011", max_size=2).filter(lambda s: "(" not in s)


@given(
    st.integers(0, 9_999_999),
    st.lists(SEPARATORS, min_size=10, max_size=10),
    st.sampled_from(["0", "27", "+27"]),
)
def test_separators_never_change_the_digits(tail: int, separators: list[str], start: str) -> None:
    plain = f"{start}83{tail:07d}"
    spaced = "".join(a + b for a, b in zip(plain, [*separators, *separators], strict=False))
    assume("/" not in spaced)  # a slash may part two numbers
    expected = parse(plain)
    found = parse(spaced)
    assert (found.msisdn, found.repairs) == (expected.msisdn, expected.repairs)


@given(st.sampled_from(["6", "7", "8"]), st.integers(0, 99_999_999))
@example("8", 31234567)
def test_what_is_shown_is_read_back_as_the_same_number(first: str, tail: int) -> None:
    try:
        number = parse(f"27{first}{tail:08d}").msisdn
    except InvalidNumber:
        assume(False)
    assert parse(format_for_people(number)).msisdn == number
    assert format_for_people(number) == phonenumbers.format_number(
        phonenumbers.parse(f"+{number}"), phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )


@given(st.text(max_size=60))
@example("1/1234567890123456")
@example("(0)(0)(0)")
@example("٣E٣")
@example("²³")
def test_no_text_gives_anything_but_a_number_or_a_refusal(raw: str) -> None:
    number, refusal, _repairs = msisdn.resolve(raw, "ZA")
    if number:
        assert parse(raw).msisdn == number
        assert phonenumbers.is_valid_number(phonenumbers.parse(f"+{number}"))
    else:
        with pytest.raises(InvalidNumber) as caught:
            parse(raw)
        assert caught.value.code == refusal
        assert refusal in msisdn.REFUSALS


@given(st.text(alphabet="0123456789+ .()-", max_size=22))
def test_the_judgement_without_words_is_the_same(raw: str) -> None:
    try:
        found = parse(raw)
        expected: tuple[int, str, tuple[str, ...]] = (found.msisdn, "", found.repairs)
    except InvalidNumber as refused:
        expected = (0, refused.code, ())
    assert msisdn.resolve(raw, "ZA") == expected


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (MOBILE, "+27 83 123 4567"),
        (27860123456, "+27 860 123 456"),
        (264811275541, "+264 81 127 5541"),
        (999, "+999"),
    ],
)
def test_numbers_are_grouped_as_people_say_them(number: int, shown: str) -> None:
    assert format_for_people(number) == shown


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        (MOBILE, "+27 83 *** **67"),
        ("27831234567", "+27 83 *** **67"),
        ("+27831234567", "+27 83 *** **67"),
        ("083 123 4567", "*** *** **67"),
        ("Thabo 12", "***** 12"),
        ("123", "***"),
    ],
)
def test_masks_keep_enough_to_tell_numbers_apart_and_no_more(number: int | str, masked: str) -> None:
    assert mask(number) == masked


def test_regions_and_country_codes() -> None:
    assert list(msisdn.REGIONS) == sorted(msisdn.REGIONS)
    assert {"ZA", "NA", "US", "GB"} <= set(msisdn.REGIONS)
    assert (msisdn.country_code("ZA"), msisdn.country_code("US")) == (27, 1)
    assert [msisdn.country_code_of(n) for n in (MOBILE, 12127365000, 264811275541, 999)] == [27, 1, 264, 0]


@pytest.mark.parametrize(
    "raw",
    [
        "83123004.5",
        "83123001.7",
        "831230011.25",
        "0831234567.5",
        "83123,4567",
        "83 123 001.7",
        "83 123 001,70",
        "-83123001.7",
    ],
)
def test_a_figure_with_decimals_is_no_number(raw: str) -> None:
    with pytest.raises(InvalidNumber, match="a figure with decimals") as refused:
        parse(raw)
    assert refused.value.code == "fraction"
    assert msisdn.resolve(raw, "ZA") == (0, "fraction", ())


@pytest.mark.parametrize(
    "raw", ["083.1234567", "083.123.4567", "083123.4567", "+27 83 123.4567", "27831234567.0"]
)
def test_points_between_groups_are_no_decimals(raw: str) -> None:
    assert parse(raw).msisdn == MOBILE
