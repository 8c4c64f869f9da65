// Every public page, in both languages, light and dark, on a telephone and on a desk.
//
// Crawls once from the two front pages and shares what it found.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { faults, launch } from "./browser.js";
import { serve } from "./demonstration.js";

const MOST_PAGES = 1000;
// How often the keyboard moves on within a page: long lists repeat themselves.
const MOST_STOPS = 60;
const WAYS = ["light", "dark"].flatMap((colorScheme) =>
  [[390, 844], [1280, 900]].map(([width, height]) => ({ colorScheme, viewport: { width, height } })));
const NARROW_AND_LIGHT = WAYS[0], WIDE_AND_DARK = WAYS[3];
// What is left of 1280 px when the reader enlarges everything four times.
WAYS.push({ colorScheme: "light", viewport: { width: 320, height: 256 } });

// Forms that somebody was shown already.
const forms = new Set();

let browser, demonstration, home, found;
before(async () => {
  demonstration = await serve();
  home = demonstration.address;
  browser = await launch();
  found = await crawl(["/es/", "/en/"]);
});
after(async () => {
  await browser?.close();
  demonstration?.stop();
});

/** Follows every link of ours that leads to a page; says which answered otherwise than they should. */
async function crawl(starts) {
  const waiting = [...starts], seen = new Set(starts), pages = [], broken = [];
  while (waiting.length > 0) {
    const path = waiting.shift();
    const answer = await fetch(home + path);
    const text = await answer.text();
    if (!answer.ok) broken.push(`${path}: ${answer.status}`);
    if (!answer.ok || !answer.headers.get("content-type")?.startsWith("text/html")) continue;
    pages.push(path);
    for (const [, raw] of text.matchAll(/<a\s[^>]*?href="([^"]+)"/g)) {
      const link = new URL(raw.replaceAll("&amp;", "&"), home + path);
      // Where one goes on to after signing in makes no other page.
      link.searchParams.delete("next");
      const next = link.pathname + link.search;
      if (link.origin !== home || seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
    assert.ok(pages.length <= MOST_PAGES, `more than ${MOST_PAGES} pages: raise the bound or mend a loop of links`);
  }
  return { pages, broken };
}

/** A few pages of each kind: entries, members and agreements are drawn by one page each. Their links are tried all the same. */
function kinds(pages) {
  const seen = new Map();
  return pages.filter((path) => {
    const kind = path.replace(/\?.*$/, "").replace(/\/record\/\d+$/, "/record/N").replace(/\/A\d+$/, "/AN")
      .replace(/\/(members|committees|commitments|declarations|verify|minutes)\/[^/]+$/, "/$1/N");
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    // The second may look otherwise than the first: a state and an organization, an agreement with a committee.
    return seen.get(kind) <= (/N$/.test(kind) ? 2 : 1);
  });
}

/** What the focus is on, and whether one sees it. */
function focus() {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const style = getComputedStyle(it);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  const first = !window.met?.has(it);
  (window.met ??= new Set()).add(it);
  const name = (it.textContent.trim() || it.id || it.tagName).slice(0, 40);
  return { first, seen: ring || style.boxShadow !== "none", name };
}

describe("public pages", () => {
  test("every link of ours leads somewhere", () => {
    assert.equal(found.broken.join("\n"), "");
    assert.ok(found.pages.length > 20, `only ${found.pages.length} pages found`);
  });

  for (const way of WAYS) {
    test(`hold at ${way.viewport.width} px, ${way.colorScheme}`, async () => {
      const context = await browser.newContext({ ...way, bypassCSP: true });
      const page = await context.newPage();
      const wrong = [];
      let path = "";
      page.on("pageerror", (error) => wrong.push(`${path}: ${error.message}`));
      page.on("console", (said) => said.type() === "error" && wrong.push(`${path}: ${said.text()}`));
      page.on("request", (asked) => new URL(asked.url()).origin !== home && wrong.push(`${path}: asks ${asked.url()}`));
      for (path of kinds(found.pages)) {
        await page.goto(home + path);
        wrong.push(...(await faults(page)).map((fault) => `${path}: ${fault}`));
      }
      await context.close();
      assert.equal(wrong.join("\n"), "");
    });
  }

  test("show where the keyboard is", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const wrong = [];
    for (const path of kinds(found.pages)) {
      await page.goto(home + path);
      let reached = 0;
      for (; reached < MOST_STOPS; reached += 1) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate(focus);
        if (!at?.first) break;
        if (!at.seen) wrong.push(`${path}: no ring on ${at.name}`);
      }
      if (reached === 0) wrong.push(`${path}: the keyboard reaches nothing`);
    }
    await context.close();
    assert.equal(wrong.join("\n"), "");
  });

  for (const javaScriptEnabled of [true, false]) {
    test(`let a delegation in and out ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      for (const front of ["/es/", "/en/"]) {
        await page.goto(home + front);
        await page.locator("form.doors button[value=mexico]").focus();
        await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
        // The desk itself is another page's matter; that one is inside shows on every page.
        await page.goto(home + front);
        assert.equal(await page.locator("form.doors button[aria-pressed=true]").getAttribute("value"), "mexico");
        await Promise.all([page.waitForNavigation(), page.locator("form.doors button[value=public]").press("Enter")]);
        assert.equal(await page.locator("form.doors button[aria-pressed=true]").getAttribute("value"), "public");
      }
      await context.close();
    });
  }

  for (const door of ["secretariat", "presidency", "mexico", "belize", "iom"]) {
    test(`hold for those who come in as ${door}`, async () => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(`${home}/es/`);
      await Promise.all([page.waitForNavigation(), page.locator(`form.doors button[value=${door}]`).press("Enter")]);
      const waiting = ["/es/desk", "/en/desk", "/es/account", "/en/account"], seen = new Set(waiting), wrong = [];
      for (let path = waiting.shift(); path; path = waiting.shift()) {
        const answer = await page.goto(home + path);
        if (!answer.ok()) wrong.push(`${path}: ${answer.status()}`);
        // Forms are drawn by one hand: once each will do, whoever is shown them.
        const looks = /\/acts\//.test(path) ? [NARROW_AND_LIGHT] : [NARROW_AND_LIGHT, WIDE_AND_DARK];
        for (const { viewport, colorScheme } of looks) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme });
          wrong.push(...(await faults(page)).map((fault) => `${path}, ${viewport.width} px, ${colorScheme}: ${fault}`));
        }
        for (const link of await page.locator("main a[href]").evaluateAll((all) => all.map((it) => it.href))) {
          const next = new URL(link);
          // The other pages are public; those were looked at above. One form of each kind will do.
          if (next.origin !== home || !/\/(desk|acts|people|account)\b/.test(next.pathname) || seen.has(next.pathname)) continue;
          seen.add(next.pathname);
          if (/\/acts\//.test(next.pathname)) {
            if (forms.has(next.pathname)) continue;
            forms.add(next.pathname);
          }
          waiting.push(next.pathname + next.search);
        }
      }
      await context.close();
      assert.equal(wrong.join("\n"), "");
    });
  }
});
