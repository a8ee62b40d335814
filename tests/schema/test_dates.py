"""Dates and periods as officials write them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schema.dates import find_dates, find_periods, parse_day
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
        ("quí 2 năm 2010", "2010-06-30"),
    ],
)
def test_dates_are_read_as_printed(text, value):
    assert [(date.value, date.start, date.end) for date in find_dates(text)] == [
        (value, 0, len(text))
    ]


@pytest.mark.parametrize(
    "text", ["31/2/2024", "2.278.000.000", "24/7", "tháng 13 năm 2024", "57/2023", "ngày mai", ""]
)
def test_what_is_no_date_is_not_found(text):
    assert list(find_dates(text)) == []


@pytest.mark.parametrize("text", ["2023-10-12", "12/10/2023", "ngày 12 tháng 10 năm 2023,"])
def test_a_day_written_alone_is_read(text):
    assert parse_day(text) == date(2023, 10, 12)


@pytest.mark.parametrize("text", ["31/2/2024", "ngày 15/6", "tháng 11/2025", "từ 7/9/2015", ""])
def test_what_is_no_day_of_a_year_is_refused(text):
    with pytest.raises(InvalidDate):
        parse_day(text)


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
    assert [date.value for date in find_dates(text)] == values


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
        ("từ 2021 đến 2030", "2021-2030"),
        ("tháng 11/2025", "2025"),
        ("quý IV/2025", "2025"),
    ],
)
def test_periods_are_read_as_printed(text, value):
    assert [(period.value, period.start, period.end) for period in find_periods(text)] == [
        (value, 0, len(text))
    ]


def test_years_that_run_backwards_are_no_period():
    assert list(find_periods("giai đoạn 2030 - 2021")) == []


def test_periods_are_found_in_titles():
    found = list(find_periods("Kế hoạch truyền thông năm 2024, giai đoạn 2021-2025"))
    assert [period.value for period in found] == ["2024", "2021-2025"]


days = st.dates(date(1930, 1, 1), date(2099, 12, 31))


@settings(max_examples=60, deadline=None)
@given(
    days,
    st.sampled_from(
        [
            "{0.day}/{0.month}/{0.year}",
            "{0.day:02}-{0.month:02}-{0.year}",
            "ngày {0.day:02} tháng {0.month} năm {0.year}",
        ]
    ),
)
def test_a_day_is_the_same_in_every_form(day, form):
    assert parse_day(form.format(day)) == day


@settings(max_examples=30, deadline=None)
@given(days)
def test_a_day_without_a_year_is_found_as_one_without(day):
    (found,) = find_dates(f"báo cáo trước ngày {day.day} tháng {day.month} hằng năm")
    assert found.value == f"--{day.month:02d}-{day.day:02d}"
