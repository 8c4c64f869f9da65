// The browser, and what may be wrong with a page in it.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// The packages are installed outside the tree; MODULES says where.
const require = createRequire(`${process.env.MODULES}/package.json`);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const QUIET = ["--disable-quic", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--no-first-run"];

// The browser refuses to run as root inside its own cage.
if (process.getuid?.() === 0) QUIET.push("--no-sandbox");

/** A browser that speaks to nobody of its own accord. */
export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: QUIET });
}

/** What is wrong with the page as it stands, one line each. */
export async function faults(page) {
  return [...await shape(page), ...await violations(page)];
}

/** What is wrong with its frame: width, title, language, headings of the first order. */
export function shape(page) {
  return page.evaluate(() => {
    const said = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) said.push(`wider than the window: ${root.scrollWidth} px`);
    const heads = document.querySelectorAll("h1").length;
    if (heads !== 1) said.push(`${heads} h1`);
    // A permanent address names no language; the reader's browser chooses there.
    const named = location.pathname.match(/^\/(es|en)(?=\/|$)/)?.[1];
    if (!["es", "en"].includes(root.lang) || (named && root.lang !== named)) said.push(`lang is ${root.lang}`);
    if (document.title.trim() === "") said.push("no title");
    return said;
  });
}

/** What axe finds in it; where the rest was looked at already, by these rules and `within` these parts alone. */
export async function violations(page, { rules = RULES, without = [], within = [] } = {}) {
  await page.evaluate(axe);
  return page.evaluate(async ({ rules, without, within }) => {
    const place = within.length > 0 ? { include: within } : document;
    const off = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const { violations } = await window.axe.run(place, { runOnly: rules, rules: off, resultTypes: ["violations"] });
    return violations.map((one) => `${one.id}: ${one.nodes.map((n) => n.target.join(" ")).slice(0, 3).join(" | ")}`);
  }, { rules, without, within });
}

/** The controls of the room, or in the middle of another page, that are too small for a thumb; a link within a sentence
 * is as large as the sentence (WCAG 2.2, 2.5.8). */
export function small(page) {
  return page.evaluate(() => {
    const LEAST = 44;
    const isInline = (it) => getComputedStyle(it).display === "inline";
    function isInSentence(it) {
      if (!it.matches("a") || !isInline(it)) return false;
      let block = it.parentElement;
      while (isInline(block)) block = block.parentElement;
      return block.textContent.trim() !== it.textContent.trim();
    }
    const place = document.querySelector("body.room") ?? document.querySelector("main");
    const said = [...place.querySelectorAll("button, summary, select, textarea, input, a[href]")].flatMap((it) => {
      // What is out of sight until it has the focus is as large as it is then.
      if (!it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || it.matches(".skip") || isInSentence(it)) return [];
      const target = it.matches("[type=radio], [type=checkbox]") ? it.labels[0] ?? it : it;
      const { width, height } = target.getBoundingClientRect();
      const name = (target.textContent.trim() || it.name || it.tagName).replace(/\s+/g, " ").slice(0, 40);
      return Math.round(Math.min(width, height)) < LEAST ? [`«${name}» is ${Math.round(width)} by ${Math.round(height)} px`] : [];
    });
    return [...new Set(said)];
  });
}
