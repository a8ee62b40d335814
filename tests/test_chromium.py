"""The browser that the explorer's tests drive."""

import pytest
from playwright.sync_api import Page


@pytest.mark.browser
def test_a_page_opens_in_the_machines_own_chromium(browser_page: Page) -> None:
    browser_page.set_content("<title>trang thử</title><p>Kế hoạch số 12/KH-UBND</p>")
    assert browser_page.title() == "trang thử"
    assert browser_page.inner_text("p") == "Kế hoạch số 12/KH-UBND"
