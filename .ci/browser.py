"""Opens generated documentation in headless Chromium, from the folder, as a person does.

usage: browser.py SITE BROKEN    (folders that `spoke docs` wrote: of the example, and of the broken one)

Every page: no error on the console, no request that fails or leaves the folder, no breach of axe-core's rules (WCAG 2.2 AA
and good practice), in light and dark. Then searching, filtering and moving about with keys.
"""
import glob
import importlib.util
import os
import pathlib
import shutil
import sys
import time

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

AXE = pathlib.Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
failures = []


def expect(condition, words):
    if not condition:
        failures.append(words)


class Browser:
    def __init__(self, site):
        self.site = os.path.abspath(site)
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or shutil.which("chromium-browser")
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
        self.size(1280, 900)

    def size(self, width, height):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})

    def scheme(self, name):
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": name}]})

    def open(self, page):
        # From a blank page: a change of the fragment alone would load nothing.
        self.driver.get("about:blank")
        self.driver.get(f"file://{self.site}/{page}")

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def wait(self, condition, words):
        try:
            WebDriverWait(self.driver, 10, poll_frequency=0.05).until(lambda _: condition())
        except Exception:  # pylint: disable=broad-except
            failures.append(words)

    def keys(self, *keys):
        self.driver.switch_to.active_element.send_keys(*keys)

    def console(self, page):
        for entry in self.driver.get_log("browser"):
            expect(False, f"{page}: the console says {entry['message']}")

    def requests(self, page):
        for entry in self.driver.get_log("performance"):
            text = entry["message"]
            if "Network.requestWillBeSent\"" in text and "\"url\":\"file:" not in text and "\"url\":\"about:" not in text:
                expect("\"url\":\"data:" in text, f"{page}: a request leaves the folder: {text[:300]}")

    def axe(self, page):
        # One template makes all rows of a list: a few of them stand for the rest.
        self.run("document.querySelectorAll('[data-rows-here], .names, tbody').forEach(list =>"
                 " Array.from(list.children).slice(25).forEach(row => row.remove()));")
        self.run(AXE.read_text(encoding="utf-8"))
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: arguments[0], resultTypes: ['violations'], preload: false})"
            ".then(result => done(result.violations), error => done([{id: String(error), help: '', nodes: []}]));", TAGS)
        for rule in found:
            places = [node["html"][:160] for node in rule["nodes"][:3]]
            expect(False, f"{page}: {rule['id']}: {rule['help']} ({len(rule['nodes'])} times), such as {places}")


def kinds(site):
    """A page of each kind: what is made by one template is judged once, and the first page of every list."""
    found = {}
    for path in sorted(glob.glob(f"{site}/**/*.html", recursive=True)):
        page = os.path.relpath(path, site)
        folder = os.path.dirname(page)
        key = page if not folder or page.endswith("index.html") else folder
        found.setdefault(key, page)
    return list(found.values())


def check_pages(browser, name):
    pages = kinds(browser.site)
    for scheme in ["light", "dark"]:
        browser.scheme(scheme)
        for page in pages:
            browser.open(page)
            if page.startswith(("objects/", "custom-events/")):
                browser.run("document.querySelectorAll('details').forEach((row, i) => { if (i < 5) row.open = true; });")
            words = f"{name} {page} ({scheme})"
            background = browser.run("return getComputedStyle(document.documentElement).backgroundColor")
            expect((background == "rgb(255, 255, 255)") == (scheme == "light"), f"{words}: the background is {background}")
            browser.axe(words)
            browser.console(words)
            browser.requests(words)
    # On a telephone no page is wider than the screen: what is wide scrolls by itself.
    browser.size(360, 740)
    for page in pages:
        browser.open(page)
        width = browser.run("return document.documentElement.scrollWidth")
        expect(width <= 360, f"{name} {page}: {width} pixels wide on a telephone")
    browser.size(1280, 900)
    browser.scheme("light")
    return len(pages)


def visible_rows(browser):
    return browser.run(
        "return Array.from(document.querySelector('[data-rows-here]').children).filter(row => row.offsetParent).length")


def check_filters(browser):
    browser.open("objects/contacts.html")
    every = browser.one("[data-count]").text
    total = int(every.split()[0].replace(",", ""))
    expect(total == 404, f"filters: contacts has {every}")
    text = browser.one("#f-text")
    text.send_keys("lifecycle stage 'Lead'")
    # The list has several pages; searching brings the others in.
    browser.wait(lambda: f"of {total}" in browser.one("[data-count]").text, "filters: the other pages are not loaded")
    shown = visible_rows(browser)
    expect(0 < shown < 30, f"filters: {shown} rows for three words")
    holds = browser.run(
        "return Array.from(document.querySelector('[data-rows-here]').children).filter(row => row.offsetParent)"
        ".every(row => ['lifecycle', 'stage', \"'lead'\"].every(word => row.textContent.toLowerCase().includes(word)))")
    expect(holds, "filters: a row is shown that does not hold the words")
    text.clear()
    text.send_keys("lifecyclestage")
    browser.wait(lambda: visible_rows(browser) > 0, "filters: nothing for a name")
    expect(browser.run("return document.getElementById('p-lifecyclestage').offsetParent !== null"), "filters: not found")
    text.clear()
    text.send_keys("there is no such property")
    browser.wait(lambda: visible_rows(browser) == 0, "filters: rows for nonsense")
    expect(browser.one("[data-none]").is_displayed(), "filters: nothing says that nothing is there")
    browser.one("[data-reset]").click()
    browser.wait(lambda: visible_rows(browser) == total, "filters: not all rows are back")
    browser.run("const s = document.querySelector('#f-show'); s.value = 'written'; s.dispatchEvent(new Event('input', {bubbles: true}))")
    written = visible_rows(browser)
    expect(written == 24, f"filters: {written} written properties")
    browser.run("const s = document.querySelector('#f-type'); s.value = 'options'; s.dispatchEvent(new Event('input', {bubbles: true}))")
    expect(0 < visible_rows(browser) < written, "filters: two filters together")
    browser.open("objects/contacts.html?show=unique")
    browser.wait(lambda: 0 < visible_rows(browser) < 10, "filters: an address does not filter")
    browser.open("mappings/index.html")
    browser.one("#f-text").send_keys("order completed")
    browser.wait(lambda: visible_rows(browser) == 3, f"filters: {visible_rows(browser)} mappings for 'order completed'")
    browser.console("filters")


