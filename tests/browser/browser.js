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
  await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const said = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) said.push(`wider than the window: ${root.scrollWidth} px`);
    const heads = document.querySelectorAll("h1").length;
    if (heads !== 1) said.push(`${heads} h1`);
    // A permanent address names no language; the reader's browser chooses there.
    const named = location.pathname.match(/^\/(es|en)(?=\/|$)/)?.[1];
    if (!["es", "en"].includes(root.lang) || (named && root.lang !== named)) said.push(`lang is ${root.lang}`);
    if (document.title.trim() === "") said.push("no title");
    const result = await window.axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
    for (const one of result.violations) said.push(`${one.id}: ${one.nodes.map((n) => n.target.join(" ")).slice(0, 3).join(" | ")}`);
    return said;
  }, RULES);
}
