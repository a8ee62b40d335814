"""Dates and periods as officials write them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schema.dates import (
    find_dates,
    find_periods,
    parse_date,
    parse_period,
    print_date,
)
from schema.errors import InvalidDate


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ngày 12 tháng 10 năm 2023", "2023-10-12"),
        ("7/9/2015", "2015-09-07"),
        ("04-05-2021", "2021-05-04"),
        ("23.01.2026", "2026-01-23"),
        ("ngày 03 tháng 5, năm 1999", "1999-05-03"),
        ("ngày 30 tháng 11", "--11-30"),
        ("ngày 15/6", "--06-15"),
        ("tháng 11 năm 2025", "2025-11-30"),
        ("tháng 2/2024", "2024-02-29"),
        ("quý III năm 2025", "2025-09-30"),
    ],
)
def test_dates_are_read_as_printed(text, value):
    assert parse_date(text) == value


@pytest.mark.parametrize(
    "text", ["31/2/2024", "2.278.000.000", "24/7", "tháng 13 năm 2024", "57/2023", "ngày mai", ""]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(InvalidDate):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("họp từ 7/9/2015, báo cáo trước ngày 30 tháng 11", ["2015-09-07", "--11-30"]),
        ("Nghị định số 72/2015/NĐ-CP, giá 12.10.2023.000 đồng", []),
        ("trong tháng 11 năm 2025", ["2025-11-30"]),
        ("tỷ lệ 24/7 và mục 5/6", []),
    ],
)
def test_dates_are_found_in_sentences(text, values):
    found = list(find_dates(text))
    assert [date.value for date in found] == values
    assert [parse_date(text[date.start : date.end]) for date in found] == values


def test_only_a_printed_day_counts_as_one():
    assert [found.day_printed for found in find_dates("tháng 11/2025, ngày 3/11/2025")] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("giai đoạn 2021 – 2025", "2021-2025"),
        ("năm 2024", "2024"),
        ("nhiệm kỳ 2026 - 2031", "2026-2031"),
        ("từ năm 2021 đến năm 2030", "2021-2030"),
        ("thời kỳ 2021-2030", "2021-2030"),
    ],
)
def test_periods_are_read_as_printed(text, value):
    assert parse_period(text) == value


def test_years_that_run_backwards_are_no_period():
    with pytest.raises(InvalidDate):
        parse_period("giai đoạn 2030 - 2021")


def test_periods_are_found_in_titles():
    found = list(find_periods("Kế hoạch truyền thông năm 2024, giai đoạn 2021-2025"))
    assert [period.value for period in found] == ["2024", "2021-2025"]


days = st.dates(date(1930, 1, 1), date(2099, 12, 31))


@settings(max_examples=60, deadline=None)
@given(days)
def test_a_printed_date_parses_back(day):
    assert parse_date(print_date(day.isoformat())) == day.isoformat()


@settings(max_examples=40, deadline=None)
@given(days, st.sampled_from(["{0.day}/{0.month}/{0.year}", "{0.day:02}-{0.month:02}-{0.year}"]))
def test_digits_with_or_without_zeros_are_the_same_day(day, form):
    assert parse_date(form.format(day)) == day.isoformat()


@settings(max_examples=30, deadline=None)
@given(days)
def test_a_day_without_a_year_prints_and_parses_back(day):
    partial = f"--{day.month:02d}-{day.day:02d}"
    assert parse_date(print_date(partial)) == partial