def check_search(browser):
    browser.open("mappings/order-line.html")
    browser.keys("/")
    expect(browser.run("return document.activeElement.id") == "find", "search: '/' does not lead to it")
    browser.keys("lifecyclestage")
    browser.wait(lambda: "contacts.lifecyclestage" in browser.one("#found").text, "search: nothing found")
    browser.axe("search with results")
    rows = browser.driver.find_elements(By.CSS_SELECTOR, "#found [role=option]")
    place = next((index for index, row in enumerate(rows) if "contacts.lifecyclestage" in row.text), 0)
    for _ in range(place + 1):
        browser.keys(Keys.ARROW_DOWN)
    chosen = browser.one("#find").get_attribute("aria-activedescendant")
    expect(chosen == f"found-{place}", f"search: {chosen} is chosen")
    browser.keys(Keys.ENTER)
    browser.wait(lambda: "#p-lifecyclestage" in browser.driver.current_url, "search: Enter leads nowhere")
    browser.wait(lambda: browser.run("const r = document.getElementById('p-lifecyclestage'); return r && r.open"),
                 "search: the property is not open")
    browser.open("index.html")
    browser.keys("/")
    browser.keys("x", Keys.ESCAPE)
    expect(not browser.one("#found").is_displayed(), "search: Escape does not close it")
    browser.console("search")


def check_keys(browser):
    """Tab goes through a page in order, every stop can be seen, and nothing holds it."""
    browser.open("objects/deals.html")
    browser.run("document.body.focus()")
    browser.keys(Keys.TAB)
    expect(browser.run("return document.activeElement.className") == "skip", "keys: the first stop is not the skip link")
    browser.keys(Keys.ENTER)
    expect(browser.run("return location.hash") == "#content", "keys: the skip link leads nowhere")
    browser.open("objects/deals.html")
    seen = []
    for _ in range(22):
        browser.keys(Keys.TAB)
        state = browser.run(
            "const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();"
            "return [e.tagName + '.' + (e.textContent || e.id || '').trim().slice(0, 40),"
            " s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && r.width > 0]")
        seen.append(state[0])
        expect(state[1] or state[0].startswith("A.Skip"), f"keys: the focus on {state[0]} cannot be seen")
    expect(len(set(seen)) > 18, f"keys: the focus goes round in circles: {seen}")
    browser.open("objects/deals.html")
    browser.run("document.querySelector('details summary').focus()")
    browser.keys(Keys.ENTER)
    expect(browser.run("return document.querySelector('details').open"), "keys: Enter does not open a property")
    browser.console("keys")


def check_theme(browser):
    browser.open("index.html")
    button = browser.one("[data-theme-button]")
    expect(button.text.endswith("auto"), f"theme: begins with {button.text}")
    button.click()
    button.click()
    expect(browser.run("return document.documentElement.dataset.theme") == "dark", "theme: two clicks are not dark")
    browser.open("coverage.html")
    color = browser.run("return getComputedStyle(document.documentElement).backgroundColor")
    expect(color != "rgb(255, 255, 255)", "theme: the next page has forgotten it")
    browser.one("[data-theme-button]").click()
    expect(browser.run("return document.documentElement.dataset.theme === undefined"), "theme: not automatic again")
    browser.console("theme")


def check_without_script(browser):
    """Everything can be read without JavaScript; what needs it is not there."""
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    browser.open("objects/contacts.html")
    shown = browser.driver.find_elements(By.CSS_SELECTOR, "form, [data-theme-button]")
    expect(not any(element.is_displayed() for element in shown), "no script: a form that does nothing is shown")
    expect(browser.one("[data-pager] a[rel=next]").is_displayed(), "no script: the list does not go on")
    browser.one("details summary").click()
    expect(browser.one("details .pd").is_displayed(), "no script: a property does not open")
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def check_print(browser):
    browser.open("objects/subscription_plan.html")
    browser.run("dispatchEvent(new Event('beforeprint'))")
    closed = browser.run("return document.querySelectorAll('details:not([open])').length")
    expect(closed == 0, f"print: {closed} properties are closed")
    browser.run("dispatchEvent(new Event('afterprint'))")
    expect(browser.run("return document.querySelectorAll('details[open]').length") == 0, "print: they stay open")


def main():
    site, broken = sys.argv[1:3]
    begin = time.monotonic()
    browser = Browser(site)
    try:
        count = check_pages(browser, "acme")
        for check in [check_filters, check_search, check_keys, check_theme, check_without_script, check_print]:
            check(browser)
        browser.site = os.path.abspath(broken)
        count += check_pages(browser, "broken")
    finally:
        browser.driver.quit()
    for failure in failures:
        print(f"browser: {failure}", file=sys.stderr)
    if failures:
        sys.exit(1)
    print(f"browser: {count} pages in light and dark, on a telephone, with keys and without scripts: {time.monotonic() - begin:.0f} s")


main()
